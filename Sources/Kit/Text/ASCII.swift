/// Bytes as characters of ASCII; those beyond it are none of these.
///
/// All can be inlined, for they are asked about each byte of a text.
extension UInt8 {
  /// Whether the byte is one of those of a text in ASCII.
  @inlinable package func isOne(of text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes in unsafe bytes.contains(self) }
  }

  /// Whether the byte is one of the digits `0` to `9`.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is a letter, small or capital.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether the byte is a small letter.
  @inlinable package var isSmallLetter: Bool { self &- 0x61 < 26 }

  /// Whether the byte is a capital letter.
  @inlinable package var isCapitalLetter: Bool { self &- 0x41 < 26 }

  /// Whether the byte is a letter or digit.
  @inlinable package var isLetterOrDigit: Bool { isLetter || isDigit }

  /// The small letter of a capital, or the byte itself.
  @inlinable package var lowercased: UInt8 { isCapitalLetter ? self | 0x20 : self }
}
