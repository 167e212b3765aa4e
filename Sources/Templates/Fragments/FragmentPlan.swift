/// Where the output of templates may be remembered, for all renderings that see the same names.
///
/// What is decided here never shows in the output: it only says where to look for what has been
/// printed before.
final class FragmentPlan: Sendable {
  /// The templates whose import is the same wherever it stands, each after those it imports.
  let modules: [Int]

  /// All fragments of all templates.
  let fragments: [Fragment]

  /// For each template and each of its statements the largest fragment that starts there; −1 where
  /// none does.
  let starts: [[Int32]]

  /// For each template the targets of its imports that are among `modules`; −1 for others.
  let imports: [[Int]]

  /// For each template where its imports start among those of all templates.
  let importStarts: [Int]

  /// How many imports all templates have.
  let importCount: Int

  /// For each template the targets of its includes; −1 for those that only a value names.
  let includes: [[Int]]

  /// For each template where its expressions start among those of all templates.
  let expressionStarts: [Int]

  /// How many expressions all templates have.
  let expressionCount: Int

  /// Plans for a set, where `sharedNames` are those of the values that all renderings share.
  ///
  /// - Complexity: O(*n* · *d*) for *n* statements nested *d* deep.
  init(_ set: TemplateSet, sharedNames: [String]) {
    let modules = ConstantModules(of: set)
    let shared = Set(sharedNames.compactMap(set.nameTable.knownNumber))
    var fragments: [Fragment] = []
    var starts: [[Int32]] = []
    for template in set.templates.indices {
      var planner = FragmentPlanner(
        set, modules: modules.known, template: template, sharedNames: shared, fragments: fragments)
      planner.plan()
      fragments = planner.fragments
      starts.append(planner.starts)
    }
    self.modules = modules.inOrder
    self.fragments = fragments
    self.starts = starts
    (expressionStarts, expressionCount) = Self.starts(set.templates.map(\.program.expressions.count))
    (importStarts, importCount) = Self.starts(set.templates.map(\.program.imports.count))
    includes = set.templates.map { template in
      template.program.includes.map { include in
        guard case .names(let names) = include.template else { return -1 }
        return set.firstTemplate(of: names) ?? -1
      }
    }
    imports = set.templates.map { template in
      template.program.imports.map { statement in
        set.constantTarget(of: statement).flatMap { modules.known.contains($0) ? $0 : nil } ?? -1
      }
    }
  }

  /// Where parts of these sizes start in a row, and where the row ends.
  private static func starts(_ counts: [Int]) -> (starts: [Int], count: Int) {
    var starts: [Int] = []
    var count = 0
    for size in counts {
      starts.append(count)
      count += size
    }
    return (starts, count)
  }
}

/// Finds the templates whose import is the same wherever it stands, and whose macros print what
/// follows from their arguments alone.
private struct ConstantModules {
  let set: TemplateSet
  private(set) var known: Set<Int> = []

  /// Those known, each after the ones that it imports.
  private(set) var inOrder: [Int] = []
  private var visited: Set<Int> = []

  init(of set: TemplateSet) {
    self.set = set
    for index in set.templates.indices { visit(index) }
  }

  private mutating func visit(_ index: Int) {
    guard visited.insert(index).inserted else { return }
    for statement in set.templates[index].program.imports {
      if let target = set.constantTarget(of: statement) { visit(target) }
    }
    guard isConstant(index) else { return }
    known.insert(index)
    inOrder.append(index)
  }

  /// Whether nothing that the template defines can change or depends on a page.
  private func isConstant(_ index: Int) -> Bool {
    let program = set.templates[index].program
    guard program.parent == nil, program.blocks.isEmpty else { return false }
    var top = ReadAnalysis(set, constantModules: known, template: index)
    var macros = top
    for statement in program.body {
      if case .macro(let number) = program.statements[statement] {
        macros.walk(program.macros[number])
      } else {
        top.walk(statement..<statement + 1)
      }
    }
    // What these make changes with each use.
    let changing = [NameTable.namespace, NameTable.cycler, NameTable.joiner, NameTable.loop]
    return top.result.isClosed && macros.result.isClosed
      && top.result.names.isDisjoint(with: changing)
  }
}
