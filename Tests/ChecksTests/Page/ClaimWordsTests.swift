import Testing

@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

/// Words of a link that neither the claim nor its source has.
struct ClaimWordsTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "Test", language: en }
    sources:
      - { id: source.report, title: "Report", archive: { file: r.txt, sha256: "0", lines: 1 } }
    actors:
      - { id: org.mill, name: "Mill" }
    claims:
      - { id: claim.closed, text: "The mill was closed.", by: org.mill, at: L1 }

    """

  private func notes(_ words: String, archive: String?) async -> [String] {
    let (base, _) = FactBase.read(files: [("facts.yaml", Array(Self.facts.utf8))])
    let settings = SiteSettings(title: "Test")
    let page = "---\ntitle: \"T\"\ndate: \"2025-10-29\"\nas_of: unknown\n---\n"
    let body = "The mill says that it was [\(words)](fact:claim.closed).\n"
    let (parsed, _) = PageParser(settings: settings, rules: []).page(
      Array((page + body).utf8), "content/briefings/a.md", .briefing)
    var surroundings = SiteSurroundings()
    surroundings.archive = Archive(
      texts: archive.map { ["source.report": ArchivedText(Array($0.utf8))] } ?? [:])
    let site = await Site(
      linking: [parsed].compactMap(\.self), to: base, settings: settings, around: surroundings,
      jobs: 1)
    return await site.pageFindings(jobs: 1).filter { $0.rule == .claimWordsUnknown }.map(\.message)
  }

  private static let report = "The mill was shut down after the flood.\n"

  @Test func aWordOfNobodyIsNoted() async {
    #expect(
      await notes("Demolished after the flood", archive: Self.report) == [
        "“Demolished”: neither claim.closed nor the lines that it cites have this word"
      ])
  }

  @Test(arguments: ["closed", "shut down after flooding", "not closed again"])
  func wordsOfTheClaimOrItsLineAreNot(_ words: String) async {
    #expect(await notes(words, archive: Self.report) == [])
  }

  @Test func nothingIsSaidWithoutTheText() async {
    #expect(await notes("demolished", archive: nil) == [])
  }
}
