/// Looking for words in compared texts.
extension [UInt8] {
  /// The words of a quotation alone: without quotation marks around them, and without the comma or
  /// full stop at their end.
  package var quotationCore: [UInt8] { Array(self[...].quotationCore) }
}

extension ArraySlice<UInt8> {
  /// The words of a quotation alone: without quotation marks around them, and without the comma or
  /// full stop at their end.
  package var quotationCore: ArraySlice<UInt8> {
    var rest = drop { $0.isQuotationMark }
    while let last = rest.last, last.isQuotationMark || last.endsClause { rest = rest.dropLast() }
    return rest
  }

  /// Where `words` first stand as whole words, which no letter or digit beside them makes longer,
  /// where it is of a script that puts spaces between words; nil if they do not.
  package func place(ofWords words: ArraySlice<UInt8>) -> Range<Int>? {
    place(of: words, mayGoOn: false)
  }

  /// Where `words` first stand at the start of a word, which may go on after them; nil if they do
  /// not.
  package func place(ofWordStart words: ArraySlice<UInt8>) -> Range<Int>? {
    place(of: words, mayGoOn: true)
  }

  package func holdsWords(_ words: ArraySlice<UInt8>) -> Bool { place(ofWords: words) != nil }

  package func holdsWords(_ words: some Collection<UInt8>) -> Bool {
    holdsWords(Array(words)[...])
  }

  private func place(of words: ArraySlice<UInt8>, mayGoOn: Bool) -> Range<Int>? {
    guard !words.isEmpty, words.count <= count else { return nil }
    var place = startIndex
    while let start = self[place...].firstPlace(of: words) {
      let end = start + words.count
      if isWordBoundary(at: start) {
        if mayGoOn || isWordBoundary(at: end) { return start..<end }
        place = start + 1
      } else {
        // Where words are no word, they are none before the next word starts.
        place = start + 1
        while place < endIndex, !isWordBoundary(at: place) { place += 1 }
      }
      guard place <= endIndex - words.count else { return nil }
    }
    return nil
  }
}

extension UInt8 {
  var isQuotationMark: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: " ")
  }

  fileprivate var endsClause: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: ",") || self == UInt8(ascii: ";")
      || self == UInt8(ascii: ":")
  }
}
