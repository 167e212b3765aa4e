import Testing

@testable import Facts
@testable import Kit
@testable import Site

/// What comes first where several things could.
struct OrderBoundaryTests {
  private static let corrections = """
    claims:
      - { id: claim.a, text: "A.", by: [source-voice], at: [L1] }
    corrections:
      - { id: correction.undated, was: "a", is: "b", facts: [claim.a] }
      - { id: correction.old, date: "2025-10-01", was: "a", is: "b", facts: [claim.a] }
      - { id: correction.new, date: "2025-11-02", was: "a", is: "b", facts: [claim.a] }
      - { id: correction.same-day, date: "2025-11-02", was: "c", is: "d", page: /briefings/a/ }

    """

  @Test func correctionsStandNewestFirstAndThoseOfAPageInTheOrderOfTheBase() async throws {
    let files = [
      "content/briefings/a.md": SampleSite.briefing(
        "A", "updated: \"2025-10-30\"\n", body: "<fact:claim.a>\n")
    ]
    let site = try await SampleSite(files, facts: Self.corrections).site
    #expect(
      site.correctionsByDate.map(\.id) == [
        "correction.new", "correction.same-day", "correction.old", "correction.undated",
      ])
    let page = try #require(site.briefings.first)
    #expect(
      site.corrections(of: page).map(\.id) == [
        "correction.undated", "correction.old", "correction.new", "correction.same-day",
      ])
    #expect(site.lastChange(of: page) == Instant("2025-11-02"))
  }

  @Test func briefingsOfOneDayStandInTheOrderOfTheirAddresses() async throws {
    let files = [
      "content/briefings/b.md": SampleSite.briefing("One", "topics: [Zeta, Alpha]\n"),
      "content/briefings/a.md": SampleSite.briefing("Two", "topics: [Mu]\n"),
      "content/briefings/c.md": SampleSite.briefing("Three", date: "2025-10-30"),
    ]
    let site = try await SampleSite(files).site
    #expect(
      site.briefings.map(\.address) == ["/briefings/c/", "/briefings/a/", "/briefings/b/"])
    #expect(site.topics.map(\.name) == ["Alpha", "Mu", "Zeta"])
  }

  /// Briefings that show the facts 1 to n, of which the first shows all.
  private func related(_ facts: [[Int]]) async throws -> [[String]] {
    let claims =
      "claims:\n"
      + (1...6).map { "  - { id: claim.c\($0), text: \"A\", by: [source-voice], at: [L1] }\n" }
      .joined()
    var files: [String: String] = [:]
    for (index, shown) in facts.enumerated() {
      let body = shown.map { "<fact:claim.c\($0)>\n\n" }.joined()
      files["content/briefings/\(index).md"] = SampleSite.briefing("B\(index)", body: body)
    }
    let site = try await SampleSite(files, facts: claims).site
    return site.briefings.indices.map { index in
      site.related(to: index).map {
        "\(site.briefings[$0.index].page.frontMatter.title) \($0.shared)"
      }
    }
  }

  @Test func fiveBriefingsAreRelatedThoseThatShareMostFirstThenTheNewest() async throws {
    let related = try await related([
      [1, 2, 3, 4], [1], [1, 2], [1, 2, 3], [2], [3], [4], [5],
    ])
    #expect(related.first == ["B3 3", "B2 2", "B1 1", "B4 1", "B5 1"])
    #expect(related.last == [])
  }

  @Test(arguments: [(200, 1), (201, 0)])
  func aFactOnMoreThan200PagesRelatesNone(_ count: Int, _ related: Int) async throws {
    var files: [String: String] = [:]
    for index in 0..<count {
      files["content/briefings/\(index).md"] = SampleSite.briefing(
        "B\(index)", body: "<fact:claim.a>\n")
    }
    let site = try await SampleSite(files, facts: Self.corrections).site
    #expect(min(1, site.related(to: 0).count) == related)
  }

  @Test func factsThatAreDueStandTheLongestDueFirst() throws {
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
      sources: [ { id: source.report, title: "Report" } ]
      statuses:
        - { id: status.b, state: "holds", by: desk, at: source.report, review_by: "2030-01-02" }
        - { id: status.c, state: "holds", by: desk, at: source.report, review_by: "2030-01-01" }
        - { id: status.a, state: "holds", by: desk, at: source.report, review_by: "2030-01-02" }
        - { id: status.d, state: "holds", by: desk, at: source.report, review_by: "2030-01-03" }
      """
    let (base, _) = FactBase.read(files: [("facts.yaml", Array(facts.utf8))])
    let day = try #require(CalendarDate("2030-01-03"))
    #expect(base.factsDue(before: day).map(\.fact.id) == ["status.c", "status.a", "status.b"])
  }

  @Test func aFactHasItsNewWordingFromTheDayOfTheChange() throws {
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
      sources: [ { id: source.report, title: "Report" } ]
      figures:
        - id: figure.a
          measure: "Killed"
          as_text: "30"
          as_of: "2025-10-03"
          by: desk
          at: source.report
          history:
            - { as_of: "2025-10-02", as_text: "20", kind: update }
            - { as_of: "2025-10-01", as_text: "10", kind: update }
      """
    let (base, _) = FactBase.read(files: [("facts.yaml", Array(facts.utf8))])
    let figure = try #require(base["figure.a"])
    let days = ["2025-09-30", "2025-10-01", "2025-10-02", "2025-10-03"]
    #expect(days.map { figure.wording(on: $0) } == [nil, "10", "20", "30"])
  }

  @Test(arguments: [(32, 0), (33, 1)])
  func factsAreNested32LevelsDeep(_ depth: Int, _ findings: Int) {
    let text =
      String(repeating: "[", count: depth) + "a" + String(repeating: "]", count: depth)
    let (_, found) = YAMLNode.parse(Array(text.utf8)[...], file: "a.yaml", limit: 1 << 20)
    #expect(found.filter { $0.rule == .yamlLimit }.count == findings)
  }
}
