import Kit

extension MarkdownWriter {
  /// Appends text with character references; white space is one space, but in code.
  mutating func append(escaped html: ArraySlice<UInt8>) {
    let text = html.withoutCharacterReferences[...]
    if isInCode { return append(code: text) }
    append(words: text)
  }

  private mutating func append(code: ArraySlice<UInt8>) {
    for byte in code {
      if byte == UInt8(ascii: "\n") {
        startLine()
        endLine()
      } else {
        startLine()
        bytes.append(byte)
      }
    }
  }

  mutating func append(words: ArraySlice<UInt8>) {
    for (place, byte) in zip(words.indices, words) {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") {
        if !endsWithSpace { bytes.append(UInt8(ascii: " ")) }
        endsWithSpace = true
        continue
      }
      let isFirst = isAtLineStart
      startLine()
      if isFirst { lineStart = bytes.count }
      if isMarkup(byte, isFirst: isFirst, before: words[words.index(after: place)...]) {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
      endsWithSpace = false
    }
  }

  /// Whether Markdown would take a character of text for markup.
  private func isMarkup(_ byte: UInt8, isFirst: Bool, before rest: ArraySlice<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["):
      true
    case UInt8(ascii: "<"): rest.first.map { $0.isLetter || "/!?".utf8.contains($0) } ?? false
    case UInt8(ascii: "|"): isInRow
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "~"), UInt8(ascii: "="):
      isFirst
    // A number and a full stop at the start of a line would be an item of a list.
    case UInt8(ascii: "."), UInt8(ascii: ")"): !isFirst && startsWithNumber
    default: false
    }
  }

  /// Whether the line so far is a number that may begin an item of a list.
  private var startsWithNumber: Bool {
    guard let start = lineStart, 1...9 ~= bytes.count - start else { return false }
    return bytes[start...].allSatisfy(\.isDigit)
  }
}
