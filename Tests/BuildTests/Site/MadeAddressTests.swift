import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit

/// Addresses that templates make are proven when the pages are made.
struct MadeAddressTests {
  private static let page = "{% set it = \"it\" %}"

  /// What a build says of addresses; it says nothing worse.
  private static func broken(_ site: TestSite) async throws -> [String] {
    let found = try await site.build()
    #expect(!found.contains { $0.contains(" error[") }, "\(found)")
    return found.filter { $0.contains("[template-link-broken]") }
  }

  private func site(_ html: String, _ more: [String: String] = [:]) throws -> TestSite {
    try TestSite(
      [
        "content/briefings/talks.md": TestSite.briefing("Text."),
        "content/assets/map.png.txt": "map", "templates/home.html": "\(Self.page)<h1>x</h1>\(html)",
      ].merging(more) { $1 })
  }

  @Test(arguments: [
    ("<a href=\"{{ site.root }}{{ it }}/\">x</a>", "/it/"),
    ("<a href='/{{ it }}'>x</a>", "/it"), ("<a href=\"{{ it }}.html\">x</a>", "/it.html"),
    ("<img alt=\"\" src=\"./{{ it }}.png\">", "/it.png"),
    ("<img alt=\"\" srcset=\"/map.png.txt, /{{ it }}.png 2x\">", "/it.png"),
    ("<meta http-equiv=\"refresh\" content=\"0; url=/it/\">", "/it/"),
    ("<p style=\"background: url('/it.png')\">x</p>", "/it.png"),
    ("<a href=\"/claims/../{{ it }}/\">x</a>", "/it/"),
    ("<a href=\"/%C3%A9{{ it }}/\">x</a>", "/éit/"),
  ])
  func thatLeadsNowhereIsFound(_ html: String, _ path: String) async throws {
    let site = try site(html)
    let finding =
      "templates/home.html:1:1: warning[template-link-broken]: “\(path)”, which index.html has, leads"
      + " nowhere"
    for _ in 0..<2 { #expect(try await Self.broken(site) == [finding]) }
    let found = try await site.builder().checkOnly().diagnostics.map(\.rule.name)
    #expect(found.filter { $0 == "template-link-broken" }.count == 1)
  }

  @Test(arguments: [
    ("<a href=\"#{{ it }}\">x</a>", "“#it”"),
    ("<a href=\"/claims/#{{ it }}\">x</a>", "“/claims/#it”"),
  ])
  func anAnchorThatIsNotThereIsFound(_ html: String, _ address: String) async throws {
    let finding =
      "templates/home.html:1:1: warning[template-link-broken]: \(address), which index.html has, leads"
      + " to no place in its page"
    let site = try site(html)
    for _ in 0..<2 { #expect(try await Self.broken(site) == [finding]) }
  }

  @Test(arguments: [
    "<a href=\"#{{ it }}\">x</a><p id=\"it\">", "<a href=\"#%69t\">x</a><p id='{{ it }}'>",
    "<a href=\"/{{ it }}.png\" title=\"x\">".replacing("/{{ it }}.png", with: "/map.png.txt"),
    "<a href=\"https://example.org/{{ it }}/\">x</a>", "<a href=\"#/{{ it }}\">x</a>",
    "<a href=\"\">x</a><a href=\"#\">x</a><a href=\"?{{ it }}\">x</a>",
    "<code>&lt;a href=\"/nowhere/\"></code>", "<!-- <a href=\"/nowhere/\"> -->",
    "<img alt=\"\" srcset=\"/map.png.txt 1x, /map.png.txt?{{ it }} 2x\">",
    "<p style=\"color: red\" data-href=\"/it\" title=\"href='/it/'\">x</p>",
    "<meta name=\"description\" content=\"0 url=/it\">",
  ])
  func anyOtherIsNot(_ html: String) async throws {
    #expect(try await Self.broken(site(html)) == [])
  }

  /// A site of which it is known where it stands.
  private func known(
    _ html: String, at address: String = "https://desk.example/in", _ more: [String: String] = [:]
  ) throws -> TestSite {
    let settings = ["content/site.yaml": "title: Test\nbase_url: \"\(address)\"\n"]
    return try site(html, settings.merging(more) { $1 })
  }

  /// What is written with scheme and host is as much an address of the site.
  @Test(arguments: [
    "<a href=\"https://desk.example/in/{{ it }}/\">x</a>",
    "<link rel=\"canonical\" href=\"{{ site.base_url }}/{{ it }}/\">",
    "<meta property=\"og:url\" content=\"{{ site.base_url }}/{{ it }}/\">",
    "<img alt=\"\" srcset=\"https://desk.example/in/map.png.txt, {{ site.base_url }}/{{ it }}/ 2x\">",
    "<meta http-equiv=\"refresh\" content=\"0; url={{ site.base_url }}/{{ it }}/\">",
  ])
  func aWholeAddressThatLeadsNowhereIsFound(_ html: String) async throws {
    let site = try known(html)
    let finding =
      "templates/home.html:1:1: warning[template-link-broken]: “https://desk.example/in/it/”, which"
      + " index.html has, leads nowhere"
    for _ in 0..<2 { #expect(try await Self.broken(site) == [finding]) }
  }

  @Test func anAnchorOfAWholeAddressThatIsNotThereIsFound() async throws {
    let found = try await Self.broken(
      known("<a href=\"{{ site.base_url }}/claims/#{{ it }}\">x</a>"))
    #expect(found.count == 1 && found[0].contains("“/claims/#it”"), "\(found)")
  }

  @Test(arguments: [
    "<a href=\"https://desk.example/in/claims/\">x</a>",
    "<a href=\"https://desk.example/in\">x</a>",
    "<a href=\"{{ site.base_url }}/claims/?a=b\">x</a>", "<a href=\"{{ site.base_url }}/\">x</a>",
    // Other hosts, and what another program serves at the same one.
    "<a href=\"https://desk.example.org/in/{{ it }}/\">x</a>",
    "<a href=\"https://desk.example/{{ it }}/\">x</a>",
    "<a href=\"https://desk.example:81/in/{{ it }}/\">x</a>",
    "<a href=\"https://desk.example/inner/{{ it }}/\">x</a>",
    "<meta name=\"description\" content=\"https://desk.example/in/{{ it }}/ is new\">",
    "<script type=\"application/ld+json\">{}</script><a href=\"{{ site.base_url }}/claims/\">x</a>",
  ])
  func anyOtherWholeAddressIsNot(_ html: String) async throws {
    #expect(try await Self.broken(known(html)) == [])
  }

  /// A source may stand at the host of the site, where another program serves it.
  @Test func whatTheContentSaysIsItsOwn() async throws {
    let source = "https://desk.example/news/1"
    let facts = TestSite.facts.replacing(
      "publisher: org.agency }", with: "publisher: org.agency, url: \"\(source)\" }")
    let site = try known(
      "<a href=\"https://desk.example/{{ it }}\">x</a>", at: "https://desk.example",
      [
        "content/facts.yaml": facts,
        "templates/facts/source.html": "<h1>x</h1><a href=\"{{ fact.address }}\">x</a>",
        "templates/page.html": "<h1>x</h1>{{ content.body }}",
        "content/pages/about.md":
          "---\ntitle: About\n---\n\n[News](https://desk.example/news/2), and <https://desk.example/news/3>.\n",
      ])
    let found = try await Self.broken(site)
    #expect(found.count == 1 && found[0].contains("“https://desk.example/it”"), "\(found)")
  }

  @Test func aStyleSheetIsLookedAt() async throws {
    let site = try site(
      "", ["content/assets/in/own.css": "a { b: url(../map.png.txt) } c { d: url( \"no.png\" ) }"])
    #expect(
      try await Self.broken(site) == [
        "content/assets/in/own.css:1:1: warning[template-link-broken]: “/in/no.png”, which in/own.css"
          + " has, leads nowhere"
      ])
  }

  /// What is as it was is looked at again where a file or an anchor that it leads to is gone.
  @Test func whatGoesIsFoundInPagesThatStay() async throws {
    let site = try site(
      "<a href=\"/{{ it }}.txt\">x</a><a href=\"/about/#{{ it }}\">x</a>",
      [
        "content/assets/it.txt": "it", "content/assets/other.txt": "other",
        "content/pages/about.md": TestSite.briefing("## It", title: "About"),
      ])
    #expect(try await Self.broken(site) == [])
    try site.folder.edit("content/pages/about.md", "## It", to: "## That")
    let anchor = try await Self.broken(site)
    #expect(anchor.count == 1 && anchor[0].contains("“/about/#it”"), "\(anchor)")
    try site.folder.edit("content/pages/about.md", "## That", to: "## It")
    #expect(try await Self.broken(site) == [])
    try FileManager.default.removeItem(at: site.folder.url("content/assets/it.txt"))
    let file = try await Self.broken(site)
    #expect(file.count == 1 && file[0].contains("“/it.txt”, which index.html has"), "\(file)")
  }
}
