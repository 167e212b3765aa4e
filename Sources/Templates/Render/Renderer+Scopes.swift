extension Renderer {
  /// Gives a name a value in the innermost scope.
  mutating func define(_ name: Int, _ operand: Operand) {
    if isInRootScope {
      if frame.context <= Context.lastConstant {
        constants[Context.lastConstant - frame.context].define(name, operand)
      } else {
        contexts[frame.context].define(name, operand)
      }
      return
    }
    for index in stride(from: locals.count - 1, through: scopes[scopes.count - 1], by: -1)
    where locals[index].name == name {
      locals[index].operand = operand
      return
    }
    locals.append(Local(name: name, operand: operand))
  }

  /// Whether names that are set now are the template's own.
  var isInRootScope: Bool { frame.isRoot && scopes.count - 1 == frame.firstScope }

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
    if let index = index(of: name) {
      locals[index].operand = operand
    } else {
      locals.append(Local(name: name, operand: operand))
    }
  }

  func index(of name: Int) -> Int? {
    for index in locals.indices where locals[index].name == name { return index }
    return nil
  }

  /// Takes over what an import of a constant module gives.
  mutating func take(_ link: [Local], ofImport number: Int) {
    if !locals.isEmpty { locals.removeAll { local in link.contains { $0.name == local.name } } }
    imports.append(number)
  }
}
