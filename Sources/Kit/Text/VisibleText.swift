// Text that is shown to people as it is written, whatever characters it holds.

extension String {
  /// The text with an escape such as `\u{202E}` for each character that does something to a terminal
  /// or to the direction of what stands around it, line ends among them.
  ///
  /// - Complexity: O(*n*).
  package var visible: String {
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return self }
    var text = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isSeenAsItself {
        text.append(scalar)
      } else {
        let code = scalar.value.hexadecimal(digits: 4, uppercase: true)
        text.append(contentsOf: "\\u{\(code)}".unicodeScalars)
      }
    }
    return String(text)
  }

  /// A text in JSON with the escapes of JSON for those characters; it means the same.
  ///
  /// They stand only in JSON's strings, where they may be escaped (RFC 8259, section 7).
  package var visibleJSON: String {
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return self }
    var text: [UInt8] = []
    for scalar in unicodeScalars {
      if scalar.isSeenAsItself || scalar == "\n" {
        text.append(contentsOf: scalar.utf8)
      } else {
        for unit in String(scalar).utf16 { text.appendJSONEscape(unit) }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether it shows what it is, and changes nothing around it; joiners and soft hyphens, which
  /// belong to words, pass.
  fileprivate var isSeenAsItself: Bool {
    if [0xAD, 0x200C, 0x200D].contains(value) { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return isText
    }
  }
}
