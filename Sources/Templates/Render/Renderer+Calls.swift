extension Renderer {
  /// What a call gives.
  mutating func call(
    _ callee: Int, arguments: Int, at expression: Int
  ) throws(RenderFailure) -> Operand {
    if case .attribute(let base, let name) = template.program.expressions[callee] {
      return try callAttribute(name, of: base, arguments: arguments, at: expression)
    }
    switch try evaluate(callee) {
    case .macro(let macro):
      let given = try given(arguments)
      return .value(.html(try invoke(macro, with: given, at: expression)))
    case .loop(let number):
      return .value(.html(try recurse(number, arguments: arguments, at: expression)))
    case .joiner(let number): return .value(join(number))
    case .function(let function):
      return try call(function, arguments: arguments, at: expression)
    case .undefined(let undefined): throw error(for: undefined)
    case let other: throw error(Problem("\(other.kind) cannot be called"), at: callee)
    }
  }

  private mutating func join(_ number: Int) -> Value {
    defer { joiners[number].isUsed = true }
    return joiners[number].isUsed ? joiners[number].separator : .string("")
  }

  /// A call of `base.name(…)`.
  private mutating func callAttribute(
    _ name: Int, of base: Int, arguments: Int, at expression: Int
  ) throws(RenderFailure) -> Operand {
    let method = set.nameTable[name].text
    switch try evaluate(base) {
    case .loop(let number):
      let given = try given(arguments)
      return .value(try call(method, ofLoop: number, with: given.values(), at: expression))
    case .cycler(let number): return .value(try advance(number, method, at: expression))
    case .module(let context):
      guard case .macro(let macro)? = exported(name, by: context) else {
        throw unknownMacro(method, of: context, at: expression)
      }
      let given = try given(arguments)
      return .value(.html(try invoke(macro, with: given, at: expression)))
    case .function(.ownBlocks):
      return .value(.html(try captureBlock(method, at: expression)))
    case .undefined(let undefined): throw error(for: undefined)
    case let other:
      let isFilter = Filter.index(of: method) != nil
      let text = template.text(of: base)
      throw error(
        Problem(
          "\(other.kind) has no function '\(method)'",
          help: isFilter ? "write it as a filter: \(text)|\(method)" : nil), at: expression)
    }
  }

  private mutating func exported(_ name: Int, by context: Int) -> Operand? {
    operand(of: name, inContext: context)
  }

  private func unknownMacro(
    _ name: String, of context: Int, at expression: Int
  ) -> RenderFailure {
    let known = names(inContext: context)
    let path = set.templates[self.context(at: context).template].path
    return error(
      Problem("'\(path)' has no macro '\(name)'", help: suggestion(for: name, among: known)),
      at: expression)
  }

  private mutating func advance(
    _ number: Int, _ method: String, at expression: Int
  ) throws(RenderFailure) -> Value {
    switch method {
    case "next":
      let (items, index) = cyclers[number]
      cyclers[number].index = (index + 1) % items.count
      return items[index]
    case "reset":
      cyclers[number].index = 0
      return .none
    default: throw error(Problem("a cycler has no function '\(method)'"), at: expression)
    }
  }

  private mutating func call(
    _ function: Function, arguments: Int, at expression: Int
  ) throws(RenderFailure) -> Operand {
    if function == .superBlock { return .value(.html(try captureSuper(at: expression))) }
    let given = try given(arguments)
    let values = try given.values()
    switch function {
    case .range:
      let context = self.context
      return .value(
        .list(
          try at(expression) { () throws(Problem) in
            let numbers = try Value.range(values)
            try context.spend(numbers.count * 8)
            return numbers
          }))
    case .namespace, .dict:
      var map = Map()
      if let first = values.first, case .map(let base) = context.resolve(first) { map = base }
      for (name, operand) in given.named {
        guard case .value(let value) = operand else {
          if case .undefined = operand { continue }
          throw error(
            Problem("\(operand.kind) is not a value, and cannot be '\(name)'"), at: expression)
        }
        map[name] = value
      }
      try checkDepth(of: map.values, at: expression)
      guard function == .namespace else { return .value(.map(map)) }
      namespaces.append(map)
      return .namespace(namespaces.count - 1)
    case .cycler:
      guard !values.isEmpty else {
        throw error(Problem("'cycler' needs at least one value"), at: expression)
      }
      cyclers.append((values, 0))
      return .cycler(cyclers.count - 1)
    case .joiner:
      joiners.append((values.first ?? .string(", "), false))
      return .joiner(joiners.count - 1)
    case .superBlock, .ownBlocks:
      throw error(Problem("'self' cannot be called"), at: expression)
    }
  }
}

extension Value {
  /// The numbers of Python's `range`.
  static func range(_ bounds: [Value]) throws(Problem) -> [Value] {
    var integers: [Int] = []
    for bound in bounds {
      guard case .integer(let integer)? = bound.exactNumber else {
        throw Problem("'range' expects whole numbers, not \(bound.kind)")
      }
      integers.append(integer)
    }
    guard (1...3).contains(integers.count) else {
      throw Problem("'range' expects one to three numbers")
    }
    let start = integers.count > 1 ? integers[0] : 0
    let end = integers.count > 1 ? integers[1] : integers[0]
    let step = integers.count > 2 ? integers[2] : 1
    guard step != 0 else { throw Problem("the step of 'range' cannot be 0") }
    let span = Double(end) - Double(start)
    guard span / Double(step) <= Double(Limits.rangeCount) else {
      throw Problem("'range' returns at most \(Limits.rangeCount) numbers")
    }
    return stride(from: start, to: end, by: step).map(Value.integer)
  }
}
