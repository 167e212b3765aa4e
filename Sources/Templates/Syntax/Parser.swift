/// Reads one template in a single pass over its bytes.
///
/// What is wrong is recorded, and reading goes on after the tag, so that one run tells everything.
struct Parser {
  var scanner: TagScanner
  var program = Program()
  var names: NameTable
  private(set) var problems: [LocatedProblem] = []

  /// The token that is looked at.
  var token = Token(kind: .end, place: Place(start: 0, end: 0))

  /// Where the tag that is being read opens.
  var tagStart = 0

  /// Whether white space after the last tag is dropped.
  var trimsNextText = false

  /// What the open blocks end with, outermost first.
  var openEndings: [[String]] = []

  /// How deeply the expression that is being read is nested.
  var expressionDepth = 0

  /// The names that were read from values since the innermost macro began.
  var usedNames: Set<Int> = []

  /// Endings that belong to tags whose names are not known.
  var endingsOfUnknownTags: Set<String> = []

  /// The names of the template's blocks, in UTF-8.
  var blockNames: Set<[UInt8]> = []

  /// How many `block` tags are open.
  var openBlocks = 0

  /// Whether what is read is only run when a condition or a call asks for it.
  var conditionalDepth = 0

  /// A parser for a template with `\n` as its line ending.
  init(_ source: [UInt8], names: NameTable) {
    scanner = TagScanner(source)
    self.names = names
  }

  /// Reads the whole template into `program`.
  mutating func parse() {
    if scanner.source.count > Limits.templateBytes {
      report(
        Problem(
          "a template can have at most \(Limits.templateBytes) bytes; "
            + "this one has \(scanner.source.count)"),
        at: Place(start: 0, end: 1))
      return
    }
    let statements = self.statements(until: [])
    program.body = append(statements.body)
  }

  /// Records what is wrong; after the last problem that is told, nothing more is read.
  mutating func report(_ problem: Problem, at place: Place) {
    guard problems.count < Limits.problems else { return }
    var problem = problem
    if problems.count == Limits.problems - 1 {
      problem.message += "; after \(Limits.problems) problems the rest is not read"
      scanner.position = scanner.source.count
    }
    problems.append(LocatedProblem(problem, place))
  }

  /// Adds the statements of one body to the program, next to each other.
  mutating func append(_ statements: [Statement]) -> Range<Int> {
    let start = program.statements.count
    program.statements.append(contentsOf: statements)
    return start..<program.statements.count
  }
}

extension Parser {
  /// Reads until a tag that is one of `endings`.
  ///
  /// - Returns: The statements, and the ending, whose name has been read; nil at the template's
  ///   end, or if the block is not closed.
  mutating func statements(until endings: [String]) -> (body: [Statement], ending: String?) {
    var body: [Statement] = []
    openEndings.append(endings)
    defer { openEndings.removeLast() }
    while let opener = text(into: &body) {
      switch opener {
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "{"): printed(into: &body)
      default:
        if raw(into: &body) { continue }
        switch blockTag(endings: endings, into: &body) {
        case .goesOn: continue
        case .ends(let ending): return (body, ending)
        case .isNotClosed: return (body, nil)
        }
      }
    }
    return (body, nil)
  }

  private enum Progress {
    case goesOn
    case ends(String)
    case isNotClosed
  }

  /// Reads one `{%` tag.
  private mutating func blockTag(endings: [String], into body: inout [Statement]) -> Progress {
    guard let name = tagName() else { return .goesOn }
    let word = scanner.text(of: name)
    if endings.contains(word) {
      attempt { parser throws(LocatedProblem) in try parser.advance() }
      return .ends(word)
    }
    if openEndings.contains(where: { $0.contains(word) }) {
      scanner.position = tagStart
      return .isNotClosed
    }
    statement(word, at: name.place, into: &body)
    return .goesOn
  }

  /// The name that a `{%` tag starts with; nil, and the tag is skipped, if it has none.
  private mutating func tagName() -> Token? {
    openTag(closer: UInt8(ascii: "%"))
    let isRead = attempt { parser throws(LocatedProblem) in
      try parser.advance()
      guard parser.token.kind == .name else {
        throw LocatedProblem(Problem("expected a tag name after '{%'"), parser.token.place)
      }
    }
    return isRead ? token : nil
  }

  private mutating func openTag(closer: UInt8) {
    scanner.closer = closer
    scanner.openBrackets = 0
    token.kind = .end
  }

  /// Reads `{{ … }}`.
  private mutating func printed(into body: inout [Statement]) {
    openTag(closer: UInt8(ascii: "}"))
    attempt { parser throws(LocatedProblem) in
      try parser.advance()
      let expression = try parser.tuple()
      try parser.expectTagEnd()
      body.append(.print(expression, slot: parser.newSlot()))
    }
  }

  mutating func newSlot() -> Int {
    program.slotCount += 1
    return program.slotCount - 1
  }
}
