import Foundation
import TestSupport

@testable import Build
@testable import Facts
@testable import Kit
@testable import Site

/// A site of a few files that a test writes down, with templates that show names alone.
struct TestSite {
  let folder: TemporaryFolder

  /// Creates a site.
  ///
  /// - Parameter files: Its files by their paths; settings, facts and templates that are not given
  ///   are those of a plain site.
  /// - Throws: If the folder cannot be made.
  init(_ files: [String: String]) throws {
    folder = try TemporaryFolder(Self.plain.merging(files) { _, given in given })
  }

  /// A briefing with the front matter that it needs, and this body.
  static func briefing(_ body: String, title: String = "Talks", more: String = "") -> String {
    "---\ntitle: \"\(title)\"\ndate: \"2025-10-29\"\nas_of: unknown\n\(more)---\n\n\(body)\n"
  }

  /// After the dates that pages of tests have.
  private static let now = Instant("2026-01-01") ?? .epoch

  func builder(_ change: (inout BuildOptions) -> Void = { _ in }) -> SiteBuilder {
    var options = BuildOptions(site: folder.path, now: Self.now)
    change(&options)
    return SiteBuilder(options)
  }

  /// Builds the site, and returns the errors and warnings as lines of text.
  func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> [String] {
    let result = try await builder(change).build()
    return result.diagnostics.filter { $0.severity > .note }.map { finding in
      let place = "\(finding.location.path):\(finding.location.line):\(finding.location.column)"
      return "\(place): \(finding.severity.rawValue)[\(finding.rule.name)]: \(finding.message)"
    }
  }
}

extension TestSite {
  /// A base of one source that says one thing of each kind that tests need.
  static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "Test", language: en, default_source: source.report }
    sources:
      - { id: source.report, type: report, title: "A report", publisher: org.agency }
    actors:
      - { id: org.agency, name: "The Agency", at: [source.report] }
      - id: person.tarar
        name: "Attaullah Tarar"
        affiliations: [ { actor: org.agency, role: "minister" } ]
        at: [source.report]
    claims:
      - id: claim.failed
        text: "The dialogue failed."
        kind: factual
        mode: paraphrased
        standing: uncontested
        by: [person.tarar]
        at: [source.report]
    quotes:
      - { id: quote.failed, text: "The dialogue failed", speaker: person.tarar, at: source.report }
    figures:
      - id: figure.killed
        measure: "People killed"
        as_text: "nearly 1,800"
        value: { qualifier: nearly, point: 1800, high: 1800, high_inclusive: false }
        unit: people
        by: [person.tarar]
        at: [source.report]
    """

  private static let plain: [String: String] = {
    var files = ["content/site.yaml": "title: Test\n", "content/facts.yaml": facts]
    let kinds = FactKind.allCases
    let names =
      ["home", "briefings", "page", "topics", "topic", "series", "archive", "archive-month"]
      + ["search", "404", "corrections", "changes", "data"] + kinds.map { "facts/\($0.singular)" }
      + kinds.map { "indexes/\($0.plural)" }
    for name in names { files["templates/\(name).html"] = "<h1>{{ page.title }}</h1>\n" }
    files["templates/page.html"] = "<h1>{{ page.title }}</h1>\n{{ content.body }}"
    files["templates/briefing.html"] = "<h1>{{ briefing.title }}</h1>\n{{ briefing.body }}"
    files["templates/parts/reference.html"] =
      "<a href=\"{{ reference.fact.url }}\">{{ reference.words }}</a>"
    files["templates/parts/citation.html"] =
      "<a href=\"{{ reference.url }}\">{{ reference.words }}</a>"
    files["templates/parts/quotation.html"] =
      "<blockquote>{{ quotation.words }}</blockquote><p>{{ quotation.attribution }}</p>"
    for kind in ViewBlock.Kind.allCases {
      files["templates/views/\(kind.rawValue).html"] = "<div>{{ view.kind }}</div>"
    }
    // These templates show next to nothing, on purpose.
    let leftOut = kinds.map { kind in
      let names = kind.schema.fields.map { "\"\($0.name)\"" }
      return "  \(kind.plural): [\(names.joined(separator: ", "))]\n"
    }
    files["templates/theme.yaml"] = "left_out:\n" + leftOut.joined()
    return files
  }()
}
