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

  /// Whether a capital letter is among them, which are all of ASCII.
  @inline(__always)
  var holdCapital: Bool {
    (bytes &+ Self.ones &* 0x3F) & ~(bytes &+ Self.ones &* 0x25) & Self.tops != 0
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

  /// Whether the last is a space.
  @inline(__always)
  var endWithSpace: Bool { spaces >> 63 != 0 }
}
