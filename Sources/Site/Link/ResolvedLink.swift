import Kit

/// Where a link within the site leads.
package struct ResolvedLink: Hashable, Sendable {
  /// The path within the site, such as `/methods/`.
  package let path: String

  /// The query and anchor as written, with `?` and `#`; empty if there is none.
  package let suffix: String

  /// The anchor without its `#`, with what is encoded in it resolved; nil if there is none.
  package let anchor: String?
}

extension Site {
  /// Finds what a link of a page leads to.
  ///
  /// A path that ends in `.md` is that of a file beside the page's; any other relative path is that
  /// of an asset beside it. A path that begins with `/` is one of the site, and so is what follows
  /// the site's own address. What is encoded in a path or an anchor is resolved before it is looked
  /// up.
  ///
  /// - Parameters:
  ///   - destination: The destination as written.
  ///   - page: The page that holds the link.
  /// - Returns: Nil if no such file or page is part of the site.
  package func resolve(_ destination: String, from page: SitePage) -> ResolvedLink? {
    let target = InternalTarget(ownPath(of: destination) ?? destination)
    guard let path = path(of: target.path, from: page) else { return nil }
    let anchor = target.anchor?.percentDecoded
    // Browsers compare the bytes of an anchor, in whatever form the page has them.
    let written = anchor.flatMap { $0.utf8.allSatisfy { $0 < 0x80 } ? nil : heading($0, at: path) }
    let suffix = target.query + ((written ?? target.anchor).map { "#\($0)" } ?? "")
    return ResolvedLink(path: path, suffix: suffix, anchor: anchor)
  }

  /// The path, query and anchor of an address of the site that is written with its scheme and host;
  /// nil for any other address, and where the site's address is not known.
  package func ownPath(of destination: String) -> String? { settings.ownPath(of: destination) }

  private func path(of written: String, from page: SitePage) -> String? {
    if written.isEmpty { return page.address }
    if written.utf8.first == UInt8(ascii: "/") { return knownPath(written.percentDecoded) }
    guard let file = joinPaths(splitPath(page.page.file).folder, written.percentDecoded) else {
      return nil
    }
    return address(ofPageOf: file) ?? assetPath(of: file)
  }
}

extension SiteSettings {
  /// The path, query and anchor of an address of the site that is written with its scheme and host;
  /// nil for any other address, and where the site's address is not known.
  func ownPath(of destination: String) -> String? {
    guard destination.utf8.first?.lowercased == UInt8(ascii: "h") else { return nil }
    let host = baseURL.utf8.drop { $0 != UInt8(ascii: "/") }
    let written = destination.utf8.drop { $0 != UInt8(ascii: "/") }
    guard !host.isEmpty, host.count < destination.utf8.count, written.count >= host.count,
      zip(destination.utf8, "http".utf8).allSatisfy({ $0.lowercased == $1 }),
      zip(written, host).allSatisfy({ $0.lowercased == $1.lowercased })
    else { return nil }
    let rest = written.dropFirst(host.count)
    if rest.first == UInt8(ascii: "/") { return String(Substring(rest)) }
    return rest.first.map { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? true
      ? "/\(Substring(rest))" : nil
  }
}

/// The path that `path` names beside the files of `folder`; nil if it leads out of the site.
func joinPaths(_ folder: String, _ path: String) -> String? {
  var parts = folder.utf8.split(separator: UInt8(ascii: "/"))
  for part in path.utf8.split(separator: UInt8(ascii: "/")) {
    if part.elementsEqual(".".utf8) { continue }
    if !part.elementsEqual("..".utf8) {
      parts.append(part)
    } else if parts.popLast() == nil {
      return nil
    }
  }
  return parts.map { String(Substring($0)) }.joined(separator: "/")
}
