/// How the characters that HTML and XML take for markup are written as references.
@usableFromInline
package enum MarkupEscaping: Sendable {
  /// As MarkupSafe writes them: `"` as `&#34;`, `'` as `&#39;`.
  case markupSafe

  /// As libcmark writes them: `"` as `&quot;`, `'` as it is.
  case commonMark
}

extension [UInt8] {
  /// Appends a text with `&`, `<`, `>`, `"` and `'` as character references, as MarkupSafe writes
  /// them.
  ///
  /// Works on bytes, so that no combining mark can hide a sign.
  ///
  /// - Complexity: O(*n*).
  package mutating func appendEscaped(_ bytes: [UInt8]) {
    guard bytes.span.holdsMarkup else { return append(contentsOf: bytes) }
    for byte in bytes { appendEscaped(byte, as: .markupSafe) }
  }

  /// Appends a text in the same way.
  package mutating func appendEscaped(_ text: String) {
    guard text.utf8Span.span.holdsMarkup else { return append(contentsOf: text.utf8) }
    for byte in text.utf8 { appendEscaped(byte, as: .markupSafe) }
  }

  /// Appends a byte, which is of the text of an element or of a quoted attribute.
  @inlinable @inline(__always)
  package mutating func appendEscaped(_ byte: UInt8, as style: MarkupEscaping) {
    switch byte {
    case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""):
      append(contentsOf: (style == .markupSafe ? "&#34;" : "&quot;").utf8)
    case UInt8(ascii: "'") where style == .markupSafe: append(contentsOf: "&#39;".utf8)
    default: append(byte)
    }
  }
}

extension Span<UInt8> {
  /// Whether `"`, `&`, `'`, `<` or `>` is among the bytes.
  fileprivate var holdsMarkup: Bool {
    var index = 0
    while index + 8 <= count {
      if EightBytes(of: self, at: index).holdMarkup { return true }
      index += 8
    }
    // One bit for each of them, all below 64.
    let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    while index < count {
      let byte = self[index]
      if byte < 64, special >> UInt64(byte) & 1 == 1 { return true }
      index += 1
    }
    return false
  }
}
