import Kit

/// A place in a text that moves on by Unicode scalars and knows its line and column.
struct ScalarCursor {
  private let text: ArraySlice<UInt8>

  /// The scalars before the place, and the byte at it.
  private var scalar = 0
  private var byte: Int

  /// The lines before the place, each of which ends in a line feed.
  private(set) var line = 0

  /// The column, counted from 1 in scalars.
  private(set) var column = 1

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    byte = text.startIndex
  }

  /// Moves to the scalar at `index`, or to the end of the text.
  ///
  /// - Complexity: O(*n*) in the scalars between, or in those before `index` for a way back.
  mutating func move(to index: Int) {
    if index < scalar { self = ScalarCursor(text) }
    while scalar < index, byte < text.endIndex {
      if text[byte] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
      scalar += 1
      byte = text.scalarEnd(after: byte)
    }
  }

  /// How many blanks, and nothing else, stand between the place at `index` and a `#`; nil if there are
  /// none, or no `#` follows them.
  mutating func blanksBeforeComment(after index: Int) -> Int? {
    move(to: index)
    let rest = text[byte...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard rest.startIndex > byte, rest.first == UInt8(ascii: "#") else { return nil }
    return rest.startIndex - byte
  }

  /// The place of a `#` right before a word, on the line after that of the place at `index` and further in
  /// than the text of `start`, where it would go on; nil if there is none.
  mutating func commentGoingOn(from start: Int, after index: Int) -> (line: Int, column: Int)? {
    move(to: index)
    // No more of a line is read than up to its next word, as a line may have thousands.
    let end = text[byte...].drop { $0 <= 0x20 && $0 != UInt8(ascii: "\n") }
    guard end.first == UInt8(ascii: "\n") else { return nil }
    let next = end.dropFirst()
    let indentation = next.prefix { $0 == 0x20 }.count
    let rest = next.dropFirst(indentation)
    guard rest.first == UInt8(ascii: "#"), let word = rest.dropFirst().first,
      word.isLetterOrDigit || word >= 0x80
    else { return nil }
    let place = (line + 1, indentation + 1)
    move(to: start)
    let lineStart =
      text[..<byte].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.startIndex
    let outer = text[lineStart...].prefix { $0.isOne(of: " -") }.count
    return indentation > outer ? place : nil
  }

  /// Whether white space follows the `#` after the place at `index`.
  mutating func isApart(after index: Int) -> Bool {
    move(to: index)
    let rest = text[byte...].drop { $0 != UInt8(ascii: "#") }
    return rest.dropFirst().first.map { $0 <= 0x20 } ?? true
  }

  /// The first scalar at or after `index` that is neither white space, nor in a comment, nor in a
  /// line `...`, which ends a YAML document; nil if there is none.
  mutating func text(after index: Int) -> Int? {
    move(to: index)
    while byte < text.endIndex {
      if text[byte] <= 0x20 {
        move(to: scalar + 1)
      } else if text[byte] == UInt8(ascii: "#") {
        while byte < text.endIndex, text[byte] != UInt8(ascii: "\n") { move(to: scalar + 1) }
      } else if column == 1, text[byte...].starts(with: "...".utf8) {
        move(to: scalar + 3)
      } else {
        return scalar
      }
    }
    return nil
  }
}
