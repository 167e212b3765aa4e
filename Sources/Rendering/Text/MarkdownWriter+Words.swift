import Kit

extension MarkdownWriter {
  /// Appends text with character references; white space is one space, but in code.
  mutating func append(escaped html: ArraySlice<UInt8>) {
    let text = html.holdsCharacterReference ? html.withoutCharacterReferences[...] : html
    if isInCode { return append(code: text) }
    append(words: digits.map { text.digits($0)[...] } ?? text)
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

  /// Appends plain text, which is no markup, in O(*n*).
  mutating func append(words: ArraySlice<UInt8>) {
    var index = words.startIndex
    while index < words.endIndex {
      let byte = words[index]
      if byte.isSpaceInText {
        if !endsWithSpace { bytes.append(UInt8(ascii: " ")) }
        endsWithSpace = true
        index += 1
        continue
      }
      let isFirst = isAtLineStart
      startLine()
      if isFirst { lineStart = bytes.count }
      let next = index + 1 < words.endIndex ? words[index + 1] : nil
      if isMarkup(byte, isFirst: isFirst, before: next) { bytes.append(UInt8(ascii: "\\")) }
      let end = Self.endOfPlainWords(words, after: index)
      bytes += words[index..<end]
      endsWithSpace = words[end - 1] == UInt8(ascii: " ")
      index = end
    }
  }

  /// Where the words end, at or after the first character behind `start`, that stand in Markdown as
  /// they are, single spaces among them.
  private static func endOfPlainWords(_ words: ArraySlice<UInt8>, after start: Int) -> Int {
    let bytes = words.span
    var end = start - words.startIndex + 1
    while end < bytes.count {
      end = bytes.endOfLettersAndSpaces(from: end)
      for index in end..<min(end + 8, bytes.count) {
        let isSingleSpace = bytes[index] == UInt8(ascii: " ") && !bytes[index - 1].isSpaceInText
        guard isSingleSpace || !bytes[index].endsPlainWords else { return words.startIndex + index }
        end = index + 1
      }
    }
    return words.endIndex
  }

  /// Whether Markdown would take a character of text for markup.
  private func isMarkup(_ byte: UInt8, isFirst: Bool, before next: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["):
      true
    case UInt8(ascii: "<"): next.map { $0.isLetter || "/!?".utf8.contains($0) } ?? false
    // It may begin a reference to a character.
    case UInt8(ascii: "&"): next.map { $0.isLetter || $0 == UInt8(ascii: "#") } ?? false
    case UInt8(ascii: "~") where next == byte: true
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

extension UInt8 {
  fileprivate var isSpaceInText: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
  }

  /// Whether it is white space, or Markdown may take it for markup anywhere in a line.
  fileprivate var endsPlainWords: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): false
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "."),
      UInt8(ascii: ")"), UInt8(ascii: "&"), UInt8(ascii: "~"):
      true
    default: isSpaceInText
    }
  }
}
