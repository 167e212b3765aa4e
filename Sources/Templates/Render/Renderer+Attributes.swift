extension Renderer {
  func undefined(_ expression: Int, owner: Value? = nil) -> Operand {
    .undefined(Undefined(template: frame.template, expression: expression, owner: owner))
  }

  /// The error for using what is not known.
  func error(for undefined: Undefined) -> RenderFailure {
    let template = set.templates[undefined.template]
    let place = template.program.places[undefined.expression]
    let problem =
      if let parameter = undefined.parameter {
        Problem("the parameter '\(set.nameTable[parameter].text)' has no value")
      } else {
        problem(with: undefined, in: template)
      }
    return RenderFailure(template.error(problem, at: place, subject: subject))
  }

  private func problem(with undefined: Undefined, in template: Template) -> Problem {
    switch template.program.expressions[undefined.expression] {
    case .name(let name):
      let word = set.nameTable[name].text
      return Problem(
        "'\(word)' is not defined", help: suggestion(for: word, among: visibleNames()))
    case .attribute(let base, let name):
      return missing(
        set.nameTable[name].text, of: undefined.owner, base: template.text(of: base))
    case .item(let base, let index):
      let text = template.text(of: index)
      return Problem("'\(template.text(of: base))' has no value at '\(text)'")
    case .filter(let filter, let input, _):
      let name = Filter.all[filter].name
      return Problem("'\(template.text(of: input))' is empty, so '\(name)' returns nothing")
    default: return Problem("the value is not defined")
    }
  }

  private func missing(_ name: String, of owner: Value?, base: String) -> Problem {
    let message = "'\(base)' has no attribute '\(name)'"
    guard let owner else {
      return Problem(message, help: suggestion(for: name, among: loopNames))
    }
    switch context.resolve(owner) {
    case .map(let map): return Problem(message, help: suggestion(for: name, among: map.names))
    case let other:
      let isFilter = Filter.index(of: name) != nil
      return Problem(
        "\(message): it is \(other.kind)",
        help: isFilter ? "write it as a filter: \(base)|\(name)" : nil)
    }
  }

  /// An attribute of what an expression gives.
  mutating func attribute(
    _ number: Int, of base: Int, at expression: Int
  ) throws(RenderFailure) -> Operand {
    if case .name(let owner) = template.program.expressions[base],
      let known = attribute(number, ofName: owner, hint: frame.hints + expression)
    {
      return .value(known)
    }
    let owner = try evaluate(base)
    if case .loop(let loop) = owner {
      return attribute(number, ofLoop: loop) ?? undefined(expression)
    }
    let name = set.nameTable[number]
    switch owner {
    case .value(let value):
      return context.attribute(name, of: value, hint: &hints[frame.hints + expression])
        .map(Operand.value) ?? undefined(expression, owner: value)
    case .undefined(let undefined): throw error(for: undefined)
    case .module(let index): return exported(name.text, by: index) ?? undefined(expression)
    case .namespace(let index):
      guard let value = namespaces[index].value(of: name) else {
        return undefined(expression, owner: .map(namespaces[index]))
      }
      return .value(value)
    case .cycler(let number) where name.text == "current":
      return .value(cyclers[number].items[cyclers[number].index])
    default: return undefined(expression)
    }
  }

  /// An attribute of what a name stands for, where it is; nil for what needs a closer look.
  private mutating func attribute(_ number: Int, ofName owner: Int, hint: Int) -> Value? {
    switch place(of: owner) {
    case .local(let index):
      if case .value(let value) = locals[index].operand {
        return context.attribute(set.nameTable[number], of: value, hint: &hints[hint])
      }
      guard case .loop(let loop) = locals[index].operand else { return nil }
      return attribute(number, ofLoop: loop)?.value
    case .context(let context, let index) where context > Context.lastConstant:
      guard case .value(let value) = contexts[context].locals[index].operand else { return nil }
      return self.context.attribute(set.nameTable[number], of: value, hint: &hints[hint])
    case .page(let index):
      return context.attribute(
        set.nameTable[number], of: page.value(at: index), hint: &hints[hint])
    case .shared(let index):
      return context.attribute(
        set.nameTable[number], of: globals.value(at: index), hint: &hints[hint])
    default: return nil
    }
  }

  private func exported(_ name: String, by context: Int) -> Operand? {
    guard !name.utf8.starts(with: "_".utf8) else { return nil }
    guard let number = set.nameTable.knownNumber(of: name) else { return nil }
    return operand(of: number, inContext: context)
  }

  /// `base[index]` and `base.0`.
  mutating func item(
    _ index: Int, of base: Int, at expression: Int
  ) throws(RenderFailure) -> Operand {
    let owner = try evaluate(base)
    let key = try value(of: index)
    if case .namespace(let number) = owner, case .string(let name) = key,
      let value = namespaces[number][name]
    {
      return .value(value)
    }
    guard case .value(let value) = owner else {
      if case .undefined(let undefined) = owner { throw error(for: undefined) }
      return undefined(expression)
    }
    return context.resolve(value).item(key).map(Operand.value)
      ?? undefined(expression, owner: value)
  }

  mutating func slice(
    of base: Int, operands: Int, at expression: Int
  ) throws(RenderFailure) -> Value {
    let value = context.resolve(try value(of: base))
    let start = try bound(operands)
    let end = try bound(operands + 1)
    let step = try bound(operands + 2) ?? 1
    return try at(expression) { () throws(Problem) in
      try value.slice(start: start, end: end, step: step)
    }
  }

  private mutating func bound(_ index: Int) throws(RenderFailure) -> Int? {
    let operand = template.program.operands[index]
    guard operand >= 0 else { return nil }
    switch try value(of: operand) {
    case .integer(let integer): return integer
    case .none: return nil
    case let other: throw error(Problem("\(other.kind) is not an index"), at: operand)
    }
  }
}

