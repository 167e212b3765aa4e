import Templates
import TestSupport
import Testing

@testable import Facts
@testable import Rendering
@testable import Site

/// The English of what the site says itself around names, quotations and corrections.
struct GeneratedWordsTests {
  @Test(arguments: [
    ("claim.two", "Accusation against Acme Hydro Inc. and the United States"),
    ("claim.army", "Accusation against the Northern army and Pakistan’s navy"),
  ])
  func namesKeepTheirFullStopAndHaveTheirArticle(_ id: String, _ title: String) async throws {
    let facts = try await site().site.facts
    #expect(facts.kindTitle(of: try #require(facts[id])) == title)
  }

  @Test(arguments: [
    ("claim.two", "Engineers’ Union and an engineer: The dam was unsafe"),
    ("claim.kept", "Residents: The dam was kept by Acme Hydro Inc. (withdrawn)"),
    ("position.all", "The villagers, according to the Engineers’ Union: Full compensation"),
    ("position.own", "The villagers: A school"),
    ("position.told", "The villagers: A road"),
    ("quote.go", "Residents: “They said ‘go’ and we went”"),
    ("group.villagers", "The villagers"),
  ])
  func titlesAreEnglish(_ id: String, _ title: String) async throws {
    let facts = try await site().site.facts
    #expect(facts.titleWithStanding(of: try #require(facts[id])) == title)
  }

  @Test(arguments: [
    ("correction.number", "Correction: People displaced (500 → 400)"),
    ("correction.claim", "Retraction: Residents: The dam was kept by Acme Hydro Inc."),
    ("correction.page", "Clarification: The dam (Monday → Tuesday)"),
    ("correction.day", "Update of 24 March 2026"),
  ])
  func correctionsAreCalledByWhatTheyConcern(_ id: String, _ title: String) async throws {
    let site = try await site()
    let fact = try #require(site.site.facts[id])
    #expect(site.site.title(of: fact) == title)
    #expect(Citation(of: fact, renderer: site.renderer).text.hasPrefix("“\(title)”"))
  }

