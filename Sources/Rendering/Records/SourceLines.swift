import Facts
import Kit
import Templates

/// What rests on which line of a source.
struct SourceLines: Hashable, Sendable {
  /// The facts that name a line, by the line's number, counted from 1.
  private let facts: [Int: [String]]

  /// The facts that name the source and none of its lines, in the order of the base.
  private let others: [String]

  /// How many lines of one place in a source are told: who names more means all of it.
  private static let linesOfPlace = 1_000

  /// How many lines are told of a source, counted once for each fact.
  private static let limit = 100_000

  init(of source: Fact, in base: FactBase) {
    var facts: [Int: [String]] = [:]
    var others: [String] = []
    var left = Self.limit
    for origin in base.mentions(of: source.id).map(\.origin).uniqued(on: \.self) {
      let lines = Self.lines(of: source.id, namedBy: base[origin]?.record)
      if lines.isEmpty { others.append(origin) }
      for line in lines.prefix(max(0, left)) {
        left -= 1
        facts[line, default: []].append(origin)
      }
    }
    self.facts = facts
    self.others = others
  }

  /// The lines of a source that a record names, each once.
  private static func lines(of source: String, namedBy record: Record?) -> [Int] {
    var lines: Set<Int> = []
    for (locator, _) in record?.allLocators ?? [] where locator.source == source {
      guard let range = locator.lines, lines.count < limit else { continue }
      lines.formUnion(range.prefix(linesOfPlace).lazy.filter { $0 > 0 })
    }
    return lines.sorted()
  }

  /// The lines in their order, each with the records of its facts, and the facts that name no line.
  func values(_ fields: FieldValues) -> [(String, Value)] {
    let lines = facts.sorted { $0.key < $1.key }.map { line, ids -> Value in
      .map(["number": .integer(line), "facts": .list(ids.map(fields.reference))])
    }
    return [
      ("lines", .list(lines)), ("facts_without_line", .list(others.map(fields.reference))),
    ]
  }
}
