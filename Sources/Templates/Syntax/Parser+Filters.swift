extension Parser {
  /// Reads `| filter` and `is test` after an expression.
  mutating func filtersAndTests(of expression: Int) throws(LocatedProblem) -> Int {
    var result = expression
    while true {
      if isAt(.pipe) {
        try advance()
        result = try filter(of: result)
      } else if isAt(word: "is") {
        result = try test(of: result)
      } else if isAt(.openParenthesis) {
        result = try postfix(of: result)
      } else {
        return result
      }
    }
  }

  /// Reads a filter's name and arguments.
  mutating func filter(of input: Int) throws(LocatedProblem) -> Int {
    let name = try expectName("a filter name")
    guard let filter = Filter.index(of: name.text) else {
      throw LocatedProblem(Filter.unknown(name.text), name.place)
    }
    var list = ArgumentList()
    var end = name.place
    if isAt(.openParenthesis) { (list, end) = try arguments() }
    let signature = Filter.all[filter].signature
    try checkNames(in: list, of: signature, filter: name.text, at: name.place)
    let bound = try signature.bind(list, to: "the filter '\(name.text)'", at: name.place)
    return try add(
      .filter(filter, input: input, arguments: add(bound)),
      at: .from(program.places[input], to: end), children: [input] + list.expressions)
  }

  private mutating func test(of input: Int) throws(LocatedProblem) -> Int {
    try advance()
    let isNegated = try skip(word: "not")
    let name = try expectName("a test name")
    guard let predicate = Predicate.index(of: name.text) else {
      throw LocatedProblem(Predicate.unknown(name.text), name.place)
    }
    var list = ArgumentList()
    var end = name.place
    if isAt(.openParenthesis) {
      (list, end) = try arguments()
    } else if startsTestArgument() {
      let argument = try postfix(of: try primary())
      list.positional = [argument]
      end = program.places[argument]
    }
    let signature = Predicate.all[predicate].signature
    try checkNames(in: list, of: signature, filter: name.text, at: name.place)
    let bound = try signature.bind(list, to: "the test '\(name.text)'", at: name.place)
    let place = Place.from(program.places[input], to: end)
    let result = try add(
      .predicate(predicate, input: input, arguments: add(bound)), at: place,
      children: [input] + list.expressions)
    return isNegated ? try add(.not(result), at: place, children: [result]) : result
  }

  private func startsTestArgument() -> Bool {
    switch token.kind {
    case .string, .integer, .float, .sign(.openBracket), .sign(.openBrace): true
    case .name:
      !["else", "or", "and", "is", "if", "in", "not", "recursive", "ignore", "with", "without"]
        .contains(scanner.text(of: token))
    default: false
    }
  }

  /// Reports a constant name of a filter or test that `map`, `select` and their kin are given.
  private func checkNames(
    in list: ArgumentList, of signature: Signature, filter: String, at place: Place
  ) throws(LocatedProblem) {
    guard let role = signature.callee, list.positional.count > role.position else { return }
    let argument = list.positional[role.position]
    guard case .constant(let index) = program.expressions[argument],
      case .string(let name) = program.constants[index]
    else { return }
    switch role.kind {
    case .filter where Filter.index(of: name) == nil:
      throw LocatedProblem(Filter.unknown(name), program.places[argument])
    case .predicate where Predicate.index(of: name) == nil:
      throw LocatedProblem(Predicate.unknown(name), program.places[argument])
    default: return
    }
  }
}
