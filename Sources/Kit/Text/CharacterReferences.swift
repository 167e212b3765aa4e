extension Unicode.Scalar {
  /// The scalar that a character reference of HTML stands for; nil for one that is not known.
  ///
  /// Source: HTML, § 13.5, of whose names those are known that occur in pages.
  ///
  /// - Parameter reference: What stands between `&` and `;`, such as `amp` or `#x27`.
  package init?(characterReference reference: ArraySlice<UInt8>) {
    guard reference.first == UInt8(ascii: "#") else {
      guard let scalar = named[String(decoding: reference, as: UTF8.self)] else { return nil }
      self = scalar
      return
    }
    let digits = reference.dropFirst()
    let isHexadecimal = digits.first?.lowercased == UInt8(ascii: "x")
    let value =
      isHexadecimal
      ? UInt32(hexadecimalDigits: digits.dropFirst())
      : Int(decimalDigits: digits).flatMap(UInt32.init(exactly:))
    guard let scalar = value.flatMap(Unicode.Scalar.init), scalar != "\0" else { return nil }
    self = scalar
  }
}

extension ArraySlice<UInt8> {
  /// Whether references to characters may be among the bytes, which is so where `&` is.
  package var holdsCharacterReference: Bool { firstPlace(of: UInt8(ascii: "&")) != nil }

  /// The bytes with the characters in the place of the references to them that are known.
  package var withoutCharacterReferences: [UInt8] {
    guard holdsCharacterReference else { return Array(self) }
    var text: [UInt8] = []
    var index = startIndex
    while index < endIndex {
      let end =
        self[index] == UInt8(ascii: "&")
        ? self[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")) : nil
      if let end, let scalar = Unicode.Scalar(characterReference: self[(index + 1)..<end]) {
        text += String(scalar).utf8
        index = end + 1
      } else {
        text.append(self[index])
        index += 1
      }
    }
    return text
  }
}

private let named: [String: Unicode.Scalar] = [
  "Tab": "\t", "NewLine": "\n", "colon": ":", "sol": "/", "amp": "&", "lt": "<", "gt": ">",
  "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
  "rdquo": "”", "laquo": "«", "raquo": "»", "copy": "©", "middot": "·", "times": "×",
  "eacute": "é", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "shy": "\u{AD}",
]
