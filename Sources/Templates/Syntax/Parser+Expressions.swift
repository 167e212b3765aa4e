extension Parser {
  /// Adds an expression that is made of `children` to the program.
  mutating func add(
    _ expression: Expression, at place: Place, children: [Int] = []
  ) throws(LocatedProblem) -> Int {
    var depth = 1
    for child in children where child >= 0 { depth = max(depth, program.depths[child] + 1) }
    guard depth <= Limits.expressionDepth else { throw tooDeep(at: place) }
    program.expressions.append(expression)
    program.places.append(place)
    program.depths.append(depth)
    return program.expressions.count - 1
  }

  func tooDeep(at place: Place) -> LocatedProblem {
    LocatedProblem(
      Problem("an expression is nested more than \(Limits.expressionDepth) levels deep"), place)
  }

  mutating func add(constant value: Value, at place: Place) throws(LocatedProblem) -> Int {
    program.constants.append(value)
    return try add(.constant(program.constants.count - 1), at: place)
  }

  mutating func add(operands: [Int]) -> Range<Int> {
    let start = program.operands.count
    program.operands.append(contentsOf: operands)
    return start..<program.operands.count
  }

  /// Reads an expression, or several with commas between them, which make a list.
  ///
  /// `allowsCondition` says whether `if` and `else` belong to it; the word `stop` ends the list.
  mutating func tuple(
    allowsCondition: Bool = true, stop: String? = nil
  ) throws(LocatedProblem) -> Int {
    let start = token.place
    let first = try expression(allowsCondition: allowsCondition)
    guard isAt(.comma) else { return first }
    var items = [first]
    while try skip(.comma) {
      if isTupleEnd(stop: stop) { break }
      items.append(try expression(allowsCondition: allowsCondition))
    }
    let place = Place.from(start, to: program.places[items[items.count - 1]])
    return try add(.list(add(operands: items)), at: place, children: items)
  }

  private func isTupleEnd(stop: String?) -> Bool {
    switch token.kind {
    case .tagEnd, .sign(.closeParenthesis), .end: true
    case .name: stop.map { isAt(word: $0) } ?? false
    default: false
    }
  }

  /// Reads one expression.
  mutating func expression(allowsCondition: Bool = true) throws(LocatedProblem) -> Int {
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    guard expressionDepth <= Limits.expressionDepth else { throw tooDeep(at: token.place) }
    var result = try disjunction()
    while allowsCondition, try skip(word: "if") {
      let test = try disjunction()
      var otherwise = -1
      if try skip(word: "else") { otherwise = try expression() }
      let last = otherwise >= 0 ? otherwise : test
      let children = [test, result, otherwise]
      result = try add(
        .conditional(test: test, then: result, otherwise: otherwise),
        at: .from(program.places[result], to: program.places[last]), children: children)
    }
    return result
  }

  private mutating func disjunction() throws(LocatedProblem) -> Int {
    var left = try conjunction()
    while try skip(word: "or") {
      let right = try conjunction()
      left = try add(.or(left, right), at: span(left, right), children: [left, right])
    }
    return left
  }

  private mutating func conjunction() throws(LocatedProblem) -> Int {
    var left = try negation()
    while try skip(word: "and") {
      let right = try negation()
      left = try add(.and(left, right), at: span(left, right), children: [left, right])
    }
    return left
  }

  private mutating func negation() throws(LocatedProblem) -> Int {
    let start = token.place
    // `not` in a row is counted, since a recursion could be as deep as the template is long.
    var count = 0
    while isAt(word: "not") {
      try advance()
      count += 1
    }
    var result = try comparison()
    for _ in 0..<count {
      result = try add(
        .not(result), at: .from(start, to: program.places[result]), children: [result])
    }
    return result
  }

  func span(_ first: Int, _ last: Int) -> Place {
    .from(program.places[first], to: program.places[last])
  }
}
