/// What is escaped in a JSON string (RFC 8259, section 7).
package enum JSONEscaping: Sendable {
  /// What may end a script's element, and the line ends that JavaScript once did not allow.
  case script

  /// The same, the apostrophe, and what is not ASCII, as Jinja2's `tojson` does.
  case ascii
}

extension [UInt8] {
  /// Appends a text between quotation marks, with no more escaped than JSON demands.
  ///
  /// - Complexity: O(*n*).
  package mutating func appendJSONString(_ text: String) {
    guard text.utf8Span.span.standsInJSONString else { return appendJSONString(text.utf8) }
    append(UInt8(ascii: "\""))
    append(contentsOf: text.utf8)
    append(UInt8(ascii: "\""))
  }

  /// Appends a text in the same way.
  @inlinable
  package mutating func appendJSONString(_ text: some Collection<UInt8>) {
    append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20: appendJSONEscape(UInt16(byte))
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a text as it stands between the quotation marks of a JSON string in a page.
  ///
  /// - Complexity: O(*n*).
  package mutating func appendJSONContent(of text: String, as escaping: JSONEscaping) {
    if text.utf8Span.span.standsInJSONAsItIs { return append(contentsOf: text.utf8) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": self += "\\\"".utf8
      case "\\": self += "\\\\".utf8
      case "\n": self += "\\n".utf8
      case "\r": self += "\\r".utf8
      case "\t": self += "\\t".utf8
      case "\u{8}": self += "\\b".utf8
      case "\u{C}": self += "\\f".utf8
      case _ where scalar.isEscapedInJSON(as: escaping):
        for unit in String(scalar).utf16 { appendJSONEscape(unit) }
      default: append(contentsOf: scalar.utf8)
      }
    }
  }

  /// Appends a code unit as `\u` and four digits.
  @usableFromInline
  package mutating func appendJSONEscape(_ unit: UInt16) {
    self += "\\u".utf8
    self += unit.hexadecimal(digits: 4).utf8
  }
}

extension Unicode.Scalar {
  fileprivate func isEscapedInJSON(as escaping: JSONEscaping) -> Bool {
    switch self {
    case "<", ">", "&", "\u{2028}", "\u{2029}": true
    case "'": escaping == .ascii
    default: value < 0x20 || (value >= 0x80 && escaping == .ascii)
    }
  }
}

extension Span<UInt8> {
  /// Whether nothing of the text has to be escaped.
  fileprivate var standsInJSONString: Bool {
    for index in indices {
      let byte = self[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
    }
    return true
  }

  /// Whether the text is all of ASCII characters that no style escapes.
  fileprivate var standsInJSONAsItIs: Bool {
    for index in indices where !self[index].standsInJSONAsItIs { return false }
    return true
  }
}

extension UInt8 {
  fileprivate var standsInJSONAsItIs: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "'"):
      false
    default: 0x20..<0x7F ~= self
    }
  }
}
