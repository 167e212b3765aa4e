import Kit

extension ArchivedText {
  /// The lines that say what the text is rather than what it tells: its title, who wrote it, where
  /// and when, and headings.
  ///
  /// - Parameter source: The source that the text is of.
  /// - Returns: The indexes of the lines, from 0.
  package func furniture(of source: Fact) -> Set<Int> {
    let title = source[SourceFields.title]?.folded ?? ""
    let authors = source[SourceFields.author].map(\.folded)
    let dateline = source[SourceFields.dateline]?.folded ?? ""
    let indices = lines.indices.filter { index in
      let words = lines[index].folded
      guard !words.isEmpty else { return true }
      if words == title || words == dateline { return true }
      guard words.utf8.count <= Self.shortLine else { return false }
      let isOfHead = index < Self.headLength
      if isOfHead, !lines[index].endsSentence || !title.isEmpty && words.holds(title) {
        return true
      }
      guard isOfHead || !lines[index].endsSentence else { return false }
      return words.isByline
        || authors.contains { words.utf8.count < $0.utf8.count * 3 && words.holds($0) }
    }
    return Set(indices)
  }

  /// How many lines may be of a text's head.
  private static let headLength = 8

  /// The most bytes of a line that may be a title or names who wrote the text.
  private static let shortLine = 200
}

extension ArchivedText.Line {
  /// Whether the line ends as a sentence does.
  package var endsSentence: Bool {
    let rest = normalized.utf8.reversed().drop { $0.isOne(of: "\"')") }
    return rest.first.map { $0.isOne(of: ".!?:") } ?? false
  }
}

extension String {
  /// Whether a folded line begins as those do that say who wrote a text, or when it appeared.
  fileprivate var isByline: Bool {
    guard utf8.count < 120 else { return false }
    let label = utf8.prefix { $0 != UInt8(ascii: ":") }
    if label.count < utf8.count, Self.labels.contains(where: { label.elementsEqual($0.utf8) }) {
      return true
    }
    return Self.bylines.contains { utf8.starts(with: $0.utf8) }
  }

  /// What stands before a colon in the head of a text.
  private static let labels = ["date", "dateline", "source", "author", "photo", "image"]

  private static let bylines = [
    "by ", "published", "updated", "posted", "last updated", "last modified", "first published",
    "reporting by", "editing by", "additional reporting", "press release", "for immediate release",
    "copyright", "(c) ",
  ]
}
