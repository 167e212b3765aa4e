extension Parser {
  /// Adds an expression to the program.
  ///
  /// - Parameter children: The expressions that it is made of.
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

  private func tooDeep(at place: Place) -> LocatedProblem {
    LocatedProblem(
      Problem("an expression is nested at most \(Limits.expressionDepth) levels deep"), place)
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
  /// - Parameters:
  ///   - allowsCondition: Whether `if` and `else` belong to the expression.
  ///   - stop: A word that ends the list; nil if there is none.
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

extension Parser {
  private mutating func comparison() throws(LocatedProblem) -> Int {
    let first = try sum()
    var rest: [Int] = []
    var children = [first]
    while let comparison = try comparisonSign() {
      let operand = try sum()
      rest += [comparison.rawValue, operand]
      children.append(operand)
    }
    guard !rest.isEmpty else { return first }
    return try add(
      .comparison(first, add(operands: rest)), at: span(first, children[children.count - 1]),
      children: children)
  }

  private mutating func comparisonSign() throws(LocatedProblem) -> Comparison? {
    let result: Comparison? =
      switch token.kind {
      case .sign(.equal): .equal
      case .sign(.notEqual): .notEqual
      case .sign(.less): .less
      case .sign(.lessOrEqual): .lessOrEqual
      case .sign(.greater): .greater
      case .sign(.greaterOrEqual): .greaterOrEqual
      case .name where isAt(word: "in"): .isIn
      case .name where isAt(word: "not") && followingIsIn(): .isNotIn
      default: nil
      }
    if result != nil { try advance() }
    if result == .isNotIn { try advance() }
    return result
  }

  private func followingIsIn() -> Bool {
    guard let next = following(), next.kind == .name else { return false }
    return scanner.text(of: next) == "in"
  }

  private mutating func sum() throws(LocatedProblem) -> Int {
    var left = try concatenation()
    while isAt(.plus) || isAt(.minus) {
      let operation = isAt(.plus) ? Arithmetic.add : .subtract
      try advance()
      left = try add(operation, left, try concatenation())
    }
    return left
  }

  private mutating func concatenation() throws(LocatedProblem) -> Int {
    let first = try product()
    guard isAt(.tilde) else { return first }
    var parts = [first]
    while try skip(.tilde) {
      parts.append(try product())
    }
    return try add(
      .concatenation(add(operands: parts)), at: span(first, parts[parts.count - 1]),
      children: parts)
  }

  private mutating func product() throws(LocatedProblem) -> Int {
    var left = try power()
    while let operation = productSign() {
      try advance()
      left = try add(operation, left, try power())
    }
    return left
  }

  private func productSign() -> Arithmetic? {
    switch token.kind {
    case .sign(.multiply): .multiply
    case .sign(.divide): .divide
    case .sign(.floorDivide): .floorDivide
    case .sign(.remainder): .remainder
    default: nil
    }
  }

  private mutating func power() throws(LocatedProblem) -> Int {
    var left = try unary(withFilters: true)
    while try skip(.power) {
      left = try add(.power, left, try unary(withFilters: true))
    }
    return left
  }

  private mutating func add(
    _ operation: Arithmetic, _ left: Int, _ right: Int
  ) throws(LocatedProblem) -> Int {
    try add(.arithmetic(operation, left, right), at: span(left, right), children: [left, right])
  }

  private mutating func unary(withFilters: Bool) throws(LocatedProblem) -> Int {
    let sign = token
    var result: Int
    if isAt(.minus) || isAt(.plus) {
      expressionDepth += 1
      defer { expressionDepth -= 1 }
      guard expressionDepth <= Limits.expressionDepth else { throw tooDeep(at: sign.place) }
      try advance()
      let operand = try unary(withFilters: false)
      let place = Place.from(sign.place, to: program.places[operand])
      let isMinus = sign.kind == .sign(.minus)
      result = try add(
        isMinus ? .negative(operand) : .positive(operand), at: place, children: [operand])
    } else {
      result = try primary()
    }
    result = try postfix(of: result)
    return withFilters ? try filtersAndTests(of: result) : result
  }
}
