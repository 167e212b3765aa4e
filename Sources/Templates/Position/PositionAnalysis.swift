/// Finds for every place where templates print how a value is escaped there.
///
/// Follows the templates' text through branches, loops, blocks, includes and inheritance, as a
/// browser would read what they print. A template that is included in several places is looked at
/// once for each.
struct PositionAnalysis {
  let set: TemplateSet
  private(set) var variants: [Variant] = []
  private(set) var errors: [TemplateError] = []
  private var indices: [VariantKey: Int] = [:]

  /// The variants that are looked at, outermost first.
  private var open: [Int] = []

  /// The variants whose own `include` is inside what they print, and were taken to end as they
  /// start.
  private var assumed: Set<Int> = []

  /// The template whose statements are looked at, and the variant that they belong to.
  private var template = 0
  private var variant = 0

  /// The blocks that are looked at: their names, levels and the places where they start.
  private var blocks: [(name: String, level: Int, start: HTMLState)] = []

  init(_ set: TemplateSet) { self.set = set }

  private var program: Program { self.set.templates[template].program }

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
    let outer = (template, variant, blocks)
    variant = number
    blocks = []
    variants[number].end = root(of: index, from: start)
    (template, variant, blocks) = outer
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
    let template = set.templates[variants[number].template]
    errors.append(
      template.error(
        Problem(
          "the template includes itself, starts in \(start.description) "
            + "and ends in \(end.description)"), at: Place(start: 0, end: 1)))
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
    let template = set.templates[variants[number].template]
    let last = Place(start: max(0, template.source.count - 1), end: template.source.count)
    errors.append(template.error(Problem("the page ends inside \(end.description)"), at: last))
  }

  private mutating func report(_ problem: Problem, at place: Place) {
    let error = set.templates[template].error(problem, at: place)
    if !errors.contains(error) { errors.append(error) }
  }
}

extension PositionAnalysis {
  /// Follows statements.
  ///
  /// - Parameter start: The state before them; nil if it is not known.
  /// - Returns: The state after them; nil if it is not known.
  private mutating func walk(_ body: Range<Int>, from start: HTMLState?) -> HTMLState? {
    var state = start
    for index in body { state = walk(statement: index, from: state) }
    return state
  }

  private mutating func walk(statement index: Int, from start: HTMLState?) -> HTMLState? {
    let program = self.program
    switch program.statements[index] {
    case .text(let first, let last): return read(first..<last, from: start)
    case .print(let expression, let slot): return print(expression, slot: slot, from: start)
    case .conditional(let branches):
      return walk(branches: Array(program.branches[branches]), from: start)
    case .loop(let number): return walk(program.loops[number], from: start)
    case .with(let number): return walk(program.withs[number].body, from: start)
    case .capture(let number):
      walk(captured: program.captures[number].body, at: program.captures[number].place)
      return start
    case .macro(let number):
      walk(captured: program.macros[number].body, at: program.macros[number].place)
      return start
    case .call(let number):
      let call = program.calls[number]
      walk(captured: program.macros[call.macro].body, at: call.place)
      return print(slot: call.slot, at: call.place, from: start)
    case .filter(let number):
      let block = program.filters[number]
      walk(captured: block.body, at: block.place)
      return print(slot: block.slot, at: block.place, from: start)
    case .block(let number): return walk(program.blocks[number], from: start)
    case .include(let number): return walk(include: number, from: start)
    case .assignment, .importModule, .importNames, .extends: return start
    }
  }

  private mutating func read(_ text: Range<Int>, from start: HTMLState?) -> HTMLState? {
    guard var state = start else { return nil }
    let source = set.templates[template].source
    for index in text {
      do throws(Problem) {
        try state.read(source[index])
      } catch {
        report(error, at: Place(start: index, end: index + 1))
        return nil
      }
    }
    return state
  }

  private mutating func print(
    _ expression: Int, slot: Int, from start: HTMLState?
  ) -> HTMLState? {
    let place = program.places[expression]
    guard let start else { return nil }
    if isSuper(expression), let block = blocks.last {
      guard let end = walk(superOf: block, at: place), block.start == start else {
        return print(slot: slot, at: place, from: start)
      }
      record(.asItStands, slot: slot)
      return end
    }
    if start.phase == .json, !start.isInJSONText, isFilter("tojson", expression) {
      record(.asItStands, slot: slot)
      return start.afterValue()
    }
    if isFilter("xmlattr", expression), let state = start.afterAttributes() {
      record(.asItStands, slot: slot)
      return state
    }
    return print(slot: slot, at: place, from: start)
  }

  private mutating func print(slot: Int, at place: Place, from start: HTMLState?) -> HTMLState? {
    guard let start else { return nil }
    do throws(Problem) {
      record(try start.printMode(), slot: slot)
      return start.afterValue()
    } catch {
      report(error, at: place)
      return nil
    }
  }

  private mutating func record(_ mode: PrintMode, slot: Int) {
    let part = variants[variant].part(of: template)
    variants[variant].modes[part.slots + slot] = mode
  }

  private func isFilter(_ name: String, _ expression: Int) -> Bool {
    guard case .filter(let filter, _, _) = program.expressions[expression] else { return false }
    return filter == Filter.index(of: name)
  }

