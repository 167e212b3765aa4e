extension ReadAnalysis {
  /// Looks at statements that run one after the other.
  mutating func walk(_ body: Range<Int>) {
    for index in body { walk(statement: index) }
  }

  private mutating func walk(statement index: Int) {
    let program = self.program
    switch program.statements[index] {
    case .text: return
    case .print(let expression, _): walk(expression: expression)
    case .conditional(let branches):
      for branch in program.branches[branches] {
        if let test = branch.test { walk(expression: test) }
        walk(branch: branch.body)
      }
    case .loop(let number): walk(program.loops[number])
    case .assignment(let number):
      walk(expression: program.assignments[number].value)
      put(into: program.assignments[number].target)
    case .capture(let number):
      inScope { $0.walk(program.captures[number].body) }
      if let filters = program.captures[number].filters { walk(expression: filters) }
      put(into: program.captures[number].target)
    case .with(let number): walk(program.withs[number])
    case .include(let number): walk(program.includes[number])
    case .importModule(let number), .importNames(let number): walk(program.imports[number])
    case .call(let number): walk(program.calls[number])
    case .filter(let number):
      inScope { $0.walk(program.filters[number].body) }
      walk(expression: program.filters[number].filters)
    // A block's text may be another template's, and a macro keeps hold of where it is defined.
    case .block, .macro, .extends: leaveOpen()
    }
  }

  private mutating func walk(_ loop: Loop) {
    add(weight: 4)
    walk(expression: loop.sequence)
    inScope { analysis in
      analysis.put(into: loop.target)
      if let filter = loop.filter { analysis.walk(expression: filter) }
      analysis.define(NameTable.loop)
      analysis.walk(loop.body)
    }
    inScope { $0.walk(loop.otherwise) }
  }

  private mutating func walk(_ with: With) {
    for value in with.values { walk(expression: value) }
    inScope { analysis in
      for target in with.targets { analysis.put(into: target) }
      analysis.walk(with.body)
    }
  }

  private mutating func walk(_ call: CallBlock) {
    add(weight: 4)
    walk(expression: call.call)
    let macro = program.macros[call.macro]
    walk(macro)
  }

  /// Looks at what a macro does when it is called.
  mutating func walk(_ macro: Macro) {
    inScope { analysis in
      for name in [NameTable.extraArguments, NameTable.extraNames] + macro.parameters {
        analysis.define(name)
      }
      for value in macro.defaults { analysis.walk(expression: value) }
      analysis.walk(macro.body)
    }
  }

  private mutating func walk(_ include: Include) {
    add(weight: 4)
    guard case .names(let names) = include.template else { return leaveOpen() }
    guard let target = set.firstTemplate(of: names) else { return }
    guard let reads = known.included[target] else { return leaveOpen() }
    add(reads, seesNames: include.hasContext)
  }

  private mutating func walk(_ statement: Import) {
    guard let target = set.constantTarget(of: statement), known.modules.contains(target) else {
      return leaveOpen()
    }
    if let name = statement.target { define(name) }
    for name in statement.names { define(name.alias) }
  }

  private mutating func put(into target: Int) {
    switch program.targets[target] {
    case .name(let name): define(name)
    case .list(let targets, _): for part in targets { put(into: part) }
    case .attribute(let namespace, _, _):
      read(namespace)
      // What is put into another's namespace outlives the statements.
      if !isBound(namespace) { leaveOpen() }
    }
  }
}

extension TemplateSet {
  /// The template that an import without context always means; nil for any other import.
  func constantTarget(of statement: Import) -> Int? {
    guard !statement.hasContext, case .names(let names) = statement.template else { return nil }
    return firstTemplate(of: names)
  }

  /// The first of those templates that exists; nil if none does.
  func firstTemplate(of names: [(name: String, place: Place)]) -> Int? {
    names.lazy.compactMap { indices[$0.name] }.first
  }
}
