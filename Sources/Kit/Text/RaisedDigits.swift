/// Where small digits stand beside a line's others: those of “10⁶” above, those of “CO₂” below.
package enum DigitPlace: Hashable, Sendable {
  case above
  case below
}

extension Sequence<UInt8> {
  /// A text in UTF-8 with the characters of Unicode that stand above or below the line for its digits and
  /// signs; all other characters stay.
  ///
  /// - Complexity: O(*n*).
  package func digits(_ place: DigitPlace) -> [UInt8] {
    reduce(into: []) { text, byte in
      if let scalar = byte.digit(place) {
        text += String(scalar).utf8
      } else {
        text.append(byte)
      }
    }
  }
}

extension UInt8 {
  fileprivate func digit(_ place: DigitPlace) -> Unicode.Scalar? {
    switch (self, place) {
    case (UInt8(ascii: "1"), .above): "\u{B9}"
    case (UInt8(ascii: "2"), .above): "\u{B2}"
    case (UInt8(ascii: "3"), .above): "\u{B3}"
    case (0x30...0x39, .above): Unicode.Scalar(0x2070 + UInt32(self - 0x30))
    case (0x30...0x39, .below): Unicode.Scalar(0x2080 + UInt32(self - 0x30))
    case (UInt8(ascii: "+"), .above): "\u{207A}"
    case (UInt8(ascii: "-"), .above): "\u{207B}"
    case (UInt8(ascii: "+"), .below): "\u{208A}"
    case (UInt8(ascii: "-"), .below): "\u{208B}"
    default: nil
    }
  }
}
