extension Parser {
  /// The tags that start something.
  static let tagNames = [
    "if", "for", "set", "block", "extends", "include", "import", "from", "macro", "call",
    "filter", "with", "raw",
  ]

  /// Tags of Jinja2 and its family that are not part of the language, and what to write instead.
  private static let absentTags = [
    "autoescape": "values are always escaped for where they stand",
    "break": "put a condition in the head of the loop: {% for x in xs if … %}",
    "continue": "put a condition in the head of the loop: {% for x in xs if … %}",
    "do": "a value has no methods; use 'set'",
    "print": "write {{ … }}",
    "trans": "write the text itself",
    "verbatim": "write {% raw %}",
    "comment": "write {# … #}",
  ]

  /// Reads a tag whose name has been read, and what belongs to it.
  mutating func statement(_ word: String, at place: Place, into body: inout [Statement]) {
    switch word {
    case "if": conditional(into: &body)
    case "for": loop(into: &body)
    case "set": assignment(into: &body)
    case "with": with(into: &body)
    case "block": block(into: &body)
    case "extends": extends(into: &body)
    case "include": include(into: &body)
    case "import": importModule(into: &body)
    case "from": importNames(into: &body)
    case "macro": macro(into: &body)
    case "call": callBlock(into: &body)
    case "filter": filterBlock(into: &body)
    default:
      if endingsOfUnknownTags.contains(word) {
        attempt { parser throws(LocatedProblem) in try parser.advance() }
        finishEnding()
      } else {
        recover(from: LocatedProblem(unknownTag(word), place))
      }
    }
  }

  private mutating func unknownTag(_ word: String) -> Problem {
    if let help = Self.absentTags[word] { return Problem("unknown tag '\(word)'", help: help) }
    let endings = ["else", "elif", "endraw"] + Self.tagNames.map { "end" + $0 }
    if endings.contains(word) {
      return Problem("unexpected '\(word)': it closes or continues no open block")
    }
    let help = suggestion(for: word, among: Self.tagNames + endings)
    for tag in Self.tagNames + [word] where tag == word || help?.contains("'\(tag)'") == true {
      endingsOfUnknownTags.insert("end" + tag)
    }
    return Problem("unknown tag '\(word)'", help: help)
  }

  /// Reads the head of a tag up to its end; nil, and the problem is recorded, if it is wrong.
  mutating func head<Result>(
    _ parse: (inout Parser) throws(LocatedProblem) -> Result
  ) -> Result? {
    var result: Result?
    attempt { parser throws(LocatedProblem) in
      try parser.advance()
      let value = try parse(&parser)
      try parser.expectTagEnd()
      result = value
    }
    return result
  }

  /// Reads the body of a block, which must be closed.
  mutating func body(
    of word: String, until endings: [String], openedAt start: Int
  ) -> (body: Range<Int>, ending: String?) {
    guard openEndings.count <= Limits.blockDepth else {
      report(
        Problem("blocks are nested more than \(Limits.blockDepth) levels deep"),
        at: Place(start: start, end: start + 2))
      scanner.position = scanner.source.count
      return (0..<0, nil)
    }
    conditionalDepth += 1
    defer { conditionalDepth -= 1 }
    let (statements, ending) = self.statements(until: endings)
    if ending == nil, !problems.contains(where: { $0.isDepth }) {
      let error = notClosed(word, endings: endings, openedAt: start)
      report(error.problem, at: error.place)
    }
    return (append(statements), ending)
  }

  /// Reads the end of the tag that closes a block.
  mutating func finishEnding() {
    attempt { parser throws(LocatedProblem) in try parser.expectTagEnd() }
  }

  private mutating func conditional(into body: inout [Statement]) {
    var start = tagStart
    let opener = tagStart
    var branches: [Branch] = []
    var word = "if"
    while true {
      var test: Int?
      if word == "else" {
        finishEnding()
      } else {
        if word == "elif" {
          attempt { parser throws(LocatedProblem) in
            test = try parser.tuple()
            try parser.expectTagEnd()
          }
        } else {
          test = head { parser throws(LocatedProblem) in try parser.tuple() }
        }
      }
      let endings = word == "else" ? ["endif"] : ["elif", "else", "endif"]
      let part = self.body(of: "if", until: endings, openedAt: opener)
      branches.append(
        Branch(test: test, body: part.body, place: Place(start: start, end: start + 2)))
      guard let ending = part.ending, ending != "endif" else {
        if part.ending != nil { finishEnding() }
        break
      }
      start = tagStart
      word = ending
    }
    let first = program.branches.count
    program.branches.append(contentsOf: branches)
    body.append(.conditional(first..<program.branches.count))
  }
}

extension LocatedProblem {
  /// Whether the template was given up because blocks are nested too deeply.
  var isDepth: Bool { problem.message.utf8.starts(with: "blocks are nested".utf8) }
}
