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
  func place(ofWords words: ArraySlice<UInt8>) -> Range<Int>? {
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
    let (text, part) = (span, words.span)
    for index in 0...(text.count - part.count)
    where text[index] == part[0] && text.extracting(index..<index + part.count).isEqual(to: part) {
      let (start, end) = (startIndex + index, startIndex + index + part.count)
      if isWordBoundary(at: start), mayGoOn || isWordBoundary(at: end) { return start..<end }
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether the bytes, as many as the others, are the same.
  fileprivate func isEqual(to other: Span<UInt8>) -> Bool {
    for index in indices where self[index] != other[index] { return false }
    return true
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
