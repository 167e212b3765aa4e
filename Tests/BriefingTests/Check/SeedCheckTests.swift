import Briefing
import Testing

@Suite(.enabled(if: Seed.isPresent, "the folder shared/seed does not lie beside the checkout"))
struct SeedCheckTests {
  @Test func hasNoErrorAndOnlyTrueWarnings() throws {
    let (base, _) = FactBase.read(files: [("content/facts.yaml", try Seed.facts())])
    let text = try Seed.archivedText()
    let archive = Archive(of: base) { $0 == "mntv-istanbul.txt" ? text : nil }
    let findings = BaseCheckInput(base: base, archive: archive).findings()
    let counts = Dictionary(grouping: findings, by: \.rule.name).mapValues(\.count)
    #expect(
      counts == [
        "anonymity-unexplained": 11, "single-unnamed-source": 12, "as-of-unknown": 1,
        "lopsided-base": 1,
      ])
  }
}
