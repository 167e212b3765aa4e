/// Bytes as characters of ASCII; those beyond it are none of these.
///
/// All can be inlined, for they are asked about each byte of a text.
extension UInt8 {
  /// Whether the byte is one of the digits `0` to `9`.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether the byte is a letter, small or capital.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The small letter of a capital, or the byte itself.
  @inlinable package var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
