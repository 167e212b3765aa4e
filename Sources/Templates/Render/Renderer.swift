/// An error while a page is rendered, behind one pointer so that frames stay small.
final class RenderFailure: Error {
  let error: TemplateError

  init(_ error: TemplateError) { self.error = error }
}

/// Renders pages one after the other: the state of a run through the templates' programs.
struct Renderer: Sendable {
  let set: TemplateSet
  let globals: Map
  let context: FilterContext

  /// A BCP 47 tag.
  let language: String
  let plan: FragmentPlan

  /// What the page alone sees, and what it is called in messages.
  var page = Map()
  var subject = ""

  /// The page so far, or what a block captures.
  var output: [UInt8] = []

  /// The template whose statements run.
  var template: Template

  /// How each place of the current variant prints.
  var modes: [PrintMode] = []
  var frame: Frame
  var frames: [Frame] = []
  var locals: [Local] = []

  /// Where in `locals` each open scope starts.
  var scopes: [Int] = []
  var contexts: [Context] = []

  /// The templates that were imported without context, and their places in `contexts`.
  var modules: [(template: Int, context: Int)] = []

  /// How many contexts stay to the end, as modules are among them.
  var keptContexts = 0
  var loops: [LoopState] = []
  var namespaces: [Map] = []
  var cyclers: [(items: [Value], index: Int)] = []

  /// The separators of joiners, and whether they were used.
  var joiners: [(separator: Value, isUsed: Bool)] = []

  /// What `filter` blocks and filtered `set` blocks captured, innermost last.
  var captured: [Value] = []

  /// The templates that include each other at this moment.
  var includes: [Int] = []

  /// How deeply macros, loops and blocks have called each other.
  var calls = 0

  /// How deeply statements and expressions run in each other.
  var nesting = 0

  /// How deep the fragment that is recorded has gone; of no meaning outside one.
  var deepest = FragmentMemory.Depth()

  /// The contexts of imported templates that are the same on every page.
  var constants: [Context] = []

  /// Their indices by their templates; nil for other templates.
  var constantModules: [Int?]

  /// What fragments have printed, and what is known of each fragment.
  var memory = FragmentMemory()
  var uses: [FragmentUse]

  /// Whether fragments are remembered, which they are not while the templates that they may call
  /// are imported.
  var remembers = false

  /// The fragment whose output will be remembered; −1 for none.
  var recorded = -1

  /// For each expression of all templates where the attribute stood for which it asked last.
  var hints: [Int32]

  /// What imports of constant modules give, for those of all templates; empty for those that have
  /// not run.
  var links: [[Local]]

  /// How many signatures of fragments there are.
  var signatureCount: UInt32 = 0

  /// A renderer for templates of a set, at first for the one at `template`.
  init(_ set: TemplateSet, template: Int, shared: SharedValues, language: String) {
    self.set = set
    self.language = language
    globals = shared.globals
    plan = set.plans.plan(for: set, sharedNames: shared.globals.names)
    context = FilterContext(records: shared.records, language: Language(tag: language))
    self.template = set.templates[template]
    frame = Frame(template: template, variant: 0, firstScope: 0, context: 0)
    constantModules = Array(repeating: nil, count: set.templates.count)
    uses = Array(repeating: FragmentUse(), count: plan.fragments.count)
    hints = Array(repeating: 0, count: plan.expressionCount)
    links = Array(repeating: [], count: plan.importCount)
    for module in plan.modules { importConstant(module) }
    remembers = true
  }

  /// Renders the template as a page.
  mutating func renderPage(
    _ index: Int, variant: Int, page: Map, subject: String, into output: inout [UInt8]
  ) throws(RenderFailure) {
    swap(&output, &self.output)
    defer { swap(&output, &self.output) }
    reset()
    self.page = page
    self.subject = subject
    contexts.append(Context(template: index))
    frames.append(frame)
    try renderRoot(index, variant: variant, context: 0)
    self.page = Map()
  }

  /// Forgets the page that was rendered last, but not what is the same on every page.
  private mutating func reset() {
    contexts.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    modules.removeAll(keepingCapacity: true)
    namespaces.removeAll()
    cyclers.removeAll()
    joiners.removeAll()
    keptContexts = 0
  }

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
        guard try value(of: test).isTrue(in: context) else { continue }
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
    return HTML(outer)
  }
}

extension Renderer {
  /// An error at a place of the current template.
  func error(_ problem: Problem, at place: Place) -> RenderFailure {
    RenderFailure(template.error(problem, at: place, subject: subject))
  }

  func error(_ problem: Problem, at expression: Int) -> RenderFailure {
    error(problem, at: template.program.places[expression])
  }

  /// Runs an operation on values; its problem becomes an error at the expression.
  func at<Result>(
    _ expression: Int, _ operation: () throws(Problem) -> Result
  ) throws(RenderFailure) -> Result {
    do {
      return try operation()
    } catch {
      throw self.error(error, at: expression)
    }
  }

  /// Counts a call in, so that no recursion overflows the stack.
  mutating func enter(at expression: Int) throws(RenderFailure) {
    calls += 1
    count(calls: calls)
    guard calls <= Limits.callDepth else {
      throw error(
        Problem("macros, loops and templates call each other more than \(Limits.callDepth) deep"),
        at: expression)
    }
  }
}
