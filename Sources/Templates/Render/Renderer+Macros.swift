import Kit

/// The arguments of a call, evaluated.
struct GivenArguments: Sendable {
  var positional: [Operand] = []
  var named: [(name: String, operand: Operand)] = []

  /// The error for an argument that is not a value; nil if each is one.
  var error: RenderFailure?

  /// The positional arguments, each of which must be a value.
  func values() throws(RenderFailure) -> [Value] {
    if let error { throw error }
    return positional.compactMap {
      guard case .value(let value) = $0 else { return nil }
      return value
    }
  }
}

extension Renderer {
  /// Evaluates the arguments of a call.
  mutating func given(_ index: Int) throws(RenderFailure) -> GivenArguments {
    let list = template.program.arguments[index]
    var result = GivenArguments()
    result.positional.reserveCapacity(list.positional.count)
    for expression in list.positional {
      let operand = try evaluate(expression)
      if case .undefined(let undefined) = operand { result.error = error(for: undefined) }
      result.positional.append(operand)
    }
    for argument in list.named {
      result.named.append((argument.name, try evaluate(argument.value)))
    }
    if let spread = list.spread {
      let place = template.program.places[spread]
      guard let items = try items(of: try value(of: spread), at: place) else {
        throw error(Problem("expected a list after '*'"), at: spread)
      }
      result.positional += items.map(Operand.value)
    }
    if let spread = list.namedSpread {
      guard case .map(let map) = context.resolve(try value(of: spread)) else {
        throw error(Problem("expected a map after '**'"), at: spread)
      }
      for index in 0..<map.count {
        let (name, value) = map.entry(at: index)
        result.named.append((name, .value(value)))
      }
    }
    return result
  }

  mutating func defineMacro(_ index: Int) {
    guard let name = template.program.macros[index].name else { return }
    define(name, .macro(macroValue(index)))
  }

  private func macroValue(_ index: Int) -> MacroValue {
    let isTopLevel = frame.isRoot && scopes.count - 1 == frame.firstScope
    return MacroValue(
      template: frame.template, macro: index, context: frame.context,
      frame: isTopLevel ? -1 : frames.count - 1, scope: isTopLevel ? -1 : scopes.count - 1,
      variant: frame.variant)
  }

  /// Runs `{% call %}`: the macro is handed the block's body as `caller`.
  mutating func runCall(_ index: Int) throws(RenderFailure) {
    let block = template.program.calls[index]
    guard case .call(let callee, let arguments) = template.program.expressions[block.call],
      case .macro(let macro) = try evaluate(callee)
    else {
      throw error(Problem("'call' expects a macro call"), at: block.call)
    }
    var given = try given(arguments)
    given.named.append(("caller", .macro(macroValue(block.macro))))
    let html = try invoke(macro, with: given, at: block.call)
    try print(.html(html), slot: block.slot, at: block.call)
  }

  /// What a macro prints for arguments.
  mutating func invoke(
    _ value: MacroValue, with given: GivenArguments, at expression: Int
  ) throws(RenderFailure) -> HTML {
    try captured { renderer throws(RenderFailure) in
      try renderer.run(value, with: given, at: expression)
    }
  }

  /// Prints what a macro prints for arguments.
  mutating func run(
    _ value: MacroValue, with given: GivenArguments, at expression: Int
  ) throws(RenderFailure) {
    try enter(at: expression)
    steps += Limits.callSteps
    let macro = set.templates[value.template].program.macros[value.macro]
    let bound = try bind(given, to: macro, at: expression)
    let new = Frame(
      template: value.template, variant: value.variant, firstScope: scopes.count,
      context: value.context, outerFrame: value.frame, outerScope: value.scope)
    try inFrame(new) { renderer throws(RenderFailure) in
      try renderer.define(bound, parametersOf: macro, at: expression)
      try renderer.run(macro.body)
    }
    calls -= 1
  }

  private struct Bound {
    /// One for each parameter, nil where nothing is given.
    var parameters: [Operand?]
    var extra: [Operand] = []
    var named: [(name: String, operand: Operand)] = []
    var caller: Operand?
  }

