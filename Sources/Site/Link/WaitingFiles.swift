import Kit
import Templates

extension ParsedSite {
  /// The copied files that only pages show which are not to be seen.
  ///
  /// - Parameters:
  ///   - waiting: The pages that are not to be seen.
  ///   - visible: The other pages.
  /// - Returns: The files to which such a page links and no other page or template, those in its
  ///   folder, and its card.
  func files(onlyOn waiting: [Page], besides visible: [Page]) -> Set<String> {
    if waiting.isEmpty { return [] }
    let seen = Set(visible.flatMap { page in page.namedFiles(in: settings) })
    let own = Set(waiting.flatMap { $0.namedFiles(in: settings) })
    let folders = Set(waiting.compactMap(\.ownFolder))
    let cards = Set(waiting.map { "content/assets/cards/\($0.lastPart)." })
    return Set(
      assets.filter { file in
        let isOfPage =
          own.contains(file) || folders.contains { file.utf8.starts(with: $0.utf8) }
          || cards.contains(upToEnding(of: file))
        return isOfPage && !seen.contains(file) && !templates.mention(Site.assetPath(of: file))
      })
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

  /// The files that the page may mean by what it shows and links to.
  fileprivate func namedFiles(in settings: SiteSettings) -> [String] {
    let own = outline.externalImages.compactMap { settings.ownPath(of: $0) }
    return (outline.files + own).flatMap { destination -> [String] in
      let path = InternalTarget(settings.ownPath(of: destination) ?? destination).path
      let decoded = path.percentDecoded
      if path.utf8.first == UInt8(ascii: "/") {
        return ["content/assets\(decoded)", "content\(decoded)"]
      }
      return joinPaths(splitPath(file).folder, decoded).map { [$0] } ?? []
    }
  }
}
