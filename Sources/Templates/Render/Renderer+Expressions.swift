extension Renderer {
  /// The value of an expression.
  ///
  /// - Throws: An error if it is not known, or no value.
  mutating func value(of expression: Int) throws(RenderFailure) -> Value {
    switch try evaluate(expression) {
    case .value(let value): return value
    case .undefined(let undefined): throw error(for: undefined)
    case let other:
      throw error(Problem("\(other.kind) is not a value"), at: expression)
    }
  }

  /// What an expression gives.
  mutating func evaluate(_ expression: Int) throws(RenderFailure) -> Operand {
    try nest(at: expression)
    defer { nesting -= 1 }
    switch template.program.expressions[expression] {
    case .constant(let index): return .value(template.program.constants[index])
    case .name(let name): return lookUp(name) ?? undefined(expression)
    case .attribute(let base, let name):
      return try attribute(name, of: base, at: expression)
    case .item(let base, let index): return try item(index, of: base, at: expression)
    case .slice(let base, let operands):
      return .value(try slice(of: base, operands: operands, at: expression))
    case .list(let operands):
      let values = try values(of: operands)
      try checkDepth(of: values, at: expression)
      return .value(.list(values))
    case .map(let operands):
      let map = try map(operands)
      try checkDepth(of: [map], at: expression)
      return .value(map)
    case .negative(let operand):
      let value = try value(of: operand)
      return .value(try at(expression) { () throws(Problem) in try value.negated() })
    case .positive(let operand):
      let value = try value(of: operand)
      return .value(try at(expression) { () throws(Problem) in try value.asNumber().value })
    case .captured: return .value(captured.last ?? .none)
    case .call(let callee, let arguments):
      return try call(callee, arguments: arguments, at: expression)
    case .filter(let filter, let input, let arguments):
      return try apply(filter, to: input, arguments: arguments, at: expression)
    case .and, .or, .conditional: return try choice(expression)
    default: return .value(try operation(expression))
    }
  }

  /// Counts an expression in, so that none overflows the stack, and none runs for ever.
  private mutating func nest(at expression: Int) throws(RenderFailure) {
    try step(at: expression)
    nesting += 1
    count(nesting: nesting)
    guard nesting <= Limits.nesting else {
      nesting -= 1
      throw error(
        Problem("statements and expressions are nested more than \(Limits.nesting) levels deep"),
        at: expression)
    }
  }

  /// Whether a condition holds an expression for true; what is no value, such as a macro, is there,
  /// and so it is.
  mutating func isTrue(_ expression: Int) throws(RenderFailure) -> Bool {
    switch template.program.expressions[expression] {
    case .and(let left, let right):
      try nest(at: expression)
      defer { nesting -= 1 }
      return try isTrue(left) ? isTrue(right) : false
    case .or(let left, let right):
      try nest(at: expression)
      defer { nesting -= 1 }
      return try isTrue(left) ? true : isTrue(right)
    default:
      // On its own, as a call's receiver is copied before its arguments change it.
      let operand = try evaluate(expression)
      return try isTrue(operand)
    }
  }

  private mutating func isTrue(_ operand: Operand) throws(RenderFailure) -> Bool {
    switch operand {
    case .value(let value): return value.isTrue(in: context)
    case .undefined(let undefined): throw error(for: undefined)
    default: return true
    }
  }

  /// The value of an operator or test.
  private mutating func operation(_ expression: Int) throws(RenderFailure) -> Value {
    switch template.program.expressions[expression] {
    case .arithmetic(let operation, let left, let right):
      let first = try value(of: left)
      let second = try value(of: right)
      let context = self.context
      return try at(expression) { () throws(Problem) in
        try context.spend(first.cost + second.cost)
        let result = try Value.result(of: operation, first, second)
        try context.spend(result.cost)
        return result
      }
    case .concatenation(let operands): return try concatenated(operands)
    case .comparison(let first, let rest): return .bool(try compare(first, rest))
    case .not(let operand): return .bool(!(try isTrue(operand)))
    case .predicate(let predicate, let input, let arguments):
      return .bool(try test(predicate, input, arguments: arguments, at: expression))
    default: return .none
    }
  }

  /// What `and`, `or` and `if` give, which may be a macro.
  private mutating func choice(_ expression: Int) throws(RenderFailure) -> Operand {
    switch template.program.expressions[expression] {
    case .and(let left, let right):
      let first = try evaluate(left)
      return try isTrue(first) ? known(right) : first
    case .or(let left, let right):
      let first = try evaluate(left)
      return try isTrue(first) ? first : known(right)
    case .conditional(let test, let then, let otherwise):
      if try isTrue(test) { return try known(then) }
      return otherwise >= 0 ? try known(otherwise) : .value(.string(""))
    default: return .value(.none)
    }
  }

  /// What an expression gives.
  ///
  /// - Throws: An error if it is not known.
  private mutating func known(_ expression: Int) throws(RenderFailure) -> Operand {
    let operand = try evaluate(expression)
    if case .undefined(let undefined) = operand { throw error(for: undefined) }
    return operand
  }

  mutating func values(of operands: Range<Int>) throws(RenderFailure) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(operands.count)
    for index in operands {
      result.append(try value(of: template.program.operands[index]))
    }
    return result
  }

  private mutating func map(_ operands: Range<Int>) throws(RenderFailure) -> Value {
    var result = Map()
    for index in stride(from: operands.lowerBound, to: operands.upperBound, by: 2) {
      let key = template.program.operands[index]
      guard case .string(let name) = try value(of: key) else {
        throw error(Problem("the keys of a map must be strings"), at: key)
      }
      result[name] = try value(of: template.program.operands[index + 1])
    }
    return .map(result)
  }

  private mutating func concatenated(_ operands: Range<Int>) throws(RenderFailure) -> Value {
    var parts: [Text] = []
    for index in operands {
      let operand = template.program.operands[index]
      let value = try value(of: operand)
      parts.append(try at(operand) { () throws(Problem) in try value.text() })
    }
    let context = self.context
    return try at(template.program.operands[operands.lowerBound]) { () throws(Problem) in
      let result = try concatenation(parts)
      try context.spend(result.bytes.count)
      return result.value
    }
  }

  private mutating func compare(_ first: Int, _ rest: Range<Int>) throws(RenderFailure) -> Bool {
    var left = try known(first)
    for index in stride(from: rest.lowerBound, to: rest.upperBound, by: 2) {
      let operand = template.program.operands[index + 1]
      guard let comparison = Comparison(rawValue: template.program.operands[index]) else { break }
      let right = try known(operand)
      let context = self.context
      let holds = try at(operand) { () throws(Problem) in
        try comparison.holds(left, right, in: context)
      }
      guard holds else { return false }
      left = right
    }
    return true
  }
}

