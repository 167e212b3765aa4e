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
  ///   - page: The page that holds the link; nil for what stands on no page, such as the navigation,
  ///     and has paths of the site alone.
  /// - Returns: Nil if no such file or page is part of the site.
  package func resolve(_ destination: String, from page: SitePage?) -> ResolvedLink? {
    resolve(InternalTarget(ownPath(of: destination) ?? destination), from: page)
  }

  /// The same of a path of the site, or of one that stands on a page, with its query and anchor.
  package func resolve(_ target: InternalTarget, from page: SitePage?) -> ResolvedLink? {
    guard let path = path(of: target.decodedPath, from: page) else { return nil }
    let anchor = target.anchor?.percentDecoded
    // Browsers compare the bytes of an anchor, in whatever form the page has them.
    let written = anchor.flatMap { $0.utf8.allSatisfy { $0 < 0x80 } ? nil : heading($0, at: path) }
    let suffix =
      target.query + ((written ?? target.anchor).map { "#\($0)\(target.directive)" } ?? "")
    return ResolvedLink(path: path, suffix: suffix, anchor: anchor)
  }

  /// The path, query and anchor of an address of the site that is written with its scheme and host;
  /// nil for any other address, and where the site's address is not known.
  package func ownPath(of destination: String) -> String? { settings.ownPath(of: destination) }

  /// The address of the page that an address in settings or facts names, with its last slash or
  /// without it; nil if it names none.
  func address(named name: String) -> String? {
    let path = InternalTarget(ownPath(of: name) ?? name).decodedPath
    guard path.utf8.first == UInt8(ascii: "/") else { return nil }
    return (knownPath(path) ?? knownPath("\(path)/"))?.withoutIndexFile
  }

  /// Whether what has a path could only be of the site.
  ///
  /// That is a file in no folder, or what is in a folder that the site has or that sitegen makes. What else stands
  /// below the site's address may be another program's on the same host.
  package func makes(_ path: String) -> Bool {
    guard let folder = path.folderAtTop else { return path.utf8.contains(UInt8(ascii: ".")) }
    return SitePaths.folders.contains(folder) || hasFolder(folder)
  }

  private func path(of decoded: String, from page: SitePage?) -> String? {
    if decoded.isEmpty { return page?.address }
    if decoded.utf8.first == UInt8(ascii: "/") { return knownPath(decoded) }
    guard let page, let file = joinPaths(splitPath(page.page.file).folder, decoded) else {
      return nil
    }
    return address(ofPageOf: file) ?? assetPath(of: file)
  }
}

extension String {
  /// The path of a folder in the place of that of the file which hosts serve for it.
  fileprivate var withoutIndexFile: String {
    utf8.endsWith("/index.html") ? String(Substring(utf8.dropLast("index.html".utf8.count))) : self
  }

  /// The first folder of a decoded path from the root; nil for what stands in none.
  var folderAtTop: String? {
    let name = utf8.dropFirst().prefix { $0 != UInt8(ascii: "/") }
    guard utf8.first == UInt8(ascii: "/"), name.endIndex != utf8.endIndex, !name.isEmpty else {
      return nil
    }
    return String(Substring(name))
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
