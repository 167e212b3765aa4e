import Facts
import Kit
import TestSupport
import Testing

@testable import Checks

@Suite(.ifSeedIsPresent)
struct SeedCheckTests {
  @Test func isReadWithoutAFinding() throws {
    let (base, findings) = FactBase.read(files: [("content/facts.yaml", try Subject.seed.facts())])
    #expect(findings == [])
    #expect(base.facts.count == 197)
  }

  /// A line number that slipped by one is what the threshold is for.
  @Test func tellsMostLinesThatSlippedByOne() throws {
    let seed = String(decoding: try Subject.seed.facts(), as: UTF8.self)
    let slipped = seed.replacing(#/\bL(\d+)\b/#) { match in
      let line = Int(match.1) ?? 0
      return "L\(line == 42 ? 1 : line + 1)"
    }
    let findings = try Subject.seed.findings(in: slipped).filter { $0.rule == .locatorUnlikely }
    #expect(findings.count >= 90)
  }

  @Test func hasNoErrorAndOnlyTrueWarnings() throws {
    let seed = String(decoding: try Subject.seed.facts(), as: UTF8.self)
    let counts = Dictionary(grouping: try Subject.seed.findings(in: seed), by: \.rule.name)
      .mapValues(\.count)
    #expect(
      counts == [
        "anonymity-unexplained": 11, "single-unnamed-source": 12, "as-of-unknown": 1,
        "lopsided-base": 1,
      ])
  }
}
