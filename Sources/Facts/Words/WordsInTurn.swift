import Kit

/// The words of a folded text, each found when it is asked for, so that no list of them is made.
///
/// They are those of `meaningWords`, for rules that look at a few of them or stop at the first that they look for.
package struct WordsInTurn: Sequence, Sendable {
  private let text: ArraySlice<UInt8>

  fileprivate init(_ text: ArraySlice<UInt8>) { self.text = text }

  package func makeIterator() -> Iterator { Iterator(text) }

  package var first: ArraySlice<UInt8>? {
    var words = makeIterator()
    return words.next()
  }

  package var last: ArraySlice<UInt8>? { text.span.lastMeaningWord.map(slice) }

  package var isEmpty: Bool { first == nil }

  /// The first words, as many as are asked for.
  package func prefix(_ most: Int) -> ArraySlice<ArraySlice<UInt8>> {
    var found: [ArraySlice<UInt8>] = []
    var words = makeIterator()
    while found.count < most, let word = words.next() { found.append(word) }
    return found[...]
  }

  /// The last words in their order, as many as are asked for.
  package func suffix(_ most: Int) -> ArraySlice<ArraySlice<UInt8>> {
    var found: [ArraySlice<UInt8>] = []
    let bytes = text.span
    var end = bytes.count
    while found.count < most, let word = bytes.extracting(0..<end).lastMeaningWord {
      found.append(slice(word))
      end = word.lowerBound
    }
    found.reverse()
    return found[...]
  }

  private func slice(_ offsets: Range<Int>) -> ArraySlice<UInt8> {
    text[text.startIndex + offsets.lowerBound..<text.startIndex + offsets.upperBound]
  }

  package struct Iterator: IteratorProtocol {
    private let text: ArraySlice<UInt8>

    /// The offset behind the last word.
    private var offset = 0

    fileprivate init(_ text: ArraySlice<UInt8>) { self.text = text }

    package mutating func next() -> ArraySlice<UInt8>? {
      guard let word = text.span.meaningWord(from: offset) else { return nil }
      offset = word.upperBound
      return text[text.startIndex + word.lowerBound..<text.startIndex + word.upperBound]
    }
  }
}

extension ArraySlice<UInt8> {
  /// The words of a folded text, those with an apostrophe, such as “don’t”, as one.
  package var wordsInTurn: WordsInTurn { WordsInTurn(self) }

  /// The same as a list.
  package var meaningWords: [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    words.reserveCapacity(count / 6 + 1)
    let bytes = span
    var offset = 0
    while let word = bytes.meaningWord(from: offset) {
      words.append(self[startIndex + word.lowerBound..<startIndex + word.upperBound])
      offset = word.upperBound
    }
    return words
  }
}

extension Span<UInt8> {
  /// Where the first word stands that begins at an offset or behind it.
  fileprivate func meaningWord(from offset: Int) -> Range<Int>? {
    var start = offset
    while start < count, !self[start].isInMeaningWord { start += 1 }
    if start == count { return nil }
    // Apostrophes at its side are no part of it.
    var (end, index) = (start, start)
    while index < count {
      while index < count, self[index].isInMeaningWord { index += 1 }
      end = index
      while index < count, self[index] == UInt8(ascii: "'") { index += 1 }
      guard index > end, index < count, self[index].isInMeaningWord else { break }
    }
    return start..<end
  }

  /// Where the last word stands.
  fileprivate var lastMeaningWord: Range<Int>? {
    var end = count
    while end > 0, !self[end - 1].isInMeaningWord { end -= 1 }
    if end == 0 { return nil }
    var (start, index) = (end, end)
    while index > 0 {
      while index > 0, self[index - 1].isInMeaningWord { index -= 1 }
      start = index
      while index > 0, self[index - 1] == UInt8(ascii: "'") { index -= 1 }
      guard index < start, index > 0, self[index - 1].isInMeaningWord else { break }
    }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var isInMeaningWord: Bool { isLetterOrDigit || self >= 0x80 }
}
