import Kit

/// The arguments that a filter or test takes.
struct Signature: Sendable {
  /// What an argument names.
  enum CalleeKind {
    case filter
    case predicate
  }

  /// The names of the arguments in order, Jinja2's own.
  var parameters: [String] = []

  /// How many of them must be given.
  var required = 0

  /// Whether any arguments are taken, which the filter itself looks through.
  var takesAny = false

  /// The argument that names a filter or test; nil if none does.
  var callee: (kind: CalleeKind, position: Int)?

  /// The arguments in the order of the parameters, −1 for each that is left out.
  ///
  /// `callee` says in messages what takes them, such as "the filter 'join'", and `place` where that
  /// stands.
  func bind(
    _ list: ArgumentList, to callee: String, at place: Place
  ) throws(LocatedProblem) -> ArgumentList {
    if takesAny { return list }
    guard list.spread == nil, list.namedSpread == nil else {
      throw LocatedProblem(Problem("\(callee) does not accept '*' or '**' arguments"), place)
    }
    guard list.positional.count <= parameters.count else {
      throw LocatedProblem(
        Problem(
          "\(callee) takes at most \(parameters.count.counting("argument")), "
            + "not \(list.positional.count)"), place)
    }
    var bound =
      list.positional
      + Array(
        repeating: -1, count: parameters.count - list.positional.count)
    for argument in list.named {
      let position = try position(of: argument, callee: callee)
      guard bound[position] < 0 else {
        throw LocatedProblem(
          Problem("the argument '\(argument.name)' is given twice"), argument.place)
      }
      bound[position] = argument.value
    }
    if let missing = bound.prefix(required).firstIndex(of: -1) {
      throw LocatedProblem(Problem("\(callee) needs the argument '\(parameters[missing])'"), place)
    }
    return ArgumentList(positional: bound)
  }

  private func position(
    of argument: ArgumentList.Named, callee: String
  ) throws(LocatedProblem) -> Int {
    if let position = parameters.firstIndex(of: argument.name) { return position }
    throw LocatedProblem(
      Problem(
        "\(callee) has no argument '\(argument.name)'",
        help: suggestion(for: argument.name, among: parameters)),
      argument.place)
  }
}
