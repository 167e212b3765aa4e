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

private enum XXH64 {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (sum, offset) = unsafe bytes.count < 32 ? (prime5, 0) : stripes(of: bytes)
    sum &+= UInt64(bytes.count)
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

  /// The sum over all stripes of 32 bytes, and where they end.
  private static func stripes(of bytes: UnsafeRawBufferPointer) -> (sum: UInt64, offset: Int) {
    var lane1 = prime1 &+ prime2
    var lane2 = prime2
    var lane3: UInt64 = 0
    var lane4 = 0 &- prime1
    var offset = 0
    while offset + 32 <= bytes.count {
      lane1 = round(lane1, unsafe word(bytes, offset))
      lane2 = round(lane2, unsafe word(bytes, offset + 8))
      lane3 = round(lane3, unsafe word(bytes, offset + 16))
      lane4 = round(lane4, unsafe word(bytes, offset + 24))
      offset += 32
    }
    var sum = rotate(lane1, 1) &+ rotate(lane2, 7) &+ rotate(lane3, 12) &+ rotate(lane4, 18)
    for lane in [lane1, lane2, lane3, lane4] {
      sum = (sum ^ round(0, lane)) &* prime1 &+ prime4
    }
    return (sum, offset)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }

  private static func avalanche(_ sum: UInt64) -> UInt64 {
    var mixed = (sum ^ sum >> 33) &* prime2
    mixed = (mixed ^ mixed >> 29) &* prime3
    return mixed ^ mixed >> 32
  }
}
