extension Renderer {
  /// Runs a template's own statements, then those of the templates that it extends.
  mutating func renderRoot(_ index: Int, variant: Int, context: Int) throws(RenderFailure) {
    includes.append(index)
    count(includes: includes.count)
    defer { includes.removeLast() }
    var template: Int? = index
    while let current = template {
      let root = Frame(
        template: current, variant: variant, firstScope: scopes.count, context: context,
        isRoot: true)
      try inFrame(root) { renderer throws(RenderFailure) in try renderer.runRoot() }
      template = set.parents[current]
    }
  }

  /// Runs a template's statements; what stands after `extends` prints nothing.
  private mutating func runRoot() throws(RenderFailure) {
    let body = template.program.body
    guard template.program.parent != nil else { return try runBody(body) }
    for index in body {
      if case .extends = template.program.statements[index] {
        try runSilently(index + 1..<body.upperBound)
        return
      }
      try run(statement: index)
    }
  }

  private mutating func runSilently(_ body: Range<Int>) throws(RenderFailure) {
    for index in body {
      switch template.program.statements[index] {
      case .text, .print, .block, .extends: continue
      default:
        let length = output.count
        try run(statement: index)
        output.removeLast(output.count - length)
      }
    }
  }

  /// Runs statements of the current template.
  mutating func run(_ body: Range<Int>) throws(RenderFailure) {
    nesting += 1
    try runBody(body)
    nesting -= 1
  }

  /// Runs a statement of the current template.
  mutating func run(statement index: Int) throws(RenderFailure) {
    switch template.program.statements[index] {
    case .text(let start, let end): output.append(contentsOf: template.source[start..<end])
    case .print(let expression, let slot): try print(expression, slot: slot)
    case .conditional(let branches): try runConditional(branches)
    case .loop(let index): try runLoop(index)
    case .assignment(let index): try assign(index)
    case .capture(let index): try capture(index)
    case .with(let index): try runWith(index)
    case .block(let index): try runBlock(index)
    case .include(let index): try include(index)
    case .importModule(let index), .importNames(let index): try importTemplate(index)
    case .macro(let index): defineMacro(index)
    case .call(let index): try runCall(index)
    case .filter(let index): try runFilter(index)
    case .extends: return
    }
  }

  private mutating func runConditional(_ branches: Range<Int>) throws(RenderFailure) {
    for index in branches {
      let branch = template.program.branches[index]
      if let test = branch.test {
        guard try isTrue(test) else { continue }
      }
      return try run(branch.body)
    }
  }

  /// Runs something in a frame of its own.
  mutating func inFrame(
    _ new: Frame, _ run: (inout Renderer) throws(RenderFailure) -> Void
  ) throws(RenderFailure) {
    let previous = (frame, template, modes)
    let count = locals.count
    try checkBudget()
    frames[frames.count - 1] = frame
    frame = new
    let part = set.variants[new.variant].part(of: new.template)
    modes = set.variants[new.variant].modes
    frame.slots = part.slots
    frame.includes = part.includes
    frame.hints = plan.expressionStarts[new.template]
    frames.append(frame)
    template = set.templates[new.template]
    scopes.append(locals.count)
    try run(&self)
    scopes.removeLast()
    locals.removeLast(locals.count - count)
    frames.removeLast()
    (frame, template, modes) = previous
  }

  /// Runs something and takes back what it printed.
  mutating func captured(
    _ run: (inout Renderer) throws(RenderFailure) -> Void
  ) throws(RenderFailure) -> HTML {
    var outer: [UInt8] = []
    swap(&outer, &output)
    try run(&self)
    swap(&outer, &output)
    try spend(outer.count)
    return HTML(outer)
  }
}