extension Template {
  /// The source of an expression.
  func text(of expression: Int) -> String {
    let place = program.places[expression]
    return String(decoding: source[place.start..<min(place.end, source.count)], as: UTF8.self)
  }
}

extension Value {
  /// What stands at an index of a list or text, or under a name of a map; nil if nothing does.
  func item(_ key: Value) -> Value? {
    switch (self, key) {
    case (.map(let map), .string(let name)): return map[name]
    case (.map(let map), .integer(let index)) where map.isPair:
      return Value.list(map.values).item(.integer(index))
    case (.list(let list), .integer(let index)):
      let position = index < 0 ? index + list.count : index
      return list.indices.contains(position) ? list[position] : nil
    case (.string, .integer(let index)), (.html, .integer(let index)):
      guard let text = try? text() else { return nil }
      let scalars = text.scalars
      let position = index < 0 ? index + scalars.count : index
      guard scalars.indices.contains(position) else { return nil }
      return (try? text.with([scalars[position]]).checked(after: "[…]"))?.value
    default: return nil
    }
  }

  /// A part of a list or text, with Python's meaning of negative and missing bounds.
  func slice(start: Int?, end: Int?, step: Int) throws(Problem) -> Value {
    guard step != 0 else { throw Problem("the step of a slice cannot be 0") }
    switch self {
    case .list(let list):
      let indices = Self.indices(list.count, start, end, step)
      return .list(indices.map { list[$0] })
    case .string, .html:
      let text = try text()
      let scalars = text.scalars
      let part = text.with(Self.indices(scalars.count, start, end, step).map { scalars[$0] })
      return try part.checked(after: "[…]").value
    default: throw Problem("\(kind) cannot be indexed or sliced")
    }
  }

  /// Source: `PySlice_AdjustIndices` of CPython's `sliceobject.c`.
  private static func indices(
    _ count: Int, _ start: Int?, _ end: Int?, _ step: Int
  ) -> StrideTo<Int> {
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? count - 1 : count
    func clamp(_ index: Int) -> Int {
      min(max(index < 0 ? index &+ count : index, lowest), highest)
    }
    let first = start.map(clamp) ?? (step < 0 ? highest : lowest)
    let last = end.map(clamp) ?? (step < 0 ? lowest : highest)
    return stride(from: first, to: last, by: step)
  }
}
