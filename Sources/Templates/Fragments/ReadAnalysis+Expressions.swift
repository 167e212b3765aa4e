extension ReadAnalysis {
  mutating func walk(expression index: Int) {
    add(weight: 1)
    switch program.expressions[index] {
    case .constant, .captured: return
    case .name(let name): walk(name: name)
    case .attribute(let base, _), .negative(let base), .positive(let base), .not(let base):
      walk(expression: base)
    case .item(let first, let second), .arithmetic(_, let first, let second),
      .and(let first, let second), .or(let first, let second):
      walk(expression: first)
      walk(expression: second)
    case .slice(let base, let operands):
      walk(expression: base)
      walk(optional: program.operands[operands..<operands + 3])
    case .list(let operands), .map(let operands), .concatenation(let operands):
      walk(optional: program.operands[operands])
    case .comparison(let first, let rest):
      walk(expression: first)
      for operand in stride(from: rest.lowerBound + 1, to: rest.upperBound, by: 2) {
        walk(expression: program.operands[operand])
      }
    case .conditional(let test, let then, let otherwise):
      walk(optional: [test, then, otherwise])
    case .filter(_, let input, let arguments), .predicate(_, let input, let arguments):
      walk(expression: input)
      walk(program.arguments[arguments])
    case .call(let callee, let arguments):
      walk(callee: callee)
      walk(program.arguments[arguments])
    }
  }

  /// Looks at operands, of which those that are left out are −1.
  private mutating func walk(optional expressions: some Sequence<Int>) {
    for expression in expressions where expression >= 0 { walk(expression: expression) }
  }

  private mutating func walk(_ arguments: ArgumentList) {
    walk(optional: arguments.positional)
    walk(optional: arguments.named.map(\.value))
    walk(optional: [arguments.spread ?? -1, arguments.namedSpread ?? -1])
  }

  private mutating func walk(callee index: Int) {
    add(weight: 4)
    switch program.expressions[index] {
    case .name(let name): walk(name: name, isCallee: true)
    case .attribute(let base, _):
      if case .name(let name) = program.expressions[base] {
        walk(name: name, isCallee: true)
      } else {
        walk(expression: base)
      }
    default: walk(expression: index)
    }
  }

  private mutating func walk(name: Int, isCallee: Bool = false) {
    // What another template's block prints depends on which template is rendered.
    if name == NameTable.superBlock || name == NameTable.ownBlocks { leaveOpen() }
    read(name, isCallee: isCallee)
  }
}