  private func bind(
    _ given: GivenArguments, to macro: Macro, at expression: Int
  ) throws(RenderFailure) -> Bound {
    var bound = Bound(
      parameters: Array(repeating: nil, count: macro.parameters.count))
    for (index, operand) in given.positional.enumerated() {
      if index < macro.parameters.count {
        bound.parameters[index] = operand
      } else {
        bound.extra.append(operand)
      }
    }
    guard bound.extra.isEmpty || macro.usesExtraArguments else {
      throw error(
        Problem(
          "\(title(of: macro)) takes at most \(macro.parameters.count.counting("argument")), "
            + "not \(given.positional.count)"), at: expression)
    }
    for (name, operand) in given.named {
      try bind(operand, named: name, of: macro, to: &bound, at: expression)
    }
    return bound
  }

  /// A macro as messages name it.
  private func title(of macro: Macro) -> String {
    macro.name.map { "the macro '\(set.nameTable[$0].text)'" } ?? "'caller'"
  }

  private func bind(
    _ operand: Operand, named name: String, of macro: Macro, to bound: inout Bound,
    at expression: Int
  ) throws(RenderFailure) {
    let names = macro.parameters.map { set.nameTable[$0].text }
    if let index = names.firstIndex(where: { $0.hasSameBytes(as: name) }) {
      guard bound.parameters[index] == nil else {
        throw error(
          Problem("the argument '\(name)' of \(title(of: macro)) is given twice"),
          at: expression)
      }
      bound.parameters[index] = operand
    } else if name == "caller", macro.usesCaller {
      bound.caller = operand
    } else if macro.usesExtraNames {
      bound.named.append((name, operand))
    } else if name == "caller" {
      throw error(
        Problem("\(title(of: macro)) does not use 'caller()', so 'call' cannot pass it anything"),
        at: expression)
    } else {
      throw error(
        Problem(
          "\(title(of: macro)) has no argument '\(name)'", help: suggestion(for: name, among: names)
        ),
        at: expression)
    }
  }

  private mutating func define(
    _ bound: Bound, parametersOf macro: Macro, at expression: Int
  ) throws(RenderFailure) {
    let firstDefault = macro.parameters.count - macro.defaults.count
    if let caller = bound.caller { define(NameTable.caller, caller) }
    for (index, name) in macro.parameters.enumerated() {
      if let operand = bound.parameters[index] {
        define(name, operand)
      } else if index >= firstDefault {
        define(name, try evaluate(macro.defaults[index - firstDefault]))
      } else {
        let undefined = Undefined(
          template: frames[frames.count - 2].template, expression: expression, parameter: name)
        define(name, .undefined(undefined))
      }
    }
    if macro.usesExtraArguments {
      let values = bound.extra.compactMap(\.value)
      try checkDepth(of: values, at: expression)
      define(NameTable.extraArguments, .value(.list(values)))
    }
    if macro.usesExtraNames {
      let pairs = bound.named.compactMap { pair in pair.operand.value.map { (pair.name, $0) } }
      try checkDepth(of: pairs.map(\.1), at: expression)
      define(NameTable.extraNames, .value(.map(Map(pairs))))
    }
  }

  /// `loop(…)` in a recursive loop.
  mutating func recurse(
    _ number: Int, arguments: Int, at expression: Int
  ) throws(RenderFailure) -> HTML {
    let given = try given(arguments)
    let values = try given.values()
    let state = loops[number]
    guard template.program.loops[state.loop].isRecursive else {
      throw error(
        Problem("only a recursive loop can be called", help: "add 'recursive' to its head"),
        at: expression)
    }
    guard values.count == 1 else {
      throw error(Problem("'loop' takes one argument"), at: expression)
    }
    try enter(at: expression)
    var new = frame
    new.firstScope = scopes.count
    new.outerFrame = frames.count - 1
    new.outerScope = scopes.count - 1
    new.isRoot = false
    let html = try captured { renderer throws(RenderFailure) in
      try renderer.inFrame(new) { inner throws(RenderFailure) in
        try inner.run(loop: state.loop, over: values[0], depth: state.depth + 1, at: expression)
      }
    }
    calls -= 1
    return html
  }
}

extension Operand {
  /// The value; nil for anything else.
  var value: Value? {
    guard case .value(let value) = self else { return nil }
    return value
  }
}
