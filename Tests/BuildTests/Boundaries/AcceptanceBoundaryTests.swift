import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Site

/// Which of several findings and entries belong together.
struct AcceptanceBoundaryTests {
  private func check(_ body: String, _ entries: [String]) async throws -> BuildResult {
    let accept = "accept:\n" + entries.map { "  - \($0)\n" }.joined()
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing(body, more: accept)
    ])
    return try await site.builder().checkOnly()
  }

  private func unused(_ result: BuildResult) -> [Int] {
    result.diagnostics.filter { $0.rule == .acceptUnused }.map(\.location.line)
  }

  @Test func theFirstEntryThatFitsIsUsed() async throws {
    let result = try await check(
      "In 12 cases.",
      [
        "{ rule: unlinked-number, why: \"first\" }", "{ rule: unlinked-number, why: \"second\" }",
      ])
    #expect(result.accepted.map(\.why) == ["first"])
    #expect(unused(result) == [7])
  }

  /// Findings are taken in the order of the page, entries in theirs.
  @Test func entriesTakeTheFindingsInTheOrderOfThePage() async throws {
    let result = try await check(
      "In 12 cases.\n\nIn 13 cases.\n\nIn 14 cases.",
      [
        "{ rule: unlinked-number, why: \"first\" }", "{ rule: unlinked-number, why: \"second\" }",
      ])
    let accepted = result.accepted.map { "\($0.finding.location.line) \($0.why)" }
    #expect(accepted == ["10 first", "12 second"])
    let shown = result.diagnostics.filter { $0.rule == .unlinkedNumber }
    #expect(shown.map(\.location.line) == [14])
    #expect(unused(result) == [])
  }

  /// A finding in the page itself is accepted before one about it that stands in a template.
  @Test func whatStandsInThePageIsAcceptedFirst() async throws {
    let page = "content/briefings/talks.md"
    let entry = "accept: [{ rule: jsonld-not-visible, why: \"known\" }]\n"
    let files = try TestSite([page: TestSite.briefing("Text.", more: entry)])
    let options = files.builder().options
    let parsed = try await SiteSources.read(options, rules: Rule.all).parse(options)
    let site = await parsed.link(options)
    let path = try OutputPath("briefings/talks/index.html")
    let file = PublishedFile(ListedFile(path, from: page), .data, of: site) { nil }
    func found(_ place: String) -> Diagnostic {
      Diagnostic(.jsonldNotVisible, at: FileLocation(place, line: 9, column: 1), place)
    }
    let judged = Judgment(site, of: parsed, options).judge(
      [Finding(found("templates/briefing.html"), about: file), Finding(found(page))],
      after: .output)
    #expect(judged.accepted.map(\.finding.message) == [page])
    #expect(judged.shown.map(\.message) == ["templates/briefing.html"])
  }

  @Test func aStrictRunStopsAtWarnings() async throws {
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing("In 12 cases.")
    ])
    _ = try await site.build { $0.treatsWarningsAsErrors = true }
    #expect(site.folder.files(below: "public") == [])
    _ = try await site.build()
    #expect(site.folder.files(below: "public") != [])
  }
}
