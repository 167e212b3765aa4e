/// Different words, numbered from 0 in the order in which they were first seen.
///
/// The words stand one after the other in one buffer, and an open-addressing hash table finds
/// them, so that a word costs no allocation of its own.
struct TermTable: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// The number of a word plus 1, at the slot of its hash or the next free one; 0 is free.
  private var slots: [Int32]

  private struct Entry: Sendable {
    let low: UInt64
    let high: UInt64
    let hash: Int

    /// Where the word ends in the buffer.
    let end: Int
  }

  /// Creates a table without words.
  ///
  /// - Parameter slotCount: A power of two; twice the number of words that are expected.
  init(slotCount: Int) {
    slots = Array(repeating: 0, count: slotCount)
  }

  var count: Int { entries.count }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[start(of: number)..<entries[number].end]
  }

  /// Finds or adds a word.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - source: What the word was packed from; only looked at if it is longer than a packed word.
  ///   - start: Where it begins in `source`.
  /// - Returns: The word's number; it is `count` before the call if the word is new.
  mutating func insert(_ word: PackedWord, from source: [UInt8], at start: Int) -> Int {
    let hash = word.hash
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].low == word.low, entries[number].high == word.high,
        word.length <= PackedWord.longest
          || self[number].elementsEqual(source[start..<start + word.length])
      {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    if word.length <= PackedWord.longest {
      word.appendBytes(to: &bytes)
    } else {
      bytes += source[start..<start + word.length]
    }
    entries.append(Entry(low: word.low, high: word.high, hash: hash, end: bytes.count))
    slots[slot] = Int32(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private func start(of number: Int) -> Int { number == 0 ? 0 : entries[number - 1].end }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
