/// An error while a page is rendered, behind one pointer so that frames stay small.
final class RenderFailure: Error {
  let error: TemplateError

  init(_ error: TemplateError) { self.error = error }
}

/// Renders pages one after the other: the state of a run through the templates' programs.
///
/// Functions that run for each expression are mutating even if they change nothing, as a value of this
/// size would be copied to call others.
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

  /// How many statements, expressions and turns of loops have run for the page.
  var steps = 0

  /// How deep the fragment that is recorded has gone; of no meaning outside one.
  var deepest = FragmentMemory.Depth()

  /// The contexts of imported templates that are the same on every page.
  var constants: [Context] = []

  /// The indices of those contexts by their templates; nil for other templates.
  var constantModules: [Int?]

  /// The records that were read when those templates were imported; none if no notes are taken.
  var constantNotes: [Int32] = []

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
    context = FilterContext(
      records: shared.records, parts: shared.parts, language: Language(tag: language),
      themeLanguage: shared.language,
      notes: shared.noteRecords == nil ? nil : RecordNotes())
    self.template = set.templates[template]
    frame = Frame(template: template, variant: 0, firstScope: 0, context: 0)
    constantModules = Array(repeating: nil, count: set.templates.count)
    uses = Array(repeating: FragmentUse(), count: plan.fragments.count)
    hints = Array(repeating: 0, count: plan.expressionCount)
    links = Array(repeating: [], count: plan.importCount)
    for module in plan.modules { importConstant(module) }
    constantNotes = context.notes?.indices(since: 0) ?? []
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

  /// The records that the last page read, and those that macros and values are made of that all
  /// pages share; none if no notes are taken.
  var notedRecords: [RecordRead] {
    guard let notes = context.notes else { return [] }
    notes.add(constantNotes[...])
    let count = max(1, context.records.count)
    return notes.indices(since: 0).map { number in
      RecordRead(index: Int(number) % count, part: Int(number) / count)
    }
  }

  /// Forgets the page that was rendered last, but not what is the same on every page.
  private mutating func reset() {
    context.notes?.forgetAll()
    steps = 0
    context.forgetCost()
    contexts.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    modules.removeAll(keepingCapacity: true)
    namespaces.removeAll()
    cyclers.removeAll()
    joiners.removeAll()
    keptContexts = 0
  }
}
