import Kit
import Templates

extension ParsedSite {
  /// The copied files that only pages show which are not to be seen.
  ///
  /// - Parameters:
  ///   - waiting: The pages that are not to be seen.
  ///   - visible: The other pages.
  /// - Returns: The images that such a page shows and no other page or template names, the files beside
  ///   the pages to which it links, those in its folder, and its card, each with the page's file.
  func files(onlyOn waiting: [Page], besides visible: [Page]) -> [String: String] {
    if waiting.isEmpty { return [:] }
    let seen = Set(visible.flatMap { $0.files($0.outline.files, settings) })
    var pages: [String: String] = [:]
    for page in waiting {
      let shown = Set(page.files(page.outline.images, settings))
      let linked = Set(page.files(page.outline.files, settings))
      let card = "content/assets/cards/\(page.lastPart)."
      for file in assets where pages[file] == nil && !seen.contains(file) {
        let isInFolder = page.ownFolder.map { file.utf8.starts(with: $0.utf8) } ?? false
        let isOfPage =
          shown.contains(file) || isInFolder || upToEnding(of: file).hasSameBytes(as: card)
          || linked.contains(file) && !file.utf8.starts(with: "content/assets/".utf8)
        if isOfPage, !templates.mention(Site.assetPath(of: file)) { pages[file] = page.file }
      }
    }
    return pages
  }

  private func upToEnding(of file: String) -> String {
    file.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(file[...$0]) } ?? file
  }
}

extension Page {
  /// The folder below `content` that holds nothing but this page and its files; nil for a page that
  /// is not the index of one.
  fileprivate var ownFolder: String? {
    isIndexOfFolder ? "\(splitPath(file).folder)/" : nil
  }

  /// The files that the page may mean by some names, and by images that it names with the site's own
  /// address.
  func files(_ names: [String], _ settings: SiteSettings) -> [String] {
    let own = outline.externalImages.compactMap { settings.ownPath(of: $0) }
    return (names + own).flatMap { destination -> [String] in
      let decoded = InternalTarget(settings.ownPath(of: destination) ?? destination).decodedPath
      if decoded.utf8.first == UInt8(ascii: "/") {
        return ["content/assets\(decoded)", "content\(decoded)"]
      }
      return joinPaths(splitPath(file).folder, decoded).map { [$0] } ?? []
    }
  }
}
