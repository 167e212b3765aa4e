import Facts
import Testing

@Suite(.enabled(if: Seed.isPresent, "the folder shared/seed does not lie beside the checkout"))
struct SeedTests {
  @Test func isReadWithoutAFinding() throws {
    let (base, findings) = FactBase.read(files: [("content/facts.yaml", try Seed.facts())])
    #expect(findings == [])
    #expect(base.facts.count == 197)
  }
}
