// What may stand in a text, whatever way it is written.

extension Unicode.Scalar {
  /// Whether a text may hold the scalar: all but noncharacters (Unicode 16, §23.7), NUL and the
  /// other control characters of ASCII that are no white space.
  package var isText: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}

extension String {
  /// The first scalar that no text may hold; nil if there is none.
  package var firstThatIsNoText: Unicode.Scalar? {
    guard utf8.contains(where: \.mayStartWhatIsNoText) else { return nil }
    return unicodeScalars.first { !$0.isText }
  }

  /// The text with U+FFFD for every scalar that no text may hold.
  package var replacingWhatIsNoText: String {
    var text = UnicodeScalarView()
    text.append(contentsOf: unicodeScalars.lazy.map { $0.isText ? $0 : "\u{FFFD}" })
    return String(text)
  }
}

extension UInt8 {
  /// Whether it is a control character, starts a character from U+F000 on, or starts none.
  package var mayStartWhatIsNoText: Bool {
    self < 0x20 ? self != 0x09 && self != 0x0A && self != 0x0D : self == 0x7F || self >= 0xEF
  }
}
