import Kit

extension String {
  /// The first six letters of each word of a folded text that means something by itself.
  package var contentWords: Set<String> {
    var words: Set<String> = []
    for word in utf8.split(whereSeparator: { !$0.isSmallLetter })
    where word.count > 2 {
      let text = String(decoding: word, as: UTF8.self)
      if !Self.emptyWords.contains(text) {
        words.insert(String(decoding: word.prefix(6), as: UTF8.self))
      }
    }
    return words
  }

  private static let emptyWords: Set<String> = [
    "the", "and", "for", "with", "are", "was", "were", "been", "its", "that", "this", "which",
    "who", "not", "from", "their", "they", "has", "have", "had", "will", "would", "could",
    "should", "any", "each", "some", "one", "both", "other", "than", "into", "whenever", "such",
  ]
}
