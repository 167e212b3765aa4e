package import Kit

/// Where the text of a YAML scalar stands in its file, which may write it in several lines, with other
/// breaks than it has, or with escapes.
package struct WrittenScalar: Sendable {
  /// A part of the text that is written as it is, on one line.
  private struct Part {
    /// Where it starts in the text, lines counted from 0 and columns from 1, in scalars.
    let line: Int
    let column: Int

    /// Where it starts in the file.
    let place: SourcePosition
  }

  private var parts: [Part]
}

extension WrittenScalar {
  /// - Parameters:
  ///   - text: The text of the scalar.
  ///   - position: Where it starts in the file: at the quotation mark if it has one.
  ///   - yaml: The YAML document.
  ///   - firstLine: The line of the file on which the document starts.
  package init(
    _ text: String, at position: SourcePosition, in yaml: ArraySlice<UInt8>, firstLine: Int
  ) {
    var rest = yaml
    for _ in firstLine..<max(firstLine, position.line) {
      rest = rest.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    }
    for _ in 1..<max(1, position.column) where !rest.isEmpty {
      rest = rest[rest.scalarEnd(after: rest.startIndex)...]
    }
    var cursor = ScalarPlace(rest: rest, place: position)
    cursor.takeStart()
    parts = [Part(line: 0, column: 1, place: cursor.place)]
    let text = Array(text.utf8)[...]
    if !cursor.isWrittenAsIs(text) { follow(text, cursor) }
  }

  /// Goes through the text and what is written for it at once, and keeps where they part.
  private mutating func follow(_ text: ArraySlice<UInt8>, _ cursor: ScalarPlace) {
    var (cursor, text, line, column) = (cursor, text, 0, 1)
    while let byte = text.first, !cursor.rest.isEmpty {
      if byte == 0x20 || byte == 0x0A {
        // An end of a line with the blanks around it may stand for any number of blanks.
        if !cursor.isAtBreak, cursor.mayBeBlank { cursor.takeScalar() }
      } else if text.startsWithWideBlank, cursor.isAtWideBlank {
        cursor.takeScalar()
      } else {
        cursor.skipBlanks()
        if place(line: line, column: column) != cursor.place {
          parts.append(Part(line: line, column: column, place: cursor.place))
        }
        cursor.takeScalar()
      }
      (line, column) = byte == 0x0A ? (line + 1, 1) : (line, column + 1)
      text = text[text.scalarEnd(after: text.startIndex)...]
    }
  }

  /// Where a place of the text stands in the file.
  ///
  /// - Parameters:
  ///   - line: The line of the text, counted from 0.
  ///   - column: The column in it, counted from 1.
  /// - Returns: The line and column there.
  package func place(line: Int, column: Int) -> SourcePosition {
    let next = parts.partitioningIndex { ($0.line, $0.column) > (line, column) }
    let part = parts[max(0, next - 1)]
    let offset = part.line == line ? column - part.column : 0
    return SourcePosition(line: part.place.line, column: part.place.column + max(0, offset))
  }

  /// How many columns some scalars of the text take in the file, on the line on which they start.
  package func length(_ length: Int, line: Int, column: Int) -> Int {
    let (start, end) = (
      place(line: line, column: column), place(line: line, column: column + length)
    )
    if end.line == start.line { return end.column - start.column }
    let next = parts.partitioningIndex { ($0.line, $0.column) > (line, column) }
    let rest = parts[next...].first { $0.place.line > start.line }
    return rest.map { min(length, max(1, $0.column - column - 1)) } ?? length
  }
}

/// A place in what is written for a scalar.
private struct ScalarPlace {
  var rest: ArraySlice<UInt8>
  var place: SourcePosition

  /// The quotation mark around the scalar; nil if it has none.
  private var quote: UInt8?

  init(rest: ArraySlice<UInt8>, place: SourcePosition) {
    self.rest = rest
    self.place = place
  }

  /// Passes over the quotation mark, or over the line that begins a block.
  mutating func takeStart() {
    guard let first = rest.first else { return }
    if first.isOne(of: "'\"") {
      quote = first
      step()
    } else if first.isOne(of: "|>") {
      while let byte = rest.first, byte != UInt8(ascii: "\n") { step() }
      skipBlanks()
    }
  }

  /// Whether all of a text is written here as it is, on one line and without escapes, as most are.
  func isWrittenAsIs(_ text: ArraySlice<UInt8>) -> Bool {
    let (text, written) = (text.span, rest.span)
    guard text.count <= written.count else { return false }
    for index in text.indices {
      let byte = text[index]
      guard byte == written[index], byte >= 0x20, byte != UInt8(ascii: "\\"), byte != quote
      else { return false }
    }
    return true
  }

  /// Passes over one scalar.
  private mutating func step() {
    guard let byte = rest.first else { return }
    rest = rest[rest.scalarEnd(after: rest.startIndex)...]
    place =
      byte == UInt8(ascii: "\n")
      ? SourcePosition(line: place.line + 1, column: 1)
      : SourcePosition(line: place.line, column: place.column + 1)
  }

  /// Whether nothing but blanks stands before the end of the line.
  var isAtBreak: Bool {
    let next = rest.drop { $0 == 0x20 || $0 == 0x09 }
    return next.first == UInt8(ascii: "\n") || next.isHiddenBreak(in: quote)
  }

  /// Whether what stands here may be written for a blank: one, or an escape.
  var mayBeBlank: Bool {
    guard let byte = rest.first else { return false }
    return byte <= 0x20 || byte == UInt8(ascii: "\\")
  }

  /// Whether a tab, or what is written with a backslash, stands here.
  var isAtWideBlank: Bool { rest.first == 0x09 || rest.isEscapedBlank(in: quote) }

  mutating func skipBlanks() {
    while let byte = rest.first {
      if rest.isHiddenBreak(in: quote) || rest.isEscapedBlank(in: quote) {
        step()
      } else if byte > 0x20 {
        return
      }
      step()
    }
  }

  /// Passes over what is written for one scalar of the text.
  mutating func takeScalar() {
    let (first, second) = (rest.first, rest.dropFirst().first)
    if let quote, first == quote, second == quote, quote == UInt8(ascii: "'") { step() }
    if quote == UInt8(ascii: "\""), first == UInt8(ascii: "\\") {
      step()
      let digits =
        switch second {
        case UInt8(ascii: "x"): 2
        case UInt8(ascii: "u"): 4
        case UInt8(ascii: "U"): 8
        default: 0
        }
      for _ in 0..<digits { step() }
    }
    step()
  }
}

extension ArraySlice<UInt8> {
  /// Whether a tab or a space at which no line is broken stands first.
  fileprivate var startsWithWideBlank: Bool { first == 0x09 || starts(with: [0xC2, 0xA0]) }

  /// Whether a backslash stands before the end of a line, in double quotation marks, which hides both.
  fileprivate func isHiddenBreak(in quote: UInt8?) -> Bool {
    quote == UInt8(ascii: "\"") && starts(with: "\\\n".utf8)
  }

  /// Whether a blank is written with a backslash, in double quotation marks.
  fileprivate func isEscapedBlank(in quote: UInt8?) -> Bool {
    quote == UInt8(ascii: "\"") && first == UInt8(ascii: "\\")
      && dropFirst().first?.isOne(of: " nt_") == true
  }
}
