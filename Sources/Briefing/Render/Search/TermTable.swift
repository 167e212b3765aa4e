/// Different words, numbered from 0 in the order in which they were first seen.
///
/// The words stand one after the other in one buffer, and an open-addressing hash table finds
/// them there, so that a word costs no allocation of its own.
struct TermTable: Sendable {
  private var bytes: [UInt8] = []

  /// Where each word ends in `bytes`.
  private var ends: [Int32] = []

  /// The number of a word plus 1, at the slot of its hash or the next free one; 0 is free.
  private var slots: [Int32]

  /// Creates a table that grows when it holds more than half as many words as it has slots.
  init(slotCount: Int = 1024) {
    slots = Array(repeating: 0, count: slotCount)
  }

  var count: Int { ends.count }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[start(of: number)..<Int(ends[number])]
  }

  /// Finds or adds a word.
  ///
  /// - Returns: The word's number; it is `count` before the call if the word is new.
  mutating func insert(_ source: [UInt8], _ range: Range<Int>) -> Int {
    var slot = Self.hash(source, range) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if equals(number, source, range) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: source[range])
    ends.append(Int32(bytes.count))
    slots[slot] = Int32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func start(of number: Int) -> Int { number == 0 ? 0 : Int(ends[number - 1]) }

  private func equals(_ number: Int, _ source: [UInt8], _ range: Range<Int>) -> Bool {
    let start = start(of: number)
    guard Int(ends[number]) - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != source[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<ends.count {
      var slot = Self.hash(bytes, start(of: number)..<Int(ends[number])) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
    }
  }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), its upper half mixed into the lower.
  private static func hash(_ source: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(source[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
