import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// An actor or place is unused if no fact and no page names it; one that waits with a page is not.
struct UnusedEntityTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "A test", language: en }
    places:
      - { id: place.seen, name: "Seen" }
      - { id: place.waiting, name: "Waiting" }
      - { id: place.idle, name: "Idle" }

    """

  private func notes(on id: String, _ matter: String) async throws -> [String] {
    let site = try TestSite([
      "content/facts.yaml": Self.facts,
      "content/briefings/seen.md": TestSite.briefing("From [Seen](fact:place.seen).", title: "One"),
      "content/briefings/waiting.md": TestSite.briefing(
        "From [Waiting](fact:place.waiting).", title: "Two", more: matter),
    ])
    return try await site.builder().checkOnly().diagnostics.filter { $0.id == id }.map(\.rule.name)
  }

  @Test func onlyWhatNobodyNamesIsUnused() async throws {
    #expect(try await notes(on: "place.seen", "draft: true\n") == [])
    #expect(try await notes(on: "place.waiting", "draft: true\n") == ["fact-waits"])
    #expect(try await notes(on: "place.idle", "draft: true\n") == ["entity-unused"])
    #expect(try await notes(on: "place.waiting", "") == [])
    // A page that cannot be read may name any.
    #expect(try await notes(on: "place.idle", "summary: 'it's'\n") == [])
  }
}
