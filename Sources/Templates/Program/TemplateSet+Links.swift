extension TemplateSet {
  /// The template and those that it extends, the template first; a circle is cut, and so is what is
  /// longer than it may be.
  func chain(of index: Int) -> [Int] {
    var result = [index]
    while result.count < Limits.extendsDepth, let parent = parents[result[result.count - 1]],
      !result.contains(parent)
    {
      result.append(parent)
    }
    return result
  }

  /// The names that a template gives to those that import it.
  func exportedNames(of index: Int) -> Set<Int> {
    var result: Set<Int> = []
    for template in chain(of: index) {
      let program = templates[template].program
      program.collectExports(in: program.body, into: &result)
    }
    return result
  }

  /// The templates that are always included, and where.
  func unconditionalIncludes(of index: Int) -> [(target: Int, place: Place)] {
    let program = templates[index].program
    var found: [Int] = []
    program.collectIncludes(in: program.body, into: &found)
    return found.compactMap { number in
      let include = program.includes[number]
      guard case .names(let names) = include.template,
        let target = names.lazy.compactMap({ indices[$0.name] }).first
      else { return nil }
      return (target, include.place)
    }
  }
}

extension Program {
  fileprivate func collectExports(in body: Range<Int>, into names: inout Set<Int>) {
    for index in body {
      switch statements[index] {
      case .macro(let number): if let name = macros[number].name { names.insert(name) }
      case .assignment(let number): collectNames(of: assignments[number].target, into: &names)
      case .capture(let number): collectNames(of: captures[number].target, into: &names)
      case .importModule(let number), .importNames(let number):
        if let target = imports[number].target { names.insert(target) }
        names.formUnion(imports[number].names.map(\.alias))
      case .conditional(let range):
        for branch in branches[range] { collectExports(in: branch.body, into: &names) }
      default: continue
      }
    }
  }

  private func collectNames(of target: Int, into names: inout Set<Int>) {
    switch targets[target] {
    case .name(let name): names.insert(name)
    case .list(let parts, _): for part in parts { collectNames(of: part, into: &names) }
    case .attribute: return
    }
  }

  fileprivate func collectIncludes(in body: Range<Int>, into found: inout [Int]) {
    for index in body {
      switch statements[index] {
      case .include(let number): found.append(number)
      case .with(let number): collectIncludes(in: withs[number].body, into: &found)
      case .block(let number): collectIncludes(in: blocks[number].body, into: &found)
      case .capture(let number): collectIncludes(in: captures[number].body, into: &found)
      case .filter(let number): collectIncludes(in: filters[number].body, into: &found)
      default: continue
      }
    }
  }
}
