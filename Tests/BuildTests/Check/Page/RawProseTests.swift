import TestSupport
import Testing

@testable import Build
@testable import Kit

/// The words of HTML that is a part of the page are prose of it.
struct RawProseTests {
  private func site(_ body: String) throws -> TestSite {
    try TestSite([
      "content/site.yaml": "title: Test\nraw_html: true\nbase_url: \"https://desk.example/\"\n",
      "content/briefings/a.md": TestSite.briefing(body, title: "Words"),
    ])
  }

  @Test(arguments: [
    ("<p>460 people died</p>", "7:4: warning[unlinked-number]: “460” is not linked to a fact"),
    (
      "<table><tr><td>470 died</table>",
      "7:16: warning[unlinked-number]: “470” is not linked to a fact"
    ),
    (
      "<p>“a long and bitter war of words”</p>",
      "7:4: warning[unlinked-quotation]: “a long and bitter war of words” is not linked to a quotation"
    ),
    (
      "<p>\n  É &mdash; {{ x }}</p>", "8:13: error[unknown-markup]: “{{” is not markup here"
    ),
    (
      "<h1>Foo</h1>", "7:1: warning[heading-order]: this heading stands as high as the page’s title"
    ),
    (
      "## A\n\n<h3>B</h3>\n\n<p><h5>C</h5>\n",
      "11:4: warning[heading-order]: <h5> follows <h3>, and skips a level"
    ),
    (
      "<script src=/x.js></script> 496 people died",
      "7:29: warning[unlinked-number]: “496” is not linked to a fact"
    ),
    (
      "<p>[many](fact:claim.failed)</p>",
      "7:11: error[broken-fact-link]: “fact:claim.failed” is text, as no Markdown is read in a block of HTML"
    ),
  ])
  func isChecked(_ html: String, _ finding: String) async throws {
    let site = try site(html)
    try site.folder.write("", to: "content/assets/x.js")
    #expect(try await site.build() == ["content/briefings/a.md:\(finding)"])
  }

  @Test(arguments: [
    "<p title=\"460 died\" data-count=12>Text.</p>", "<style>p { margin: 460px }</style>\n\nText.",
    "<p>Text. <!-- 460 died --></p>", "<p>Text <code>460 died</code>.</p>",
  ])
  func attributesAndCodeAreNone(_ html: String) async throws {
    #expect(try await site(html).build().filter { !$0.contains("note[") } == [])
  }

  /// HTML is a part of the text of a page alone.
  @Test func aLineOfTheFrontMatterIsNotToldToSetWhatIsSet() async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\nraw_html: true\n",
      "content/briefings/a.md": TestSite.briefing("Text.", more: "key_points: [\"<b>x\"]\n"),
    ])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(
      found.map(\.help) == ["write it in Markdown: HTML is a part of the text of a page alone"])
  }

  @Test func isFoundAndTold() async throws {
    let site = try site("<p>Only zebras are here.</p>\n\n<p>And lions.</p>")
    #expect(try await site.build() == [])
    let entry = try #require(site.folder.contents("public/llms.txt"))
    #expect(entry.contains("Only zebras are here."), "\(entry)")
    let results = try #require(site.folder.contents("public/search/results/0-0.json"))
    #expect(results.contains("lions"))
  }
}
