import Foundation
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

  private static func theme() throws -> [String: String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../templates").standardized
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.contains(".") {
      files["templates/\(name)"] = try String(
        contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return files
  }

  @Test func showsEveryFormOfEveryField() async throws {
    var files = try Self.theme().merging(Self.pages) { $1 }
    files["content/facts.yaml"] = String(decoding: Self.forms.base.bytes, as: UTF8.self)
    let folder = try TestSite(files).folder
    var options = BuildOptions(site: folder.path, now: .epoch)
    options.today = CalendarDate(year: 2040, month: 1, day: 1)
    let sources = try SiteSources.read(options, rules: Rule.all)
    let parsed = try await sources.parse(options)
    #expect(parsed.facts.facts.count == Self.forms.ids.count)
    let rules: [Rule] = [.wrongType, .missingField, .unknownKey, .vocabulary, .refKind]
    #expect(parsed.diagnostics.filter { rules.contains($0.rule) }.map(\.message) == [])
    let site = await parsed.link(options)
    let renderer = SiteRenderer(
      site, templates: parsed.templates, assets: ThemeAssets(sources.assets))
    let errors = try await renderer.files(jobs: 2).renderingProblems(jobs: 2).errors
    let problems = errors.map { "\($0.path):\($0.line): \($0.message)" }
    #expect(Set(problems).sorted() == [])
  }
}
