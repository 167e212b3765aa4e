import Foundation
import TestSupport
import Testing

@testable import Kit
@testable import Site

/// Values of a day, the age of pages, and corrections, as pages and feeds show them.
struct PageTimeTests {
  private static let facts = TestSite.facts.replacing(
    "    unit: people\n",
    with: """
          unit: people
          as_of: "2025-11-01"
          review_by: "2025-12-01"
          history:
            - { as_of: "2025-10-01", as_text: "more than 1,700", kind: update }

      """)

  private func site(
    _ body: String, facts: String = facts, template: String = "{{ briefing.body }}"
  ) throws -> TestSite {
    try TestSite([
      "content/facts.yaml": facts, "content/briefings/talks.md": TestSite.briefing(body),
      "templates/briefing.html": template.contains("briefing.body")
        ? template : "\(template)\(Self.mark){{ briefing.body }}",
      "templates/parts/reference.html":
        "{{ reference.words }}{% if reference.day %} on {{ reference.day.text }}{% endif %}",
    ])
  }

  private func page(_ site: TestSite, today: String? = nil) async throws -> String? {
    let findings = try await site.build { $0.today = today.flatMap { CalendarDate($0) } }
    #expect(findings.filter { $0.contains("error[") } == [])
    let page = site.folder.contents("public/briefings/talks/index.html")
    return page?.components(separatedBy: Self.mark).first
  }

  /// What stands before the text in a page of which a test looks at something else.
  private static let mark = "<!-- the text -->"

  @Test(arguments: [
    ("<fact:figure.killed>", "nearly 1,800"),
    ("<fact:figure.killed@2025-10-29>", "more than 1,700 on 29 October 2025"),
    ("<fact:figure.killed@2025-11-01>", "nearly 1,800 on 1 November 2025"),
    ("[more than 1,700](fact:figure.killed@2025-10-29)", "more than 1,700 on 29 October 2025"),
    ("[nearly 1,800](fact:figure.killed)", "nearly 1,800"),
  ])
  func aPinnedValueIsThatOfItsDay(link: String, words: String) async throws {
    #expect(try await page(site(link)) == "<p>\(words)</p>\n")
  }

  @Test func aPinnedValueStaysWhenTheFactGoesOn() async throws {
    let later = Self.facts
      .replacing("as_text: \"nearly 1,800\"", with: "as_text: \"nearly 1,900\"")
      .replacing("point: 1800, high: 1800", with: "point: 1900, high: 1900")
      .replacing("as_of: \"2025-11-01\"", with: "as_of: \"2025-11-20\"")
      .replacing(
        "kind: update }",
        with: "kind: update }\n      - { as_of: \"2025-11-01\", as_text: \"nearly 1,800\" }")
    for link in ["<fact:figure.killed@2025-10-29>", "<fact:figure.killed@2025-11-02>"] {
      let before = try await page(site(link))
      #expect(try await page(site(link, facts: later)) == before)
    }
    let live = try await page(site("<fact:figure.killed>", facts: later))
    #expect(live == "<p>nearly 1,900</p>\n")
  }

