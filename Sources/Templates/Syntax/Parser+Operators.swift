extension Parser {
  mutating func comparison() throws(LocatedProblem) -> Int {
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
