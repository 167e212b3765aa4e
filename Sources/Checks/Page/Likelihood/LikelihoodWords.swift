import Kit

/// The words of Intelligence Community Directive 203 for how likely something is.
enum LikelihoodRow: Hashable, Sendable {
  /// Almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost
  /// certain.
  case likely

  /// Remote, highly improbable, improbable, roughly even odds, probable, highly probable, nearly
  /// certain.
  case probable
}

extension PageProse {
  /// A word for a likelihood, in the desk's own prose.
  struct LikelihoodWord {
    let row: LikelihoodRow
    let range: Range<Int>
  }

  /// The words for a likelihood in a sentence; those between quotation marks are somebody else's.
  func likelihoodWords(in sentence: Sentence) -> [LikelihoodWord] {
    sentence.marks.filter { $0.mark == .likelihood }.compactMap { word in
      guard !sentence.quotes(word), let row = row(of: word, in: sentence) else {
        return nil
      }
      return LikelihoodWord(row: row, range: word.range)
    }
  }

  /// The row in which the word stands; nil where it says something else.
  private func row(of word: MarkedWord, in sentence: Sentence) -> LikelihoodRow? {
    let before = bytes[sentence.range.lowerBound..<word.range.lowerBound]
    let after = bytes[word.range.upperBound..<sentence.range.upperBound]
    switch String(decoding: bytes[word.range], as: UTF8.self) {
    case "likely", "unlikely": return .likely
    case "probable", "probably", "improbable": return .probable
    case "certain", "certainly":
      if before.endsWithWords("almost ") { return .likely }
      return before.endsWithWords("nearly ") ? .probable : nil
    case _ where before.endsWithWords("than even "): return nil
    case "chance":
      return before.endsWithWords("almost no ") || before.endsWithWords("even ") ? .likely : nil
    case "odds": return before.endsWithWords("even ") ? .probable : nil
    default:
      let nouns = [" chance", " possibility", " prospect"]
      return nouns.contains { after.starts(with: $0.utf8) } ? .probable : nil
    }
  }
}
