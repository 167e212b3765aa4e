import TestSupport
import Testing

@testable import Build
@testable import Kit

/// The words of a component are words of the page.
struct ViewWordsTests {
  private func findings(_ lines: String) async throws -> [String] {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("```view\nkind: timeline\n\(lines)\n```")
    ])
    return try await site.build().filter { !$0.contains("note[") }
  }

  @Test(arguments: [
    ("title: \"É 461 dead\"", "9:11: warning[unlinked-number]: “461” is not linked to a fact"),
    (
      "note: Plain words\n  of 462 dead",
      "10:6: warning[unlinked-number]: “462” is not linked to a fact"
    ),
    (
      "title: 'It''s 465 dead'",
      "9:15: warning[unlinked-number]: “465” is not linked to a fact"
    ),
    (
      "note: >-\n  folded\n  words 463 dead",
      "11:9: warning[unlinked-number]: “463” is not linked to a fact"
    ),
    (
      "note: |\n  kept\n  words 463 dead",
      "11:9: warning[unlinked-number]: “463” is not linked to a fact"
    ),
    ("title: \"A {{ x }}\"", "9:11: error[unknown-markup]: “{{” is not markup here"),
    ("note: >\n  a\n  ==b==", "11:3: error[unknown-markup]: “==b==” is not markup here"),
    (
      "note: a\n  [b](fact:claim.x)",
      "10:3: error[broken-fact-link]: “[b](fact:claim.x)” is shown as it stands: this line takes no links"
    ),
  ])
  func areCheckedWhereTheyStand(_ lines: String, _ finding: String) async throws {
    #expect(try await findings(lines) == ["content/briefings/a.md:\(finding)"])
  }

  @Test func areFound() async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing(
        "```view\nkind: timeline\ntitle: Of zebras\nnote: And lions\n```")
    ])
    _ = try await site.build()
    let results = try #require(site.folder.contents("public/search/results/0-0.json"))
    #expect(results.contains("zebras") && results.contains("lions"), "\(results)")
  }
}
