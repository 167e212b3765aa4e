extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  /// Whether it is white space to CommonMark.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isLetter: Bool { (0x61...0x7A).contains(lowercased) }

  /// Whether it is ASCII punctuation, which a backslash escapes.
  var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isDigit && !isLetter }

  /// The small letter of a capital of ASCII, or the byte itself.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Collection<UInt8> {
  /// Whether the bytes are those of `text`.
  func equals(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { elementsEqual($0) }
  }

  /// Whether the bytes start with those of `text`.
  func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { starts(with: $0) }
  }
}
