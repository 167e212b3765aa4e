/// Finds what is wrong between templates: names that lead nowhere, and circles.
struct Linker {
  let set: TemplateSet
  private(set) var errors = ErrorList()

  init(_ set: TemplateSet) { self.set = set }

  /// Looks at every template.
  mutating func check() {
    for index in set.templates.indices {
      checkReferences(index)
      checkInheritance(index)
      checkBlocks(index)
      checkImportedNames(index)
    }
    checkIncludes()
  }

  private mutating func report(_ problem: Problem, in template: Int, at place: Place) {
    errors.report(problem, in: template, at: place, of: set)
  }

  private mutating func checkReferences(_ index: Int) {
    let template = set.templates[index]
    if set.indices[template.name] != index {
      report(
        Problem("another template has the same name, '\(template.name)'"), in: index,
        at: Place(start: 0, end: 1))
    }
    if let parent = template.program.parent, set.indices[parent.name] == nil {
      report(set.missing([parent.name]), in: index, at: parent.place)
    }
    for include in template.program.includes
    where !include.ignoresMissing && !errors.isFull(index) {
      check(include.template, in: index)
    }
    for statement in template.program.imports where !errors.isFull(index) {
      check(statement.template, in: index)
    }
  }

  private mutating func check(_ reference: TemplateReference, in index: Int) {
    guard case .names(let names) = reference,
      names.allSatisfy({ set.indices[$0.name] == nil })
    else { return }
    report(set.missing(names.map(\.name)), in: index, at: names[0].place)
  }

  /// Reports a circle of `extends` once, at the first of its templates, and a chain of too many at each
  /// template that is too far down.
  private mutating func checkInheritance(_ index: Int) {
    var path = [index]
    while let parent = set.templates[path[path.count - 1]].program.parent,
      let next = set.indices[parent.name]
    {
      if next == index {
        guard path.min() == index, let place = set.templates[index].program.parent?.place else {
          return
        }
        let names = (path + [index]).map { set.templates[$0].name }.joined(separator: " → ")
        report(Problem("templates extend each other in a cycle: \(names)"), in: index, at: place)
        return
      }
      if path.contains(next) { return }
      path.append(next)
      if path.count > Limits.extendsDepth, let place = set.templates[index].program.parent?.place {
        report(
          Problem("more than \(Limits.extendsDepth) templates extend each other"), in: index,
          at: place)
        return
      }
    }
  }

  /// Reports blocks that no template above has, which would never be printed.
  private mutating func checkBlocks(_ index: Int) {
    let chain = set.chain(of: index)
    guard chain.count > 1 else { return }
    let known = chain.dropFirst().flatMap { set.templates[$0].program.blocks.map(\.name) }
    let knownBytes = Set(known.map { Array($0.utf8) })
    for block in set.templates[index].program.blocks where !block.isNested {
      if errors.isFull(index) || knownBytes.contains(Array(block.name.utf8)) { continue }
      let parent = set.templates[chain[1]].path
      report(
        Problem(
          "'\(parent)' has no block '\(block.name)', so it is never printed",
          help: suggestion(for: block.name, among: known),
          lack: TemplateError.Lack(path: parent, name: "block '\(block.name)'")), in: index,
        at: block.place)
    }
  }
}

extension Linker {
  /// Reports names that are taken from a template that does not have them.
  private mutating func checkImportedNames(_ index: Int) {
    let program = set.templates[index].program
    for statement in program.imports {
      guard !errors.isFull(index), case .names(let names) = statement.template, names.count == 1,
        let target = set.indices[names[0].name]
      else { continue }
      let known = set.exportedNames(of: target)
      for (name, _, place) in statement.names
      where !known.contains(name) && !errors.isFull(index) {
        report(missing(name, known, in: target), in: index, at: place)
      }
      if let alias = statement.target, isOnlyImport(alias, in: program) {
        checkAttributes(of: alias, known, target: target, in: index)
      }
    }
  }

  private func missing(_ name: Int, _ known: Set<Int>, in target: Int) -> Problem {
    let names = known.map { set.nameTable[$0].text }.sorted()
    let word = set.nameTable[name].text
    let path = set.templates[target].path
    return Problem(
      "'\(path)' has no '\(word)'", help: suggestion(for: word, among: names),
      lack: TemplateError.Lack(path: path, name: "'\(word)'"))
  }

  /// Whether a name means an imported template and nothing else.
  private func isOnlyImport(_ alias: Int, in program: Program) -> Bool {
    let isTarget = program.targets.contains {
      if case .name(let name) = $0 { name == alias } else { false }
    }
    let isParameter = program.macros.contains {
      $0.name == alias || $0.parameters.contains(alias)
    }
    let imports = program.imports.filter { statement in
      statement.target == alias || statement.names.contains { $0.alias == alias }
    }
    return !isTarget && !isParameter && imports.count == 1
  }

  private mutating func checkAttributes(
    of alias: Int, _ known: Set<Int>, target: Int, in index: Int
  ) {
    let program = set.templates[index].program
    for (number, expression) in program.expressions.enumerated() {
      guard !errors.isFull(index), case .attribute(let base, let name) = expression,
        case .name(alias) = program.expressions[base], !known.contains(name)
      else { continue }
      report(missing(name, known, in: target), in: index, at: program.places[number])
    }
  }

  /// Reports templates that include each other without any condition.
  private mutating func checkIncludes() {
    let includes = set.templates.indices.map { set.unconditionalIncludes(of: $0) }
    var reported: Set<Int> = []
    for index in includes.inCircles where !reported.contains(index) {
      guard let path = circle(from: index, along: includes) else { continue }
      reported.formUnion(path.map(\.template))
      let names = (path.map(\.template) + [index]).map { set.templates[$0].name }
      report(
        Problem("templates include each other in a cycle: \(names.joined(separator: " → "))"),
        in: index, at: path[0].place)
    }
  }

  /// A way back to a template along its unconditional includes, shortest first; nil if none.
  private func circle(
    from start: Int, along includes: [[(target: Int, place: Place)]]
  ) -> [(template: Int, place: Place)]? {
    var cameFrom: [Int: (template: Int, place: Place)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      for (target, place) in includes[current] {
        if target == start {
          var path = [(current, place)]
          while path[0].0 != start, let step = cameFrom[path[0].0] { path.insert(step, at: 0) }
          return path.map { (template: $0.0, place: $0.1) }
        }
        guard cameFrom[target] == nil else { continue }
        cameFrom[target] = (current, place)
        queue.append(target)
      }
    }
    return nil
  }
}

extension [[(target: Int, place: Place)]] {
  /// The places that are left in order once those that lead to none of the rest are taken away, one after
  /// the other: all circles are among them.
  ///
  /// - Complexity: O(*n*) in all that the places lead to.
  fileprivate var inCircles: [Int] {
    var origins = [[Int]](repeating: [], count: count)
    for (index, steps) in enumerated() { for step in steps { origins[step.target].append(index) } }
    var left = map(\.count)
    var ends = indices.filter { left[$0] == 0 }
    while let end = ends.popLast() {
      for origin in origins[end] {
        left[origin] -= 1
        if left[origin] == 0 { ends.append(origin) }
      }
    }
    return indices.filter { left[$0] > 0 }
  }
}