  @Test func aCitationTellsTheSourcesOfOnePublisherApart() async throws {
    let site = try await site()
    let fact = try #require(site.site.facts["claim.kept"])
    #expect(
      Citation(of: fact, renderer: site.renderer).text
        == "Residents: The dam was kept by Acme Hydro Inc. (withdrawn), in Acme Hydro Inc., "
        + "“Second ‘report’”, 19 March 2026, recorded by Desk & Co.")
  }

  @Test(arguments: [
    ("gap.warned", "Who was warned? “A report”, lines 1, 4–6."),
    (
      "claim.kept",
      "Residents: The dam was kept by Acme Hydro Inc. Withdrawn, unnamed voice. “Second ‘report’”."
    ),
    ("quote.asked", "Residents: “Who was warned?” Unnamed voice. “A report”."),
  ])
  func aLineEndsItsSentencesOnce(_ id: String, _ line: String) async throws {
    let facts = try await site().site.facts
    #expect(facts.markdownLine(of: try #require(facts[id])) == line)
  }

  @Test func theTableOfFiguresNamesThePublisher() async throws {
    let table = try await site().text("figures.csv")
    #expect(table.contains("source-voice,Acme Hydro Inc.,"))
  }

  /// Half of the people are no half of a person.
  @Test(arguments: [
    ("children", "share of people"), ("women", "percent of people"), ("men", "people"),
    ("rise", "percent"),
  ])
  func theUnitOfAPartSaysSo(_ name: String, _ unit: String) async throws {
    let site = try await site()
    let row = try #require(
      try site.text("figures.csv").utf8.split(separator: UInt8(ascii: "\r"))
        .map { String(Substring($0)) }.first { $0.contains("figure.\(name),") })
    #expect(row.contains(",\(unit),"))
    let record = site.renderer.records.record(of: try #require(site.site.facts["figure.\(name)"]))
    guard case .string(let shown)? = record["unit"] else {
      Issue.record("there is no unit")
      return
    }
    #expect(shown == unit)
  }

  @Test func aFormerValueIsToldWithItsDay() async throws {
    let site = try await site()
    let words = "They left 120"
    let text = try site.text("briefings/then/index.md")
    #expect(text.contains("\(words)[^1] (as of 18 March 2026).\n"))
    let feed = try site.text("feed.xml")
    #expect(feed.contains("120&lt;/a&gt; (as of 18 March 2026)."))
  }

  @Test func remarksOfTheThemeInAnotherLanguageAreMarked() async throws {
    let page = SampleSite.briefing(
      "Le barrage", "lang: fr\n", body: "Ils sont [120](fact:figure.all@2026-03-18).\n")
    let feed = try await SampleSite(["content/briefings/barrage.md": page], facts: Self.facts)
      .text("feed.xml")
    #expect(
      feed.contains(
        "&lt;span lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;(as of 18 March 2026)&lt;/span&gt;."))
  }

  @Test func feedsAndTextsTellWhatACorrectionConcerns() async throws {
    let site = try await site()
    let text = try site.text("briefings/dam/index.md")
    #expect(
      text.contains("- Correction, 22 March 2026: People displaced. Was: 500. Is: 400. A slip.\n"))
    let feed = try site.text("feed.json")
    #expect(feed.contains("<p>Correction, 22 March 2026: People displaced: was <del>500"))
    #expect(
      feed.contains("<ins>400</ins>. A slip.</p>") || feed.contains("<ins>400<\\/ins>. A slip."))
  }

  @Test func anEntryInAnotherLanguageMarksTheWordsOfTheTheme() async throws {
    let page = SampleSite.briefing("Le barrage", "lang: fr\n", body: "Du texte.\n")
    let feed = try await SampleSite(["content/briefings/barrage.md": page]).text("feed.xml")
    #expect(feed.contains("&lt;p lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;Facts as of"))
  }

  private func site() async throws -> SampleSite {
    try await SampleSite(
      [
        "content/briefings/dam.md": SampleSite.briefing(
          "The dam", date: "2026-03-20", body: "They left <fact:figure.all>.\n"),
        "content/briefings/then.md": SampleSite.briefing(
          "Then", date: "2026-03-20", body: "They left [120](fact:figure.all@2026-03-18).\n"),
      ], facts: Self.facts)
  }

  private static let facts = """
      - { id: source.second, title: "Second “report”", publisher: org.acme, published: "2026-03-19" }
      - { id: source.first, title: "First report", publisher: org.acme, published: "2026-03-18" }
    actors:
      - { id: org.acme, name: "Acme Hydro Inc." }
      - { id: org.army, name: "Northern army" }
      - { id: org.navy, name: "Pakistan’s navy" }
      - { id: state.us, name: "United States" }
      - { id: group.villagers, name: "the villagers", naming: described, number: plural }
      - { id: group.union, name: "Engineers’ Union" }
      - { id: unnamed.residents, described_as: "residents", number: plural }
      - { id: unnamed.engineer, described_as: "An engineer", number: one }
    claims:
      - { id: claim.two, text: "The dam was unsafe.", accuses: [org.acme, state.us], by: [group.union, unnamed.engineer], at: [source.first] }
      - { id: claim.army, text: "They came.", accuses: [org.army, org.navy], by: [unnamed.residents], at: [source.first] }
      - { id: claim.kept, text: "The dam was kept by Acme Hydro Inc.", by: [unnamed.residents], at: [source.second] }
    quotes:
      - { id: quote.go, text: "They said “go” and we went", speaker: unnamed.residents, at: source.report }
      - { id: quote.asked, text: "Who was warned?", speaker: unnamed.residents, at: source.report }
    positions:
      - { id: position.all, party: group.villagers, text: "Full compensation.", by: [group.union], at: [source.report] }
      - { id: position.own, party: group.villagers, text: "A school.", by: [group.villagers], at: [source.report] }
      - { id: position.told, party: group.villagers, text: "A road.", by: [source-voice], at: [source.first] }
    events:
      - { id: event.flood, title: "The flood", modality: occurred, when: { edtf: "2026-03-17" }, by: [source-voice], at: [source.first] }
    figures:
      - { id: figure.all, measure: "People displaced", as_text: "400", value: { qualifier: plain, point: 400 }, history: [ { as_of: "2026-03-18", as_text: "120", value: { qualifier: plain, point: 120 }, kind: update } ], as_of: "2026-03-20", by: [source-voice], at: [source.first] }
      - { id: figure.children, measure: "Children among the displaced", as_text: "nearly half", value: { qualifier: nearly, point: 0.5 }, unit: people, by: [source-voice], at: [source.first] }
      - { id: figure.women, measure: "Women among the displaced", as_text: "52 percent", value: { qualifier: plain, point: 52 }, unit: people, by: [source-voice], at: [source.first] }
      - { id: figure.men, measure: "Men among the displaced", as_text: "a quarter", value: { qualifier: plain, point: 100 }, unit: people, by: [source-voice], at: [source.first] }
      - { id: figure.rise, measure: "Rise of prices", as_text: "3 percent", value: { qualifier: plain, point: 3 }, unit: percent, by: [source-voice], at: [source.first] }
    gaps: [ { id: gap.warned, text: "Who was warned?", at: [L1, L4-L6] } ]
    corrections:
      - { id: correction.number, date: "2026-03-22", kind: correction, facts: [figure.all], was: "500", is: "400", note: "A slip." }
      - { id: correction.claim, date: "2026-03-23", kind: retraction, facts: [claim.kept] }
      - { id: correction.page, date: "2026-03-22", kind: clarification, page: "content/briefings/dam.md", was: "Monday", is: "Tuesday" }
      - { id: correction.day, date: "2026-03-24", kind: update }

    """
}
