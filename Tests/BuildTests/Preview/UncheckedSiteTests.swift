import TestSupport
import Testing

@testable import Build
@testable import Kit

/// What somebody looks at in a preview is made before all other pages are checked.
struct UncheckedSiteTests {
  private static let paths = ["briefings/a/index.html", "claim/failed/index.html"]

  private func site(_ body: String, facts: String = TestSite.facts) throws -> TestSite {
    try TestSite([
      "content/facts.yaml": facts, "content/briefings/a.md": TestSite.briefing(body),
      "content/briefings/b.md": TestSite.briefing("[x](none.md)", title: "Other"),
    ])
  }

  /// What is made of some pages; nil if nobody was asked, as there is an error in the facts.
  private func made(of site: TestSite) async throws -> [String?]? {
    var made: [String?]?
    _ = try await site.builder().preview(after: KnownRun()) { unchecked in
      made = Self.paths.map { path in
        (try? OutputPath(path)).flatMap(unchecked.rendered).map {
          String(decoding: $0, as: UTF8.self)
        }
      }
    }
    return made
  }

  /// Another page has an error, which is found later.
  @Test func isMadeAsABuildMakesIt() async throws {
    let body = "Tarar said [it failed](fact:claim.failed)."
    let found = try #require(try await made(of: site(body)))
    let whole = try TestSite([
      "content/briefings/a.md": TestSite.briefing(body),
      "content/briefings/b.md": TestSite.briefing("Words.", title: "Other"),
    ])
    _ = try await whole.build()
    #expect(found == Self.paths.map { whole.folder.contents("public/\($0)") })
  }

  @Test func aPageWithAnErrorIsNotMade() async throws {
    let found = try #require(try await made(of: site("See [that](nowhere.md).")))
    #expect(found[0] == nil)
    #expect(found[1] != nil)
  }

  @Test func nothingIsMadeOfFactsWithAnError() async throws {
    let facts = TestSite.facts.replacing("by: [person.tarar]", with: "by: [person.nobody]")
    #expect(try await made(of: site("Words.", facts: facts)) == nil)
  }
}
