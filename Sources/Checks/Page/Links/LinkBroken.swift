import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Every link within the site leads to a page or file of it.
  static let linkBroken = links(.linkBroken) { link, page, site in
    guard link.isInternal, site.resolve(link.reference.destination, from: page) == nil else {
      return nil
    }
    let path = InternalTarget(link.reference.destination).path
    let known = path.utf8.first == UInt8(ascii: "/") ? Array(site.paths) : site.names(besides: page)
    return Diagnostic(
      .linkBroken, at: link.destination, "“\(path.clipped)” leads nowhere",
      help: path.suggestion(
        among: known.sorted(), or: "name a file beside this one, or a path of the site"))
  }

  /// Every anchor of a link within the site is one of the page that it leads to.
  static let anchorMissing = links(.anchorMissing) { link, page, site in
    guard link.isInternal, let target = site.resolve(link.reference.destination, from: page),
      let anchor = target.anchor, !anchor.isEmpty,
      let anchors = site.anchors(of: target.path, from: page), !anchors.contains(anchor)
    else { return nil }
    return Diagnostic(
      .anchorMissing, at: link.destination,
      "\(target.path) has no heading “#\(anchor.clipped)”",
      help: anchor.suggestion(
        among: anchors,
        or: anchors.isEmpty
          ? "remove the anchor"
          : "its headings are \(anchors.map { "#\($0)" }.asAlternatives)"))
  }
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

extension PageReference {
  fileprivate var isInternal: Bool { reference.kind == .page || reference.kind == .image }
}

extension Site {
  /// The files that a page can link to, as it would write them from its own folder.
  fileprivate func names(besides page: SitePage) -> [String] {
    let folder = splitPath(page.page.file).folder
    return pagesByFile.keys.map { file in
      let (other, name) = splitPath(file)
      return other == folder ? name : "../\(splitPath(other).name)/\(name)"
    }
  }

  /// The anchors of a page made of Markdown; nil for pages whose anchors the theme decides.
  fileprivate func anchors(of path: String, from page: SitePage) -> [String]? {
    let target =
      path == page.address ? page : pagesByAddress[path].map { self.page($0) }
    return target?.page.body.document.headings.map(\.id)
  }
}
