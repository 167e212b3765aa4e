import Kit

/// Finds phrases in texts as their readers see them.
///
/// Short phrases are found only as they are written or in capitals: in small letters they are common
/// words.
struct ReadSearch: Sendable {
  private let phrases: [TextAsRead]
  private let search: PhraseSearch

  /// How many bytes a phrase has at least that is found in whatever letters.
  private static let longest = 40

  init(for phrases: [[UInt8]]) {
    self.phrases = phrases.map(TextAsRead.init)
    search = PhraseSearch(for: self.phrases.map(\.folded))
  }
}

extension ReadSearch {
  /// The indexes of the phrases that stand in a text.
  ///
  /// - Parameters:
  ///   - file: What holds the text.
  ///   - inAnyLetters: Whether short ones count too that are written in other letters.
  /// - Returns: Their indexes.
  /// - Complexity: O(*n*) in the text, but where it begins as many phrases do.
  func phrases(in file: [UInt8], inAnyLetters: Bool = false) -> Set<Int> {
    if phrases.isEmpty { return [] }
    let text = TextAsRead(file)
    return search.phrases(in: text.folded) { index, start in
      let phrase = phrases[index].bytes
      let range = start..<(start + phrase.count)
      return inAnyLetters || phrase.count >= Self.longest || text.bytes[range].elementsEqual(phrase)
        || text.isInCapitals(range)
    }
  }

  /// Those of the phrases that have these indexes; the others are found nowhere.
  func only(_ indexes: Set<Int>) -> ReadSearch {
    ReadSearch(
      for: phrases.indices.map { indexes.contains($0) ? phrases[$0].bytes : [] })
  }
}
