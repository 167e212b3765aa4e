extension Parser {
  private struct LoopHead {
    var target: Int
    var sequence: Int
    var filter: Int?
    var isRecursive: Bool
  }

  /// Reads `{% for … %}` to its end.
  mutating func loop(into body: inout [Statement]) {
    let start = tagStart
    let head = head { parser throws(LocatedProblem) in try parser.loopHead() }
    var part = self.body(of: "for", until: ["else", "endfor"], openedAt: start)
    let main = part.body
    var otherwise = 0..<0
    if part.ending == "else" {
      finishEnding()
      part = self.body(of: "for", until: ["endfor"], openedAt: start)
      otherwise = part.body
    }
    if part.ending != nil { finishEnding() }
    guard let head else { return }
    program.loops.append(
      Loop(
        target: head.target, sequence: head.sequence, filter: head.filter, body: main,
        otherwise: otherwise, isRecursive: head.isRecursive,
        place: Place(start: start, end: start + 2)))
    body.append(.loop(program.loops.count - 1))
  }

  private mutating func loopHead() throws(LocatedProblem) -> LoopHead {
    let place = token.place
    let target = try target(stop: "in")
    if case .name(NameTable.loop) = program.targets[target] {
      throw LocatedProblem(Problem("'loop' is reserved for the loop itself"), place)
    }
    try expect(word: "in")
    let sequence = try tuple(allowsCondition: false, stop: "recursive")
    var filter: Int?
    if try skip(word: "if") { filter = try expression() }
    let isRecursive = try skip(word: "recursive")
    return LoopHead(target: target, sequence: sequence, filter: filter, isRecursive: isRecursive)
  }

  /// Reads names, with brackets and commas, that values are put into.
  mutating func target(stop: String, allowsAttribute: Bool = false) throws(LocatedProblem) -> Int {
    let start = token.place
    let first = try singleTarget(allowsAttribute: allowsAttribute)
    guard isAt(.comma) else { return first }
    var parts = [first]
    while try skip(.comma) {
      if isAt(word: stop) || isAt(.assign) || isAt(.closeParenthesis) { break }
      parts.append(try singleTarget(allowsAttribute: allowsAttribute))
    }
    program.targets.append(.list(parts, place: .from(start, to: token.place)))
    return program.targets.count - 1
  }

  private mutating func singleTarget(allowsAttribute: Bool) throws(LocatedProblem) -> Int {
    if isAt(.openParenthesis) {
      expressionDepth += 1
      defer { expressionDepth -= 1 }
      guard expressionDepth <= Limits.blockDepth else {
        throw LocatedProblem(
          Problem("targets are nested more than \(Limits.blockDepth) levels deep"), token.place)
      }
      try advance()
      let result = try target(stop: "", allowsAttribute: allowsAttribute)
      try expect(.closeParenthesis)
      return result
    }
    let name = try assignableName()
    if allowsAttribute, try skip(.dot) {
      let attribute = try expectName("an attribute name")
      let number = names.number(of: attribute.text)
      program.targets.append(
        .attribute(of: name.number, name: number, place: .from(name.place, to: attribute.place)))
    } else {
      program.targets.append(.name(name.number))
    }
    return program.targets.count - 1
  }

  /// The number of a name that may be given a value.
  mutating func assignableName() throws(LocatedProblem) -> (number: Int, place: Place) {
    let name = try expectName("a name")
    let reserved = ["true", "false", "none", "True", "False", "None"]
    guard !reserved.contains(name.text) else {
      throw LocatedProblem(Problem("cannot assign to '\(name.text)'"), name.place)
    }
    return (names.number(of: name.text), name.place)
  }
}

extension Parser {
  /// Reads `{% set … = … %}`, or `{% set … %}` to its end.
  mutating func assignment(into body: inout [Statement]) {
    let start = tagStart
    var isBlock = false
    var filters: Int?
    let head: (target: Int, value: Int)? = head { parser throws(LocatedProblem) in
      let target = try parser.target(stop: "=", allowsAttribute: true)
      if try parser.skip(.assign) { return (target, try parser.tuple()) }
      isBlock = true
      if parser.isAt(.pipe) { filters = try parser.filtersOfCapture() }
      return (target, -1)
    }
    guard isBlock else {
      guard let head else { return }
      program.assignments.append(Assignment(target: head.target, value: head.value))
      body.append(.assignment(program.assignments.count - 1))
      return
    }
    let part = self.body(of: "set", until: ["endset"], openedAt: start)
    if part.ending != nil { finishEnding() }
    guard let head else { return }
    program.captures.append(
      Capture(
        target: head.target, body: part.body, filters: filters,
        place: Place(start: start, end: start + 2)))
    body.append(.capture(program.captures.count - 1))
  }

  /// Reads filters that what a block captures passes through.
  private mutating func filtersOfCapture() throws(LocatedProblem) -> Int {
    let captured = try add(.captured, at: token.place)
    return try filtersAndTests(of: captured)
  }

  mutating func filterBlock(into body: inout [Statement]) {
    let start = tagStart
    let filters = head { parser throws(LocatedProblem) in
      let captured = try parser.add(.captured, at: parser.token.place)
      let first = try parser.filter(of: captured)
      return try parser.filtersAndTests(of: first)
    }
    let part = self.body(of: "filter", until: ["endfilter"], openedAt: start)
    if part.ending != nil { finishEnding() }
    guard let filters else { return }
    program.filters.append(
      FilterBlock(
        filters: filters, body: part.body, slot: newSlot(),
        place: Place(start: start, end: start + 2)))
    body.append(.filter(program.filters.count - 1))
  }

  mutating func with(into body: inout [Statement]) {
    let start = tagStart
    var targets: [Int] = []
    var values: [Int] = []
    attempt { parser throws(LocatedProblem) in
      try parser.advance()
      while parser.token.kind == .name {
        targets.append(try parser.singleTarget(allowsAttribute: false))
        try parser.expect(.assign)
        values.append(try parser.expression())
        guard try parser.skip(.comma) else { break }
      }
      try parser.expectTagEnd()
    }
    let part = self.body(of: "with", until: ["endwith"], openedAt: start)
    if part.ending != nil { finishEnding() }
    program.withs.append(
      With(targets: Array(targets.prefix(values.count)), values: values, body: part.body))
    body.append(.with(program.withs.count - 1))
  }
}
