import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Facts
@testable import Kit
@testable import Rendering
@testable import Site

/// The uses of a fact are the pages whose bytes change when the fact does.
struct FactUsesTests {
  /// Templates that show of each fact what those of the standard theme do: its words, who says it
  /// and where, what it names and what names it, and what speaks against it.
  private static let templates: [String: String] = {
    let words = "{{ fact.label }}{% if fact.kind == \"figure\" %}{{ fact.as_text }}{% endif %}"
    let named = """
      {% macro words(fact) %}\(words)\n{% endmacro %}
      {% macro all(facts) %}{% for fact in facts %}{{ words(fact) }}{% endfor %}{% endmacro %}
      {% macro shown(fact) %}{{ words(fact) }}{{ all(fact.speakers) }}{{ all(fact.sources) }}
      {% if fact.kind == "claim" %}{{ all(fact.figures) }}{% endif %}
      {% if fact.kind == "quote" %}{{ all(fact.expresses) }}{% endif %}
      {% for side in fact.other_side %}{{ words(side.fact) }}{{ all(side.fact.speakers) }}{% endfor %}
      {% endmacro %}
      """
    var files = ["templates/macros/fact.html": named]
    let head = "{% from \"macros/fact.html\" import all, shown, words %}"
    files["templates/briefing.html"] = """
      \(head){{ briefing.body }}{% for note in briefing.notes %}{{ shown(note.fact) }}{% endfor %}
      {{ all(briefing.gaps) }}{{ all(briefing.corrections) }}
      """
    for kind in FactKind.allCases {
      files["templates/facts/\(kind.singular).html"] = """
        \(head){{ shown(fact) }}{% for mention in fact.mentions %}{{ words(mention.fact) }}{% endfor %}
        {% if fact.kind == "actor" %}{% for own in fact.affiliations %}{{ words(own.actor) }}{% endfor %}
        {% endif %}{% if fact.kind == "gap" or fact.kind == "claim" %}{{ all(fact.about) }}{% endif %}
        {% for relation in fact.relations %}{{ words(relation.fact) }}{% endfor %}
        {% if fact.kind == "correction" %}{{ all(fact.facts) }}{% endif %}
        """
    }
    let each = "{% for fact in view[\"items\"] %}{{ shown(fact) }}{% endfor %}"
    files["templates/views/figures.html"] = head + each
    return files
  }()

