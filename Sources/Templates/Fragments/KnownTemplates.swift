/// What is known of whole templates before parts of others are looked at.
struct KnownTemplates: Sendable {
  /// The templates whose import is the same wherever it stands, and whose macros print what follows
  /// from their arguments alone.
  private(set) var modules: Set<Int> = []

  /// The same, each after those that it imports.
  private(set) var modulesInOrder: [Int] = []

  /// What templates read where they are included; none for those that come back to themselves, or
  /// whose text may be replaced by that of others.
  private(set) var included: [Int: ReadSet] = [:]

  /// Looks at all templates of a set.
  init(of set: TemplateSet) {
    let imports = set.templates.map { template in
      template.program.imports.compactMap(set.constantTarget)
    }
    for index in Self.calleesFirst(imports) where isModule(index, set) {
      modules.insert(index)
      modulesInOrder.append(index)
    }
    let includes = set.templates.map { template in
      template.program.includes.compactMap { include -> Int? in
        guard case .names(let names) = include.template else { return nil }
        return set.firstTemplate(of: names)
      }
    }
    for index in Self.calleesFirst(includes) {
      let program = set.templates[index].program
      guard program.parent == nil, program.blocks.isEmpty else { continue }
      // A template that comes back to itself meets one that is not known yet.
      var analysis = ReadAnalysis(set, self, template: index)
      analysis.walk(program.body)
      if analysis.result.isClosed { included[index] = analysis.result }
    }
  }

  /// Templates in an order in which each stands after those that it calls, unless they call it.
  private static func calleesFirst(_ callees: [[Int]]) -> [Int] {
    var order: [Int] = []
    var seen = Set<Int>()
    for start in callees.indices where seen.insert(start).inserted {
      var path = [(template: start, next: 0)]
      while let (template, next) = path.last {
        guard next < callees[template].count else {
          order.append(template)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let callee = callees[template][next]
        if seen.insert(callee).inserted { path.append((callee, 0)) }
      }
    }
    return order
  }

  /// Whether nothing that the template defines can change or depends on a page.
  private func isModule(_ index: Int, _ set: TemplateSet) -> Bool {
    let program = set.templates[index].program
    guard program.parent == nil, program.blocks.isEmpty else { return false }
    var top = ReadAnalysis(set, self, template: index)
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
