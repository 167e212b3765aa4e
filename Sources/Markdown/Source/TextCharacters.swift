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
  /// The first scalar that no text may hold; `nil` if there is none.
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

extension UnsafeBufferPointer<UInt8> {
  /// The text with U+FFFD for everything that is no text, be it a scalar or a byte; `nil` if there is
  /// nothing of that kind.
  func replacingWhatIsNoText() -> [UInt8]? {
    guard contains(where: \.mayStartWhatIsNoText) else { return nil }
    let text = Array(String(decoding: self, as: UTF8.self).replacingWhatIsNoText.utf8)
    return text.elementsEqual(self) ? nil : text
  }
}

extension UInt8 {
  /// Whether it is a control character, starts a character from U+F000 on, or starts none.
  fileprivate var mayStartWhatIsNoText: Bool {
    self < 0x20 ? !isBlank && !isLineEnd : self == 0x7F || self >= 0xEF
  }
}
