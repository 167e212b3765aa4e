/// A test: what stands after `is`.
struct Predicate: Sendable {
  typealias Function =
    @Sendable (_ input: Value, _ arguments: Arguments, _ context: FilterContext)
    throws(Problem) -> Bool

  let name: String
  let signature: Signature
  let holds: Function

  /// A test with these parameters, all of which must be given.
  init(_ name: String, _ parameters: [String] = [], _ holds: @escaping Function) {
    self.name = name
    signature = Signature(parameters: parameters, required: parameters.count)
    self.holds = holds
  }

  /// Every test; programs refer to them by index.
  static let all: [Predicate] = existence + kinds + numbers + comparisons

  private static let indices = Dictionary(
    all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Other names of tests, as in Jinja2.
  private static let aliases = [
    "==": "eq", "equalto": "eq", "!=": "ne", "<": "lt", "lessthan": "lt", "<=": "le",
    ">": "gt", "greaterthan": "gt", ">=": "ge",
  ]

  /// The index of that test; nil if there is none.
  static func index(of name: String) -> Int? { indices[aliases[name] ?? name] }

  static func unknown(_ name: String) -> Problem {
    let names = (all.map(\.name) + aliases.keys).sorted()
    return Problem("unknown test '\(name)'", help: suggestion(for: name, among: names))
  }

  /// The result of the tests that take what is not known, macros included; nil for other tests.
  static func ofExistence(_ index: Int, _ operand: Operand) -> Bool? {
    guard index < existence.count else { return nil }
    let isUndefined = if case .undefined = operand { true } else { false }
    switch all[index].name {
    case "defined": return !isUndefined
    case "undefined": return isUndefined
    default:
      switch operand {
      case .macro, .function, .joiner: return true
      case .undefined: return nil
      default: return false
      }
    }
  }

  /// The result of the tests for kinds of values on what is there and is no value, such as a macro; nil
  /// for other tests, and for all else.
  static func ofKind(_ index: Int, _ operand: Operand) -> Bool? {
    switch operand {
    case .value, .undefined: return nil
    case .loop where all[index].name == "iterable": return true
    default: return kindNames.contains(all[index].name) ? false : nil
    }
  }

  private static let kindNames: Set<String> = [
    "none", "boolean", "true", "false", "integer", "float", "number", "string", "mapping",
    "iterable", "sequence", "escaped",
  ]
}

extension Predicate {
  /// Tests that ask whether something is there; they stand first.
  private static let existence = [
    Predicate("defined") { _, _, _ in true },
    Predicate("undefined") { _, _, _ in false },
    Predicate("callable") { _, _, _ in false },
  ]

  private static let kinds = [
    Predicate("none") { value, _, _ in if case .none = value { true } else { false } },
    Predicate("boolean") { value, _, _ in if case .bool = value { true } else { false } },
    Predicate("true") { value, _, _ in if case .bool(true) = value { true } else { false } },
    Predicate("false") { value, _, _ in if case .bool(false) = value { true } else { false } },
    Predicate("integer") { value, _, _ in if case .integer = value { true } else { false } },
    Predicate("float") { value, _, _ in if case .number = value { true } else { false } },
    Predicate("number") { value, _, _ in value.exactNumber != nil },
    Predicate("string") { value, _, context in value.isText },
    Predicate("mapping") { value, _, context in
      if case .map = context.shape(of: value) { true } else { false }
    },
    Predicate("iterable") { value, _, context in context.shape(of: value).holdsItems },
    Predicate("sequence") { value, _, context in context.shape(of: value).holdsItems },
    Predicate("escaped") { value, _, _ in if case .html = value { true } else { false } },
    Predicate("lower") { value, _, _ throws(Problem) in
      try value.isCased {
        !$0.properties.isUppercase && $0.properties.generalCategory != .titlecaseLetter
      }
    },
    Predicate("upper") { value, _, _ throws(Problem) in
      try value.isCased {
        !$0.properties.isLowercase && $0.properties.generalCategory != .titlecaseLetter
      }
    },
    Predicate("filter") { value, _, _ throws(Problem) in
      try Filter.index(of: value.text().string) != nil
    },
    Predicate("test") { value, _, _ throws(Problem) in
      try Predicate.index(of: value.text().string) != nil
    },
  ]

  private static let numbers = [
    Predicate("odd") { value, _, _ throws(Problem) in
      try Number.result(of: .remainder, value.asNumber(), .integer(2)) == .integer(1)
    },
    Predicate("even") { value, _, _ throws(Problem) in
      try Number.result(of: .remainder, value.asNumber(), .integer(2)) == .integer(0)
    },
    Predicate("divisibleby", ["num"]) { value, arguments, _ throws(Problem) in
      let divisor = try (arguments[0] ?? .none).asNumber()
      return try Number.result(of: .remainder, value.asNumber(), divisor) == .integer(0)
    },
  ]

  private static let comparisons = [
    comparison("eq", .equal), comparison("ne", .notEqual), comparison("lt", .less),
    comparison("le", .lessOrEqual), comparison("gt", .greater), comparison("ge", .greaterOrEqual),
    comparison("in", .isIn),
    Predicate("sameas", ["other"]) { value, arguments, context throws(Problem) in
      let other = arguments[0] ?? .none
      guard value.kind == other.kind else { return false }
      return try value.isEqual(to: other, in: context)
    },
  ]

  private static func comparison(_ name: String, _ comparison: Comparison) -> Predicate {
    Predicate(name, ["other"]) { value, arguments, context throws(Problem) in
      try comparison.holds(value, arguments[0] ?? .none, in: context)
    }
  }
}

extension Value {
  fileprivate var isText: Bool {
    switch self {
    case .string, .html: true
    default: false
    }
  }

  /// Whether a text has letters with case, and all of them are as asked.
  fileprivate func isCased(_ isRight: (Unicode.Scalar) -> Bool) throws(Problem) -> Bool {
    let scalars = try text().scalars
    return scalars.contains { $0.properties.isUppercase || $0.properties.isLowercase }
      && scalars.allSatisfy(isRight)
  }
}
