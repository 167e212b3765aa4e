/// Finds the fragments of one template.
struct FragmentPlanner {
  private let set: TemplateSet
  private let known: KnownTemplates
  private let template: Int
  private let program: Program

  /// The names of values that all renderings share, which say nothing of a page.
  private let sharedNames: Set<Int>

  private(set) var fragments: [Fragment]
  private(set) var starts: [Int32]

  init(
    _ set: TemplateSet, _ known: KnownTemplates, template: Int, sharedNames: Set<Int>,
    fragments: [Fragment]
  ) {
    self.set = set
    self.known = known
    self.template = template
    self.sharedNames = sharedNames
    self.fragments = fragments
    program = set.templates[template].program
    starts = Array(repeating: -1, count: program.statements.count)
  }

  mutating func plan() {
    plan(program.body, dropsNames: false, outer: -1)
    for macro in program.macros { plan(macro.body, dropsNames: true, outer: -1) }
    for block in program.blocks { plan(block.body, dropsNames: true, outer: -1) }
  }

  /// Plans the statements of a body and of those inside it.
  ///
  /// - Parameters:
  ///   - body: The statements.
  ///   - dropsNames: Whether the names that they define end with them.
  ///   - outer: The fragment around the body; −1 if there is none.
  private mutating func plan(_ body: Range<Int>, dropsNames: Bool, outer: Int) {
    guard !body.isEmpty else { return }
    var around = outer
    let all = reads(of: body)
    if dropsNames, let whole = fragment(body, all, outer: outer, mayDefine: true) { around = whole }
    for (range, reads) in groups(of: body) {
      let isWhole = around != outer && range == body
      let group = isWhole ? nil : fragment(range, reads, outer: around, mayDefine: false)
      for statement in range { planInside(statement, outer: group ?? around) }
    }
  }

  private func reads(of body: Range<Int>) -> ReadSet {
    var analysis = ReadAnalysis(set, known, template: template)
    analysis.walk(body)
    return analysis.result
  }

  private func data(of reads: ReadSet) -> Set<Int> { reads.data.subtracting(sharedNames) }

  /// Puts the statements into rows that read the same data.
  private func groups(of body: Range<Int>) -> [(range: Range<Int>, reads: ReadSet)] {
    var groups: [(range: Range<Int>, reads: ReadSet)] = []
    for statement in body {
      let reads = reads(of: statement..<statement + 1)
      if let last = groups.last, canJoin(last.reads, reads) {
        groups[groups.count - 1].range = last.range.lowerBound..<statement + 1
        groups[groups.count - 1].reads.formUnion(reads)
      } else {
        groups.append((statement..<statement + 1, reads))
      }
    }
    return groups
  }

  private func canJoin(_ first: ReadSet, _ second: ReadSet) -> Bool {
    guard first.isClosed, second.isClosed, first.defined.isEmpty, second.defined.isEmpty else {
      return false
    }
    let (firstData, secondData) = (data(of: first), data(of: second))
    if firstData == secondData { return true }
    return firstData.isEmpty && first.weight < Fragment.ownWeight
      || secondData.isEmpty && second.weight < Fragment.ownWeight
  }

  /// Makes statements a fragment.
  ///
  /// - Returns: Its number; nil if they cannot be one, or if it would not be worth it.
  private mutating func fragment(
    _ range: Range<Int>, _ reads: ReadSet, outer: Int, mayDefine: Bool
  ) -> Int? {
    let data = data(of: reads)
    guard reads.isClosed, mayDefine || reads.defined.isEmpty,
      reads.weight >= Fragment.leastWeight, reads.names.count <= Fragment.nameCount,
      data.count <= Fragment.dataCount, !reads.names.contains(NameTable.loop)
    else { return nil }
    let number = fragments.count
    fragments.append(
      Fragment(
        end: range.upperBound, fixedNames: reads.names.subtracting(data).sorted(),
        data: data.sorted(), outer: outer))
    let larger = Int(starts[range.lowerBound])
    if larger >= 0 {
      fragments[larger].smaller = number
    } else {
      starts[range.lowerBound] = Int32(number)
    }
    return number
  }

  private mutating func planInside(_ statement: Int, outer: Int) {
    switch program.statements[statement] {
    case .conditional(let branches):
      for branch in program.branches[branches] {
        plan(branch.body, dropsNames: false, outer: outer)
      }
    case .loop(let number):
      plan(program.loops[number].body, dropsNames: true, outer: outer)
      plan(program.loops[number].otherwise, dropsNames: true, outer: outer)
    case .with(let number): plan(program.withs[number].body, dropsNames: true, outer: outer)
    case .capture(let number): plan(program.captures[number].body, dropsNames: true, outer: outer)
    case .filter(let number): plan(program.filters[number].body, dropsNames: true, outer: outer)
    // Bodies of macros and blocks are looked at by themselves.
    default: return
    }
  }
}
