/// Some words, found by their bytes without a copy of them.
///
/// An open-addressing hash table over one buffer, as a check asks about each word of a page; words
/// that are none of these mostly differ in their length, their ends or their middle.
package struct WordSet: Sendable {
  /// The words one after the other, and where each ends.
  private let bytes: [UInt8]
  private let ends: [Int]

  /// The number of a word plus 1, at the slot of its hash or the next free one; 0 is free.
  private let slots: [Int16]

  /// The lengths of the words that begin with a letter, a bit for each and one for all of 31 bytes or more; most
  /// other words are told from these by them.
  private let lengths: [UInt32]

  /// Takes the words in, numbered from 0 in their order; of equal ones the first counts.
  package init(_ words: some Sequence<some Sequence<UInt8>>) {
    let words = words.map { Array($0) }
    // A power of two, so that a hash is cut to a slot without a division.
    var slots = [Int16](repeating: 0, count: 2)
    while slots.count < 2 * words.count { slots += slots }
    for (number, word) in words.enumerated() {
      var slot = Self.hash(of: word.span) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int16(number + 1)
    }
    var (bytes, ends): ([UInt8], [Int]) = ([], [])
    var lengths = [UInt32](repeating: 0, count: 32)
    for word in words {
      lengths[Self.row(of: word.span)] |= Self.length(of: word.span)
      bytes += word
      ends.append(bytes.count)
    }
    (self.bytes, self.ends, self.slots, self.lengths) = (bytes, ends, slots, lengths)
  }

  /// The words of a text, which white space sets apart.
  package init(_ text: String) {
    self.init(text.utf8.split { $0 <= 0x20 })
  }

  package func contains(_ word: ArraySlice<UInt8>) -> Bool { number(of: word) != nil }

  /// The number of a word; nil if it is none of these.
  package func number(of word: ArraySlice<UInt8>) -> Int? { number(of: word.span) }

  /// The number of a word; nil if it is none of these.
  package func number(of word: Span<UInt8>) -> Int? {
    if lengths[Self.row(of: word)] & Self.length(of: word) == 0 { return nil }
    var slot = Self.hash(of: word) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if holds(word, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Where the lengths of words stand that begin as a word does, among others.
  private static func row(of word: Span<UInt8>) -> Int {
    word.isEmpty ? 0 : Int(word[0] & 31)
  }

  private static func length(of word: Span<UInt8>) -> UInt32 { 1 &<< UInt32(min(word.count, 31)) }

  private func holds(_ word: Span<UInt8>, at number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  /// A number whose low bits differ between words (Knuth, The Art of Computer Programming 3, §6.4).
  private static func hash(of word: Span<UInt8>) -> Int {
    if word.isEmpty { return 0 }
    let ends = UInt32(word[0]) | UInt32(word[word.count - 1]) << 8
    let key = ends | UInt32(word[word.count / 2]) << 16 | UInt32(word.count & 0xFF) << 24
    return Int((key &* 0x9E37_79B1) >> 16)
  }
}

/// Words with what each stands for, found by their bytes without a copy of them.
package struct WordMap<Value: Sendable>: Sendable {
  @usableFromInline let words: WordSet

  /// What the words stand for, in their order.
  package let values: [Value]

  /// Takes the words in; of equal ones the first counts.
  package init(_ entries: some Sequence<(String, Value)>) {
    let entries = Array(entries)
    words = WordSet(entries.map(\.0.utf8))
    values = entries.map(\.1)
  }

  /// What a word stands for; nil if it is none of these.
  @inlinable package subscript(word: ArraySlice<UInt8>) -> Value? {
    guard let number = words.number(of: word) else { return nil }
    return values[number]
  }

  /// What a word stands for; nil if it is none of these.
  subscript(word: Span<UInt8>) -> Value? { words.number(of: word).map { values[$0] } }
}

/// Beginnings of words, such as “reject” for “rejected” and “rejection”.
package struct WordBeginnings: Sendable {
  /// The beginnings by their first byte, from `a` to `z`.
  private let byLetter: [[[UInt8]]]

  /// - Parameter text: The beginnings, each of small letters, which white space sets apart.
  package init(_ text: String) {
    var byLetter = [[[UInt8]]](repeating: [], count: 26)
    for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      guard let first = word.first, first.isSmallLetter else { continue }
      byLetter[Int(first - UInt8(ascii: "a"))].append(Array(word))
    }
    self.byLetter = byLetter
  }

  /// Whether a word begins with one of them.
  package func begin(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first.isSmallLetter else { return false }
    return byLetter[Int(first - UInt8(ascii: "a"))].contains { word.starts(with: $0) }
  }
}
