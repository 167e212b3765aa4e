import Kit

extension [UInt8] {
  /// Appends a URL as libcmark writes it in an attribute: what a URL may not hold in `%XX`.
  package mutating func appendEscaped(url: some Sequence<UInt8>) {
    for byte in url {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "'"): self += "&#x27;".utf8
      case UInt8(ascii: "["), UInt8(ascii: "]"): appendPercentEncoded(byte)
      case _ where byte.mayStandInURI: append(byte)
      default: appendPercentEncoded(byte)
      }
    }
  }
}
