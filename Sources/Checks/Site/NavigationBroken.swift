import Kit
import Site

extension Check {
  /// Every link of the navigation leads to a page or file of the site as it now is, or to the web.
  static let navigationBroken = site(.linkBroken) { input in
    inNavigation(of: input.site) { url, location in
      guard let fault = input.site.fault(of: url, input.site.ownPath(of: url), isImage: false)
      else { return nil }
      return input.site.absentPage(url).map {
        .toAbsent($0, url, at: location, isOnPage: false)
      } ?? fault.finding(at: location)
    }
  }

  /// Every anchor of the navigation is one of the page to which its link leads.
  static let navigationAnchorMissing = site(.anchorMissing) { input in
    inNavigation(of: input.site) { url, location in
      input.site.missingAnchor(of: url, from: nil).map { $0.finding(at: location) }
    }
  }

  private static func inNavigation(
    of site: Site, _ finding: (String, FileLocation) -> Diagnostic?
  ) -> [Diagnostic] {
    zip(site.settings.navigation, site.settings.navigationPlaces).compactMap { link, location in
      let isOwn = site.ownPath(of: link.url) != nil
      guard isOwn || link.url.utf8.first == UInt8(ascii: "/"),
        !link.url.utf8.starts(with: "//".utf8)
      else { return nil }
      return finding(link.url, location)
    }
  }
}
