import TestSupport
import Testing

@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

/// A small site in memory, on whose prose a test looks.
struct ProseSite {
  let site: Site

  /// What reading the page and the facts found.
  let readingFindings: [Diagnostic]

  /// Creates a site of one briefing.
  ///
  /// - Parameters:
  ///   - body: The briefing below its front matter, whose first line is line 6 of the file.
  ///   - facts: The lists of the facts file, with a source `source.report` and its line 1 as `L1`.
  ///   - frontMatter: More lines of front matter, which move the body down.
  ///   - withheld: Facts that may not be published yet.
  ///   - sourceWordCounts: How many words archived texts have.
  ///   - archived: The archived text of the report; nil if it is absent.
  ///   - rules: The severities of rules that are not their own.
  /// - Throws: If the test cannot go on.
  init(
    _ body: String, facts: String = TalksFacts.text, frontMatter: String = "",
    withheld: [Fact] = [], sourceWordCounts: [String: Int] = [:], archived: String? = nil,
    rules: [String: SiteSettings.RuleSetting] = [:]
  ) async throws {
    let top = """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en, default_source: source.report }

      """
    let (base, factFindings) = FactBase.read(files: [("facts.yaml", Array((top + facts).utf8))])
    let page = "---\ntitle: \"Talks\"\ndate: \"2025-10-29\"\nas_of: unknown\n\(frontMatter)---\n"
    var settings = SiteSettings(title: "Test")
    settings.rules = rules
    let parser = PageParser(settings: settings, rules: Check.all.map(\.rule))
    let (parsed, pageFindings) = parser.page(
      Array((page + body).utf8), "content/briefings/talks.md", .briefing)
    readingFindings = factFindings + pageFindings
    var surroundings = SiteSurroundings()
    surroundings.withheld = Dictionary(withheld.map { ($0.id, $0) }) { first, _ in first }
    surroundings.sourceWordCounts = sourceWordCounts
    if let archived {
      surroundings.archive = Archive(
        texts: ["source.report": ArchivedText(Array(archived.utf8))])
      surroundings.archivedLines = ArchivedLines(of: surroundings.archive)
    }
    site = await Site(
      linking: [parsed].compactMap(\.self), to: base, settings: parser.settings,
      around: surroundings, jobs: 1)
  }

  /// The findings of a rule, or all errors and warnings, as `line:column+length message | help`.
  func findings(of rule: Rule? = nil) async -> [String] {
    await site.pageFindings(jobs: 1)
      .filter { rule == nil ? $0.severity > .note : $0.rule == rule }
      .sorted { $0.location < $1.location }
      .map { finding in
        let place = "\(finding.location.line):\(finding.location.column)+\(finding.location.length)"
        let help = finding.help.map { " | \($0)" } ?? ""
        return "\(place) \(finding.message)\(help)"
      }
  }

  /// The findings of some rules, in the rules' order, each with the name of its rule before it.
  func findings(of rules: [Rule]) async -> [String] {
    var found: [String] = []
    for rule in rules { found += await findings(of: rule).map { "\(rule.name): \($0)" } }
    return found
  }
}

extension String {
  /// The text with links such as `[131](figure.sarvane)` to facts.
  var withFactLinks: String {
    FactKind.allCases.flatMap(\.prefixes).reduce(self) {
      $0.replacing("](\($1).", with: "](fact:\($1).")
    }
  }
}
