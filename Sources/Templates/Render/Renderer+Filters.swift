extension Renderer {
  /// What a filter makes of an expression.
  mutating func apply(
    _ filter: Int, to input: Int, arguments: Int, at expression: Int
  ) throws(RenderFailure) -> Operand {
    let operand = try evaluate(input)
    let value: Value
    switch operand {
    case .value(let found): value = context.resolve(found)
    case .undefined(let undefined):
      guard filter == Filter.defaultIndex else { throw error(for: undefined) }
      let fallback = template.program.arguments[arguments].positional[0]
      return .value(fallback >= 0 ? try self.value(of: fallback) : .string(""))
    default: throw error(Problem("\(operand.kind) is not a value"), at: input)
    }
    let arguments = try self.arguments(arguments)
    let context = self.context
    let result = try at(expression) { () throws(Problem) in
      try Filter.all[filter].applyCounted(value, arguments, context)
    }
    return result.map(Operand.value) ?? undefined(expression)
  }

  /// Whether a test holds for an expression.
  mutating func test(
    _ predicate: Int, _ input: Int, arguments: Int, at expression: Int
  ) throws(RenderFailure) -> Bool {
    let operand = try evaluate(input)
    let result =
      Predicate.ofExistence(predicate, operand) ?? Predicate.ofKind(predicate, operand)
    if let result { return result }
    guard case .value(let value) = operand else {
      if case .undefined(let undefined) = operand { throw error(for: undefined) }
      throw error(Problem("\(operand.kind) is not a value"), at: input)
    }
    let arguments = try self.arguments(arguments)
    let context = self.context
    return try at(expression) { () throws(Problem) in
      try context.spend(value.cost)
      return try Predicate.all[predicate].holds(value, arguments, context)
    }
  }

  private mutating func arguments(_ index: Int) throws(RenderFailure) -> Arguments {
    let list = template.program.arguments[index]
    var result = Arguments()
    if list.isEmpty { return result }
    for expression in list.positional {
      result.values.append(expression < 0 ? nil : context.resolve(try value(of: expression)))
    }
    for argument in list.named {
      result.named.append((argument.name, context.resolve(try value(of: argument.value))))
    }
    if let spread = list.spread {
      let items = try items(of: try value(of: spread), at: template.program.places[spread])
      result.values += (items ?? []).map(Optional.some)
    }
    if let spread = list.namedSpread, case .map(let map) = context.resolve(try value(of: spread)) {
      for index in 0..<map.count { result.named.append(map.entry(at: index)) }
    }
    return result
  }
}

/// The values that a filter or test is given besides its input.
struct Arguments: Sendable {
  /// One for each parameter, nil where it is left out.
  var values: [Value?] = []

  /// Those with names, for filters that take any.
  var named: [(name: String, value: Value)] = []

  subscript(index: Int) -> Value? { index < values.count ? values[index] : nil }

  func named(_ name: String) -> Value? { named.first { $0.name == name }?.value }

  func integer(_ index: Int, default fallback: Int) throws(Problem) -> Int {
    guard let value = self[index] else { return fallback }
    guard case .integer(let integer)? = value.exactNumber else {
      throw Problem("expected a whole number, found \(value.kind)")
    }
    return integer
  }

  func text(_ index: Int, default fallback: String) throws(Problem) -> Text {
    try self[index]?.text() ?? Text(fallback)
  }

  /// The text of an argument; nil if it is not there, or none.
  func given(_ index: Int) throws(Problem) -> String? {
    guard let value = self[index] else { return nil }
    if case .none = value { return nil }
    let text = try value.text().string
    return text.isEmpty ? nil : text
  }

  func bool(_ index: Int, default fallback: Bool, in context: FilterContext) -> Bool {
    self[index]?.isTrue(in: context) ?? fallback
  }
}

extension Value {
  /// The value as a number.
  ///
  /// - Throws: `Problem` if it is none.
  func asNumber() throws(Problem) -> Number {
    guard let number = exactNumber else { throw Problem("\(kind) is not a number") }
    return number
  }
}
