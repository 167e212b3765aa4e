import Kit

extension [UInt8] {
  /// Whether the file is no text that can be looked at, such as an image.
  var isBinary: Bool { writtenAsUTF16 == nil && prefix(1024).contains(0) }

  /// The units of a text in UTF-16, which has a mark at its beginning, or a zero in every other byte.
  var writtenAsUTF16: [UInt16]? {
    if count < 2 { return nil }
    let head = prefix(512)
    let zeros = (0...1).map { parity in
      head.indices.count { $0 & 1 == parity && head[$0] == 0 }
    }
    let isLittle: Bool
    switch (self[0], self[1]) {
    case (0xFF, 0xFE): isLittle = true
    case (0xFE, 0xFF): isLittle = false
    default:
      guard head.count >= 32, Swift.max(zeros[0], zeros[1]) > head.count * 3 / 8,
        Swift.min(zeros[0], zeros[1]) < head.count / 16
      else { return nil }
      isLittle = zeros[1] > zeros[0]
    }
    return stride(from: 0, to: count - 1, by: 2).map { index in
      let (first, second) = (UInt16(self[index]), UInt16(self[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
  }

  /// Whether a tag, a comment or a declaration begins at a `<`.
  func beginsTag(at index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return false }
    return self[index + 1].isLetter || "/!?".utf8.contains(self[index + 1])
  }

  /// Whether a tag is one that may stand within a word.
  func isInlineTag(at index: Int, before end: Int) -> Bool {
    var start = index
    if start < end, self[start] == UInt8(ascii: "/") { start += 1 }
    let name = self[start..<end].prefix(8).prefix { $0.isLetterOrDigit }
    let prefix = Array(name.map(\.lowercased))
    guard name.endIndex < end, self[name.endIndex] == UInt8(ascii: ":"),
      officePrefixes.contains(prefix)
    else { return inlineTags.contains(prefix) }
    let rest = self[(name.endIndex + 1)..<end].prefix { $0.isLetterOrDigit || $0.isOne(of: "-") }
    return !officeBreaks.contains(rest.map(\.lowercased))
  }
}

/// How the tags of documents of office suites begin; each change of the letters’ form has its own, also
/// in the middle of a word.
private let officePrefixes = Set(["w", "a", "text"].map { Array($0.utf8) })

/// Those of them at which a word ends.
private let officeBreaks = Set(
  ["p", "h", "br", "cr", "tab", "tc", "tr", "s", "line-break", "list-item"].map { Array($0.utf8) })

private let inlineTags = Set(
  [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u",
    "var", "wbr",
  ].map { Array($0.utf8) })

extension ArraySlice<UInt8> {
  /// The scalar that an escape of JSON or of a script stands for, and how many bytes it has; nil if
  /// the text does not begin with one.
  var escapedSign: (Unicode.Scalar, Int)? {
    guard let kind = dropFirst().first else { return nil }
    switch kind {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return (" ", 2)
    case UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "'"):
      return (Unicode.Scalar(kind), 2)
    case UInt8(ascii: "x"): return dropFirst(2).scalar(ofDigits: 2).map { ($0, 4) }
    case UInt8(ascii: "u"):
      let rest = dropFirst(2)
      guard rest.first == UInt8(ascii: "{") else {
        return rest.scalar(ofDigits: 4).map { ($0, 6) }
      }
      guard let end = rest.prefix(8).firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let digits = rest[(rest.startIndex + 1)..<end]
      return digits.scalar(ofDigits: digits.count).map { ($0, digits.count + 4) }
    default: return nil
    }
  }

  private func scalar(ofDigits count: Int) -> Unicode.Scalar? {
    let digits = prefix(count)
    guard digits.count == count else { return nil }
    return UInt32(hexadecimalDigits: digits).flatMap(Unicode.Scalar.init)
  }

  /// The scalar of more than one byte with which the text begins, and how many bytes it has; nil if
  /// that is none.
  var signOfSeveralBytes: (Unicode.Scalar, Int)? {
    guard let first else { return nil }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard self.count >= count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(count + 1))
    for byte in dropFirst().prefix(count - 1) {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, count) }
  }
}
