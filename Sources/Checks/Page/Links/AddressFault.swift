import Facts
import Kit
import Site

/// Why an address leads to no page or file of the site.
struct AddressFault {
  /// The address as written, without its query and anchor.
  let written: String

  /// What to write instead; nil if only what is near can be offered.
  let right: String?

  /// The path that was looked for, decoded.
  let path: String

  /// The folder of the page that holds a relative address.
  let folder: String?

  /// Whether it stands on a page, which can link to files beside it.
  let isOnPage: Bool
}

extension Site {
  /// What is wrong with an address that is one of the site.
  ///
  /// - Parameters:
  ///   - destination: The address as written.
  ///   - own: Its path, if it has the site's scheme and host.
  ///   - isImage: Whether it is that of an image, which no other program has.
  ///   - page: The page that holds it; nil for what stands on no page.
  /// - Returns: Nil if it leads somewhere, or may lead to what another program has on the same host.
  func fault(
    of destination: String, _ own: String?, isImage: Bool, from page: SitePage? = nil
  ) -> AddressFault? {
    let target = InternalTarget(own ?? destination)
    guard resolve(target, from: page) == nil else { return nil }
    let path = target.decodedPath
    let right = right(for: path)
    guard own == nil || isImage || right != nil || makes(path) else { return nil }
    let written = InternalTarget(destination).path
    return AddressFault(
      written: written, right: right.map { $0(written) }, path: path,
      folder: path.utf8.first == UInt8(ascii: "/")
        ? nil : page.map { splitPath($0.page.file).folder }, isOnPage: page != nil)
  }

  /// What to say instead of a path that lacks its last slash, or of an address that lacks its scheme;
  /// nil if that is not what is wrong.
  private func right(for path: String) -> ((String) -> String)? {
    if path.utf8.starts(with: "www.".utf8) { return { "write “https://\($0.clipped)”" } }
    if path.holds("{{") || path.holds("{%") {
      return { _ in "write the path itself: templates and shortcodes do nothing in a page" }
    }
    let isPath = path.utf8.first == UInt8(ascii: "/")
    return isPath && knownPath("\(path)/") != nil
      ? { "write “\($0.clipped)/”" } : nil
  }
}

extension AddressFault {
  func finding(at location: FileLocation) -> Diagnostic {
    let finding = Diagnostic(
      .linkBroken, at: location, "“\(written.clipped)” leads nowhere",
      help: right
        ?? (isOnPage
          ? "name a file beside this one, or a path of the site"
          : "name a path of the site, such as “/briefings/”"))
    return right != nil
      ? finding : finding.naming(path, among: folder.map { .files(from: $0) } ?? .paths)
  }
}

/// An anchor that the page to which its address leads does not have.
struct MissingAnchor {
  /// The anchor as written, without its `#`.
  let written: String

  let anchor: String

  /// The page's path and headings.
  let page: String
  let headings: [String]
}

extension Site {
  /// The anchor of an address that its page does not have; nil if there is none, or nothing is known of
  /// the page.
  func missingAnchor(of destination: String, from page: SitePage?) -> MissingAnchor? {
    guard destination.utf8.contains(UInt8(ascii: "#")),
      let target = resolve(destination, from: page),
      // Browsers know the top of each page by this name.
      let anchor = target.anchor, !anchor.isEmpty, anchor.lowercased() != "top",
      let headings = headings(at: target.path), heading(anchor, at: target.path) == nil
    else { return nil }
    return MissingAnchor(
      written: InternalTarget(destination).anchor ?? anchor, anchor: anchor, page: target.path,
      headings: headings)
  }
}

extension MissingAnchor {
  func finding(at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .anchorMissing, at: location, "\(page) has no heading “#\(written.clipped)”", help: help
    ).naming(anchor, among: .headings(of: page))
  }

  private var help: String {
    let names = headings.prefix(6).map { "#\($0.clipped)" }
    if names.isEmpty { return "leave the anchor out" }
    let more = headings.count - names.count
    return more == 0
      ? "its headings are \(names.asAlternatives)"
      : "its headings are \(names.joined(separator: ", ")) and \(more) more"
  }
}
