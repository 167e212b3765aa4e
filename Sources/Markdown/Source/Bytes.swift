import Kit

extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  /// Whether it is white space to CommonMark.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether it is ASCII punctuation, which a backslash escapes.
  var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isLetterOrDigit }
}

extension Collection<UInt8> {
  /// Whether the bytes are those of `text`.
  func equals(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { $0.count == count && elementsEqual($0) }
  }

  /// Whether the bytes start with those of `text`.
  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { starts(with: $0) }
  }
}
