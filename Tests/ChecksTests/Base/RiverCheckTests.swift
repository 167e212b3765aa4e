import Facts
import Kit
import TestSupport
import Testing

@testable import Checks

/// A whole base, in which there is nothing to find but what is true of it.
struct RiverCheckTests {
  @Test func isReadWithoutAFinding() throws {
    let (base, findings) = FactBase.read(files: [("content/facts.yaml", try Subject.river.facts())])
    #expect(findings == [])
    #expect(base.facts.count == 92)
    #expect(Set(base.facts.map(\.kind)).isSuperset(of: FactKind.allCases.filter(\.isOfSources)))
  }

  @Test func hasNoErrorAndOnlyTrueWarnings() throws {
    let facts = String(decoding: try Subject.river.facts(), as: UTF8.self)
    let counts = Dictionary(grouping: try Subject.river.findings(in: facts), by: \.rule.name)
      .mapValues(\.count)
    #expect(
      counts == [
        "anonymity-unexplained": 7, "single-unnamed-source": 9, "as-of-unknown": 1,
        "lopsided-base": 1,
      ])
  }

  /// A line number that slipped by one is what the threshold is for.
  @Test func tellsMostLinesThatSlippedByOne() throws {
    let facts = String(decoding: try Subject.river.facts(), as: UTF8.self)
    let slipped = facts.replacing(#/\bL(\d+)\b/#) { match in
      let line = Int(match.1) ?? 0
      return "L\(line == 28 ? 1 : line + 1)"
    }
    let unlikely = try Subject.river.findings(in: slipped).filter { $0.rule == .locatorUnlikely }
    #expect(unlikely.count >= 30)
  }
}

extension FactKind {
  /// Whether sources say such things, rather than the desk.
  fileprivate var isOfSources: Bool { ![.assessments, .corrections].contains(self) }
}
