extension Parser {
  private struct Parameters {
    var name: Int?
    var parameters: [Int] = []
    var defaults: [Int] = []
    var call: Int?
  }

  /// Reads `{% macro … %}` to its end.
  mutating func macro(into body: inout [Statement]) {
    let start = tagStart
    let outerNames = usedNames
    usedNames = []
    let head = head { parser throws(LocatedProblem) in
      let name = try parser.assignableName()
      var result = try parser.parameters()
      result.name = name.number
      return result
    }
    let part = self.body(of: "macro", until: ["endmacro"], openedAt: start)
    if part.ending != nil { finishEnding() }
    let macro = makeMacro(head ?? Parameters(), body: part.body, start: start)
    usedNames.formUnion(outerNames)
    guard head != nil else { return }
    program.macros.append(macro)
    body.append(.macro(program.macros.count - 1))
  }

  private func makeMacro(_ head: Parameters, body: Range<Int>, start: Int) -> Macro {
    Macro(
      name: head.name, parameters: head.parameters, defaults: head.defaults, body: body,
      usesCaller: usedNames.contains(NameTable.caller),
      usesExtraArguments: usedNames.contains(NameTable.extraArguments),
      usesExtraNames: usedNames.contains(NameTable.extraNames),
      place: Place(start: start, end: start + 2))
  }

  private mutating func parameters() throws(LocatedProblem) -> Parameters {
    var result = Parameters()
    try expect(.openParenthesis)
    while !isAt(.closeParenthesis) {
      let name = try assignableName()
      guard !result.parameters.contains(name.number) else {
        throw LocatedProblem(
          Problem("the parameter '\(names[name.number].text)' is defined twice"), name.place)
      }
      result.parameters.append(name.number)
      if try skip(.assign) {
        result.defaults.append(try expression())
      } else if !result.defaults.isEmpty {
        throw LocatedProblem(
          Problem("a parameter without a default follows one with a default"), name.place)
      }
      guard try skip(.comma) else { break }
    }
    try expect(.closeParenthesis)
    return result
  }

  /// Reads `{% call … %}` to its end.
  mutating func callBlock(into body: inout [Statement]) {
    let start = tagStart
    let head = head { parser throws(LocatedProblem) in
      var result = parser.isAt(.openParenthesis) ? try parser.parameters() : Parameters()
      let place = parser.token.place
      let call = try parser.expression()
      guard case .call = parser.program.expressions[call] else {
        throw LocatedProblem(Problem("expected a macro call"), place)
      }
      result.call = call
      return result
    }
    let outerNames = usedNames
    usedNames = []
    let part = self.body(of: "call", until: ["endcall"], openedAt: start)
    if part.ending != nil { finishEnding() }
    let macro = makeMacro(head ?? Parameters(), body: part.body, start: start)
    usedNames.formUnion(outerNames)
    guard let call = head?.call else { return }
    program.macros.append(macro)
    program.calls.append(
      CallBlock(
        call: call, macro: program.macros.count - 1, slot: newSlot(),
        place: Place(start: start, end: start + 2)))
    body.append(.call(program.calls.count - 1))
  }
}
