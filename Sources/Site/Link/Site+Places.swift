import Kit

/// Where links may lead, and what stands there.
extension Site {
  /// The anchors of the headings of the page made of Markdown at an address; nil for pages whose
  /// anchors the theme decides.
  package func headings(at address: String) -> [String]? {
    log?.add(.headings, address)
    return linked.pagesByAddress[address].map { linked.pages[$0].headings }
  }

  /// The anchor of the page at an address that a link's anchor means, as the page has it; nil if there
  /// is none.
  ///
  /// Texts are equal here if they are canonically equivalent, as addresses are typed and copied in
  /// either form.
  package func heading(_ anchor: String, at address: String) -> String? {
    if let set = linked.manyHeadings[address] {
      log?.add(.headings, address)
      return set.firstIndex(of: anchor).map { set[$0] }
    }
    return headings(at: address)?.first { $0 == anchor }
  }

  /// All paths that a link can lead to, such as `/claims/`.
  package var paths: Set<String> {
    log?.add(.allPaths)
    return knownPaths
  }

  /// The path that a link means, as the site has it; nil if it leads nowhere.
  ///
  /// The file in a folder that hosts serve for the folder is the folder's page, also where it is one
  /// that is copied. Texts are equal here if they are canonically equivalent, as file systems and
  /// keyboards differ in the form.
  package func knownPath(_ path: String) -> String? {
    log?.add(.path, path)
    if let index = knownPaths.firstIndex(of: path) { return knownPaths[index] }
    let page = "index.html"
    guard path.utf8.endsWith("/") || path.utf8.endsWith("/\(page)") else { return nil }
    let other = path.utf8.endsWith("/") ? path + page : String(path.dropLast(page.count))
    guard let index = knownPaths.firstIndex(of: other) else { return nil }
    return path.utf8.endsWith("/")
      ? String(knownPaths[index].dropLast(page.count)) : knownPaths[index]
  }

  func hasFolder(_ name: String) -> Bool {
    log?.add(.allPaths)
    return foldersAtTop.contains(name)
  }

  /// The paths of the files of `content/assets` on the site, by those files.
  package var assetPaths: [String: String] {
    log?.add(.allPaths)
    return linked.assetPaths
  }

  /// The path of a file of `content/assets` on the site; nil if there is no such file.
  package func assetPath(of file: String) -> String? {
    log?.add(.asset, file)
    return linked.assetPaths[file]
  }

  /// How large an image is, by its path on the site; nil if there is none or it cannot be told.
  package func imageSize(at path: String) -> ImageSize? {
    let files = ["content/assets\(path)", "content\(path)"]
    for file in files { log?.add(.asset, file) }
    return files.lazy.compactMap { linked.surroundings.imageSizes[$0] }.first
  }

  /// The path on the site of a file that is copied: what follows `content/assets`, or `content` for
  /// an image beside a page's file.
  package static func assetPath(of file: String) -> String {
    let folder = file.utf8.starts(with: "content/assets/".utf8) ? "content/assets" : "content"
    return String(Substring(file.utf8.dropFirst(folder.utf8.count)))
  }
}