  private static let records = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "Test", language: en, default_source: source.report }
    sources:
      - { id: source.report, title: "A report" }
      - { id: source.other, title: "Another report" }
    actors:
      - { id: org.agency, name: "The Agency", at: [source.other] }
      - id: person.tarar
        name: "Tarar"
        affiliations: [ { actor: org.agency, role: "minister" } ]
        at: [source.report]
    claims:
      - { id: claim.toll, text: "Many died", by: [source-voice], at: [source.other],
          figures: [figure.killed] }
      - id: claim.failed
        text: "It failed"
        standing: disputed
        by: [person.tarar]
        at: [source.report]
      - id: claim.held
        text: "It held"
        standing: disputed
        by: [source-voice]
        at: [source.other]
        relations: [ { type: disputes, claim: claim.failed } ]
      - id: claim.collapsed
        text: "It collapsed"
        by: [source-voice]
        at: [source.other]
        relations: [ { type: supports, claim: claim.failed } ]
    quotes:
      - { id: quote.failed, text: "It failed", speaker: person.tarar, at: source.report,
          expresses: [claim.failed] }
    figures:
      - { id: figure.killed, measure: "People killed", as_text: "nearly 1,800",
          by: [source-voice], at: [source.report] }
      - { id: figure.days, measure: "Days", as_text: "four", by: [source-voice],
          at: [source.other] }
    gaps:
      - { id: gap.count, text: "Who counted is not known", about: [figure.killed] }
    corrections:
      - { id: correction.days, date: "2025-11-02", was: "five", is: "four", facts: [figure.days],
          page: /briefings/plain/ }

    """

  private static func site(_ records: String) throws -> TestSite {
    let bodies = [
      "direct": "<fact:figure.killed>", "through": "[so](fact:claim.toll)",
      "all": "```view\nkind: figures\n```", "days": "<fact:figure.days>",
      "failed": "[so](fact:claim.failed)", "held": "[so](fact:claim.held)",
      "quoted": "<fact:quote.failed>", "named": "<fact:person.tarar>",
      "agency": "<fact:org.agency>", "plain": "Nothing.",
    ]
    var files = templates
    files["content/facts.yaml"] = records
    let rules = ["claim-without-attribution", "disputed-without-other-side-on-page"]
    files["content/site.yaml"] =
      "title: Test\nrules: { \(rules.map { "\($0): off" }.joined(separator: ", ")) }\n"
    for (name, body) in bodies {
      files["content/briefings/\(name).md"] = TestSite.briefing(body, title: name)
    }
    return try TestSite(files)
  }

  /// The pages of briefings and of single facts by their paths on the site.
  ///
  /// Lists, the home page, feeds, the search and data hold every fact, so they change with any.
  private static func pages(_ site: TestSite) async throws -> [String: String] {
    let result = try await site.builder().build()
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    var pages: [String: String] = [:]
    for file in site.folder.files(below: "public") {
      let parts = file.split(separator: "/").map(String.init)
      guard parts.count == 3, parts[2] == "index.html",
        parts[0] == "briefings" || FactKind(prefix: parts[0]) != nil
      else { continue }
      pages["/\(parts[0])/\(parts[1])/"] = site.folder.contents("public/\(file)")
    }
    return pages
  }

  @Test(arguments: [
    ("figure.killed", "nearly 1,800", "nearly 1,900"),
    ("figure.days", "\"Days\", as_text: \"four\"", "\"Hours\", as_text: \"six\""),
    ("claim.failed", "text: \"It failed\"\n", "text: \"It broke down\"\n"),
    ("claim.held", "It held", "It went on"),
    ("claim.collapsed", "It collapsed", "It ended"),
    ("person.tarar", "name: \"Tarar\"", "name: \"T.\""),
    ("org.agency", "The Agency", "An agency"), ("source.other", "Another report", "A paper"),
    ("gap.count", "Who counted", "Who has counted"),
    ("quote.failed", "\"It failed\", speaker", "\"failed\", speaker"),
    ("correction.days", "is: \"four\"", "is: \"4\""),
  ])
  func areThePagesThatChange(id: String, old: String, new: String) async throws {
    let changedRecords = Self.records.replacing(old, with: new)
    #expect(changedRecords != Self.records)
    let before = try await Self.pages(Self.site(Self.records))
    let after = try await Self.pages(Self.site(changedRecords))
    let changed = before.keys.filter { before[$0] != after[$0] }
    let folder = try Self.site(Self.records).folder
    let report = try await FactReport.read(BuildOptions(site: folder.path, now: .epoch))
    let uses = await report.factUses(of: id)
    let named = uses.pages.map(\.address) + (uses.facts.map(\.id) + [id]).map(\.factAddress)
    #expect(named.sorted() == changed.sorted())
  }

  /// The project's own site and theme, which show facts in ways that no link between them tells.
  private static func ownSite(_ change: (String) -> String) throws -> TestSite {
    let package = Checkout.root
    var files: [String: String] = [:]
    for folder in ["content", "templates"] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: "\(package.path)/\(folder)")
      for name in names where name.contains(".") {
        files["\(folder)/\(name)"] = try String(
          contentsOf: package.appending(path: "\(folder)/\(name)"), encoding: .utf8)
      }
    }
    files["content/facts.yaml"] = change(files["content/facts.yaml"] ?? "")
    return try TestSite(files)
  }

  @Test(arguments: [
    ("issue.drones-and-airspace", "title: \"", "title: \"New: "),
    ("unnamed.one-source", "described_as: \"one", "described_as: \"only one"),
    ("place.torkham", "name: \"Torkham", "name: \"Turkham"),
    ("claim.most-points-done", "text: \"", "text: \"New: "),
  ])
  func areThePagesOfTheOwnThemeThatChange(id: String, old: String, new: String) async throws {
    let site = try Self.ownSite { $0 }
    let changed = try Self.ownSite { facts in
      guard let start = facts.range(of: "id: \(id)"),
        let place = facts.range(of: old, range: start.upperBound..<facts.endIndex)
      else { return facts }
      return facts.replacingCharacters(in: place, with: new)
    }
    let before = try await Self.singlePages(site)
    let after = try await Self.singlePages(changed)
    let differing = before.keys.filter { before[$0] != after[$0] }
    #expect(differing.count > 1)
    let report = try await FactReport.read(BuildOptions(site: site.folder.path, now: .epoch))
    let uses = await report.factUses(of: id)
    let named = uses.pages.map(\.address) + (uses.facts.map(\.id) + [id]).map(\.factAddress)
    #expect(named.sorted() == differing.sorted())
  }

  /// What is rendered at each address of a page of Markdown or of a fact, checks left aside.
  private static func singlePages(_ site: TestSite) async throws -> [String: [UInt8]] {
    let report = try await FactReport.read(BuildOptions(site: site.folder.path, now: .epoch))
    let renderer = SiteRenderer(
      report.site, templates: report.parsed.templates, assets: report.assets)
    var pages: [String: [UInt8]] = [:]
    let files = (renderer.contentFiles + renderer.singleFactPages).judged.files
    for page in files where page.template != nil {
      let address = page.path.text.replacingOccurrences(of: "index.html", with: "")
      pages["/\(address)"] = try page.writtenBytes
    }
    return pages
  }
}
