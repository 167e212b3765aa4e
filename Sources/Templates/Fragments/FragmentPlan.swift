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
    let known = KnownTemplates(of: set)
    let shared = Set(sharedNames.compactMap(set.nameTable.knownNumber))
    var fragments: [Fragment] = []
    var starts: [[Int32]] = []
    for template in set.templates.indices {
      var planner = FragmentPlanner(
        set, known, template: template, sharedNames: shared, fragments: fragments)
      planner.plan()
      fragments = planner.fragments
      starts.append(planner.starts)
    }
    modules = known.modulesInOrder
    self.fragments = fragments
    self.starts = starts
    (expressionStarts, expressionCount) = Self.starts(
      set.templates.map(\.program.expressions.count))
    (importStarts, importCount) = Self.starts(set.templates.map(\.program.imports.count))
    includes = set.templates.map { template in
      template.program.includes.map { include in
        guard case .names(let names) = include.template else { return -1 }
        return set.firstTemplate(of: names) ?? -1
      }
    }
    imports = set.templates.map { template in
      template.program.imports.map { statement in
        set.constantTarget(of: statement).flatMap { known.modules.contains($0) ? $0 : nil } ?? -1
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
