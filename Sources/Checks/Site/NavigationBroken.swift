import Kit
import Site

extension Check {
  /// Every link of the navigation leads to a page or file of the site as it now is, or to the web.
  static let navigationBroken = site(.linkBroken) { input in
    let settings = input.site.settings
    return zip(settings.navigation, settings.navigationPlaces).compactMap { link, location in
      let path = InternalTarget(input.site.ownPath(of: link.url) ?? link.url).path.percentDecoded
      guard path.utf8.first == UInt8(ascii: "/"), path.utf8.dropFirst().first != UInt8(ascii: "/"),
        input.site.knownPath(path) == nil, input.site.knownPath("\(path)/") == nil
      else { return nil }
      return Diagnostic(
        .linkBroken, at: location, "“\(path.clipped)” leads nowhere",
        help: path.suggestion(
          among: input.site.paths.sorted(), or: "name a path of the site, such as “/briefings/”"))
    }
  }
}
