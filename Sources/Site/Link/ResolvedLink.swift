import Kit

/// Where a link within the site leads.
package struct ResolvedLink: Hashable, Sendable {
  /// The path within the site, such as `/methods/`.
  package let path: String

  /// The query and anchor as written, with `?` and `#`; empty if there is none.
  package let suffix: String

  /// The anchor without its `#`; nil if there is none.
  package let anchor: String?
}

extension Site {
  /// Finds what a link of a page leads to.
  ///
  /// A path that ends in `.md` is that of a file beside the page's; any other relative path is that
  /// of an asset beside it. A path that begins with `/` is one of the site.
  ///
  /// - Parameters:
  ///   - destination: The destination as written.
  ///   - page: The page that holds the link.
  /// - Returns: Nil if no such file or page is part of the site.
  package func resolve(_ destination: String, from page: SitePage) -> ResolvedLink? {
    let target = InternalTarget(destination)
    guard let path = path(of: target.path, from: page) else { return nil }
    let suffix = target.query + (target.anchor.map { "#\($0)" } ?? "")
    return ResolvedLink(path: path, suffix: suffix, anchor: target.anchor)
  }

  private func path(of written: String, from page: SitePage) -> String? {
    if written.isEmpty { return page.address }
    if written.utf8.first == UInt8(ascii: "/") { return hasPath(written) ? written : nil }
    guard let file = joinPaths(splitPath(page.page.file).folder, written.percentDecoded) else {
      return nil
    }
    return address(ofPageOf: file) ?? assetPath(of: file)
  }
}

/// The path that `path` names beside the files of `folder`; nil if it leads out of the site.
private func joinPaths(_ folder: String, _ path: String) -> String? {
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
