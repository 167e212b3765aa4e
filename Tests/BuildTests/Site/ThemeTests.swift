import Checks
import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Facts
@testable import Kit
@testable import Rendering
@testable import Site
@testable import Templates

/// The project's own theme, with facts that have what no single subject has.
struct ThemeTests {
  private static let forms = EveryForm()

  /// A page that names every fact, and one component of each kind that shows all there are.
  private static var pages: [String: String] {
    let links = forms.ids.map { "[words](fact:\($0)) <fact:\($0)>\n" }.joined()
    let views = ViewBlock.Kind.allCases.map { "```view\nkind: \($0.rawValue)\n```\n" }.joined()
    let more = "key_points: [\"[so](fact:claim.plain)\"]\nupdated: \"2025-11-01\"\n"
    return [
      "content/briefings/all.md": TestSite.briefing(links + "\n" + views, more: more),
      "content/pages/all.md": "---\ntitle: All\n---\n\n\(links)\n\(views)",
    ]
  }

  private static let base = forms.base.withTextsOfTheirOwn

  /// A site with every form of every field, in the project's own theme.
  private static func renderer() async throws -> SiteRenderer {
    var files = try ProjectTheme.files().merging(pages) { $1 }
    files["content/facts.yaml"] = String(decoding: base.bytes, as: UTF8.self)
    files["content/site.yaml"] = """
      title: "Border Desk"
      tagline: "What is known"
      publisher: { name: "The Institute", url: "https://example.org/" }
      navigation: [ { title: "Facts", url: "/claims/" } ]

      """
    let folder = try TestSite(files).folder
    var options = BuildOptions(site: folder.path, now: .epoch)
    options.today = CalendarDate(year: 2040, month: 1, day: 1)
    let sources = try SiteSources.read(options, rules: Rule.all)
    let parsed = try await sources.parse(options)
    #expect(parsed.facts.facts.count == forms.ids.count)
    let rules: [Rule] = [.wrongType, .missingField, .unknownKey, .vocabulary, .refKind]
    #expect(parsed.diagnostics.filter { rules.contains($0.rule) }.map(\.message) == [])
    return SiteRenderer(
      await parsed.link(options), templates: parsed.templates, assets: ThemeAssets(sources.assets),
      theme: sources.theme)
  }

  @Test func showsEveryFormOfEveryField() async throws {
    let renderer = try await Self.renderer()
    let found = try await renderer.files(jobs: 2).judged.files.findings(of: renderer.site, jobs: 2)
    let errors = found.errors.map { "\($0.path):\($0.line): \($0.message)" }
    #expect(Set(errors).sorted() == [])
    // What programs are told stands on the page as well.
    let findings = found.findings.map(\.diagnostic)
    #expect(Set(findings.map { "[\($0.rule.name)] \($0.message)" }).sorted() == [])
  }

  /// The same of texts without the rule: each stands nowhere else but with its fact.
  @Test func showsEachTextOfAFactOnItsOwnPage() async throws {
    var missing: Set<String> = []
    var count = 0
    for file in try await Self.renderer().singleFactPages.judged.files {
      let fact = try #require(file.fact?.fact)
      let html = String(decoding: try file.writtenBytes, as: UTF8.self)
      fact.record.forEachField { path, field in
        guard case .text(let text) = field.value, text.hasPrefix("some words") else { return }
        count += 1
        if !html.contains(text) { missing.insert("\(fact.kind) \(path.text)") }
      }
    }
    #expect(count > 300)
    #expect(missing.sorted() == [])
  }

  @Test func showsNothingThatIsTheDesksOwn() async throws {
    let secret = Array(EveryForm.secret.utf8)
    #expect(Self.base.bytes.ranges(of: secret).count > 20)
    for file in try await Self.renderer().files(jobs: 2).judged.files {
      #expect(try file.writtenBytes.firstRange(of: secret) == nil, "\(file.path.text)")
    }
  }
}

extension JSONValue {
  /// The value with a number in each text that is a mere example, so that no two are the same.
  fileprivate var withTextsOfTheirOwn: JSONValue {
    var number = 0
    return numberingTexts(from: &number)
  }

  private func numberingTexts(from number: inout Int) -> JSONValue {
    switch self {
    case .string(let text) where ["some words", "https://example.org/a"].contains(text):
      number += 1
      let digits = String(number)
      return .string(text + String(repeating: "0", count: 6 - digits.utf8.count) + digits)
    case .array(let items):
      return .array(items.map { $0.numberingTexts(from: &number) })
    case .object(let members):
      return .object(
        members.map { JSONMember($0.name, $0.value.numberingTexts(from: &number)) })
    default: return self
    }
  }
}
