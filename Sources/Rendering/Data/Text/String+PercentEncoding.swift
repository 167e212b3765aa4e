extension String {
  /// The path or address with every byte that a URI may not hold as `%41` and its like (RFC 3986);
  /// what is encoded already stays as it is.
  var percentEncoded: String {
    if utf8.allSatisfy(\.mayStandInURI) { return self }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte.mayStandInURI {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether a URI may hold the byte as it is: it does `!#$%&'()*+,-./:;=?@[]_~`, letters and
  /// digits.
  fileprivate var mayStandInURI: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "#")...UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
