import Kit

// What a page may cost, so that no template renders for ever or fills the memory.

extension Renderer {
  /// Counts a statement, an expression or the turn of a loop.
  ///
  /// - Throws: An error at the expression if the page takes too many, or has become too long.
  mutating func step(at expression: Int) throws(RenderFailure) {
    steps += 1
    if steps > Limits.steps || output.count > Limits.pageBytes {
      throw error(overrun, at: expression)
    }
  }

  /// - Throws: An error at the template's start if the page takes too many steps, or has become too
  ///   long.
  func checkBudget() throws(RenderFailure) {
    if steps > Limits.steps || output.count > Limits.pageBytes {
      throw error(overrun, at: Place(start: 0, end: 0))
    }
  }

  private var overrun: Problem { steps > Limits.steps ? .tooManySteps : .pageTooLong }

  /// Counts what something costs that stands at no expression.
  func spend(_ cost: Int) throws(RenderFailure) {
    do throws(Problem) {
      try context.spend(cost)
    } catch {
      throw self.error(error, at: Place(start: 0, end: 0))
    }
  }

  /// Checks that values stand in each other no deeper than anything may look at them.
  func checkDepth(of values: [Value], at expression: Int) throws(RenderFailure) {
    let context = self.context
    try at(expression) { () throws(Problem) in try context.checkDepth(of: values) }
  }

  /// The loops that run, innermost first, as a message goes on; empty if none does.
  var runningLoops: String {
    loops.suffix(3).reversed().map { state in
      let template = set.templates[state.template]
      let loop = template.program.loops[state.loop]
      let place = template.error(Problem(""), at: loop.place, subject: "")
      let words = template.text(of: loop.sequence).clipped(to: 40)
      return ", in turn \(state.index + 1) of \(state.items.count) of the loop over '\(words)' in "
        + "\(place.path):\(place.line)"
    }.joined()
  }
}

extension Problem {
  static let tooManySteps = Problem(
    "the page takes more than \(Limits.steps) steps", isOfBudget: true)
  static let pageTooLong = Problem(
    "the page has more than \(Limits.pageBytes) bytes", isOfBudget: true)
}

extension Filter {
  /// Applies the filter, and counts what it goes through and makes.
  func applyCounted(
    _ input: Value, _ arguments: Arguments, _ context: FilterContext
  ) throws(Problem) -> Value? {
    if isQuick, input.isList { return try apply(input, arguments, context) }
    var cost = input.cost
    for case let argument? in arguments.values { cost += argument.cost }
    try context.spend(cost)
    let result = try apply(input, arguments, context)
    if let result {
      try context.spend(result.cost)
      if nests { try context.checkDepth(of: [result]) }
    }
    return result
  }
}

extension Value {
  fileprivate var isList: Bool {
    switch self {
    case .list, .map: true
    default: false
    }
  }
}
