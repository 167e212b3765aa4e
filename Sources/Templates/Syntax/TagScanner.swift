import Kit

/// Reads a template's source: the text between tags, and the tokens inside them.
struct TagScanner {
  let source: [UInt8]

  /// Where the next token is looked for, counted from 0 in UTF-8 bytes.
  var position = 0

  /// How many brackets are open inside the tag; inside one, `}}` closes no tag.
  var openBrackets = 0

  /// The byte before the `}` that closes the tag: `}` or `%`.
  var closer = UInt8(ascii: "}")

  init(_ source: [UInt8]) { self.source = source }

  func byte(at index: Int) -> UInt8? { index < source.count ? source[index] : nil }

  /// The text of a token.
  func text(of token: Token) -> String {
    String(decoding: source[token.place.start..<token.place.end], as: UTF8.self)
  }

  /// The next token.
  ///
  /// - Throws: `LocatedProblem` for a byte that starts no token, or text without its closing quote.
  mutating func next() throws(LocatedProblem) -> Token {
    position += source[position...].leadingSpace
    let start = position
    guard let first = byte(at: start) else { return token(.end, from: start) }
    if openBrackets == 0, let end = tagEnd() { return end }
    if first.startsName {
      while let byte = byte(at: position), byte.continuesName { position += 1 }
      return token(.name, from: start)
    }
    if first.isDigit { return number(from: start) }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return try string(from: start, quote: first)
    }
    guard let sign = Sign(first, byte(at: start + 1)) else {
      position += 1
      let character = String(decoding: [first], as: UTF8.self)
      throw LocatedProblem(
        Problem("unexpected character '\(character)'"), Place(start: start, end: start + 1))
    }
    position += sign.length
    return token(.sign(sign), from: start)
  }

  private func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(kind: kind, place: Place(start: start, end: position))
  }

  /// The closing of the tag, if it stands here.
  private mutating func tagEnd() -> Token? {
    let start = position
    var index = start
    var trims = false
    if byte(at: index) == UInt8(ascii: "-") {
      trims = true
      index += 1
    } else if closer == UInt8(ascii: "%"), byte(at: index) == UInt8(ascii: "+") {
      index += 1
    }
    guard byte(at: index) == closer, byte(at: index + 1) == UInt8(ascii: "}") else { return nil }
    position = index + 2
    return token(.tagEnd(trims: trims), from: start)
  }

  private mutating func string(from start: Int, quote: UInt8) throws(LocatedProblem) -> Token {
    position += 1
    while let byte = byte(at: position), byte != quote {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < source.count else {
      position = source.count
      throw LocatedProblem(
        Problem("the text is not closed", help: "end it with the quote that it starts with"),
        Place(start: start, end: start + 1))
    }
    position += 1
    return token(.string, from: start)
  }
}

/// A problem, and where it is.
struct LocatedProblem: Error {
  var problem: Problem
  var place: Place

  init(_ problem: Problem, _ place: Place) {
    self.problem = problem
    self.place = place
  }
}

extension TagScanner {
  /// A number, with Python's `_` between digits, exponents, and `0x`, `0o` and `0b`.
  private mutating func number(from start: Int) -> Token {
    if let radix = byte(at: start + 1).map(\.lowercased), source[start] == UInt8(ascii: "0"),
      [UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "b")].contains(radix)
    {
      position += 2
      while let byte = byte(at: position), byte.hexadecimalValue != nil || byte == UInt8(ascii: "_")
      { position += 1 }
      return token(.integer, from: start)
    }
    skipDigits()
    // After a dot, as in `list.0.1`, digits are an index and take no fraction.
    let isIndex = start > 0 && source[start - 1] == UInt8(ascii: ".")
    guard !isIndex else { return token(.integer, from: start) }
    let hasFraction = skipFraction()
    let hasExponent = skipExponent()
    return token(hasFraction || hasExponent ? .float : .integer, from: start)
  }

  private mutating func skipDigits() {
    while let byte = byte(at: position), byte.isDigit || isSeparator(at: position) {
      position += 1
    }
  }

  private func isSeparator(at index: Int) -> Bool {
    byte(at: index) == UInt8(ascii: "_") && byte(at: index + 1)?.isDigit == true
  }

  private mutating func skipFraction() -> Bool {
    guard byte(at: position) == UInt8(ascii: "."), byte(at: position + 1)?.isDigit == true else {
      return false
    }
    position += 1
    skipDigits()
    return true
  }

  private mutating func skipExponent() -> Bool {
    guard byte(at: position)?.lowercased == UInt8(ascii: "e") else { return false }
    var index = position + 1
    if byte(at: index) == UInt8(ascii: "+") || byte(at: index) == UInt8(ascii: "-") { index += 1 }
    guard byte(at: index)?.isDigit == true else { return false }
    position = index
    skipDigits()
    return true
  }
}
