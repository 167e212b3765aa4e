extension Archive {
  /// How many words each archived text has, by its source.
  package var wordCounts: [String: Int] {
    texts.mapValues { text in text.lines.reduce(0) { $0 + $1.normalized.wordCount } }
  }
}

extension String {
  /// The number of words between white space.
  package var wordCount: Int { utf8.split { $0 <= 0x20 }.count }
}
