/// The entries that have a word, in ascending order, each with the word's weight.
///
/// An entry takes one number: the distance from the entry before times 16, plus the weight. The
/// numbers are written in the base 128 of Protocol Buffers
/// (https://protobuf.dev/programming-guides/encoding/#varints).
struct PostingList: Sendable {
  private(set) var bytes: [UInt8] = []

  /// How many entries have the word.
  private(set) var count = 0

  /// The last entry; -1 if there is none.
  private var last = -1

  /// Appends an entry, which must come after all others.
  mutating func append(_ entry: Int, weight: UInt8) {
    bytes.appendVariable((entry - last) << 4 | Int(weight))
    count += 1
    last = entry
  }

  /// The list with other numbers for the entries: `numbers[n]` for the entry n.
  func renumbered(_ numbers: [Int]) -> PostingList {
    var postings: [(entry: Int, weight: UInt8)] = []
    postings.reserveCapacity(count)
    var (position, entry) = (0, -1)
    while position < bytes.count {
      let value = bytes.variable(at: &position)
      entry += value >> 4
      postings.append((numbers[entry], UInt8(value & 15)))
    }
    postings.sort { $0.entry < $1.entry }
    var list = PostingList()
    for posting in postings { list.append(posting.entry, weight: posting.weight) }
    return list
  }
}

extension [UInt8] {
  /// Appends a number of at least 0, seven bits a byte, the lowest first.
  mutating func appendVariable(_ number: Int) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// Reads what `appendVariable` wrote, and moves `position` behind it.
  func variable(at position: inout Int) -> Int {
    var (value, shift) = (0, 0)
    while self[position] >= 0x80 {
      value |= Int(self[position] & 0x7F) << shift
      shift += 7
      position += 1
    }
    value |= Int(self[position]) << shift
    position += 1
    return value
  }
}
