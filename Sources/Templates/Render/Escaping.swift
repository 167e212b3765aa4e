import Kit

extension [UInt8] {
  /// Appends HTML to an attribute or a title: its markup is escaped, its references are kept.
  ///
  /// - Complexity: O(*n*).
  mutating func appendWithoutMarkup(_ html: [UInt8]) {
    for byte in html {
      if byte == UInt8(ascii: "&") {
        append(byte)
      } else {
        appendEscaped(byte, as: .markupSafe)
      }
    }
  }
}
