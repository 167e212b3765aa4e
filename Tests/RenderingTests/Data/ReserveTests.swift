import TestSupport
import Testing

@testable import Facts
@testable import Rendering
@testable import Site

/// What readers are told of how surely something is known, and whose account it is, away from the page
/// of the fact.
struct ReserveTests {
  private static let facts = """
    actors:
      - { id: org.union, name: "The Union", at: [source.report] }
      - { id: person.reed, name: "Ann Reed", at: [source.report] }
      - { id: unnamed.doctors, described_as: "two doctors", number: two, at: [source.report] }
    issues: [ { id: issue.pay, title: "Pay" } ]
    events:
      - { id: event.death, title: "A death", modality: occurred, when: { edtf: "2026-11-10" }, by: [unnamed.doctors], at: [source.report] }
      - { id: event.strike, title: "A strike", modality: occurred, when: { edtf: "2026-11-09" }, by: [source-voice], at: [source.report] }
      - { id: event.deadline, title: "A report", modality: planned, when: { edtf: "../2026-12-31" }, by: [person.reed], at: [source.report] }
      - { id: event.past, title: "A truce", modality: occurred, when: { edtf: "../2020-12-31" }, by: [source-voice], at: [source.report] }
    claims:
      - { id: claim.delay, text: "There was a delay.", hedge: "alleged", standing: unanswered, by: [unnamed.doctors], at: [source.report] }
      - { id: claim.calm, text: "All was calm.", standing: uncontested, by: [person.reed], at: [source.report] }
    positions: [ { id: position.pay, party: org.union, issue: issue.pay, text: "More pay.", by: [org.union], at: [source.report] } ]
    prospects: [ { id: prospect.vote, text: "They vote.", modal: "recommends", by: [person.reed], at: [source.report] } ]
    assessments: [ { id: assessment.deal, text: "They agree.", likelihood: likely, confidence: low, basis: [claim.calm] } ]
    gaps: [ { id: gap.why, text: "Why is not said.", at: [source.report] } ]
    figures:
      - { id: figure.one, measure: "Strikers", as_text: "40", value: { qualifier: plain, point: 40 }, differs_from: [figure.two], by: [org.union], at: [source.report] }
      - { id: figure.two, measure: "Strikers", as_text: "30", value: { qualifier: plain, point: 30 }, differs_from: [figure.one], by: [person.reed], at: [source.report] }
      - { id: figure.three, measure: "Days", as_text: "3", value: { qualifier: plain, point: 3 }, by: [person.reed], at: [source.report] }

    """

  @Test(arguments: [
    ("claim.delay", "There was a delay (“alleged”) (unanswered)"),
    ("prospect.vote", "They vote (“recommends”)"),
    ("assessment.deal", "Assessment: They agree (likely) · low confidence"),
    ("claim.calm", "All was calm"),
  ])
  func bibliographiesKeepIt(_ id: String, _ title: String) async throws {
    let site = try await SampleSite(facts: Self.facts)
    let citation = Citation(of: try #require(site.site.facts[id]), renderer: site.renderer)
    #expect(citation.bibTeX.contains("title = {{\(title)}}"))
    #expect("\(citation.csl)".contains(title))
  }

  @Test(arguments: [
    ("event.death", "A death (according to two doctors)"), ("event.strike", "A strike"),
    ("unnamed.doctors", "Two doctors"),
  ])
  func titlesOfEventsSayWhoseAccountItIs(_ id: String, _ title: String) async throws {
    let facts = try await SampleSite(facts: Self.facts).site.facts
    #expect(facts.titleWithStanding(of: try #require(facts[id])) == title)
  }

  @Test func theCalendarSaysItToo() async throws {
    let calendar = try await SampleSite(facts: Self.facts).text("events.ics")
    #expect(calendar.contains("SUMMARY:A death (according to two doctors)"))
    #expect(calendar.contains("DESCRIPTION:According to two doctors\\; unnamed voice"))
  }

  @Test(arguments: [
    ("event.deadline", "by 31 December 2026"), ("event.past", "until 31 December 2020"),
  ])
  func whatIsPlannedIsDueByADay(_ id: String, _ words: String) async throws {
    let facts = try await SampleSite(facts: Self.facts).site.facts
    let when = try #require(facts[id]?.when)
    #expect(facts.words(of: when) == words)
  }

  /// Gaps, days of events, own assessments and figures that another contradicts are not among those
  /// that nobody contests.
  @Test func onlyStatementsCountAsNotContested() async throws {
    let ids = [
      "event.death", "claim.delay", "claim.calm", "prospect.vote", "assessment.deal", "gap.why",
      "figure.one", "figure.two", "figure.three",
    ]
    let body = ids.map { "[x](fact:\($0))" }.joined(separator: " ")
    let text =
      "---\ntitle: A\ndate: \"2026-11-18\"\nas_of: \"2026-11-18\"\nsummary: S\n---\n\n\(body)\n"
    let site = try await SampleSite(["content/briefings/a.md": text], facts: Self.facts)
    let page = try #require(site.site.briefings.first)
    let evidence = Evidence(of: page, site.renderer.records)
    #expect(evidence.facts == ids.count)
    #expect(evidence.uncontested == 3)
    #expect(evidence.unanswered == 1)
  }

  @Test func pagesThatTellOfAFactAreKnownWithoutItsName() async throws {
    let text = """
      ---
      title: A
      date: "2026-11-18"
      as_of: "2026-11-18"
      summary: S
      ---

      [calm](fact:claim.calm)

      ```view
      kind: position-matrix
      columns: [org.union]
      rows: [issue.pay]
      ```

      """
    let site = try await SampleSite(["content/briefings/a.md": text], facts: Self.facts).site
    for id in ["source.report", "person.reed", "position.pay"] {
      #expect(site.listedPages(throughOthers: id) == [0], "\(id)")
    }
    for id in ["claim.calm", "unnamed.doctors", "claim.delay"] {
      #expect(site.listedPages(throughOthers: id) == [], "\(id)")
    }
  }
}
