/// Appends text with `&`, `<`, `>`, `"` and `'` as character references, as MarkupSafe writes them.
///
/// Works on bytes, so that no combining mark can hide a sign.
///
/// - Complexity: O(*n*).
func appendEscaped(_ bytes: [UInt8], to output: inout [UInt8]) {
  guard bytes.contains(where: \.isSpecialInHTML) else {
    output.append(contentsOf: bytes)
    return
  }
  for byte in bytes { appendEscaped(byte, to: &output) }
}

func appendEscaped(_ text: String, to output: inout [UInt8]) {
  guard text.utf8.contains(where: \.isSpecialInHTML) else {
    output.append(contentsOf: text.utf8)
    return
  }
  for byte in text.utf8 { appendEscaped(byte, to: &output) }
}

@inline(__always)
private func appendEscaped(_ byte: UInt8, to output: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
  case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
  case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
  case UInt8(ascii: "\""): output.append(contentsOf: "&#34;".utf8)
  case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
  default: output.append(byte)
  }
}

extension UInt8 {
  fileprivate var isSpecialInHTML: Bool {
    self == UInt8(ascii: "&") || self == UInt8(ascii: "<") || self == UInt8(ascii: ">")
      || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
  }
}

/// Appends HTML to an attribute or a title: its markup is escaped, its references are kept.
///
/// - Complexity: O(*n*).
func appendWithoutMarkup(_ html: [UInt8], to output: inout [UInt8]) {
  for byte in html {
    if byte == UInt8(ascii: "&") {
      output.append(byte)
    } else {
      appendEscaped(byte, to: &output)
    }
  }
}
