package import Facts
import Kit
import Rendering

extension FactReport {
  /// The widest id beside which other columns are lined up.
  private static let widestID = 48

  /// One line for each fact.
  package func list(_ facts: [Fact]) -> Answer {
    let width = min(Self.widestID, facts.map(\.id.utf8.count).max() ?? 0)
    return Answer(
      facts.map { line(of: $0, width: width) }, facts.map { .members(summary(of: $0)) })
  }

  private func line(of fact: Fact, width: Int) -> String {
    let gap = String(repeating: " ", count: max(0, width - fact.id.utf8.count) + 2)
    let standing = fact.standing.map { " (\($0.rawValue))" } ?? ""
    return fact.id + gap + base.line(of: fact).clipped(to: 100) + standing
  }

  /// What tells a fact from others.
  func summary(of fact: Fact) -> [(name: String, value: JSONValue?)] {
    [
      (SharedFields.id.name, .string(fact.id)), ("kind", .string(fact.kind.singular)),
      ("label", .string(fact.title)), ("text", .string(fact.text)),
      (ClaimFields.standing.name, fact.standing.map { .string($0.rawValue) }),
      (SharedFields.by.name, .texts(fact.speakers.compactMap(\.text))),
      (SharedFields.at.name, .texts(fact.locators.map(\.reference))),
      (SharedFields.asOf.name, fact.asOf.map { .string($0.date.text) }),
      ("file", .string(fact.location.path)), ("line", .integer(fact.location.line)),
    ]
  }
}
