/// A test: what stands after `is`.
struct Predicate: Sendable {
  typealias Function =
    @Sendable (_ input: Value, _ arguments: Arguments, _ context: FilterContext)
    throws(Problem) -> Bool

  let name: String
  let signature: Signature
  let holds: Function

  init(_ name: String, _ parameters: [String] = [], _ holds: @escaping Function) {
    self.name = name
    signature = Signature(parameters: parameters, required: parameters.count)
    self.holds = holds
  }

  /// Every test; programs refer to them by index.
  static let all: [Predicate] = [
    Predicate("defined") { _, _, _ in true },
    Predicate("undefined") { _, _, _ in false },
    Predicate("callable") { _, _, _ in false },
    Predicate("none") { value, _, _ in
      guard case .none = value else { return false }
      return true
    },
  ]

  private static let indices = Dictionary(
    all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The index of that test; nil if there is none.
  static func index(of name: String) -> Int? { indices[name] }

  static func unknown(_ name: String) -> Problem {
    Problem("there is no test '\(name)'", help: suggestion(for: name, among: all.map(\.name)))
  }

  /// The result of the tests that take what is not known, macros included; nil for other tests.
  static func ofExistence(_ index: Int, _ operand: Operand) -> Bool? {
    let isUndefined = if case .undefined = operand { true } else { false }
    switch all[index].name {
    case "defined": return !isUndefined
    case "undefined": return isUndefined
    case "callable":
      switch operand {
      case .macro, .function, .joiner: return true
      default: return false
      }
    default: return nil
    }
  }
}
