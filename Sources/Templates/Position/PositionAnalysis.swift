/// Finds for every place where templates print how a value is escaped there.
///
/// Follows the templates' text through branches, loops, blocks, includes and inheritance, as a
/// browser would read what they print. A template that is included in several places is looked at
/// once for each.
struct PositionAnalysis {
  let set: TemplateSet
  var variants: [Variant] = []
  var errors = ErrorList()
  private var indices: [VariantKey: Int] = [:]

  /// The variants that are looked at, outermost first.
  var open: [Int] = []

  /// The variants whose own `include` is inside what they print, and were taken to end as they
  /// start.
  private var assumed: Set<Int> = []

  /// The template whose statements are looked at, and the variant that they belong to.
  var template = 0
  var variant = 0

  /// The blocks that are looked at: their names, levels and the places where they start.
  var blocks: [(name: String, level: Int, start: HTMLState)] = []

  /// Where the blocks of the variant that have been looked at start and end, so that one that is
  /// printed twice is looked at once.
  var walkedBlocks: [BlockKey: (start: HTMLState, end: HTMLState?)] = [:]

  /// How many blocks of the variant have been looked at.
  var blockWalks = 0

  /// The attribute that leads somewhere and is being read; nil where none is, or where it depends on
  /// more than one value.
  var openURL: OpenURL?

  /// Where the templates themselves lead.
  var literalURLs: Set<LiteralURL> = []

  init(_ set: TemplateSet) { self.set = set }

  var program: Program { self.set.templates[template].program }

  /// Looks at a template whose output starts at `start`.
  ///
  /// - Returns: The index of its variant.
  mutating func analyze(_ index: Int, from start: HTMLState = .text) -> Int {
    let key = VariantKey(template: index, start: start)
    if let known = indices[key] {
      if open.contains(known) { assumed.insert(known) }
      return known
    }
    let number = variants.count
    indices[key] = number
    variants.append(layout(of: index))
    guard open.count < Limits.includeDepth else { return number }
    open.append(number)
    let outer = (template, variant, blocks, walkedBlocks, blockWalks)
    variant = number
    (blocks, walkedBlocks, blockWalks) = ([], [:], 0)
    variants[number].end = root(of: index, from: start)
    (template, variant, blocks, walkedBlocks, blockWalks) = outer
    open.removeLast()
    checkAssumption(number, start)
    return number
  }

  /// A variant without findings: each place refuses values.
  private func layout(of index: Int) -> Variant {
    var result = Variant(template: index)
    for template in set.chain(of: index) {
      let program = set.templates[template].program
      result.parts.append(
        Variant.Part(
          template: template, slots: result.modes.count, includes: result.targets.count))
      result.modes += Array(repeating: .refused, count: program.slotCount)
      result.targets += Array(repeating: [], count: program.includes.count)
    }
    return result
  }

  private mutating func checkAssumption(_ number: Int, _ start: HTMLState) {
    guard assumed.contains(number), let end = variants[number].end, end != start else { return }
    errors.report(
      Problem(
        "the template includes itself, starts in \(start.description) "
          + "and ends in \(end.description)"), in: variants[number].template,
      at: Place(start: 0, end: 1), of: set)
  }

  private mutating func root(of index: Int, from start: HTMLState) -> HTMLState? {
    var state: HTMLState? = start
    for current in set.chain(of: index) {
      template = current
      let body = program.body
      let extends = body.first { if case .extends = program.statements[$0] { true } else { false } }
      state = walk(body.lowerBound..<(extends ?? body.upperBound), from: state)
      if let extends { walk(silent: extends + 1..<body.upperBound) }
    }
    return state
  }

  /// Statements after `extends`, of which nothing is printed.
  private mutating func walk(silent body: Range<Int>) {
    for index in body {
      switch program.statements[index] {
      case .text, .print, .block, .extends: continue
      default: _ = walk(statement: index, from: .text)
      }
    }
  }

  /// Reports a template that leaves the page in the middle of a tag.
  mutating func checkEnd(of number: Int) {
    guard let end = variants[number].end, end.phase != .text, end.phase != .tagOpen else { return }
    let template = variants[number].template
    let length = set.templates[template].source.count
    errors.report(
      Problem("the page ends inside \(end.description)"), in: template,
      at: Place(start: max(0, length - 1), end: length), of: set)
  }

  mutating func report(_ problem: Problem, at place: Place) {
    errors.report(problem, in: template, at: place, of: set)
  }
}
