/// A word in two machine words: its bytes if they are at most 16, else a hash of them.
///
/// Most words of a text are short, so telling words apart is comparing two numbers.
struct PackedWord: Hashable, Sendable {
  /// The most bytes of a word that it holds in full.
  static let longest = 16

  /// The first eight bytes, the first of all the lowest, and 0 behind the last.
  private(set) var low: UInt64 = 0

  /// The other eight bytes.
  private(set) var high: UInt64 = 0

  /// The number of bytes of the word.
  private(set) var length = 0

  init(low: UInt64, high: UInt64, length: Int) {
    (self.low, self.high, self.length) = (low, high, length)
  }

  /// Packs some bytes of a buffer.
  init(_ source: [UInt8], _ range: Range<Int>) {
    for index in range { append(source[index]) }
  }

  private mutating func append(_ byte: UInt8) {
    if length < 8 {
      low |= UInt64(byte) &<< UInt64(8 * length)
    } else if length < Self.longest {
      high |= UInt64(byte) &<< UInt64(8 * (length - 8))
    } else {
      // FNV-1a's step (http://www.isthe.com/chongo/tech/comp/fnv/).
      high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
      low ^= high &>> 29
    }
    length += 1
  }

  /// A number whose low bits differ between words.
  var hash: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: mixed ^ mixed &>> 32)
  }

  /// Appends the bytes of a word of at most 16.
  func appendBytes(to bytes: inout [UInt8]) {
    for place in 0..<length {
      let half = place < 8 ? low : high
      bytes.append(UInt8(truncatingIfNeeded: half &>> UInt64(8 * (place & 7))))
    }
  }
}

/// Eight bytes of ASCII text, looked at together.
///
/// Each test adds to all bytes at once what carries into the top bit of those in the range
/// (Warren, Hacker's Delight, 2nd ed., §6-1).
struct EightBytes {
  private let bytes: UInt64

  /// How many letters and digits stand at the beginning; 8 if there are no others.
  let wordLength: Int

  @inline(__always)
  init(_ bytes: UInt64) {
    self.bytes = bytes
    let ones: UInt64 = 0x0101_0101_0101_0101
    let seven = bytes & (ones &* 0x7F)
    let lower = seven | (ones &* 0x20)
    let letters = (lower &+ ones &* 0x1F) & ~(lower &+ ones &* 0x05)
    let digits = (seven &+ ones &* 0x50) & ~(seven &+ ones &* 0x46)
    let others = ~((letters | digits) & ~bytes) & (ones &* 0x80)
    wordLength = others.trailingZeroBitCount &>> 3
  }

  /// The letters in lower case and the digits up to the first other byte, and 0 behind them.
  var word: UInt64 {
    let lower = bytes | 0x2020_2020_2020_2020
    return wordLength == 8 ? lower : lower & ((1 &<< UInt64(8 * wordLength)) &- 1)
  }
}
