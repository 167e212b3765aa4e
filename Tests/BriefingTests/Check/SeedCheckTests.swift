import Checks
import Facts
import Kit
import Testing

@Suite(.enabled(if: Seed.isPresent, "the folder shared/seed does not lie beside the checkout"))
struct SeedCheckTests {
  /// A line number that slipped by one is what the threshold is for.
  @Test func tellsMostLinesThatSlippedByOne() throws {
    let seed = String(decoding: try Seed.facts(), as: UTF8.self)
    let slipped = seed.replacing(#/\bL(\d+)\b/#) { match in
      let line = Int(match.1) ?? 0
      return "L\(line == 42 ? 1 : line + 1)"
    }
    let (base, _) = FactBase.read(files: [("content/facts.yaml", Array(slipped.utf8))])
    let text = try Seed.archivedText()
    let input = BaseInput(base: base, archive: Archive(of: base) { _ in text })
    let checks = Check.all.filter { $0.rule == .locatorUnlikely }
    #expect(checks.findings(in: input).count >= 90)
  }

  @Test func hasNoErrorAndOnlyTrueWarnings() throws {
    let (base, _) = FactBase.read(files: [("content/facts.yaml", try Seed.facts())])
    let text = try Seed.archivedText()
    let archive = Archive(of: base) { $0 == "mntv-istanbul.txt" ? text : nil }
    let findings = Check.ofEveryRun.findings(in: BaseInput(base: base, archive: archive))
    let counts = Dictionary(grouping: findings, by: \.rule.name).mapValues(\.count)
    #expect(
      counts == [
        "anonymity-unexplained": 11, "single-unnamed-source": 12, "as-of-unknown": 1,
        "lopsided-base": 1,
      ])
  }
}
