import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// Links and sources in raw HTML, where it is a part of the page, are those of the page.
struct RawAddressTests {
  private func site(_ body: String, settings: String = "") throws -> TestSite {
    try TestSite([
      "content/site.yaml":
        "title: Test\nraw_html: true\nbase_url: \"https://desk.example/sub/\"\n\(settings)",
      "content/briefings/a.md": TestSite.briefing("## Part\n\n\(body)"),
      "content/briefings/b/index.md": TestSite.briefing("<img alt=x src=own.png>", title: "B"),
      "content/briefings/b/own.png": "",
      "content/pages/methods.md": "---\ntitle: Methods\n---\n\n## Signs\n",
      "content/assets/img/a.png": "", "content/assets/film.mp4": "",
    ])
  }

  private func page(_ path: String, of site: TestSite) throws -> String {
    try #require(site.folder.contents("public/\(path)"))
  }

  @Test(arguments: [
    (
      "<div><img src=\"/img/a.png\" alt=\"a\"></div>",
      "<div><img src=\"/sub/img/a.png\" alt=\"a\"></div>"
    ),
    ("<div><img src=/img/a.png></div>", "<div><img src=/sub/img/a.png></div>"),
    (
      "a <img srcset='/img/a.png 2x, https://x.org/b.png 3x' src='../assets/img/a.png'> b",
      "<p>a <img srcset='/sub/img/a.png 2x, https://x.org/b.png 3x' src='/sub/img/a.png'> b</p>"
    ),
    (
      "<video poster=/img/a.png><source src=/film.mp4></video>",
      "<p><video poster=/sub/img/a.png><source src=/sub/film.mp4></video></p>"
    ),
    ("<p><a href=\"../pages/methods.md#signs\">m</a>", "<p><a href=\"/sub/methods/#signs\">m</a>"),
    ("<p><a href='#part'>p</a>", "<p><a href='#part'>p</a>"),
    (
      "<p><a href=\"https://desk.example/sub/methods/\">m</a>",
      "<p><a href=\"https://desk.example/sub/methods/\">m</a>"
    ),
    ("<p><a href=mailto:a@b.example>m</a>", "<p><a href=mailto:a@b.example>m</a>"),
  ])
  func areRebased(_ html: String, _ expected: String) async throws {
    let site = try site(html, settings: "image_hosts: [x.org]\n")
    #expect(try await site.build() == [])
    let page = try page("briefings/a/index.html", of: site)
    #expect(page.split(separator: "\n").last.map(String.init) == expected)
  }

  @Test func feedsAndCopiesHaveTheSitesAddress() async throws {
    let site = try site(
      "<div><img src='/img/a.png' alt='1 > 0'> <a href=#part>p</a><script>let x = 1</script></div>")
    #expect(try await site.build() == [])
    let feed = try page("feed.xml", of: site)
    #expect(feed.contains("&lt;img src='https://desk.example/sub/img/a.png'"))
    #expect(feed.contains("&lt;a href=https://desk.example/sub/briefings/a/#part&gt;"))
    #expect(feed.contains("&lt;img alt=x src=https://desk.example/sub/briefings/b/own.png&gt;"))
    let copy = try page("briefings/a/index.md", of: site)
    #expect(copy.contains("![1 > 0](https://desk.example/sub/img/a.png)"))
    #expect(copy.contains("[p](https://desk.example/sub/briefings/a/#part)"))
    #expect(!copy.contains("let x"))
  }

  @Test(arguments: [
    ("<p><a href=\"/none/\">", "9:13: error[link-broken]: “/none/” leads nowhere"),
    ("a <img src=../assets/b.png> b", "9:12: error[link-broken]: “../assets/b.png” leads nowhere"),
    (
      "<p><img alt=x srcset=\"/img/a.png, /img/b.png 2x\">",
      "9:35: error[link-broken]: “/img/b.png” leads nowhere"
    ),
    (
      "<p>\n<a href='/methods/#sings'>",
      "10:10: error[anchor-missing]: /methods/ has no heading “#sings”"
    ),
    ("<p><a href='#prat'>", "9:13: error[anchor-missing]: /briefings/a/ has no heading “#prat”"),
    (
      "<p><a href='https://desk.example/sub/briefings/none/'>",
      "9:13: error[link-broken]: “https://desk.example/sub/briefings/none/” leads nowhere"
    ),
    (
      "<p><a href=javascript:a()>",
      "9:12: error[unsafe-link]: “javascript:a()” is not an address that may be published"
    ),
    (
      "<p><a href=fact:claim.failed>",
      "9:12: error[broken-fact-link]: “fact:claim.failed” in HTML links to nothing"
    ),
  ])
  func areChecked(_ html: String, _ finding: String) async throws {
    let found = try await site(html).build().filter { !$0.contains("[tag-not-closed]") }
    #expect(found == ["content/briefings/a.md:\(finding)"])
  }

  @Test func imagesElsewhereAreLetIn() async throws {
    let html = "<p><img src=https://pictures.example/a.png>"
    let site = try site(html, settings: "image_hosts: [pictures.example]\n")
    #expect(try await site.build() == [])
    #expect(try page("_headers", of: site).contains(" pictures.example;"))
    let found = try await self.site(html).build()
    #expect(found.count == 1 && found[0].contains("error[image-of-other-host]"))
  }

  @Test func whatLeadsNowhereStaysAsItIsWhereTheRuleIsOff() async throws {
    let site = try site("<p><a href='/none/'>x</a>", settings: "rules: { link-broken: off }\n")
    #expect(try await site.build() == [])
    #expect(try page("briefings/a/index.html", of: site).contains("<a href='/none/'>x</a>"))
  }
}
