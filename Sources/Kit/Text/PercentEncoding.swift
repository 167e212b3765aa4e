/// Bytes that an address may not hold, as `%41` and its like (RFC 3986, section 2.1).
extension Sequence<UInt8> {
  /// The text with all bytes but those to keep encoded.
  ///
  /// - Complexity: O(*n*).
  package func percentEncoded(keeping isKept: (UInt8) -> Bool) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(underestimatedCount)
    for byte in self {
      if isKept(byte) { result.append(byte) } else { result.appendPercentEncoded(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a byte as `%` and two digits.
  package mutating func appendPercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(contentsOf: byte.hexadecimal(digits: 2, uppercase: true).utf8)
  }
}

extension String {
  /// The path or address with every byte encoded that a URI may not hold; what is encoded already
  /// stays as it is.
  package var percentEncoded: String {
    utf8.allSatisfy(\.mayStandInURI) ? self : utf8.percentEncoded(keeping: \.mayStandInURI)
  }

  /// The text with what is encoded resolved; as it stands if that gives no text.
  package var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(hexadecimalDigits: digits)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}

extension UInt8 {
  /// Whether the byte means itself wherever it stands in a URI: an unreserved character (RFC 3986,
  /// section 2.3).
  package var isUnreservedInURI: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: isLetterOrDigit
    }
  }

  /// Whether an address may be written with the byte: what a URI may hold, and letters of other scripts
  /// (RFC 3987, section 2.2), whose bytes are all from 0x80 on.
  package var mayStandInAddress: Bool {
    self > 0x20 && self != 0x7F && !isOne(of: "\"<>\\^`{|}")
  }

  /// Whether a URI may hold the byte as it is: it does `!#$%&'()*+,-./:;=?@[]_~`, letters and
  /// digits.
  package var mayStandInURI: Bool {
    switch self {
    case UInt8(ascii: "#")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: isUnreservedInURI
    }
  }
}
