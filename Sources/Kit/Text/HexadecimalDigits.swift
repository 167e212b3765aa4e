// Numbers in hexadecimal digits.

extension UInt8 {
  /// The value of a hexadecimal digit of ASCII, small or capital; nil for any other byte.
  @inlinable package var hexadecimalValue: UInt8? {
    if isDigit { return self & 0x0F }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}

extension UnsignedInteger where Self: FixedWidthInteger {
  /// The number in hexadecimal digits, with zeros before them until there are `count`.
  package func hexadecimal(digits count: Int, uppercase: Bool = false) -> String {
    let digits = String(self, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: Swift.max(0, count - digits.utf8.count)) + digits
  }

  /// Reads digits alone, with no sign before them; fails for none and for too large a number.
  package init?(hexadecimalDigits bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return nil }
    self = 0
    for byte in bytes {
      guard let digit = byte.hexadecimalValue, leadingZeroBitCount >= 4 else { return nil }
      self = self << 4 | Self(digit)
    }
  }
}

extension Sequence<UInt8> {
  /// The bytes in small hexadecimal digits, two each.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
