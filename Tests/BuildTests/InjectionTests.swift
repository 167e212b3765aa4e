import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Facts
@testable import Kit
@testable import Rendering
@testable import Site

/// In a browser, what a page says runs nothing, whatever characters it asks for by their numbers.
@Suite(.enabled(if: BrowserPage.isAvailable, "needs chromium and python3"))
struct InjectionTests {
  private static let attack =
    "&#xFFFF;a autofocus tabindex=0 onfocus=document.body.className='ran'&#xFFFE;Words."

  private static let places = [
    "@", "- @", "*@*", "> @", "| @ |\n|---|\n| @ |", "a[^1]\n\n[^1]: @", "# @",
    "[@](https://a.org)",
  ]

  @Test func noAttributeComesFromText() async throws {
    let text = Self.places.map { $0.replacing("@", with: Self.attack) }.joined(separator: "\n\n")
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing(text),
      "content/site.yaml": "title: Test\nrules: { forbidden-character: off }\n",
    ])
    #expect(try await site.build().filter { $0.contains(": error[") } == [])
    let page = try BrowserPage("public/briefings/talks/", of: site.folder)
    #expect(page.html.split(separator: "Words.").count >= Self.places.count)
    #expect(!page.html.contains("class=\"ran\""))
    #expect(!page.html.contains("autofocus=\""))
  }
}