extension Comparison {
  /// Whether it holds; what is no value, such as a macro, equals itself alone and has no order.
  func holds(
    _ left: Operand, _ right: Operand, in context: FilterContext
  ) throws(Problem) -> Bool {
    if case .value(let left) = left, case .value(let right) = right {
      return try holds(left, right, in: context)
    }
    switch self {
    case .equal: return left.isSame(as: right)
    case .notEqual: return !left.isSame(as: right)
    default:
      let isLeft = if case .value = left { false } else { true }
      throw Problem("\(isLeft ? left.kind : right.kind) is not a value")
    }
  }

  func holds(_ left: Value, _ right: Value, in context: FilterContext) throws(Problem) -> Bool {
    switch self {
    case .equal: try left.isEqual(to: right, in: context)
    case .notEqual: try !left.isEqual(to: right, in: context)
    case .less: try left.isLess(than: right, in: context)
    case .greater: try right.isLess(than: left, in: context)
    case .lessOrEqual: try left.isOrdered(before: right, in: context)
    case .greaterOrEqual: try right.isOrdered(before: left, in: context)
    case .isIn: try left.isContained(in: right, context: context)
    case .isNotIn: try !left.isContained(in: right, context: context)
    }
  }
}

extension Operand {
  /// Whether both are one macro, function or other thing that is no value.
  fileprivate func isSame(as other: Operand) -> Bool {
    switch (self, other) {
    case (.macro(let own), .macro(let other)): own == other
    case (.module(let own), .module(let other)), (.namespace(let own), .namespace(let other)),
      (.loop(let own), .loop(let other)), (.cycler(let own), .cycler(let other)),
      (.joiner(let own), .joiner(let other)):
      own == other
    case (.function(let own), .function(let other)): own == other
    default: false
    }
  }

  var kind: String {
    switch self {
    case .value(let value): value.kind
    case .undefined: "an undefined value"
    case .macro: "a macro"
    case .module: "an imported template"
    case .namespace: "a namespace"
    case .loop: "'loop'"
    case .cycler: "a cycler"
    case .joiner: "a joiner"
    case .function: "a function"
    }
  }
}
