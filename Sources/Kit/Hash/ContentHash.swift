/// A 64-bit fingerprint of bytes, which tells a changed file from an unchanged one.
///
/// It is xxHash's XXH64 with seed 0 (https://github.com/Cyan4973/xxHash, `doc/xxhash_spec.md`):
/// fast, the same on every machine, and no protection against forgery.
package struct ContentHash: Hashable, Sendable {
  package let value: UInt64

  package init(_ bytes: [UInt8]) {
    value = unsafe bytes.withUnsafeBytes { unsafe XXH64.hash($0) }
  }

  /// The fingerprint of the bytes in a range.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    value = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XXH64.hash(UnsafeRawBufferPointer(rebasing: buffer[range]))
    }
  }

  package init(value: UInt64) { self.value = value }

  /// The hash of no bytes.
  package static let ofNothing = ContentHash([])

  /// The value in 16 hexadecimal digits.
  package var hexadecimal: String { value.hexadecimal(digits: 16) }
}

/// The state of XXH64 after stripes of 32 bytes.
struct XXH64Lanes: Sendable {
  private var lane1 = XXH64.prime1 &+ XXH64.prime2
  private var lane2 = XXH64.prime2
  private var lane3: UInt64 = 0
  private var lane4 = 0 &- XXH64.prime1
  private var count = 0

  /// Adds the first `whole` bytes, a multiple of 32.
  mutating func add(_ bytes: UnsafeRawBufferPointer, _ whole: Int) {
    for offset in stride(from: 0, to: whole, by: 32) {
      lane1 = XXH64.round(lane1, unsafe XXH64.word(bytes, offset))
      lane2 = XXH64.round(lane2, unsafe XXH64.word(bytes, offset + 8))
      lane3 = XXH64.round(lane3, unsafe XXH64.word(bytes, offset + 16))
      lane4 = XXH64.round(lane4, unsafe XXH64.word(bytes, offset + 24))
    }
    count += whole
  }

  /// The hash, with the last bytes, fewer than 32.
  func finished(_ rest: UnsafeRawBufferPointer) -> UInt64 {
    unsafe XXH64.finished(
      count < 32 ? XXH64.prime5 : merged, rest, from: 0, of: count + rest.count)
  }

  private var merged: UInt64 {
    var sum =
      XXH64.rotate(lane1, 1) &+ XXH64.rotate(lane2, 7) &+ XXH64.rotate(lane3, 12)
      &+ XXH64.rotate(lane4, 18)
    for lane in [lane1, lane2, lane3, lane4] {
      sum = (sum ^ XXH64.round(0, lane)) &* XXH64.prime1 &+ XXH64.prime4
    }
    return sum
  }
}

private enum XXH64 {
  static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes = XXH64Lanes()
    let whole = bytes.count / 32 * 32
    unsafe lanes.add(bytes, whole)
    return unsafe lanes.finished(UnsafeRawBufferPointer(rebasing: bytes[whole...]))
  }

  /// Mixes the last bytes, from `offset` on, into the sum over the stripes before them.
  static func finished(
    _ start: UInt64, _ bytes: UnsafeRawBufferPointer, from offset: Int, of count: Int
  ) -> UInt64 {
    var (sum, offset) = (start &+ UInt64(count), offset)
    while offset + 8 <= bytes.count {
      sum ^= round(0, unsafe word(bytes, offset))
      sum = rotate(sum, 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= bytes.count {
      let half = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
      sum ^= UInt64(half) &* prime1
      sum = rotate(sum, 23) &* prime2 &+ prime3
      offset += 4
    }
    for index in offset..<bytes.count {
      sum ^= unsafe UInt64(bytes[index]) &* prime5
      sum = rotate(sum, 11) &* prime1
    }
    return avalanche(sum)
  }

  static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }

  private static func avalanche(_ sum: UInt64) -> UInt64 {
    var mixed = (sum ^ sum >> 33) &* prime2
    mixed = (mixed ^ mixed >> 29) &* prime3
    return mixed ^ mixed >> 32
  }
}
