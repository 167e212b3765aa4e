extension Renderer {
  mutating func undefined(_ expression: Int, owner: Value? = nil) -> Operand {
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
  mutating func attribute(_ number: Int, ofName owner: Int, hint: Int) -> Value? {
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

  private mutating func exported(_ name: String, by context: Int) -> Operand? {
    guard !name.utf8.starts(with: "_".utf8) else { return nil }
    guard let number = set.nameTable.knownNumber(of: name) else { return nil }
    return operand(of: number, inContext: context)
  }
}

extension Template {
  /// The source of an expression.
  func text(of expression: Int) -> String {
    let place = program.places[expression]
    return String(decoding: source[place.start..<min(place.end, source.count)], as: UTF8.self)
  }
}
