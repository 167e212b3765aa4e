import Kit

extension MarkdownSource {
  /// Where `text` ends if it is written at `offset`, escapes and entities counted for what they
  /// stand for; `nil` if something else is written there.
  ///
  /// What an entity stands for is not looked up: a number fits one character, a name one or two.
  func end(
    of text: UnsafeBufferPointer<UInt8>, writtenAt offset: Int, before limit: Int
  ) -> Int? {
    if offset + text.count <= limit, holds(bytes, text, at: offset), !mayBeEscaped(text) {
      return offset + text.count
    }
    return end(of: text, writtenAt: offset, before: limit) { _, _ in }
  }

  /// The same, and each place in the text after which more or fewer columns are written than it has
  /// scalars, with how many.
  func end(
    of text: UnsafeBufferPointer<UInt8>, writtenAt offset: Int, before limit: Int,
    _ differs: (_ index: Int, _ columns: Int) -> Void
  ) -> Int? {
    if offset + text.count <= limit, holds(bytes, text, at: offset), !mayBeEscaped(text) {
      return offset + text.count
    }
    var place = offset
    var index = 0
    while index < text.count {
      guard place < limit else { return nil }
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\"), place + 1 < limit, bytes[place + 1] == text[index],
        text[index].isPunctuation
      {
        place += 2
        index += 1
        differs(index, 1)
      } else if byte == UInt8(ascii: "&"), let entity = entityEnd(at: place, before: limit),
        !isLiteral(place..<entity, in: text, at: index)
      {
        let start = index
        index =
          bytes[place + 1] == UInt8(ascii: "#")
          ? text.scalarEnd(after: index)
          : skip(nameBefore: entity, in: text, at: index, limit: limit)
        differs(index, entity - place - text[start..<min(index, text.count)].scalarCount)
        place = entity
      } else if byte == 0 {
        index = text.scalarEnd(after: index)
        place += 1
      } else if byte == text[index] {
        place += 1
        index += 1
      } else {
        return nil
      }
    }
    return index == text.count ? place : nil
  }

  /// Whether what is written like the text may yet be an escape or entity that goes on after it.
  private func mayBeEscaped(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    mayHoldEscapes
      && (Markdown.offset(of: UInt8(ascii: "&"), in: text, from: 0) != nil
        || Markdown.offset(of: UInt8(ascii: "\\"), in: text, from: 0) != nil)
  }

  /// Where the entity at `offset` ends, or `nil` if there is none.
  private func entityEnd(at offset: Int, before limit: Int) -> Int? {
    var place = offset + 1
    // The longest name of HTML has 31 letters.
    while place < min(limit, offset + 34) {
      let byte = bytes[place]
      if byte == UInt8(ascii: ";") { return place > offset + 1 ? place + 1 : nil }
      guard byte.isLetterOrDigit || byte == UInt8(ascii: "#") else { return nil }
      place += 1
    }
    return nil
  }

  /// Whether what looks like an entity is text, as an unknown name is.
  private func isLiteral(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    text[index...].starts(with: bytes[range])
  }

  /// The second characters of what names of two stand for.
  private static let secondCharacters = [
    "\u{338}", "\u{20D2}", "\u{FE00}", "\u{333}", "\u{331}", "\u{20E5}", "\u{200A}",
  ]

  /// The index in `text` after what a named entity stands for: one character, or two if what follows
  /// the entity then fits.
  private func skip(
    nameBefore end: Int, in text: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int
  ) -> Int {
    let one = text.scalarEnd(after: index)
    guard one < text.count, end < limit, bytes[end] != text[one] else { return one }
    let two = text.scalarEnd(after: one)
    let isEnd = two == text.count
    // Two names side by side: the second characters are signs that stand on the first, but for one.
    if bytes[end] == UInt8(ascii: "&") {
      let isSign = Self.secondCharacters.contains { text[one..<two].elementsEqual($0.utf8) }
      return isSign || text[index] == UInt8(ascii: "f") && text[one] == UInt8(ascii: "j")
        ? two : one
    }
    return isEnd || bytes[end] == text[two] ? two : one
  }
}
