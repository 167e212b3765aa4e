extension Parser {
  /// Reads `{% block … %}` to its end.
  mutating func block(into body: inout [Statement]) {
    let start = tagStart
    var isScoped = false
    var isRequired = false
    let name = head { parser throws(LocatedProblem) in
      let name = try parser.expectName("a block name")
      isScoped = try parser.skip(word: "scoped")
      isRequired = try parser.skip(word: "required")
      if parser.isAt(.minus) {
        throw LocatedProblem(
          Problem("a block name cannot contain '-'", help: "write '_'"), parser.token.place)
      }
      return name
    }
    let index = program.blocks.count
    program.blocks.append(
      Block(
        name: name?.text ?? "", body: 0..<0, isScoped: isScoped, isRequired: isRequired,
        isNested: openBlocks > 0, place: name?.place ?? Place(start: start, end: start + 2)))
    openBlocks += 1
    let outerNames = usedNames
    usedNames = []
    let part = self.body(of: "block", until: ["endblock"], openedAt: start)
    openBlocks -= 1
    program.blocks[index].body = part.body
    program.blocks[index].usesSuper = usedNames.contains(NameTable.superBlock)
    usedNames.formUnion(outerNames)
    if part.ending != nil { finishBlock(name?.text) }
    check(index, start: start)
    body.append(.block(index))
  }

  private mutating func finishBlock(_ name: String?) {
    attempt { parser throws(LocatedProblem) in
      if parser.token.kind == .name {
        let ending = try parser.expectName("a block name")
        guard name.map(ending.text.hasSameBytes) ?? true else {
          throw LocatedProblem(
            Problem("'endblock \(ending.text)' does not match the open block '\(name ?? "")'"),
            ending.place)
        }
      }
      try parser.expectTagEnd()
    }
  }

  private mutating func check(_ index: Int, start: Int) {
    let block = program.blocks[index]
    if !blockNames.insert(Array(block.name.utf8)).inserted {
      report(Problem("the block '\(block.name)' is defined twice"), at: block.place)
    }
    let isEmpty = program.statements[block.body].allSatisfy { statement in
      guard case .text(let start, let end) = statement else { return false }
      return scanner.source[start..<end].leadingSpace == end - start
    }
    if block.isRequired, !isEmpty {
      report(
        Problem("a required block may contain only white space and comments"), at: block.place)
    }
  }

  /// Reads `{% extends … %}`.
  mutating func extends(into body: inout [Statement]) {
    let start = tagStart
    attempt { parser throws(LocatedProblem) in
      try parser.advance()
      let place = parser.token.place
      let expression = try parser.expression()
      try parser.expectTagEnd()
      guard case .constant(let index) = parser.program.expressions[expression],
        case .string(let name) = parser.program.constants[index]
      else {
        throw LocatedProblem(
          Problem("'extends' expects the name of a template as a quoted string"), place)
      }
      try parser.setParent(Parent(name: name, place: place), tag: start)
      body.append(.extends)
    }
  }

  private mutating func setParent(_ parent: Parent, tag: Int) throws(LocatedProblem) {
    let place = Place(start: tag, end: tag + 2)
    guard program.parent == nil else {
      throw LocatedProblem(Problem("a template can extend only one other"), place)
    }
    guard conditionalDepth == 0 else {
      throw LocatedProblem(
        Problem("'extends' is not allowed inside a block", help: "move it to the template's start"),
        place)
    }
    program.parent = parent
  }

  /// Reads `{% include … %}`.
  mutating func include(into body: inout [Statement]) {
    let start = tagStart
    attempt { parser throws(LocatedProblem) in
      try parser.advance()
      let template = try parser.templateReference()
      var ignoresMissing = false
      if try parser.skip(word: "ignore") {
        try parser.expect(word: "missing")
        ignoresMissing = true
      }
      let hasContext = try parser.contextClause() ?? true
      try parser.expectTagEnd()
      parser.program.includes.append(
        Include(
          template: template, ignoresMissing: ignoresMissing, hasContext: hasContext,
          place: Place(start: start, end: start + 2)))
      body.append(.include(parser.program.includes.count - 1))
    }
  }

  /// Reads `with context` or `without context`; nil if neither stands here.
  private mutating func contextClause() throws(LocatedProblem) -> Bool? {
    for (word, result) in [("with", true), ("without", false)] where isAt(word: word) {
      guard let next = following(), next.kind == .name, scanner.text(of: next) == "context" else {
        return nil
      }
      try advance()
      try advance()
      return result
    }
    return nil
  }

  private mutating func templateReference() throws(LocatedProblem) -> TemplateReference {
    let expression = try expression()
    if let name = constantText(expression) { return .names([name]) }
    if case .list(let operands) = program.expressions[expression], !operands.isEmpty {
      let names = program.operands[operands].compactMap { constantText($0) }
      if names.count == operands.count { return .names(names) }
    }
    return .expression(expression)
  }

  private func constantText(_ expression: Int) -> (name: String, place: Place)? {
    guard case .constant(let index) = program.expressions[expression],
      case .string(let text) = program.constants[index]
    else { return nil }
    return (text, program.places[expression])
  }

  /// Reads `{% import … as … %}`.
  mutating func importModule(into body: inout [Statement]) {
    let start = tagStart
    attempt { parser throws(LocatedProblem) in
      try parser.advance()
      let template = try parser.templateReference()
      try parser.expect(word: "as")
      let target = try parser.assignableName().number
      let hasContext = try parser.contextClause() ?? false
      try parser.expectTagEnd()
      parser.program.imports.append(
        Import(
          template: template, hasContext: hasContext, target: target, names: [],
          place: Place(start: start, end: start + 2)))
      body.append(.importModule(parser.program.imports.count - 1))
    }
  }

  /// Reads `{% from … import … %}`.
  mutating func importNames(into body: inout [Statement]) {
    let start = tagStart
    attempt { parser throws(LocatedProblem) in
      try parser.advance()
      let template = try parser.templateReference()
      try parser.expect(word: "import")
      var result = Import(
        template: template, hasContext: false, target: nil, names: [],
        place: Place(start: start, end: start + 2))
      repeat {
        if let hasContext = try parser.contextClause() {
          result.hasContext = hasContext
          break
        }
        result.names.append(try parser.importedName())
      } while try parser.skip(.comma)
      if let hasContext = try parser.contextClause() { result.hasContext = hasContext }
      try parser.expectTagEnd()
      parser.program.imports.append(result)
      body.append(.importNames(parser.program.imports.count - 1))
    }
  }

  private mutating func importedName() throws(LocatedProblem) -> (
    name: Int, alias: Int, place: Place
  ) {
    let name = try assignableName()
    guard !names[name.number].text.utf8.starts(with: "_".utf8) else {
      throw LocatedProblem(Problem("a name that starts with '_' cannot be imported"), name.place)
    }
    let alias = try skip(word: "as") ? try assignableName().number : name.number
    return (name.number, alias, name.place)
  }
}
