import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Rendering

/// What a later fact replaces, or the desk takes back, is nowhere told as what holds now.
struct StillCountsTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    issues: [ { id: issue.pay, title: "Who pays" }, { id: issue.else, title: "Another matter" } ]
    actors: [ { id: group.villagers, name: "Villagers’ Council", at: [source.report] } ]
    claims:
      - { id: claim.kept, text: "The dam was kept.", kind: factual, mode: paraphrased, standing: unanswered, accuses: [org.agency], superseded_by: claim.left, by: [group.villagers], at: [source.report] }
      - { id: claim.left, text: "The dam was not kept.", kind: factual, mode: paraphrased, standing: uncontested, by: [org.agency], at: [source.report] }
      - { id: claim.leaf, text: "The dead are hidden.", kind: factual, mode: paraphrased, standing: uncontested, by: [org.agency], at: [source.report] }
    figures:
      - { id: figure.old, measure: "People displaced", as_text: "400", value: { qualifier: plain, point: 400 }, unit: people, superseded_by: figure.new, by: [org.agency], at: [source.report] }
      - { id: figure.new, measure: "People displaced", as_text: "900", value: { qualifier: plain, point: 900 }, unit: people, by: [org.agency], at: [source.report] }
    positions:
      - { id: position.full, party: group.villagers, issue: issue.pay, kind: demand, text: "Full pay.", superseded_by: position.half, by: [group.villagers], at: [source.report] }
      - { id: position.half, party: group.villagers, issue: issue.pay, kind: demand, text: "Half the pay.", by: [group.villagers], at: [source.report] }
    statuses:
      - { id: status.cut, subject: { text: "The road" }, state: "cut", by: [org.agency], at: [source.report], as_of: "2025-10-18" }
      - { id: status.open, subject: { text: "The road" }, state: "open", hedge: "reportedly", supersedes: status.cut, by: [org.agency], at: [source.report], as_of: "2025-10-20" }
    corrections:
      - { id: correction.leaf, date: "2025-10-30", kind: retraction, facts: [claim.leaf], note: "We had taken a leaflet for a report." }

    """

  private static let views = ["claims", "statuses", "position-matrix", "figures"]
    .map { "```view\nkind: \($0)\n```\n" }.joined(separator: "\n")

  /// Built once for all.
  private static let built = Task {
    try await ProjectTheme.builtSite(
      facts: facts,
      briefing: "The Agency says that the road is [reportedly open](fact:status.open). It counts"
        + " [900](fact:figure.new), and before [400](fact:figure.old), people.\n\n\(views)")
  }

  @Test func theHomePageTellsWhatHolds() async throws {
    let text = try await Self.built.value.words("index.html")
    #expect(text.contains("900 People displaced"))
    #expect(!text.contains("400 ") && !text.contains("400⊘"))
    #expect(!text.contains("The dam was kept"))
  }

  @Test(arguments: [
    ("claims/index.html", "The dam was kept. ⊘ no longer current ◇ unanswered The Agency"),
    ("figures/index.html", "400⊘ no longer current"),
    ("positions/index.html", "Full pay.⊘ no longer current"),
    ("briefings/dam/index.html", "The dam was kept. ⊘ no longer current ◇ unanswered"),
    ("briefings/dam/index.html", "Full pay.⊘ no longer current"),
    ("claim/kept/index.html", "⊘ no longer current"),
    ("statuses/index.html", "before that: cut"),
    ("claims/index.html", "The dead are hidden. ⊗ withdrawn"),
  ])
  func listsMarkTheRest(_ path: String, _ words: String) async throws {
    let text = try await Self.built.value.words(path)
    #expect(text.contains(words))
  }

  @Test func titlesFeedsAndTextSayItInWords() async throws {
    let site = try await Self.built.value
    let title = "<title>The road: cut (no longer current)"
    #expect(site.folder.contents("public/status/cut/index.html")?.contains(title) == true)
    for path in ["briefings/dam/index.md", "feed.xml"] {
      let text = try #require(site.folder.contents("public/\(path)"))
      let lines = text.split(separator: "\n")
      for words in ["The road: cut", "400: People displaced", "The dam was kept."] {
        let line = lines.first { $0.contains(words) }
        #expect(line?.contains("no longer current") == true, "\(path): \(words)")
      }
    }
    let twin = try #require(site.folder.contents("public/briefings/dam/index.md"))
    #expect(twin.contains("and before 400[^3] (no longer current), people."))
    #expect(twin.contains("No longer current. Counts instead: 900: People displaced."))
    let table = try #require(site.folder.contents("public/figures.csv"))
    let row = table.split(separator: "\r\n").first { $0.contains("figure.old,People") }
    #expect(row?.contains("no longer current") == true)
    #expect(row?.contains("figure.new,900: People displaced,") == true)
  }

  @Test func theHistoryKeepsTheWordOfDoubt() async throws {
    let text = try await Self.built.value.words("status/cut/index.html")
    #expect(text.contains("reportedly open"))
  }

  /// A claim that only a component of the briefing shows.
  @Test func aRetractionReachesThePageThatShowsTheFact() async throws {
    let site = try await Self.built.value
    let note = "We had taken a leaflet for a report."
    #expect(try site.words("briefings/dam/index.html").contains(note))
    let claim = try site.words("claim/leaf/index.html")
    #expect(claim.contains(note))
    #expect(!claim.contains("Not contested in the sources used"))
    let correction = try site.words("correction/leaf/index.html")
    #expect(correction.contains("Dam"))
    #expect(!correction.contains("No page uses it yet"))
  }

  @Test func aMatrixOfAllIssuesHasNoneOfWhichNothingIsKnown() async throws {
    let site = try await Self.built.value
    for path in ["positions/index.html", "briefings/dam/index.html"] {
      let text = try site.words(path)
      #expect(text.contains("Who pays"), "\(path)")
      #expect(!text.contains("Another matter"), "\(path)")
    }
  }
}
