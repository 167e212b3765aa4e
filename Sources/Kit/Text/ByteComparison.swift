// Texts by their bytes; `==` and `<` of Swift are those of what is canonically equivalent.

extension String {
  /// Whether both texts are the same bytes.
  package func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && comparison(with: other) == 0
  }

  /// Whether the text stands before the other one where texts are sorted, the same on every machine.
  package func precedes(_ other: String) -> Bool { comparison(with: other) < 0 }

  /// Less than 0 if the text stands before the other one, 0 if both are the same.
  ///
  /// Without generics, which are slow where another module calls them.
  private func comparison(with other: String) -> Int {
    let fast = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      unsafe other.utf8.withContiguousStorageIfAvailable { others in
        unsafe bytes.comparison(with: others)
      }
    }
    if let fast, let fast { return fast }
    if utf8.elementsEqual(other.utf8) { return 0 }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func comparison(with other: UnsafeBufferPointer<UInt8>) -> Int {
    for index in 0..<Swift.min(count, other.count) {
      let (byte, otherByte) = unsafe (self[index], other[index])
      if byte != otherByte { return Int(byte) - Int(otherByte) }
    }
    return count - other.count
  }
}

/// Comparisons with the bytes of a text.
///
/// The library's own, of any two sequences, take both apart step by step.
extension ArraySlice<UInt8> {
  package func starts(with text: String.UTF8View) -> Bool {
    text.count <= count && span.holds(text, at: 0)
  }

  package func elementsEqual(_ text: String.UTF8View) -> Bool {
    text.count == count && span.holds(text, at: 0)
  }

  /// Whether the bytes end with those of `words`.
  package func endsWith(_ words: String) -> Bool {
    words.utf8.count <= count && span.holds(words.utf8, at: count - words.utf8.count)
  }

  /// Whether the bytes of a folded text end with some words, and not only with the end of a word before
  /// them: “in ”, and not “Berlin ”.
  package func endsWithWords(_ words: String) -> Bool {
    endsWith(words) && isWordFree(before: endIndex - words.utf8.count)
  }
}

extension Array<UInt8> {
  package func starts(with text: String.UTF8View) -> Bool { self[...].starts(with: text) }

  package func elementsEqual(_ text: String.UTF8View) -> Bool { self[...].elementsEqual(text) }
}

extension Span<UInt8> {
  /// Whether a text stands at an offset, after which there are bytes enough for it.
  fileprivate func holds(_ text: String.UTF8View, at offset: Int) -> Bool {
    let text = text.span
    for index in text.indices where self[offset + index] != text[index] { return false }
    return true
  }
}

extension BidirectionalCollection<UInt8> {
  /// Whether the bytes end with those of `words`.
  ///
  /// Inlinable, so that other modules get it without its generics.
  @inlinable package func endsWith(_ words: String) -> Bool {
    suffix(words.utf8.count).elementsEqual(words.utf8)
  }
}