  private func isSuper(_ expression: Int) -> Bool {
    guard case .call(let callee, _) = program.expressions[expression],
      case .name(NameTable.superBlock) = program.expressions[callee]
    else { return false }
    return true
  }

  /// What macros, calls and blocks of `set` and `filter` capture is text with tags.
  private mutating func walk(captured body: Range<Int>, at place: Place) {
    guard let end = walk(body, from: .text), end.phase != .text, end.phase != .tagOpen else {
      return
    }
    report(
      Problem("the block ends inside \(end.description)", help: "close the tag in the block"),
      at: place)
  }
}

extension PositionAnalysis {
  private mutating func walk(
    branches: [Branch], from start: HTMLState?
  ) -> HTMLState? {
    var ends: [(state: HTMLState, place: Place)] = []
    var isKnown = start != nil
    for branch in branches {
      if let end = walk(branch.body, from: start) {
        ends.append((end, branch.place))
      } else {
        isKnown = false
      }
    }
    if let start, branches.last?.test != nil { ends.append((start, branches[0].place)) }
    return isKnown ? join(ends) : nil
  }

  /// The state after branches; what does not fit the first is reported.
  private mutating func join(_ ends: [(state: HTMLState, place: Place)]) -> HTMLState? {
    guard var result = ends.first?.state else { return nil }
    for (state, place) in ends.dropFirst() {
      guard let joined = result.joined(with: state) else {
        report(
          Problem(
            "one branch ends in \(result.description), another in \(state.description)",
            help: "open and close tags and quotes in the same branch"), at: place)
        return nil
      }
      result = joined
    }
    return result
  }

  private mutating func walk(_ loop: Loop, from start: HTMLState?) -> HTMLState? {
    guard let start else { return nil }
    if loop.isRecursive, start.phase != .text {
      report(Problem("a recursive loop stands in text"), at: loop.place)
      return nil
    }
    guard let first = walk(loop.body, from: start) else { return nil }
    guard var state = join([(start, loop.place), (first, loop.place)]) else { return nil }
    if state != start {
      // The second round starts where the first ends.
      guard let second = walk(loop.body, from: state),
        let joined = join([(state, loop.place), (second, loop.place)])
      else { return nil }
      state = joined
    }
    guard !loop.otherwise.isEmpty else { return state }
    guard let other = walk(loop.otherwise, from: start) else { return nil }
    return join([(state, loop.place), (other, loop.place)])
  }

  private mutating func walk(_ block: Block, from start: HTMLState?) -> HTMLState? {
    guard let start else { return nil }
    return walk(block.name, level: 0, from: start, at: block.place)
  }

  private mutating func walk(
    superOf block: (name: String, level: Int, start: HTMLState), at place: Place
  ) -> HTMLState? {
    let definitions = set.blocks[variants[variant].template][block.name] ?? []
    guard definitions.count > block.level + 1 else {
      report(
        Problem("no template above has the block '\(block.name)', so 'super()' has no meaning"),
        at: place)
      return nil
    }
    return walk(block.name, level: block.level + 1, from: block.start, at: place)
  }

  private mutating func walk(
    _ name: String, level: Int, from start: HTMLState, at place: Place
  ) -> HTMLState? {
    let definitions = set.blocks[variants[variant].template][name] ?? []
    guard definitions.indices.contains(level) else { return start }
    guard !blocks.contains(where: { $0.name == name && $0.level == level }) else {
      report(Problem("the block '\(name)' stands inside itself"), at: place)
      return nil
    }
    let outer = template
    blocks.append((name, level, start))
    template = definitions[level].template
    let block = program.blocks[definitions[level].block]
    if block.usesSuper, level + 1 < definitions.count {
      _ = walk(name, level: level + 1, from: start, at: block.place)
    }
    let end = walk(block.body, from: start)
    template = outer
    blocks.removeLast()
    return end
  }

  private mutating func walk(include number: Int, from start: HTMLState?) -> HTMLState? {
    guard let start else { return nil }
    let include = program.includes[number]
    guard case .names(let names) = include.template else {
      if start == .text { return start }
      report(
        Problem(
          "an include in \(start.description) names its template with a text in quotes"),
        at: include.place)
      return nil
    }
    let found = names.compactMap { set.indices[$0.name] }
    var ends: [(state: HTMLState, place: Place)] = []
    let isOpen = open.count
    for target in found {
      let index = analyze(target, from: start)
      let part = variants[variant].part(of: template)
      variants[variant].targets[part.includes + number].append(index)
      let isRecursive = open.prefix(isOpen).contains(index)
      guard let end = isRecursive ? start : variants[index].end else { return nil }
      ends.append((end, include.place))
    }
    if ends.isEmpty { return start }
    return join(ends)
  }
}

extension HTMLState {
  /// The state after attributes that a filter makes, each with a space before it; nil where
  /// attributes cannot stand.
  fileprivate func afterAttributes() -> HTMLState? {
    var result = self
    switch phase {
    case .tagName where !isEndTag: result.finishTagName()
    case .beforeAttribute, .boundary: break
    default: return nil
    }
    result.phase = .boundary
    return result
  }
}
