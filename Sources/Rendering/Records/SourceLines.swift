import Facts
import Templates

/// What rests on which line of a source.
struct SourceLines: Hashable, Sendable {
  /// The facts that name a line, by the line's number, counted from 1.
  private let facts: [Int: [String]]

  init(of source: Fact, in base: FactBase) {
    var facts: [Int: [String]] = [:]
    for link in base.referrers(of: source.id) {
      for locator in base[link.origin]?.record.allLocators.map(\.locator) ?? []
      where locator.source == source.id {
        for line in locator.lines ?? 0...0 where line > 0 {
          if facts[line]?.contains(link.origin) != true {
            facts[line, default: []].append(link.origin)
          }
        }
      }
    }
    self.facts = facts
  }

  /// The lines in their order, each with the records of its facts.
  func values(_ fields: FieldValues) -> [Value] {
    facts.sorted { $0.key < $1.key }.map { line, ids in
      .map(["number": .integer(line), "facts": .list(ids.map(fields.reference))])
    }
  }
}
