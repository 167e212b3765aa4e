import Foundation
import Markdown
import Testing

@testable import Briefing

/// Whole briefings on a real subject, of which every word is meant.
@Suite(.enabled(if: Seed.isPresent, "the folder shared/seed does not lie beside the checkout"))
struct WholeBriefingTests {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../..").standardized

  /// What the checks of prose say of a file of Markdown and the facts of the seed.
  static func findings(_ file: URL, replacing: String = "", by other: String = "") async throws
    -> [Diagnostic]
  {
    let (base, _) = FactBase.read(files: [("content/facts.yaml", try Seed.facts())])
    let parser = PageParser(settings: SiteSettings(title: "Test"))
    var text = try String(contentsOf: file, encoding: .utf8)
    if !replacing.isEmpty {
      try #require(text.contains(replacing))
      text = text.replacing(replacing, with: other)
    }
    let (page, findings) = parser.page(
      Array(text.utf8), "content/briefings/\(file.lastPathComponent)", .briefing)
    #expect(findings == [])
    let site = await Site(
      linking: [try #require(page)], to: base, settings: parser.settings,
      now: try #require(Instant("2026-12-01")), jobs: 1)
    return await site.pageFindings(jobs: 1).filter { $0.rule != .linkBroken }
  }

  @Test(arguments: [
    Seed.folder.appending(path: "briefing-example.md"),
    checkout.appending(path: "content/briefings/2026-11-23-istanbul-round.md"),
  ])
  func theBriefingHasNoErrorAndNoWarning(_ file: URL) async throws {
    let findings = try await Self.findings(file).filter { $0.severity != .note }
    #expect(
      findings.map { "\($0.location.line):\($0.location.column) \($0.rule.name) \($0.message)" }
        == [])
  }
}
