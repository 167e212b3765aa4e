import Templates
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Facts
@testable import Kit
@testable import Rendering
@testable import Site
@testable import Templates

/// Ordinary sites with the project's own theme: what their JSON-LD says stands on their pages.
struct ThemeLinkedDataTests {
  /// Expects that pages of the site show all that their JSON-LD says, and all fields of facts.
  private func expectNothingHidden(
    settings: String = "", facts: String = "", pages: [String: String] = [:]
  ) async throws {
    var files = try ProjectTheme.files().merging(pages) { $1 }
    files["content/site.yaml"] = "title: \"Border Desk\"\n\(settings)"
    files["content/facts/more.yaml"] = "schema: \"sitegen-facts/1\"\n\(facts)"
    let folder = try TestSite(files).folder
    let options = BuildOptions(site: folder.path, now: .epoch)
    let sources = try SiteSources.read(options, rules: Rule.all)
    let parsed = try await sources.parse(options)
    let read = sources.diagnostics + parsed.diagnostics
    #expect(read.filter { $0.severity == .error }.map(\.message) == [])
    let site = await parsed.link(options)
    let renderer = SiteRenderer(
      site, templates: parsed.templates, assets: ThemeAssets(sources.assets),
      theme: sources.theme)
    let found = try await renderer.renderedFindings(in: parsed)
    #expect(found.map { "\($0.location.path): \($0.message)" } == [])
  }

  private static let briefing = TestSite.briefing(
    "[The dialogue failed](fact:claim.failed), says [Attaullah Tarar](fact:person.tarar).",
    more: """
      topics: [Talks & more]
      series: [Border]
      updated: "2025-11-02"
      dateline: Kabul
      authors: ["İbrahim Kalın", "The Institute", "Border Desk"]

      """)

  @Test func namesThePublisher() async throws {
    let pages = [
      "content/briefings/a.md": Self.briefing,
      "content/pages/methods.md": "---\ntitle: Methods\n---\n\n## Corrections\n\nWords.\n",
      "content/pages/about.md": "---\ntitle: About\n---\n\nWords.\n",
    ]
    let alone = "publisher: { name: \"The Institute\" }\n"
    try await expectNothingHidden(settings: alone, pages: pages)
    let linked = "publisher: { name: \"The <b> Institute\", url: \"https://example.org/\" }\n"
    try await expectNothingHidden(settings: linked, pages: pages)
    try await expectNothingHidden(settings: "language: de\n", pages: pages)
  }

  @Test func namesPlacesAsOthersDo() async throws {
    let facts = """
      places:
        - id: place.torkham
          name: "Torkham"
          also: [ { text: "Turkham", use: variant }, { text: "the crossing" } ]
          kind: crossing
          at: [source.report]

      """
    try await expectNothingHidden(facts: facts)
  }

  @Test func namesEveryVoice() async throws {
    let facts = """
      actors:
        - { id: unnamed.one, described_as: "an official in Kabul", number: one, at: [source.report] }
        - { id: unnamed.two, described_as: "two diplomats of the U.N.", at: [source.report] }
        - id: person.asif
          name: "Khawaja  Asif"
          honorific: "Mr."
          also: [ { text: "K. M. Asif", use: variant } ]
          affiliations:
            - { actor: org.agency, role: "minister of defence" }
            - { actor: org.agency, role: "member of parliament" }
            - { actor: org.agency }
          at: [source.report]
      claims:
        - id: claim.together
          text: "They met."
          standing: disputed
          by: [unnamed.one, unnamed.two, person.asif, source-voice, unattributed]
          at: [source.report]
        - id: claim.other
          text: "They did not meet."
          standing: disputed
          relations: [ { type: disputes, claim: claim.together } ]
          by: [unnamed.two, unnamed.one]
          at: [source.report]
      quotes:
        - { id: quote.heading, text: "A heading", speaker: unnamed.one, usable: false, at: source.report }
        - { id: quote.met, text: "we met", speaker: unnamed.two, expresses: [claim.together], at: source.report }
      figures:
        - id: figure.met
          measure: "Diplomats who met"
          as_text: "“two”"
          unit: people
          by: [unnamed.two, unnamed.one]
          at: [source.report]

      """
    try await expectNothingHidden(facts: facts)
  }

  @Test func givesLongAndOddTextsInFull() async throws {
    let long = String(repeating: "and they went on and on ", count: 20)
    let facts = """
      sources:
        - id: source.odd
          title: "“Odd” <em>title</em> & \\u00a0spaces  of a report."
          type: article-newspaper
          dateline: "KABUL — "
          author: ["A. Writer", "B. Writer"]
          publisher: org.agency
      claims:
        - id: claim.long
          text: "They met \(long)."
          standing: uncontested
          by: [person.tarar]
          at: [source.odd]
        - id: claim.folded
          text: >
            They met
            at the border.
          standing: uncontested
          by: [person.tarar]
          at: [source.odd]
      events:
        - id: event.talks
          title: "Talks \(long)."
          kind: talks-round
          modality: occurred
          when: { edtf: "XXXX-XX-XX", text: "earlier  this month" }
          participants:
            - { actor: org.agency, role: host }
            - { actor: person.tarar }
          at: [source.odd]
        - { id: event.dated, title: "A day.", kind: incident, when: { edtf: "2025-10" }, at: [source.odd] }
      positions:
        - { id: position.wants, text: "wants peace", party: org.agency, issue: issue.peace, by: [person.tarar], at: [source.odd] }
      issues:
        - { id: issue.peace, title: "Peace" }
      corrections:
        - { id: correction.one, date: "2025-11-02", facts: [claim.failed], kind: correction, was: "four & a half.", is: "“five”" }
        - { id: correction.two, date: "2025-11-03", page: "/briefings/a/", was: "six", is: "seven", note: "We erred." }

      """
    let title = "title: \"\(long)\"\n"
    let pages = [
      "content/briefings/a.md": Self.briefing,
      "content/briefings/b.md": Self.briefing.replacing("title: \"Talks\"\n", with: title),
    ]
    try await expectNothingHidden(facts: facts, pages: pages)
    let paged = "page_size: 1\nlanguage: de\ntagline: \"A line\"\n"
    try await expectNothingHidden(settings: paged, facts: facts, pages: pages)
  }
}
