/// Appends text as libcmark writes it in HTML.
func appendEscaped(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
  for byte in text {
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    default: output.append(byte)
    }
  }
}

/// Appends a URL as libcmark writes it in an attribute: what a URL may not hold in `%XX`.
package func appendEscaped(url: some Sequence<UInt8>, to output: inout [UInt8]) {
  for byte in url {
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "'"): output.append(contentsOf: "&#x27;".utf8)
    case _ where byte.isSafeInURL: output.append(byte)
    default:
      let digits = Array("0123456789ABCDEF".utf8)
      output.append(UInt8(ascii: "%"))
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 0x0F)])
    }
  }
}

extension UInt8 {
  fileprivate var isSafeInURL: Bool {
    if isLetter || isDigit { return true }
    switch self {
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "%"),
      UInt8(ascii: "(")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      return true
    default: return false
    }
  }
}
