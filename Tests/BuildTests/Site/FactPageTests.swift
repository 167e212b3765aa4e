import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Facts
@testable import Kit
@testable import Rendering
@testable import Site
@testable import Templates

/// What readers find on the page of a fact, in the project's own theme.
struct FactPageTests {
  private static let facts = """
    sources:
      - id: source.undated
        title: "Undated"
        published: { edtf: "XXXX-XX-XX", reason: not-stated }
        accessed: { edtf: "XXXX-XX-XX", reason: not-stated }
    actors:
      - { id: org.other, name: "The Other", of: [org.agency, org.third], at: [source.report] }
      - { id: org.third, name: "The Third Ltd.", at: [source.report] }
      - { id: person.pele, name: "Pelé", described_as: "a footballer", at: [source.report] }
      - { id: unnamed.engineer, described_as: "An engineer", number: one, reason_unnamed: not-stated, at: [source.report] }
    claims:
      - { id: claim.pair, text: "It was kept by The Third Ltd.", accuses: [org.third], standing: uncontested, by: [org.other, unnamed.engineer], at: [source.report] }
      - id: claim.told
        text: "They met."
        standing: uncontested
        to: [org.other, org.third, org.agency]
        superseded_by: [claim.failed, claim.later]
        response: { status: declined, basis: implied }
        by: [person.tarar]
        by_basis: implied
        basis: editorial
        reviewed_by: "XY"
        note: "for the desk alone"
        at: [source.report]
      - { id: claim.later, text: "They met later.", standing: uncontested, by: [person.tarar], at: [source.report] }
      - { id: claim.gone, text: "It was so.", replaced_by: [claim.told, claim.later], by: [person.tarar], at: [source.report] }
    quotes:
      - { id: quote.go, text: "They said “go” and we went", speaker: person.pele, at: source.report }
      - { id: quote.told, text: "we met", speaker: person.tarar, to: org.other, at: source.report }
    corrections:
      - { id: correction.pair, date: "2025-11-02", kind: retraction, facts: [claim.pair], note: "It was not." }
    issues:
      - { id: issue.peace, title: "Peace" }
    positions:
      - id: position.first
        text: "wants peace"
        party: org.agency
        issue: issue.peace
        toward: [org.other, org.third]
        responds_to: [claim.told, claim.later]
        by: [person.tarar]
        at: [source.report]
    figures:
      - id: figure.rival
        measure: "People killed, as the Third counts"
        as_text: "up to 2,100"
        value: { qualifier: up-to, point: 2100, high: 2100, high_inclusive: true }
        differs_from: figure.other
        by: [org.third]
        at: [source.report]
      - id: figure.other
        measure: "People killed, as the Other counts"
        as_text: "between 1,500 and 1,900"
        value: { qualifier: between, low: 1500, high: 1900 }
        differs_from: [figure.rival]
        by: [org.other]
        at: [source.report]
      - { id: figure.price, measure: "Price of a dose", as_text: "€9.80", value: { qualifier: plain, point: 9.80 }, unit: euros, by: [org.other], at: [source.report] }
      - { id: figure.doses, measure: "Doses", as_text: "1,500 doses", value: { qualifier: plain, point: 1500 }, unit: doses, by: [org.other], at: [source.report] }
    statuses:
      - { id: status.old, subject: { text: "The truce", actors: [org.other] }, state: "holds", superseded_by: status.new, by: [source-voice], at: [source.report] }
      - { id: status.new, subject: { text: "The truce" }, state: "collapsed", supersedes: status.old, by: [source-voice], at: [source.report] }

    """

  /// What readers see on the page of a fact.
  private static func pages() async throws -> [String: String] {
    var files = try ProjectTheme.files()
    files["content/facts/more.yaml"] = "schema: \"sitegen-facts/1\"\n\(facts)"
    let folder = try TestSite(files).folder
    let options = BuildOptions(site: folder.path, now: .epoch)
    let sources = try SiteSources.read(options, rules: Rule.all)
    let parsed = try await sources.parse(options)
    let site = await parsed.link(options)
    let renderer = SiteRenderer(
      site, templates: parsed.templates, assets: ThemeAssets(sources.assets))
    var pages: [String: String] = [:]
    for file in renderer.singleFactPages.judged.files {
      let id = try #require(file.fact?.fact.id)
      pages[id] = String(decoding: try file.writtenBytes[...].shownText, as: UTF8.self)
    }
    return pages
  }

