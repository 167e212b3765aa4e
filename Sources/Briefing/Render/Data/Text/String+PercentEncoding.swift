extension String {
  /// The path or address with every byte that a URI may not hold as `%41` and its like (RFC 3986);
  /// what is encoded already stays as it is.
  var percentEncoded: String {
    let digits = Array("0123456789ABCDEF".utf8)
    let marks = Array("-._~:/?#[]@!$&'()*+,;=%".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      let isLetter = (0x41...0x5A).contains(byte & 0xDF)
      if isLetter || byte.isDigit || marks.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
