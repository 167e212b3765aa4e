extension Renderer {
  /// Runs a block, or the one that replaces it.
  mutating func runBlock(_ index: Int) throws(RenderFailure) {
    let block = template.program.blocks[index]
    var context = frame.context
    if block.isScoped {
      contexts.append(
        Context(
          outerFrame: frames.count - 1, outerScope: scopes.count - 1, parent: frame.context,
          template: frame.template))
      context = contexts.count - 1
    }
    let count = contexts.count
    let place = block.place
    try run(block: block.name, level: 0, context: context, at: place)
    if block.isScoped { contexts.removeLast(contexts.count - max(count - 1, keptContexts)) }
  }

  /// The blocks of the template that is rendered and those above it.
  private var blocks: [String: [(template: Int, block: Int)]] {
    self.set.blocks[self.set.variants[frame.variant].template]
  }

  /// Runs the block of that name, `level` templates up from the one that is rendered.
  private mutating func run(
    block name: String, level: Int, context: Int, at place: Place
  ) throws(RenderFailure) {
    let definitions = blocks[name] ?? []
    guard definitions.indices.contains(level) else {
      throw error(Problem("no parent template has the block '\(name)'"), at: place)
    }
    let (templateIndex, index) = definitions[level]
    let block = set.templates[templateIndex].program.blocks[index]
    if block.isRequired {
      throw error(Problem("the block '\(name)' is required, but no template defines it"), at: place)
    }
    let new = Frame(
      template: templateIndex, variant: frame.variant, firstScope: scopes.count,
      context: context, block: (index, level))
    try inFrame(new) { renderer throws(RenderFailure) in try renderer.run(block.body) }
  }

  /// `super()`: what the block further up prints.
  mutating func captureSuper(at expression: Int) throws(RenderFailure) -> HTML {
    let place = template.program.places[expression]
    guard let block = frame.block else {
      throw error(Problem("'super()' is allowed only in blocks"), at: place)
    }
    try enter(at: expression)
    let context = frame.context
    let html = try captured { renderer throws(RenderFailure) in
      let name = renderer.template.program.blocks[block.index].name
      try renderer.run(block: name, level: block.level + 1, context: context, at: place)
    }
    calls -= 1
    return html
  }

  /// `self.name()`: what the block of that name prints.
  mutating func captureBlock(_ name: String, at expression: Int) throws(RenderFailure) -> HTML {
    let place = template.program.places[expression]
    guard blocks[name] != nil else {
      let known = blocks.keys.sorted()
      throw error(
        Problem("unknown block '\(name)'", help: suggestion(for: name, among: known)),
        at: place)
    }
    try enter(at: expression)
    let context = frame.context
    let html = try captured { renderer throws(RenderFailure) in
      try renderer.run(block: name, level: 0, context: context, at: place)
    }
    calls -= 1
    return html
  }

  mutating func include(_ index: Int) throws(RenderFailure) {
    let known = plan.includes[frame.template][index]
    let include = template.program.includes[index]
    let found =
      known >= 0
      ? known : try resolve(include.template, ignoresMissing: include.ignoresMissing)
    guard let target = found else { return }
    let variant = try variant(of: target, included: index)
    guard includes.count < Limits.includeDepth else { throw tooManyIncludes(target, include) }
    let count = contexts.count
    contexts.append(
      include.hasContext
        ? Context(
          outerFrame: frames.count - 1, outerScope: scopes.count - 1, parent: frame.context,
          template: target)
        : Context(seesPage: false, template: target))
    try renderRoot(target, variant: variant, context: count)
    contexts.removeLast(contexts.count - max(count, keptContexts))
  }

  /// How a template prints where an `include` stands.
  private func variant(of target: Int, included index: Int) throws(RenderFailure) -> Int {
    let known = set.variants[frame.variant].targets[frame.includes + index]
    if let variant = known.first(where: { set.variants[$0].template == target }) { return variant }
    let variant = set.textVariants[target]
    guard let end = set.variants[variant].end, end.phase == .text else {
      throw error(
        Problem(
          "'\(set.templates[target].path)' does not end in text, so its name must be constant"),
        at: template.program.includes[index].place)
    }
    return variant
  }

  private func tooManyIncludes(_ target: Int, _ include: Include) -> RenderFailure {
    var path: [Int] = [target]
    for template in includes.reversed() {
      path.insert(template, at: 0)
      if template == target { break }
    }
    let names = path.map { set.templates[$0].name }.joined(separator: " → ")
    return error(
      Problem("templates include each other more than \(Limits.includeDepth) deep: \(names)"),
      at: include.place)
  }

  /// The template that is meant; nil if there is none and that is no error.
  mutating func resolve(
    _ reference: TemplateReference, ignoresMissing: Bool
  ) throws(RenderFailure) -> Int? {
    switch reference {
    case .names(let names):
      for (name, _) in names {
        if let index = set.indices[name] { return index }
      }
      if ignoresMissing { return nil }
      throw error(set.missing(names.map(\.name)), at: names[0].place)
    case .expression(let expression):
      let value = context.resolve(try value(of: expression))
      let candidates: [Value] = if case .list(let list) = value { list } else { [value] }
      var names: [String] = []
      for candidate in candidates {
        guard case .string(let name) = candidate else {
          throw error(Problem("\(candidate.kind) is not the name of a template"), at: expression)
        }
        if let index = set.indices[name] { return index }
        names.append(name)
      }
      if ignoresMissing { return nil }
      throw error(set.missing(names), at: expression)
    }
  }
}
