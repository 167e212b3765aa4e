/// A template as it is rendered: flat arrays whose entries mean each other by index.
struct Program: Sendable {
  var statements: [Statement] = []
  var body: Range<Int> = 0..<0
  var expressions: [Expression] = []

  /// The place of each expression.
  var places: [Place] = []

  /// How deeply each expression is nested, so that evaluating one cannot overflow the stack.
  var depths: [Int] = []

  /// What expressions with many parts refer to.
  var operands: [Int] = []
  var constants: [Value] = []
  var arguments: [ArgumentList] = []
  var branches: [Branch] = []
  var targets: [Target] = []
  var loops: [Loop] = []
  var assignments: [Assignment] = []
  var captures: [Capture] = []
  var withs: [With] = []
  var blocks: [Block] = []
  var includes: [Include] = []
  var imports: [Import] = []
  var macros: [Macro] = []
  var calls: [CallBlock] = []
  var filters: [FilterBlock] = []

  /// The words of comments, as ranges of the source, in its order.
  var comments: [Range<Int>] = []

  /// How many places print.
  var slotCount = 0

  /// The template that this one extends; nil if it extends none.
  var parent: Parent?
}

/// The names that the templates of a set use, each with a number.
struct NameTable: Sendable {
  private(set) var names: [Name] = []
  private var numbers: [String: Int] = [:]

  init() {
    for word in Self.reservedWords { _ = number(of: word) }
  }

  /// The number of that name.
  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = names.count
    names.append(Name(text))
    return names.count - 1
  }

  /// The number of a name that a template uses; nil for any other.
  func knownNumber(of text: String) -> Int? { numbers[text] }

  subscript(number: Int) -> Name { names[number] }
}

extension NameTable {
  // The names that the language itself gives a meaning, in the order of `reservedWords`.
  static let loop = 0
  static let caller = 1
  static let extraArguments = 2
  static let extraNames = 3
  static let superBlock = 4
  static let ownBlocks = 5
  static let functions = 6..<11
  static let namespace = 8
  static let cycler = 9
  static let joiner = 10
  static let loopAttributes = 11..<22

  private static let reservedWords = [
    "loop", "caller", "varargs", "kwargs", "super", "self", "range", "dict", "namespace",
    "cycler", "joiner", "index", "index0", "revindex", "revindex0", "first", "last", "length",
    "depth", "depth0", "previtem", "nextitem",
  ]
}

/// A template that has been read.
final class Template: Sendable {
  let name: String
  let path: String
  let source: [UInt8]
  let program: Program

  init(name: String, path: String, source: [UInt8], program: Program) {
    self.name = name
    self.path = path
    self.source = source
    self.program = program
  }

  func error(_ problem: Problem, at place: Place, subject: String? = nil) -> TemplateError {
    TemplateError(problem, in: source, path: path, at: place, subject: subject)
  }
}
