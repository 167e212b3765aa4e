/// Eight bytes of ASCII text, looked at together.
///
/// Each test adds to all bytes at once what carries into the top bit of those in the range
/// (Warren, Hacker's Delight, 2nd ed., §6-1).
struct EightBytes {
  private let bytes: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Takes the bytes from `index` on, of which there are eight.
  @inline(__always)
  init(of text: Span<UInt8>, at index: Int) {
    // The load checks that all eight are within the text.
    bytes = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      .littleEndian
  }

  /// Whether all are characters of ASCII that can be seen, or spaces.
  @inline(__always)
  var areVisible: Bool { (bytes | ~(bytes &+ Self.ones &* 0x60)) & Self.tops == 0 }

  /// Whether all are characters of ASCII that can be seen, or spaces, and none is the sign for
  /// deletion, 0x7F.
  @inline(__always)
  var arePlainText: Bool { areVisible && (bytes &+ Self.ones) & Self.tops == 0 }

  /// How many of them start a word between white space, which is all bytes up to a space.
  ///
  /// - Parameter afterSpace: Whether white space stands before them.
  /// - Returns: Their number.
  @inline(__always)
  fileprivate func wordStarts(afterSpace: Bool) -> Int {
    let words = (bytes | ((bytes & ~Self.tops) &+ Self.ones &* 0x5F)) & Self.tops
    let starts = words & ~(words << 8 | (afterSpace ? 0 : 0x80))
    // The sum of eight bits, each in the lowest place of its byte.
    return Int(((starts >> 7) &* Self.ones) >> 56)
  }

  /// Whether the last is white space.
  @inline(__always)
  fileprivate var endWithWhiteSpace: Bool { bytes >> 56 <= 0x20 }

  /// Whether a capital letter is among them, which are all of ASCII.
  @inline(__always)
  var holdCapital: Bool {
    (bytes &+ Self.ones &* 0x3F) & ~(bytes &+ Self.ones &* 0x25) & Self.tops != 0
  }

  /// Whether `"`, `&`, `'`, `<` or `>` is among them.
  ///
  /// Two pairs of these differ in one bit alone.
  @inline(__always)
  var holdMarkup: Bool {
    let quotesOrAmpersands = (bytes | Self.ones &* 0x04) ^ Self.ones &* 0x26
    let apostrophes = bytes ^ Self.ones &* 0x27
    let angles = (bytes | Self.ones &* 0x02) ^ Self.ones &* 0x3E
    return Self.isZeroAmong(quotesOrAmpersands) || Self.isZeroAmong(apostrophes)
      || Self.isZeroAmong(angles)
  }

  /// Whether one of eight bytes is zero, which alone borrows from the next.
  @inline(__always)
  private static func isZeroAmong(_ bytes: UInt64) -> Bool {
    (bytes &- ones) & ~bytes & tops != 0
  }

  /// The top bits of those that are spaces; all of them are of ASCII.
  @inline(__always)
  private var spaces: UInt64 {
    ~((bytes ^ Self.ones &* 0x20) &+ Self.ones &* 0x7F) & Self.tops
  }

  /// Whether two spaces follow each other, the first perhaps before the bytes.
  @inline(__always)
  func holdTwoSpaces(afterSpace: Bool) -> Bool {
    spaces & (spaces << 8 | (afterSpace ? 0x80 : 0)) != 0
  }

  /// Whether all are small letters of ASCII or spaces, of which no two follow each other, the first
  /// perhaps before the bytes.
  @inline(__always)
  fileprivate func areSmallLettersAndSpaces(afterSpace: Bool) -> Bool {
    if bytes & Self.tops != 0 { return false }
    let letters = (bytes &+ Self.ones &* 0x1F) & ~(bytes &+ Self.ones &* 0x05)
    return (letters | spaces) & Self.tops == Self.tops && !holdTwoSpaces(afterSpace: afterSpace)
  }

  /// Whether the last is a space.
  @inline(__always)
  var endWithSpace: Bool { spaces >> 63 != 0 }
}

extension Span<UInt8> {
  /// The end of as many bytes from a place on, which is not the first, as are looked at eight at a
  /// time and are small letters of ASCII or single spaces.
  package func endOfLettersAndSpaces(from start: Int) -> Int {
    var end = start
    while end + 8 <= count,
      EightBytes(of: self, at: end).areSmallLettersAndSpaces(afterSpace: self[end - 1] == 0x20)
    {
      end += 8
    }
    return end
  }

  /// Counts the words between white space, which is all bytes up to a space.
  ///
  /// - Parameter isAfterSpace: Whether white space stands before the bytes, and then whether they
  ///   end with it.
  /// - Returns: How many words start among the bytes.
  package func wordStarts(afterSpace isAfterSpace: inout Bool) -> Int {
    var (words, index) = (0, 0)
    while index + 8 <= count {
      let eight = EightBytes(of: self, at: index)
      words += eight.wordStarts(afterSpace: isAfterSpace)
      isAfterSpace = eight.endWithWhiteSpace
      index += 8
    }
    while index < count {
      if self[index] > 0x20, isAfterSpace { words += 1 }
      isAfterSpace = self[index] <= 0x20
      index += 1
    }
    return words
  }
}
