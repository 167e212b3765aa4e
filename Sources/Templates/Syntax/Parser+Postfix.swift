extension Parser {
  /// Reads the attributes, indices and calls after an expression.
  mutating func postfix(of expression: Int) throws(LocatedProblem) -> Int {
    var result = expression
    while true {
      if isAt(.dot) {
        result = try attribute(of: result)
      } else if isAt(.openBracket) {
        result = try subscripted(result)
      } else if isAt(.openParenthesis) {
        result = try call(result)
      } else {
        return result
      }
    }
  }

  private mutating func attribute(of base: Int) throws(LocatedProblem) -> Int {
    try advance()
    let token = self.token
    let place = Place.from(program.places[base], to: token.place)
    switch token.kind {
    case .name:
      try advance()
      let name = names.number(of: scanner.text(of: token))
      return try add(.attribute(of: base, name: name), at: place, children: [base])
    case .integer:
      try advance()
      guard let number = Int(scanner.text(of: token)) else {
        throw LocatedProblem(Problem("the index is too large"), token.place)
      }
      let index = try add(constant: .integer(number), at: token.place)
      return try add(.item(of: base, index: index), at: place, children: [base])
    default: throw unexpected(expected: "a name or a number after '.'")
    }
  }

  private mutating func subscripted(_ base: Int) throws(LocatedProblem) -> Int {
    try advance()
    var parts = [-1, -1, -1]
    var part = 0
    while !isAt(.closeBracket) {
      if try skip(.colon) {
        part += 1
        guard part < 3 else { throw unexpected(expected: "']'") }
      } else if parts[part] < 0 {
        parts[part] = try expression()
      } else {
        throw unexpected(expected: "']'")
      }
    }
    let place = Place.from(program.places[base], to: token.place)
    guard part > 0 || parts[0] >= 0 else { throw unexpected(expected: "an index") }
    try expect(.closeBracket)
    if part == 0 {
      return try add(.item(of: base, index: parts[0]), at: place, children: [base, parts[0]])
    }
    let operands = add(operands: parts)
    return try add(
      .slice(of: base, operands: operands.lowerBound), at: place, children: [base] + parts)
  }

  private mutating func call(_ callee: Int) throws(LocatedProblem) -> Int {
    let list = try arguments()
    let place = Place.from(program.places[callee], to: list.place)
    return try add(
      .call(callee, arguments: add(list.arguments)), at: place,
      children: [callee] + list.arguments.expressions)
  }

  mutating func add(_ arguments: ArgumentList) -> Int {
    program.arguments.append(arguments)
    return program.arguments.count - 1
  }

  /// Reads `( … )` with arguments in it; `place` is that of the closing bracket.
  mutating func arguments() throws(LocatedProblem) -> (arguments: ArgumentList, place: Place) {
    var result = ArgumentList()
    try expect(.openParenthesis)
    while !isAt(.closeParenthesis) {
      try argument(into: &result)
      guard try skip(.comma) else { break }
    }
    let place = token.place
    try expect(.closeParenthesis)
    return (result, place)
  }

  private mutating func argument(into list: inout ArgumentList) throws(LocatedProblem) {
    let start = token.place
    if isAt(.multiply), list.spread == nil, list.namedSpread == nil {
      try advance()
      list.spread = try expression()
    } else if isAt(.power), list.namedSpread == nil {
      try advance()
      list.namedSpread = try expression()
    } else if token.kind == .name, following()?.kind == .sign(.assign) {
      let name = scanner.text(of: token)
      try advance()
      try advance()
      let value = try expression()
      guard !list.named.contains(where: { $0.name.hasSameBytes(as: name) }) else {
        throw LocatedProblem(Problem("the argument '\(name)' is given twice"), start)
      }
      list.named.append(ArgumentList.Named(name: name, value: value, place: start))
    } else {
      guard list.named.isEmpty, list.spread == nil, list.namedSpread == nil else {
        throw LocatedProblem(
          Problem("an argument without a name follows one with a name"), start)
      }
      list.positional.append(try expression())
    }
  }
}

extension ArgumentList {
  /// The expressions of all arguments.
  var expressions: [Int] {
    positional + named.map(\.value) + [spread, namedSpread].compactMap { $0 }
  }
}
