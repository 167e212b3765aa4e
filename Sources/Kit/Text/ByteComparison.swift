// Texts by their bytes; `==` and `<` of Swift are those of what is canonically equivalent.

extension StringProtocol {
  /// Whether both texts are the same bytes.
  package func hasSameBytes(as other: some StringProtocol) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Whether the text stands before the other one where texts are sorted, the same on every machine.
  package func precedes(_ other: some StringProtocol) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension BidirectionalCollection<UInt8> {
  /// Whether the bytes end with those of `words`.
  package func endsWith(_ words: String) -> Bool {
    suffix(words.utf8.count).elementsEqual(words.utf8)
  }
}
