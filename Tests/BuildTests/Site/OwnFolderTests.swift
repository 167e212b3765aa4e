import Kit
import TestSupport
import Testing

@testable import Build

/// A page that stands as `index.md` in a folder of its own, beside its files.
struct OwnFolderTests {
  private static let page = TestSite.briefing("![A map](map.png)")

  @Test(arguments: [
    ("content/briefings/talks/index.md", "briefings/talks"),
    ("content/briefings/2025-10-29-talks/index.md", "briefings/talks"),
    ("content/briefings/2025/talks/index.md", "briefings/talks"),
    ("content/pages/methods/index.md", "methods"),
    ("content/pages/desk/methods/index.md", "desk/methods"),
  ])
  func hasTheNameOfItsFolder(_ file: String, _ address: String) async throws {
    let site = try TestSite([
      file: Self.page, file.replacing("index.md", with: "map.png"): "map",
    ])
    #expect(try await site.build() == [])
    let html = try #require(site.folder.contents("public/\(address)/index.html"))
    let folder = file.replacing("content/", with: "/").replacing("index.md", with: "")
    // The plain template of pages shows their titles alone.
    #expect(html.contains("src=\"\(folder)map.png\"") || file.hasPrefix("content/pages/"))
    #expect(site.folder.contents("public\(folder)map.png") != nil)
  }

  @Test func isLinkedByItsFile() async throws {
    let site = try TestSite([
      "content/briefings/talks/index.md": TestSite.briefing("See [more](../more/index.md)."),
      "content/briefings/more/index.md": TestSite.briefing(
        "See [talks](../talks/index.md).", title: "More"),
    ])
    #expect(try await site.build() == [])
    let html = try #require(site.folder.contents("public/briefings/talks/index.html"))
    #expect(html.contains("href=\"/briefings/more/\""))
  }

  /// Only what a page links to is copied: a folder may hold notes that nobody is to see.
  @Test func bringsTheFilesThatPagesLinkTo() async throws {
    let site = try TestSite([
      "content/briefings/talks/index.md": TestSite.briefing(
        "[A table](table.csv), [a plan](parts/the%20plan.pdf) and [a plan](<parts/the plan.pdf>)."),
      "content/briefings/more.md": TestSite.briefing("[A list](list.txt).", title: "More"),
      "content/briefings/talks/table.csv": "a,b", "content/briefings/talks/parts/the plan.pdf": "c",
      "content/briefings/list.txt": "d", "content/briefings/talks/notes.docx": "for us alone",
    ])
    #expect(
      try await site.build() == [
        "content/briefings/talks/notes.docx:1:1: warning[unexpected-file]: "
          + "no page links to this file, so it is not copied"
      ])
    #expect(site.folder.contents("public/briefings/talks/table.csv") == "a,b")
    #expect(site.folder.contents("public/briefings/talks/parts/the plan.pdf") == "c")
    #expect(site.folder.contents("public/briefings/list.txt") == "d")
    #expect(site.folder.contents("public/briefings/talks/notes.docx") == nil)
    let html = try #require(site.folder.contents("public/briefings/talks/index.html"))
    let link = "href=\"/briefings/talks/parts/the%20plan.pdf\""
    #expect(html.ranges(of: link).count == 2)
    #expect(html.contains("href=\"/briefings/talks/table.csv\""))
    let other = try #require(site.folder.contents("public/briefings/more/index.html"))
    #expect(other.contains("href=\"/briefings/list.txt\""))
  }

  @Test func aKeyBesideAPageIsToldOnceAPageLinksToIt() async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("[A](id_rsa)."),
      "content/briefings/id_rsa": "k", "content/briefings/b.pem": "k",
    ])
    let found = try await site.build()
    #expect(
      found.map { $0.prefix(52) } == [
        "content/briefings/b.pem:1:1: warning[unexpected-file",
        "content/briefings/id_rsa:1:1: error[private-file]: b",
      ])
  }

  @Test(arguments: ["a.markdown", "a.MD", "a.mdx"])
  func anotherEndingOfMarkdownIsTold(_ name: String) async throws {
    let site = try TestSite([
      "content/briefings/b.md": TestSite.briefing("[A](\(name))."),
      "content/briefings/\(name)": TestSite.briefing("Text."),
    ])
    let found = try await site.builder().checkOnly().diagnostics
      .filter { $0.rule.name == "unexpected-file" }
    #expect(
      found.map(\.help) == ["end its name in .md instead of \(name.drop { $0 != "." })"])
    #expect(site.folder.contents("public/briefings/\(name)") == nil)
  }

  @Test func namesOfAnyScriptMakeAddresses() async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\nbase_url: \"https://desk.example\"\n",
      "content/briefings/Москва.md": TestSite.briefing("[Tokyo](日本.md).", title: "M"),
      "content/briefings/日本.md": TestSite.briefing("Text.", title: "T"),
      "content/briefings/a.md": TestSite.briefing("Text.", title: "A", more: "slug: مرحبا\n"),
    ])
    #expect(try await site.build() == [])
    let page = try #require(site.folder.contents("public/briefings/москва/index.html"))
    #expect(page.contains("href=\"/briefings/日本/\""))
    #expect(site.folder.contents("public/briefings/日本/index.html") != nil)
    #expect(site.folder.contents("public/briefings/مرحبا/index.html") != nil)
    let sitemap = try #require(site.folder.contents("public/sitemap.xml"))
    #expect(sitemap.contains("<loc>https://desk.example/briefings/%E6%97%A5%E6%9C%AC/</loc>"))
  }

  @Test func bringsNothingThatOnlyADraftLinksTo() async throws {
    let files = [
      "content/briefings/talks.md": TestSite.briefing("[A list](list.txt).", more: "draft: true\n"),
      "content/briefings/list.txt": "d",
    ]
    let site = try TestSite(files)
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/briefings/list.txt") == nil)
  }

  @Test func collidesWithAPageOfThatName() async throws {
    let site = try TestSite([
      "content/briefings/talks/index.md": Self.page, "content/briefings/talks/map.png": "map",
      "content/briefings/talks.md": TestSite.briefing("Text."),
    ])
    #expect(try await site.build().contains { $0.contains("error[output-collision]") })
  }
}
