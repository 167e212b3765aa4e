import Kit

extension ArraySlice<UInt8> {
  /// The first six letters of each word of a folded text that means something by itself.
  package var contentWords: Set<String> {
    var words: Set<String> = []
    let bytes = span
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index].isSmallLetter { index += 1 }
      if index - start > 2, EmptyWords.all.number(of: bytes.extracting(start..<index)) == nil {
        let end = Swift.min(index, start + 6)
        words.insert(String(decoding: self[startIndex + start..<startIndex + end], as: UTF8.self))
      }
      index += 1
    }
    return words
  }
}

extension String {
  /// The first six letters of each word of a folded text that means something by itself.
  package var contentWords: Set<String> { Array(utf8)[...].contentWords }
}

/// Words that mean nothing by themselves.
private enum EmptyWords {
  static let all = WordSet(
    """
    the and for with are was were been its that this which who not from their they has have had will
    would could should any each some one both other than into whenever such
    """)
}
