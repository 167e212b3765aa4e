extension Renderer {
  /// What a name stands for; nil if it is not known.
  ///
  /// Looks into the frame's own scopes, those around a macro's or call's definition, the template's
  /// values, those around its `include`, the page's and at last the globals.
  func lookUp(_ name: Int) -> Operand? {
    if let found = find(name, from: scopes[frame.firstScope], to: locals.count) { return found }
    if frame.outerFrame >= 0,
      let found = lookUp(name, frame: frame.outerFrame, scope: frame.outerScope)
    {
      return found
    }
    return lookUp(name, context: frame.context)
  }

  private func find(_ name: Int, from start: Int, to end: Int) -> Operand? {
    var index = end
    while index > start {
      index -= 1
      if locals[index].name == name { return locals[index].operand }
    }
    return nil
  }

  /// What a frame further out sees under that name in one of its scopes.
  private func lookUp(_ name: Int, frame first: Int, scope firstScope: Int) -> Operand? {
    var index = first
    var scope = firstScope
    while index >= 0 {
      let end = scope + 1 < scopes.count ? scopes[scope + 1] : locals.count
      let frame = index < frames.count ? frames[index] : self.frame
      if let found = find(name, from: scopes[frame.firstScope], to: end) { return found }
      index = frame.outerFrame
      scope = frame.outerScope
    }
    return nil
  }

  private func lookUp(_ name: Int, context first: Int) -> Operand? {
    var index = first
    var seesPage = false
    while index >= 0 {
      if let found = contexts[index].value(of: name) { return found }
      let outer = contexts[index].outerFrame
      if outer >= 0, let found = lookUp(name, frame: outer, scope: contexts[index].outerScope) {
        return found
      }
      seesPage = contexts[index].seesPage
      index = contexts[index].parent
    }
    let key = set.nameTable[name]
    if seesPage, let value = page.value(of: key) { return .value(value) }
    if let value = globals.value(of: key) { return .value(value) }
    return NameTable.functions.contains(name) || name == NameTable.superBlock
      || name == NameTable.ownBlocks
      ? Self.function(name).map(Operand.function) : nil
  }

  private static func function(_ name: Int) -> Function? {
    switch name {
    case NameTable.superBlock: .superBlock
    case NameTable.ownBlocks: .ownBlocks
    default: Function(rawValue: name - NameTable.functions.lowerBound)
    }
  }

  /// Every name in sight, for suggestions.
  func visibleNames() -> [String] {
    var numbers = locals.map(\.name)
    for context in contexts { numbers += context.locals.map(\.name) }
    numbers += NameTable.functions
    return numbers.map { set.nameTable[$0].text } + page.names + globals.names
  }

  /// Gives a name a value in the innermost scope.
  mutating func define(_ name: Int, _ operand: Operand) {
    if frame.isRoot, scopes.count - 1 == frame.firstScope {
      contexts[frame.context].define(name, operand)
      return
    }
    for index in stride(from: locals.count - 1, through: scopes[scopes.count - 1], by: -1)
    where locals[index].name == name {
      locals[index].operand = operand
      return
    }
    locals.append(Local(name: name, operand: operand))
  }

  /// Runs something in a scope of its own.
  mutating func inScope(
    _ run: (inout Renderer) throws(RenderFailure) -> Void
  ) throws(RenderFailure) {
    let count = locals.count
    scopes.append(count)
    try run(&self)
    scopes.removeLast()
    locals.removeLast(locals.count - count)
  }
}

extension Context {
  mutating func define(_ name: Int, _ operand: Operand) {
    if let index = locals.firstIndex(where: { $0.name == name }) {
      locals[index].operand = operand
    } else {
      locals.append(Local(name: name, operand: operand))
    }
  }

  func value(of name: Int) -> Operand? {
    for index in locals.indices where locals[index].name == name { return locals[index].operand }
    return nil
  }
}