  @Test func aNoteTellsTheDayOfEachPlace() async throws {
    let template = """
      {% for note in briefing.notes %}{% for place in note.references %}{{ place.letter }}\
      {% if place.day %} {{ place.day.iso }} {{ place.words }}{% endif %};{% endfor %}{% endfor %}
      """
    let body = "<fact:figure.killed> <fact:figure.killed@2025-10-29>"
    #expect(
      try await page(site(body, template: template)) == "a;b 2025-10-29 more than 1,700;")
  }

  private static let stale = """
    {% if briefing.stale %}{{ briefing.stale.since.iso }}\
    {% for fact in briefing.stale.facts %} {{ fact.id }}{% endfor %}{% endif %}
    """

  @Test(arguments: [
    (nil, ""), ("2025-12-01", ""), ("2025-12-02", "2025-12-01 figure.killed"),
  ])
  func theOldestFactDecidesThePagesAge(today: String?, mark: String) async throws {
    let site = try site("<fact:figure.killed>", template: Self.stale)
    #expect(try await page(site, today: today) == mark)
  }

  @Test func theLongestDueFactStandsFirst() async throws {
    let facts = Self.facts.replacing(
      "    mode: paraphrased\n", with: "    mode: paraphrased\n    review_by: \"2025-11-15\"\n")
    let site = try site(
      "<fact:figure.killed>, [Tarar](fact:person.tarar) says [so](fact:claim.failed)",
      facts: facts, template: Self.stale)
    #expect(
      try await page(site, today: "2026-01-01") == "2025-11-15 claim.failed figure.killed")
  }

  @Test(arguments: [
    ("2025-11-20", ""), ("2025-11-21", "2025-11-20"), ("2025-12-02", "2025-11-20 figure.killed"),
  ])
  func aBaseThatIsDueMarksEachPageWithFacts(today: String, mark: String) async throws {
    let facts = Self.facts.replacing(
      "language: en,", with: "language: en, as_of: \"2025-11-10\", review_within_days: 10,")
    let site = try site("<fact:figure.killed>", facts: facts, template: Self.stale)
    #expect(try await page(site, today: today) == mark)
    let without = try self.site("No fact.", facts: facts, template: Self.stale)
    #expect(try await page(without, today: today) == "")
  }

  @Test func aKindOfItsOwnAgesByTheBasesDay() async throws {
    let facts = Self.facts.replacing(
      "language: en,",
      with: "language: en, as_of: \"2025-11-10\", defaults: { review_within_days: { claims: 3 } },")
    let site = try site(
      "[Tarar](fact:person.tarar) says [so](fact:claim.failed)", facts: facts,
      template: Self.stale)
    #expect(try await page(site, today: "2025-11-13") == "")
    #expect(try await page(site, today: "2025-11-14") == "2025-11-13 claim.failed")
  }

  @Test func aFactTellsSinceWhenItIsDue() async throws {
    let template = "{% for note in briefing.notes %}{{ note.fact.stale.iso }}{% endfor %}"
    let site = try site("<fact:figure.killed>", template: template)
    #expect(try await page(site, today: "2025-12-02") == "2025-12-01")
  }

  private static let corrected =
    facts + """

      corrections:
        - { id: correction.killed, date: "2025-11-02", was: "1,700 & more", is: "nearly 1,800",
            facts: [figure.killed] }
        - { id: correction.page, date: "2025-11-03", kind: clarification, was: "x", is: "y",
            page: /briefings/talks/ }
        - { id: correction.other, date: "2025-11-04", was: "a", is: "b", facts: [claim.failed] }

      """

  @Test func aCorrectionStandsOnThePagesThatItConcerns() async throws {
    let template = "{% for correction in briefing.corrections %}{{ correction.id }};{% endfor %}"
    let site = try site("<fact:figure.killed>", facts: Self.corrected, template: template)
    #expect(try await page(site) == "correction.killed;correction.page;")
  }

  @Test func aCorrectionUpdatesTheEntriesOfFeeds() async throws {
    let site = try site("<fact:figure.killed>", facts: Self.corrected)
    #expect(try await page(site) != nil)
    let feed = try #require(site.folder.contents("public/feed.xml"))
    #expect(feed.contains("<published>2025-10-29T00:00:00Z</published>"))
    #expect(feed.contains("<updated>2025-11-03T00:00:00Z</updated>"))
    let line =
      "Correction, 2 November 2025: People killed: was <del>1,700 &amp; more</del>,"
      + " is <ins>nearly 1,800</ins>"
    let escaped = line.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    #expect(feed.contains(escaped), "\(feed)")
    #expect(feed.contains("Clarification, 3 November 2025"))
    #expect(!feed.contains("4 November 2025"))
    let sitemap = try #require(site.folder.contents("public/sitemap.xml"))
    #expect(sitemap.contains("<lastmod>2025-11-03"))
  }

  @Test func aCorrectionStandsInThePagesJSONLD() async throws {
    let template = "{{ page.json_ld | tojson }}"
    let site = try site("<fact:figure.killed>", facts: Self.corrected, template: template)
    let data = try #require(try await page(site))
    #expect(data.contains("CorrectionComment"))
    #expect(data.contains("nearly 1,800"))
  }
}
