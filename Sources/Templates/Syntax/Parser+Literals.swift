import Kit

extension Parser {
  /// Reads a name, a literal, or an expression in brackets.
  mutating func primary() throws(LocatedProblem) -> Int {
    let token = self.token
    switch token.kind {
    case .name:
      try advance()
      return try name(scanner.text(of: token), at: token.place)
    case .string: return try string()
    case .integer, .float:
      try advance()
      return try add(constant: number(token), at: token.place)
    case .sign(.openParenthesis): return try parentheses()
    case .sign(.openBracket): return try list()
    case .sign(.openBrace): return try map()
    default: throw unexpected(expected: "an expression")
    }
  }

  private mutating func name(_ word: String, at place: Place) throws(LocatedProblem) -> Int {
    switch word {
    case "true", "True": return try add(constant: .bool(true), at: place)
    case "false", "False": return try add(constant: .bool(false), at: place)
    case "none", "None": return try add(constant: .none, at: place)
    default:
      let number = names.number(of: word)
      usedNames.insert(number)
      return try add(.name(number), at: place)
    }
  }

  /// Reads a text literal; literals in a row are one.
  private mutating func string() throws(LocatedProblem) -> Int {
    var place = token.place
    var text = ""
    while token.kind == .string {
      var literal = StringLiteral(scanner.source[token.place.start + 1..<token.place.end - 1])
      text += literal.value()
      place.end = token.place.end
      try advance()
    }
    return try add(constant: .string(text), at: place)
  }

  private func number(_ token: Token) throws(LocatedProblem) -> Value {
    let digits = scanner.source[token.place.start..<token.place.end]
      .filter { $0 != UInt8(ascii: "_") }
    let text = String(decoding: digits, as: UTF8.self)
    if token.kind == .float, let number = Double(text), number.isFinite { return .number(number) }
    if let integer = Self.integer(text) { return .integer(integer) }
    throw LocatedProblem(
      Problem("'\(text)' is no number that can be kept exactly"), token.place)
  }

  private static func integer(_ text: String) -> Int? {
    let digits = text.utf8.dropFirst(2)
    switch text.utf8.dropFirst().first?.lowercased {
    case UInt8(ascii: "x"): return Int(String(decoding: digits, as: UTF8.self), radix: 16)
    case UInt8(ascii: "o"): return Int(String(decoding: digits, as: UTF8.self), radix: 8)
    case UInt8(ascii: "b"): return Int(String(decoding: digits, as: UTF8.self), radix: 2)
    default: return Int(text)
    }
  }

  private mutating func parentheses() throws(LocatedProblem) -> Int {
    let start = token.place
    try advance()
    if isAt(.closeParenthesis) {
      try advance()
      return try add(.list(0..<0), at: start)
    }
    let result = try tuple()
    guard isAt(.closeParenthesis) else { throw unexpected(expected: "')'") }
    program.places[result] = Place.from(start, to: token.place)
    try advance()
    return result
  }

  private mutating func list() throws(LocatedProblem) -> Int {
    let start = token.place
    try advance()
    var items: [Int] = []
    while !isAt(.closeBracket) {
      items.append(try expression())
      guard try skip(.comma) else { break }
    }
    let place = Place.from(start, to: token.place)
    try expect(.closeBracket)
    return try add(.list(add(operands: items)), at: place, children: items)
  }

  private mutating func map() throws(LocatedProblem) -> Int {
    let start = token.place
    try advance()
    var items: [Int] = []
    while !isAt(.closeBrace) {
      items.append(try expression())
      try expect(.colon)
      items.append(try expression())
      guard try skip(.comma) else { break }
    }
    let place = Place.from(start, to: token.place)
    try expect(.closeBrace)
    return try add(.map(add(operands: items)), at: place, children: items)
  }
}
