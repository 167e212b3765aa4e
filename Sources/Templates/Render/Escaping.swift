/// Appends text with `&`, `<`, `>`, `"` and `'` as character references, as MarkupSafe writes them.
///
/// Works on bytes, so that no combining mark can hide a sign.
///
/// - Complexity: O(*n*).
func appendEscaped(_ bytes: [UInt8], to output: inout [UInt8]) {
  guard hasSpecial(bytes.span) else {
    output.append(contentsOf: bytes)
    return
  }
  for byte in bytes { appendEscaped(byte, to: &output) }
}

func appendEscaped(_ text: String, to output: inout [UInt8]) {
  guard hasSpecial(text.utf8Span.span) else {
    output.append(contentsOf: text.utf8)
    return
  }
  for byte in text.utf8 { appendEscaped(byte, to: &output) }
}

private func hasSpecial(_ bytes: Span<UInt8>) -> Bool {
  // One bit for each of `"`, `&`, `'`, `<` and `>`, all below 64.
  let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  for index in bytes.indices {
    let byte = bytes[index]
    if byte < 64, special >> UInt64(byte) & 1 == 1 { return true }
  }
  return false
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