  @Test func showsAllToWhomAndForWhom() async throws {
    let pages = try await Self.pages()
    func shows(_ id: String, _ text: String) -> Bool { pages[id]?.contains(text) ?? false }
    #expect(shows("claim.told", "ToThe Other, The Third Ltd. and The Agency"))
    #expect(
      shows(
        "claim.told",
        "Superseded byAttaullah Tarar: The dialogue failed and Attaullah Tarar: They met later"))
    #expect(shows("claim.told", "Answerthey declined to answer (implied in the source)"))
    #expect(shows("claim.told", "Basisour reading"))
    #expect(shows("claim.told", "How we knowwho says it: implied in the source"))
    #expect(
      shows(
        "claim.gone", "Replaced byAttaullah Tarar: They met and Attaullah Tarar: They met later"))
    #expect(shows("quote.told", "ToThe Other"))
    #expect(shows("org.other", "OfThe Agency and The Third Ltd."))
    #expect(shows("position.first", "TowardThe Other and The Third Ltd."))
    #expect(
      shows(
        "position.first", "Responds toAttaullah Tarar: They met and Attaullah Tarar: They met later"
      ))
    #expect(shows("status.old", "Superseded byThe truce: collapsed"))
    #expect(shows("status.old", "SubjectThe truce (The Other)"))
    #expect(
      shows(
        "figure.rival",
        "given differently by The Other: between 1,500 and 1,900: People killed, as the Other counts"
      ))
    #expect(shows("figure.rival", "Means this number or below: 2,100"))
    #expect(shows("figure.other", "Means a range; at least 1,500; at most 1,900"))
    // A plain number that the words have in the same digits is not said twice.
    #expect(shows("figure.price", "Means the number as the source gives it: 9.8"))
    #expect(!shows("figure.doses", "Means"))
    // What is the desk's own stays its own.
    let all = pages.values.joined()
    #expect(!all.contains("XY") && !all.contains("for the desk alone"))
  }

  /// What the theme says itself is English, whatever the names are.
  @Test func theWordsAroundNamesAreEnglish() async throws {
    let pages = try await Self.pages()
    func shows(_ id: String, _ text: String) -> Bool { pages[id]?.contains(text) ?? false }
    #expect(shows("claim.pair", "Accusation against The Third Ltd."))
    #expect(shows("claim.pair", "The Other and an engineer say: It was kept by The Third Ltd."))
    #expect(shows("quote.go", "Pelé says: “They said ‘go’ and we went”"))
    #expect(shows("person.pele", "Described as“a footballer”"))
    #expect(!shows("person.pele", "Why unnamed") && shows("unnamed.engineer", "Why unnamed"))
    let retraction = "The Other and an engineer: It was kept by The Third Ltd."
    #expect(shows("correction.pair", "Retraction: \(retraction)"))
    #expect(shows("correction.pair", "Concerns\(retraction)"))
    #expect(!shows("correction.pair", "Correction retraction"))
  }

  /// A source says when it was published; when it was read, only the desk can say.
  @Test func saysWhoDidNotRecordADate() async throws {
    let pages = try await Self.pages()
    let undated = try #require(pages["source.undated"])
    #expect(undated.contains("Publisheddate not known; the source gives no date"))
    #expect(undated.contains("Read by usdate not known; we did not record when"))
    #expect(pages["source.report"]?.contains("Read by uswe did not record when") == true)
  }

  /// On the front page too, how something stands has the voice of who says so.
  @Test func theFrontPageNamesWhoSaysHowThingsStand() async throws {
    var files = try ProjectTheme.files()
    files["content/facts/more.yaml"] = """
      schema: "sitegen-facts/1"
      statuses:
        - { id: status.truce, subject: { text: "The truce" }, state: "fragile", by: [person.tarar], at: [source.report] }
        - { id: status.trade, subject: { text: "Trade" }, state: "slow", by: [source-voice], at: [source.report] }

      """
    let site = try TestSite(files)
    _ = try await site.builder().build()
    let html = try #require(site.folder.contents("public/index.html"))
    let text = String(decoding: Array(html.utf8)[...].shownText, as: UTF8.self)
    #expect(text.contains("fragile, Attaullah Tarar"))
    #expect(text.contains("slow") && !text.contains("slow,"))
  }

  @Test func listsShowRivalsAndParents() async throws {
    var files = try ProjectTheme.files()
    files["content/facts/more.yaml"] = "schema: \"sitegen-facts/1\"\n\(Self.facts)"
    files["content/pages/all.md"] =
      "---\ntitle: All\n---\n\n```view\nkind: figures\n```\n\n```view\nkind: actors\n```\n"
    let site = try TestSite(files)
    let result = try await site.builder().build()
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    let html = try #require(site.folder.contents("public/all/index.html"))
    let text = String(decoding: Array(html.utf8)[...].shownText, as: UTF8.self)
    #expect(text.contains("differs from between 1,500 and 1,900"))
    #expect(text.contains("of The Agency and The Third Ltd"))
  }
}
