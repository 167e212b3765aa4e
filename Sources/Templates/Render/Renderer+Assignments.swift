import Kit

extension Renderer {
  mutating func assign(_ index: Int) throws(RenderFailure) {
    let assignment = template.program.assignments[index]
    let operand = try evaluate(assignment.value)
    try put(operand, into: assignment.target)
  }

  /// Puts a value where a target says.
  mutating func put(_ operand: Operand, into target: Int) throws(RenderFailure) {
    switch template.program.targets[target] {
    case .name(let name): define(name, operand)
    case .attribute(let namespace, let name, let place):
      try put(operand, intoAttribute: name, of: namespace, at: place)
    case .list(let targets, let place): try unpack(operand, into: targets, at: place)
    }
  }

  private mutating func put(
    _ operand: Operand, intoAttribute name: Int, of namespace: Int, at place: Place
  ) throws(RenderFailure) {
    guard case .namespace(let index)? = lookUp(namespace) else {
      throw error(
        Problem(
          "'\(set.nameTable[namespace].text)' is not a namespace",
          help: "make one with {% set ns = namespace() %}"), at: place)
    }
    guard case .value(let value) = operand else {
      throw error(Problem("a namespace can hold only values"), at: place)
    }
    namespaces[index][set.nameTable[name].text] = value
  }

  private mutating func unpack(
    _ operand: Operand, into targets: [Int], at place: Place
  ) throws(RenderFailure) {
    guard case .value(let value) = operand, let items = try items(of: value, at: place) else {
      throw error(Problem("only a list can be assigned to several names"), at: place)
    }
    guard items.count == targets.count else {
      throw error(
        Problem(
          "cannot assign \(items.count.counting("value")) to \(targets.count.counting("name"))"),
        at: place)
    }
    for (item, target) in zip(items, targets) {
      try put(.value(item), into: target)
    }
  }

  /// The values that a value holds; nil if it holds none.
  func items(of value: Value, at place: Place) throws(RenderFailure) -> [Value]? {
    do throws(Problem) {
      return try context.resolve(value).items()
    } catch {
      throw self.error(error, at: place)
    }
  }

  mutating func capture(_ index: Int) throws(RenderFailure) {
    let capture = template.program.captures[index]
    let html = try captured { renderer throws(RenderFailure) in
      try renderer.inScope { inner throws(RenderFailure) in try inner.run(capture.body) }
    }
    var value = Value.html(html)
    if let filters = capture.filters {
      captured.append(value)
      value = try self.value(of: filters)
      captured.removeLast()
      if case .string(let text) = value { value = .html(HTML(text)) }
    }
    try put(.value(value), into: capture.target)
  }

  mutating func runWith(_ index: Int) throws(RenderFailure) {
    let with = template.program.withs[index]
    var operands: [Operand] = []
    for value in with.values { operands.append(try evaluate(value)) }
    try inScope { renderer throws(RenderFailure) in
      for (target, operand) in zip(with.targets, operands) {
        try renderer.put(operand, into: target)
      }
      try renderer.run(with.body)
    }
  }

  mutating func runFilter(_ index: Int) throws(RenderFailure) {
    let block = template.program.filters[index]
    let html = try captured { renderer throws(RenderFailure) in
      try renderer.inScope { inner throws(RenderFailure) in try inner.run(block.body) }
    }
    captured.append(.html(html))
    try print(block.filters, slot: block.slot)
    captured.removeLast()
  }
}

extension Value {
  /// Whether it can be looped over.
  var holdsItems: Bool {
    switch self {
    case .list, .map, .string, .html: true
    default: false
    }
  }

  /// The values of a list, a map's names, or a text's scalars; nil for what holds none.
  ///
  /// - Throws: `Problem` if a text has more scalars than a list may have values.
  func items() throws(Problem) -> [Value]? {
    switch self {
    case .list(let list): return list
    case .map(let map): return map.isPair ? map.values : map.names.map(Value.string)
    case .string, .html:
      let scalars = try text().scalars
      guard scalars.count <= Limits.listCount else { throw .listTooLong }
      return scalars.map { .string(String($0)) }
    default: return nil
    }
  }
}
