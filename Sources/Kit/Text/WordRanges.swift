extension ArraySlice<UInt8> {
  /// The words of a folded text, in order, as names are compared by them.
  ///
  /// The `s` of a genitive is none; letters with full stops between them, as in `u.s.`, are told by
  /// their bytes without these. Scripts that put no spaces between words have none.
  ///
  /// - Complexity: O(*n*).
  package var wordRanges: [Range<Int>] {
    var words: [Range<Int>] = []
    let bytes = span
    var start: Int?
    var index = startIndex
    while index < endIndex {
      let byte = bytes[index - startIndex]
      let isOfWord = byte < 0x80 ? byte.isLetterOrDigit : isInWord(at: index)
      if isOfWord, start == nil { start = index }
      if !isOfWord, let first = start {
        if !isGenitive(first..<index) { words.append(first..<index) }
        start = nil
      }
      index = byte < 0x80 ? index + 1 : scalar(at: index).end
    }
    if let start, !isGenitive(start..<endIndex) { words.append(start..<endIndex) }
    return words
  }

  /// Whether a word is the `s` of a genitive.
  private func isGenitive(_ word: Range<Int>) -> Bool {
    word.count == 1 && self[word.lowerBound] == UInt8(ascii: "s") && word.lowerBound > startIndex
      && self[word.lowerBound - 1] == UInt8(ascii: "'")
  }

  /// The bytes of words, those of an abbreviation with full stops as one.
  package func words(_ ranges: [Range<Int>]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var letters: [UInt8] = []
    func isLetterOfMany(_ place: Int) -> Bool {
      ranges[place].count == 1
        && (place + 1 < ranges.count
          && self[ranges[place].upperBound..<ranges[place + 1].lowerBound]
            .elementsEqual(".".utf8)
          && ranges[place + 1].count == 1)
    }
    for place in ranges.indices {
      if isLetterOfMany(place) {
        letters += self[ranges[place]]
      } else if !letters.isEmpty {
        words.append((letters + self[ranges[place]])[...])
        letters = []
      } else {
        words.append(self[ranges[place]])
      }
    }
    return words
  }

  /// The words of a folded text by their bytes.
  package var nameWords: [ArraySlice<UInt8>] { words(wordRanges) }
}
