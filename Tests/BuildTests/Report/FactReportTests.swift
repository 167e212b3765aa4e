import TestSupport
import Testing

@testable import Build
@testable import Facts
@testable import Kit
@testable import Site

/// Answers about the facts of a small site.
struct FactReportTests {
  private static let more = """
    prospects:
      - { id: prospect.truce, text: "A truce", by: [source-voice], at: [source.report],
          as_of: "2025-10-01", review_by: "2025-10-10" }
    statuses:
      - { id: status.open, state: "open", by: [source-voice], at: [source.report],
          as_of: "2025-10-01", draft: true }

    """

  private func report() async throws -> (TestSite, FactReport) {
    let base = "language: en, review_within_days: 14,"
    let facts = TestSite.facts.replacing("language: en,", with: base) + "\n" + Self.more
    let site = try TestSite([
      "content/facts.yaml": facts,
      "templates/briefing.html": """
      {% for note in briefing.notes %}{{ note.fact.label }}, {{ note.fact.sources[0].label }}{% endfor %}{{ briefing.body }}
      """,
      "templates/facts/source.html":
        "{% for place in fact.mentions %}{{ place.fact.label }}{% endfor %}",
      "content/briefings/talks.md": TestSite.briefing("A [truce](fact:prospect.truce)."),
    ])
    return (site, try await FactReport.read(BuildOptions(site: site.folder.path, now: .epoch)))
  }

  @Test func listsFactsOfAKindOrStanding() async throws {
    let (_, report) = try await report()
    let figures = report.list(report.facts(of: .figures, standing: nil))
    #expect(figures.text == "figure.killed  nearly 1,800: People killed\n")
    let uncontested = report.list(report.facts(of: nil, standing: .uncontested))
    #expect(uncontested.text == "claim.failed  The dialogue failed. (uncontested)\n")
    #expect(
      uncontested.json == """
        {"id":"claim.failed","kind":"claim","label":"The dialogue failed.",\
        "text":"The dialogue failed.","standing":"uncontested","by":["person.tarar"],\
        "at":["source.report"],"file":"content/facts.yaml","line":12}

        """)
    #expect(report.list(report.facts(of: .claims, standing: .disputed)).text == "")
  }

  @Test func listsDraftsToo() async throws {
    let (_, report) = try await report()
    #expect(report.facts(of: .statuses, standing: nil).map(\.id) == ["status.open"])
  }

  @Test func showsAFactAndWhatNamesIt() async throws {
    let (_, report) = try await report()
    let fact = try #require(report.base["org.agency"])
    #expect(
      report.show(fact).text == """
        org.agency (content/facts.yaml, line 6)
          id: org.agency
          name: The Agency
          at: source.report
          named by source.report in publisher
          named by person.tarar in affiliations.actor

        """)
    #expect(report.show(fact).json.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test func namesTheUsesOfAFact() async throws {
    let (_, report) = try await report()
    #expect(
      await report.uses(of: "prospect.truce").text == """
        prospect.truce: 1 page, 1 fact
          /briefings/talks/ (content/briefings/talks.md)
          source.report is named in its at

        """)
    #expect(
      await report.uses(of: "source.report").json.split(separator: "\n").first == """
        {"type":"page","url":"/briefings/talks/","file":"content/briefings/talks.md",\
        "title":"Talks","through":["prospect.truce"]}
        """)
  }

  @Test func saysWhatIsDueAndWhereItIsUsed() async throws {
    let (_, report) = try await report()
    let stale = { (day: String) throws in
      report.stale(on: try #require(CalendarDate(day))).text
    }
    #expect(try stale("2025-10-10") == "")
    #expect(
      try stale("2025-10-11")
        == "2025-10-10 prospect.truce: A truce\n  /briefings/talks/ (content/briefings/talks.md)\n")
    #expect(
      try stale("2025-10-16") == """
        2025-10-10 prospect.truce: A truce
          /briefings/talks/ (content/briefings/talks.md)
        2025-10-15 status.open: open

        """)
  }

  @Test func listsTheBaseThatIsDueBeforeItsFacts() async throws {
    let base = "language: en, as_of: \"2025-10-20\", review_within_days: 14,"
    let site = try TestSite([
      "content/facts.yaml": TestSite.facts.replacing("language: en,", with: base)
    ])
    let report = try await FactReport.read(BuildOptions(site: site.folder.path, now: .epoch))
    let day = try #require(CalendarDate("2025-11-05"))
    #expect(report.stale(on: day).text == "2025-11-03 base.test: the facts as a whole\n")
    #expect(
      report.stale(on: day).json == """
        {"id":"base.test","due":"2025-11-03","days":2,"file":"content/facts.yaml","line":2,\
        "pages":[]}

        """)
  }

  @Test func findsTheNearestId() async throws {
    let (_, report) = try await report()
    #expect(report.nearestID(to: "claim.faild") == "claim.failed")
    #expect(report.nearestID(to: "claim.something-else") == nil)
  }
}
