import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Every link within the site leads to a page or file of it.
  static let linkBroken = links(.linkBroken, of: withinTheSite) { link, page, site in
    if link.hasNoAddress { return .withoutAddress(link) }
    guard let destination = site.destination(of: link.reference),
      site.resolve(destination, from: page) == nil,
      link.reference.kind.isOfTheSite || site.makesFolder(of: destination, from: page)
    else { return nil }
    if let absent = site.absentPage(destination, from: page) {
      return .toAbsent(absent, link, destination)
    }
    let path = InternalTarget(destination).path
    let isPath = path.utf8.first == UInt8(ascii: "/")
    let finding = Diagnostic(
      .linkBroken, at: link.destination, "“\(path.clipped)” leads nowhere",
      help: right(for: path, of: site) ?? "name a file beside this one, or a path of the site")
    return right(for: path, of: site) != nil
      ? finding
      : finding.naming(
        path, among: isPath ? .paths : .files(from: splitPath(page.page.file).folder))
  }

  /// What to write instead of a path that lacks its last slash, or of an address that lacks its scheme;
  /// nil if that is not what is wrong.
  private static func right(for path: String, of site: Site) -> String? {
    if path.utf8.starts(with: "www.".utf8) { return "write “https://\(path.clipped)”" }
    if path.holds("{{") || path.holds("{%") {
      return "write the path itself: templates and shortcodes do nothing in a page"
    }
    let isPath = path.utf8.first == UInt8(ascii: "/")
    return isPath && site.knownPath("\(path.percentDecoded)/") != nil
      ? "write “\(path.clipped)/”" : nil
  }

  /// Every anchor of a link within the site is one of the page that it leads to.
  static let anchorMissing = links(.anchorMissing, of: withinTheSite) { link, page, site in
    guard let destination = site.destination(of: link.reference),
      destination.utf8.contains(UInt8(ascii: "#")),
      let target = site.resolve(destination, from: page),
      // Browsers know the top of each page by this name.
      let anchor = target.anchor, !anchor.isEmpty, anchor.lowercased() != "top",
      let headings = site.headings(at: target.path), site.heading(anchor, at: target.path) == nil
    else { return nil }
    return Diagnostic(
      .anchorMissing, at: link.destination,
      "\(target.path) has no heading “#\(anchor.clipped)”", help: help(with: headings)
    ).naming(anchor, among: .headings(of: target.path))
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
  var hasNoAddress: Bool { reference.destination.isEmpty && !reference.isInHTML }
}

extension Diagnostic {
  /// A link to a page that is there, and not to be seen.
  fileprivate static func toAbsent(
    _ page: AbsentPage, _ link: PageReference, _ destination: String
  ) -> Diagnostic {
    let state = page.due?.state ?? "has left the site by its \(PageFields.expiresAt)"
    let help =
      switch page.due {
      case nil: "take the link out, or let that page stay"
      case let due? where due.isDraft:
        "take “\(PageFields.draft): true” out of \(page.file) if it is done, or the link out until"
          + " then; sitegen serve --drafts shows both"
      default:
        "publish this page no sooner, with \(PageFields.publishAt), or take the link out until"
          + " then"
      }
    return Diagnostic(
      .linkBroken, at: link.destination,
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
}

extension Site {
  /// Whether the first folder of a path is one of the site: what else stands below the site's address
  /// may be another program's on the same host.
  fileprivate func makesFolder(of path: String, from page: SitePage) -> Bool {
    let steps = path.split(separator: "/", omittingEmptySubsequences: true)
    return steps.count > 1 && resolve("/\(steps[0])/", from: page) != nil
  }

  /// Where a link leads within the site; nil for one that leads out of it.
  fileprivate func destination(of reference: Reference) -> String? {
    switch reference.kind {
    case .page, .image: reference.destination
    default: ownPath(of: reference.destination)
    }
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

private func help(with headings: [String]) -> String {
  let names = headings.prefix(6).map { "#\($0.clipped)" }
  if names.isEmpty { return "leave the anchor out" }
  let more = headings.count - names.count
  return more == 0
    ? "its headings are \(names.asAlternatives)"
    : "its headings are \(names.joined(separator: ", ")) and \(more) more"
}
