extension Renderer {
  /// Makes what a template defines known under the names of an `import`.
  mutating func importTemplate(_ index: Int) throws(RenderFailure) {
    let statement = template.program.imports[index]
    let constant = plan.imports[frame.template][index]
    if constant >= 0, let known = constantModules[constant] {
      return try link(plan.importStarts[frame.template] + index, statement, to: known)
    }
    let found =
      constant >= 0 ? constant : try resolve(statement.template, ignoresMissing: false)
    guard let target = found else { return }
    let module = try module(of: target, statement)
    for local in try locals(of: statement, from: module, target) {
      define(local.name, local.operand)
    }
  }

  /// Makes what a constant module defines known.
  private mutating func link(
    _ number: Int, _ statement: Import, to module: Int
  ) throws(RenderFailure) {
    if links[number].isEmpty {
      links[number] = try locals(of: statement, from: module, context(at: module).template)
    }
    guard isInRootScope else {
      for local in links[number] { define(local.name, local.operand) }
      return
    }
    if frame.context <= Context.lastConstant {
      constants[Context.lastConstant - frame.context].take(links[number], ofImport: number)
    } else {
      contexts[frame.context].take(links[number], ofImport: number)
    }
  }

  /// What an `import` gives.
  private mutating func locals(
    of statement: Import, from module: Int, _ target: Int
  ) throws(RenderFailure) -> [Local] {
    var locals: [Local] = []
    if let name = statement.target { locals.append(Local(name: name, operand: .module(module))) }
    for (name, alias, place) in statement.names {
      guard let operand = operand(of: name, inContext: module) else {
        throw unknownName(name, of: target, module: module, at: place)
      }
      locals.append(Local(name: alias, operand: operand))
    }
    return locals
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
      links = trial.links
      constantModules[template] = index
    } catch {
      return
    }
  }

  private func unknownName(
    _ name: Int, of target: Int, module: Int, at place: Place
  ) -> RenderFailure {
    let known = names(inContext: module)
    return error(
      Problem(
        "'\(set.templates[target].path)' has no '\(set.nameTable[name].text)'",
        help: suggestion(for: set.nameTable[name].text, among: known)), at: place)
  }
}
