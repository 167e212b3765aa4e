extension Parser {
  /// Runs a part of the parser; what it throws is recorded, and the rest of the tag skipped.
  ///
  /// - Returns: Whether nothing was thrown.
  @discardableResult
  mutating func attempt(
    _ parse: (inout Parser) throws(LocatedProblem) -> Void
  ) -> Bool {
    do {
      try parse(&self)
      return true
    } catch {
      recover(from: error)
      return false
    }
  }

  /// Records what is wrong, and goes on after the tag's end.
  ///
  /// A tag that meets another tag or the template's end before its own is reported as not closed.
  mutating func recover(from error: LocatedProblem) {
    expressionDepth = 0
    var index = max(tagStart + 2, min(error.place.start, scanner.source.count))
    trimsNextText = false
    while let byte = scanner.byte(at: index) {
      let next = scanner.byte(at: index + 1)
      if byte == scanner.closer, next == UInt8(ascii: "}") {
        trimsNextText = scanner.byte(at: index - 1) == UInt8(ascii: "-")
        scanner.position = index + 2
        report(error.problem, at: error.place)
        return
      }
      if byte == UInt8(ascii: "{"), next.map(Self.isOpener) == true { break }
      index += 1
    }
    scanner.position = min(index, scanner.source.count)
    let isPrint = scanner.closer == UInt8(ascii: "}")
    report(
      Problem(
        "the tag '\(isPrint ? "{{" : "{%")' is not closed",
        help: "end it with '\(isPrint ? "}}" : "%}")'"),
      at: Place(start: tagStart, end: tagStart + 2))
  }

  static func isOpener(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "#")
  }

  /// Looks at the next token.
  mutating func advance() throws(LocatedProblem) {
    switch token.kind {
    case .sign(.openParenthesis), .sign(.openBracket), .sign(.openBrace):
      scanner.openBrackets += 1
    case .sign(.closeParenthesis), .sign(.closeBracket), .sign(.closeBrace):
      scanner.openBrackets = max(0, scanner.openBrackets - 1)
    default: break
    }
    token.kind = .end
    token = try scanner.next()
  }

  /// The token after the one that is looked at.
  func following() -> Token? {
    var copy = scanner
    return try? copy.next()
  }

  func isAt(_ sign: Sign) -> Bool { token.kind == .sign(sign) }

  func isAt(word: String) -> Bool {
    token.kind == .name && scanner.text(of: token) == word
  }

  /// Goes past the sign if it stands here.
  mutating func skip(_ sign: Sign) throws(LocatedProblem) -> Bool {
    guard isAt(sign) else { return false }
    try advance()
    return true
  }

  mutating func skip(word: String) throws(LocatedProblem) -> Bool {
    guard isAt(word: word) else { return false }
    try advance()
    return true
  }

  mutating func expect(_ sign: Sign) throws(LocatedProblem) {
    guard try skip(sign) else { throw unexpected(expected: "'\(sign.rawValue)'") }
  }

  mutating func expect(word: String) throws(LocatedProblem) {
    guard try skip(word: word) else { throw unexpected(expected: "'\(word)'") }
  }

  /// The name that stands here, and its place.
  mutating func expectName(_ role: String) throws(LocatedProblem) -> (text: String, place: Place) {
    guard token.kind == .name else { throw unexpected(expected: role) }
    let result = (scanner.text(of: token), token.place)
    try advance()
    return result
  }

  mutating func expectTagEnd() throws(LocatedProblem) {
    guard case .tagEnd(let trims) = token.kind else {
      throw unexpected(expected: scanner.closer == UInt8(ascii: "%") ? "'%}'" : "'}}'")
    }
    trimsNextText = trims
  }

  func unexpected(expected: String) -> LocatedProblem {
    let found =
      switch token.kind {
      case .end: "the end of the template"
      case .tagEnd: "the end of the tag"
      default: "'\(scanner.text(of: token))'"
      }
    return LocatedProblem(Problem("expected \(expected), found \(found)"), token.place)
  }
}
