import Kit

extension Filter {
  /// Filters that apply other filters and tests to each value of a list.
  static let choice = [
    Filter("map", Signature(takesAny: true, callee: (.filter, 0))) {
      value, arguments, context throws(Problem) in
      .list(try mapped(value.list(for: "map"), arguments, context))
    },
    Filter("select", Signature(takesAny: true, callee: (.predicate, 0))) {
      value, arguments, context throws(Problem) in
      try chosen(value, arguments, context, keeps: true, hasAttribute: false)
    },
    Filter("reject", Signature(takesAny: true, callee: (.predicate, 0))) {
      value, arguments, context throws(Problem) in
      try chosen(value, arguments, context, keeps: false, hasAttribute: false)
    },
    Filter("selectattr", Signature(takesAny: true, callee: (.predicate, 1))) {
      value, arguments, context throws(Problem) in
      try chosen(value, arguments, context, keeps: true, hasAttribute: true)
    },
    Filter("rejectattr", Signature(takesAny: true, callee: (.predicate, 1))) {
      value, arguments, context throws(Problem) in
      try chosen(value, arguments, context, keeps: false, hasAttribute: true)
    },
  ]

  private static func mapped(
    _ items: [Value], _ arguments: Arguments, _ context: FilterContext
  ) throws(Problem) -> [Value] {
    var result: [Value] = []
    if let path = arguments.named("attribute") {
      for item in items {
        result.append(
          try item.required(path, default: arguments.named("default"), in: context))
      }
      return result
    }
    guard let name = arguments[0] else { throw Problem("'map' needs a filter or an attribute") }
    let text = try name.text().string
    guard let index = Filter.index(of: text) else { throw Filter.unknown(text) }
    let filter = Filter.all[index]
    let rest = try filter.signature.arranged(arguments, to: "the filter '\(text)'")
    for item in items {
      let input = context.resolve(item)
      try context.spend(input.cost)
      guard let value = try filter.apply(input, rest, context) else {
        throw Problem("the filter '\(text)' returns nothing for a value of the list")
      }
      try context.spend(value.cost)
      result.append(value)
    }
    return result
  }

  private static func chosen(
    _ value: Value, _ arguments: Arguments, _ context: FilterContext, keeps: Bool,
    hasAttribute: Bool
  ) throws(Problem) -> Value {
    let items = try value.list(for: "select")
    var rest = arguments
    var path: Value?
    if hasAttribute {
      guard let first = arguments[0] else { throw Problem("expected the name of an attribute") }
      path = first
      rest.values.removeFirst()
    }
    let test = try Test(rest)
    var result: [Value] = []
    for item in items {
      let subject = if let path { try item.attribute(path, in: context) } else { item as Value? }
      if try test.holds(subject, item: item, path: path, context) == keeps { result.append(item) }
    }
    return .list(result)
  }

  /// A test with its arguments.
  private struct Test {
    var predicate: Predicate?
    var arguments = Arguments()

    /// A test from its name and arguments; from none, one that asks for truth.
    init(_ arguments: Arguments) throws(Problem) {
      guard let name = arguments[0] else { return }
      let text = try name.text().string
      guard let index = Predicate.index(of: text) else { throw Predicate.unknown(text) }
      let predicate = Predicate.all[index]
      self.predicate = predicate
      self.arguments = try predicate.signature.arranged(arguments, to: "the test '\(text)'")
    }

    func holds(
      _ subject: Value?, item: Value, path: Value?, _ context: FilterContext
    ) throws(Problem) -> Bool {
      if predicate?.name == "defined" { return subject != nil }
      if predicate?.name == "undefined" { return subject == nil }
      guard let value = subject.map(context.resolve) else {
        return try item.required(path ?? .none, in: context).isTrue(in: context)
      }
      guard let predicate else { return value.isTrue(in: context) }
      return try predicate.holds(value, arguments, context)
    }
  }
}

extension Signature {
  /// Arguments after a filter's name, in the order of the parameters.
  fileprivate func arranged(
    _ given: Arguments, to callee: String
  ) throws(Problem) -> Arguments {
    var result = Arguments(values: Array(given.values.dropFirst()), named: [])
    if takesAny {
      result.named = given.named
      return result
    }
    guard result.values.count <= parameters.count else {
      throw Problem("\(callee) takes at most \(parameters.count.counting("argument"))")
    }
    result.values += Array(repeating: nil, count: parameters.count - result.values.count)
    for (name, value) in given.named {
      guard let position = parameters.firstIndex(of: name) else {
        throw Problem(
          "\(callee) has no argument '\(name)'", help: suggestion(for: name, among: parameters))
      }
      result.values[position] = value
    }
    if let missing = (0..<required).first(where: { result.values[$0] == nil }) {
      throw Problem("\(callee) needs the argument '\(parameters[missing])'")
    }
    return result
  }
}
