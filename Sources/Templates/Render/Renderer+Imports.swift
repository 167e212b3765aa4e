extension Renderer {
  /// Makes what a template defines known under the names of an `import`.
  mutating func importTemplate(_ index: Int) throws(RenderFailure) {
    let statement = template.program.imports[index]
    let constant = plan.imports[frame.template][index]
    let found =
      constant >= 0 ? constant : try resolve(statement.template, ignoresMissing: false)
    guard let target = found else { return }
    let module = try moduleContext(of: target, statement, isConstant: constant >= 0)
    if let name = statement.target { define(name, .module(module)) }
    for (name, alias, place) in statement.names {
      guard let operand = context(at: module).value(of: name) else {
        throw unknownName(name, of: target, module: module, at: place)
      }
      define(alias, operand)
    }
  }

  private mutating func moduleContext(
    of target: Int, _ statement: Import, isConstant: Bool
  ) throws(RenderFailure) -> Int {
    if isConstant, let known = constantModules[target] { return known }
    return try module(of: target, statement)
  }

  /// The context of an imported template.
  ///
  /// What an import without context gives is the same wherever it stands, so each template is
  /// imported once.
  private mutating func module(
    of target: Int, _ statement: Import
  ) throws(RenderFailure) -> Int {
    if !statement.hasContext, let known = modules.first(where: { $0.template == target }) {
      return known.context
    }
    guard includes.count < Limits.includeDepth else {
      throw error(
        Problem("templates import each other more than \(Limits.includeDepth) deep"),
        at: statement.place)
    }
    contexts.append(
      statement.hasContext
        ? Context(
          outerFrame: frames.count - 1, outerScope: scopes.count - 1, parent: frame.context,
          template: target)
        : Context(seesPage: false, template: target))
    let module = contexts.count - 1
    _ = try captured { renderer throws(RenderFailure) in
      try renderer.renderRoot(
        target, variant: renderer.set.textVariants[target], context: module)
    }
    if !statement.hasContext {
      modules.append((target, module))
      keptContexts = contexts.count
    }
    return module
  }

  /// Imports a template that is the same on every page, once and for all.
  ///
  /// One whose import fails is imported where that is asked for, which then tells the error.
  mutating func importConstant(_ template: Int) {
    let index = Context.lastConstant - constants.count
    constants.append(Context(seesPage: false, template: template))
    let frame = self.frame
    var trial = self
    trial.frames = [frame]
    do throws(RenderFailure) {
      try trial.renderRoot(template, variant: set.textVariants[template], context: index)
      constants = trial.constants
      constantModules[template] = index
    } catch {
      return
    }
  }

  private func unknownName(
    _ name: Int, of target: Int, module: Int, at place: Place
  ) -> RenderFailure {
    let known = context(at: module).locals.map { set.nameTable[$0.name].text }
    return error(
      Problem(
        "'\(set.templates[target].path)' has no '\(set.nameTable[name].text)'",
        help: suggestion(for: set.nameTable[name].text, among: known)), at: place)
  }
}
