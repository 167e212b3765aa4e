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
  func place(ofWords words: some Collection<UInt8>) -> Range<Int>? {
    place(of: words, mayGoOn: false)
  }

  /// Where `words` first stand at the start of a word, which may go on after them; nil if they do
  /// not.
  package func place(ofWordStart words: some Collection<UInt8>) -> Range<Int>? {
    place(of: words, mayGoOn: true)
  }

  package func holdsWords(_ words: some Collection<UInt8>) -> Bool { place(ofWords: words) != nil }

  private func place(of words: some Collection<UInt8>, mayGoOn: Bool) -> Range<Int>? {
    guard let first = words.first else { return nil }
    var rest = self
    while rest.count >= words.count, let start = rest.firstIndex(of: first) {
      let end = start + words.count
      if self[start...].starts(with: words), isWordBoundary(at: start),
        mayGoOn || isWordBoundary(at: end)
      {
        return start..<end
      }
      rest = self[(start + 1)...]
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
