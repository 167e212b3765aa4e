extension Renderer {
  mutating func runLoop(_ index: Int) throws(RenderFailure) {
    let loop = template.program.loops[index]
    let sequence = try value(of: loop.sequence)
    try run(loop: index, over: sequence, depth: 1, at: loop.sequence)
  }

  /// Runs a loop over a value that an expression gives.
  ///
  /// `depth` says how many calls of a recursive loop it is in, counted from 1.
  mutating func run(
    loop index: Int, over sequence: Value, depth: Int, at expression: Int
  ) throws(RenderFailure) {
    let loop = template.program.loops[index]
    guard var items = try items(of: sequence, at: template.program.places[expression]) else {
      throw error(Problem("\(sequence.kind) cannot be looped over"), at: expression)
    }
    if let filter = loop.filter { items = try filtered(items, of: loop, by: filter) }
    if items.isEmpty {
      return try inScope { renderer throws(RenderFailure) in try renderer.run(loop.otherwise) }
    }
    let number = loops.count
    let count = items.count
    loops.append(
      LoopState(items: items, loop: index, template: frame.template, depth: depth))
    for position in 0..<count {
      loops[number].index = position
      try step(at: expression)
      let item = loops[number].items[position]
      let start = locals.count
      scopes.append(start)
      locals.append(Local(name: NameTable.loop, operand: .loop(number)))
      try put(.value(item), into: loop.target)
      try run(loop.body)
      scopes.removeLast()
      locals.removeLast(locals.count - start)
    }
    loops.removeLast()
  }

  private mutating func filtered(
    _ items: [Value], of loop: Loop, by filter: Int
  ) throws(RenderFailure) -> [Value] {
    var result: [Value] = []
    for item in items {
      try step(at: filter)
      try inScope { renderer throws(RenderFailure) in
        try renderer.put(.value(item), into: loop.target)
        if try renderer.isTrue(filter) { result.append(item) }
      }
    }
    return result
  }

  /// An attribute of `loop`, by the number of its name; nil if it has none of that name.
  mutating func attribute(_ name: Int, ofLoop number: Int) -> Operand? {
    let place = name - NameTable.loopAttributes.lowerBound
    guard loops.indices.contains(number), let attribute = LoopAttribute(rawValue: place) else {
      return nil
    }
    // By place, as a copy of the state would count all that it holds.
    let (index, count) = (loops[number].index, loops[number].items.count)
    let value: Value? =
      switch attribute {
      case .index: .integer(index + 1)
      case .index0: .integer(index)
      case .revindex: .integer(count - index)
      case .revindex0: .integer(count - index - 1)
      case .first: .bool(index == 0)
      case .last: .bool(index == count - 1)
      case .length: .integer(count)
      case .depth: .integer(loops[number].depth)
      case .depth0: .integer(loops[number].depth - 1)
      case .previtem: index > 0 ? loops[number].items[index - 1] : nil
      case .nextitem: index + 1 < count ? loops[number].items[index + 1] : nil
      }
    return value.map(Operand.value)
  }

  /// The names of all that `loop` has, for suggestions.
  var loopNames: [String] {
    NameTable.loopAttributes.map { set.nameTable[$0].text } + ["cycle", "changed"]
  }

  /// `loop.cycle(…)` and `loop.changed(…)`.
  mutating func call(
    _ method: String, ofLoop number: Int, with arguments: [Value], at expression: Int
  ) throws(RenderFailure) -> Value {
    switch method {
    case "cycle":
      guard !arguments.isEmpty else {
        throw error(Problem("'loop.cycle' needs at least one value"), at: expression)
      }
      return arguments[loops[number].index % arguments.count]
    case "changed":
      let context = self.context
      let last = loops[number].lastSeen
      loops[number].lastSeen = arguments
      guard let last else { return .bool(true) }
      let isSame = try at(expression) { () throws(Problem) in
        try Value.list(last).isEqual(to: .list(arguments), in: context)
      }
      return .bool(!isSame)
    default:
      throw error(
        Problem(
          "'loop' has no function '\(method)'",
          help: suggestion(for: method, among: ["cycle", "changed"])), at: expression)
    }
  }
}
