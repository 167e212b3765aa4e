import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Every link within the site leads to a page or file of it.
  static let linkBroken = links(.linkBroken, of: withinTheSite) { link, page, site in
    if link.hasNoAddress { return .withoutAddress(link) }
    let destination = link.address
    let own = site.ownPath(of: destination)
    guard link.kind.isOfTheSite || own != nil,
      let fault = site.fault(of: destination, own, isImage: link.kind.isImage, from: page)
    else { return nil }
    if let absent = site.absentPage(destination, from: page) {
      return .toAbsent(absent, destination, at: link.destination)
    }
    return fault.finding(at: link.destination)
  }

  /// Every anchor of a link within the site is one of the page that it leads to.
  static let anchorMissing = links(.anchorMissing, of: withinTheSite) { link, page, site in
    let destination = link.address
    guard destination.utf8.contains(UInt8(ascii: "#")),
      link.kind.isOfTheSite || site.ownPath(of: destination) != nil
    else { return nil }
    return site.missingAnchor(of: destination, from: page)?.finding(at: link.destination)
  }
}

extension Check {
  /// The kinds of links that may lead to the site itself.
  private static let withinTheSite: Set<Reference.Kind> = [
    .page, .image, .externalLink, .externalImage,
  ]
}

extension PageReference {
  /// Whether nothing stands where Markdown has the address of a link or image.
  var hasNoAddress: Bool { address.isEmpty && !reference.isInHTML }
}

extension Diagnostic {
  /// A link to a page that is there, and not to be seen.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - destination: The address as written.
  ///   - location: Where it is written.
  ///   - isOnPage: Whether it stands on a page, which may wait too.
  /// - Returns: The finding.
  static func toAbsent(
    _ page: AbsentPage, _ destination: String, at location: FileLocation, isOnPage: Bool = true
  ) -> Diagnostic {
    let state = page.due?.state ?? "has left the site by its \(PageFields.expiresAt)"
    let help =
      switch page.due {
      case nil: "take the link out, or let that page stay"
      case let due? where due.isDraft:
        "take “\(PageFields.draft): true” out of \(page.file) if it is done, or the link out until"
          + " then; sitegen serve --drafts shows both"
      default:
        isOnPage
          ? "publish this page no sooner, with \(PageFields.publishAt), or take the link out until"
            + " then" : "take it out until then"
      }
    return Diagnostic(
      .linkBroken, at: location,
      "“\(destination.clipped)” leads nowhere\(page.due == nil ? "" : " yet"): that page \(state)",
      help: help)
  }

  fileprivate static func withoutAddress(_ link: PageReference) -> Diagnostic {
    let isImage = link.kind == .image
    return Diagnostic(
      .linkBroken, at: link.destination,
      isImage
        ? "the image has no address" : "the link “\(link.reference.words.clipped)” has no address",
      help: isImage
        ? "write the file between the parentheses, as in ![A map of the border](map.png)"
        : "write the address between the parentheses, or the words alone")
  }
}

extension Reference.Kind {
  /// Whether the address is written as one of the site, without a host.
  fileprivate var isOfTheSite: Bool { self == .page || self == .image }

  fileprivate var isImage: Bool { self == .image || self == .externalImage }
}

extension Rule {
  static let linkBroken = Rule(
    "link-broken", .error,
    catches: "A link or image within the site that leads to no page or file of it.",
    why: "Readers who follow it find an error.",
    wrong: "[Methods](../pages/method.md)", right: "[Methods](../pages/methods.md)")

  static let anchorMissing = Rule(
    "anchor-missing", .error,
    catches: "A link to a heading that the page does not have.",
    why: "Readers land at the top of a page and look for what was meant.",
    wrong: "[marks](../pages/methods.md#sings)", right: "[marks](../pages/methods.md#signs)")
}
