import Rendering
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Site
@testable import Templates

struct HiddenTextTests {
  /// The properties of JSON-LD whose texts a page does not show.
  private func hidden(in html: String) async throws -> [String] {
    let path = try OutputPath("index.html")
    let file = OutputFile(path, from: "the site", .bytes([]), template: "home.html")
    let folder = try TestSite([:]).folder
    let options = BuildOptions(site: folder.path, now: .epoch)
    let site = try await SiteSources.read(options, rules: []).parse(options).link(options)
    let findings = file.findings(in: Array(html.utf8), of: site, notingIn: nil).map(\.diagnostic)
    #expect(findings.allSatisfy { $0.rule == .jsonldNotVisible })
    return findings.compactMap {
      $0.message.firstMatch(of: #/do not see the (\w+)/#).map { String($0.1) }
    }
  }

  private static func page(_ json: String, _ body: String) -> String {
    "<head><title>In the head</title><meta name=\"description\" content=\"In the head\">"
      + "<script type=\"application/ld+json\">\(json)</script></head><body>\(body)</body>"
  }

  @Test(arguments: [
    (#"{"headline": "The talks"}"#, "<h1>The <b>talks</b></h1>"),
    (#"{"headline": "The  talks\nfail"}"#, "<h1>The\n  talks&nbsp;fail</h1>"),
    (
      #"{"name": "A \"b\" & \u0027c\u0027 \u003cd\u003e"}"#,
      "<p>A &#34;b&#34; &amp; &#39;c&#39; &lt;d&gt;</p>"
    ),
    (#"{"name": "A \"b\" & 'c'"}"#, "<p>A &quot;b&quot; &#38; &#x27;c&apos;</p>"),
    (#"{"name": "Kal\u0131n \uD83D\uDE00"}"#, "<p>Kalın 😀</p>"),
    (#"{"name": "x", "about": [{"name": "y"}, "z"]}"#, "<p>x</p><p>y</p><p>z</p>"),
    (
      #"{"@id": "a", "url": "/b/", "item": "https://c.org/d", "datePublished": "2025-10-29T18:00Z"}"#,
      "<p></p>"
    ),
    (#"{"inLanguage": "en", "encodingFormat": "application/json", "position": 1}"#, "<p></p>"),
    (#"{"@type": "WebSite""#, "<p></p>"),
    ("", "<p>The name of an application/ld+json file</p>"),
  ])
  func findsNothingOnAPageThatShowsAll(_ json: String, _ body: String) async throws {
    #expect(try await hidden(in: Self.page(json, body)) == [])
  }

  @Test(arguments: [
    ("In the head", "<p></p>"),
    ("In a tag", "<p title=\"In a tag\">Words</p>"),
    ("In a comment", "<!-- In a comment --><p>Words</p>"),
    ("In a script", "<script>In a script</script><style>In a script</style>"),
    ("In words", "<p>In</p><p>words</p><p>IN WORDS</p>"),
    ("In a page", "<p>In a"),
  ])
  func findsWhatReadersDoNotSee(_ text: String, _ body: String) async throws {
    let html = Self.page(#"{"@type": "WebPage", "description": "\#(text)"}"#, body)
    #expect(try await hidden(in: html) == ["description"])
  }

  @Test func findsTheSameTextOnce() async throws {
    let json = #"{"name": "gone", "about": [{"headline": "gone", "alternateName": "lost"}]}"#
    #expect(try await hidden(in: Self.page(json, "<p>x</p>")) == ["name", "alternateName"])
  }

  private static func site(_ body: String, rules: String = "") throws -> TestSite {
    let json = #"{"@type": "NewsArticle", "description": {{ page.description }}}"#
    let briefing = TestSite.briefing("Words.", more: "summary: \"What was said\"\n")
    return try TestSite([
      "content/site.yaml": "title: Test\n\(rules)", "content/briefings/a.md": briefing,
      "content/briefings/b.md": briefing,
      "templates/briefing.html":
        "<script type=\"application/ld+json\">\(json)</script><h1>{{ briefing.title }}</h1>\(body)"
        + "{{ briefing.body }}",
    ])
  }

  private static let finding =
    "[jsonld-not-visible]: readers of briefings/a/index.html do not see the description that its"
    + " JSON-LD gives, “What was said”, and the same for 1 more"

  @Test func aTemplateThatHidesATextStopsTheRun() async throws {
    let site = try Self.site("")
    let found = try await site.build()
    #expect(found == ["templates/briefing.html:1:1: error\(Self.finding)"])
    #expect(site.folder.files(below: "public") == [])
    let checked = try await site.builder().checkOnly().diagnostics
    #expect(checked.filter { $0.severity > .note }.map(\.rule) == [.jsonldNotVisible])
  }

  @Test func aTemplateThatShowsItDoesNot() async throws {
    let site = try Self.site("<p>{{ briefing.summary }}</p>")
    #expect(try await site.build() == [])
    let checked = try await site.builder().checkOnly().diagnostics
    #expect(!checked.contains { $0.severity > .note })
  }

  /// The theme's own template makes the page, and a file of the site takes the place of a part of it.
  @Test func aFileOfTheSiteIsBlamedForThePagesOfTheTheme() {
    let templates = TemplateSet.parse([
      TemplateSource(name: "facts/claim.html", path: "theme:facts/claim.html", bytes: [0x61]),
      TemplateSource(name: "macros/fact.html", path: "templates/macros/fact.html", bytes: [0x62]),
    ]).0
    let told = Diagnostic(
      .jsonldNotVisible, at: FileLocation(startOf: "templates/facts/claim.html"), "hidden")
    let finding = Finding(told).blamingOwnFiles(among: templates).diagnostic
    #expect(finding.location.path == "templates/macros/fact.html")
    #expect(finding.help?.contains("sitegen theme diff") == true)
    let own = Diagnostic(
      .jsonldNotVisible, at: FileLocation(startOf: "templates/macros/fact.html"), "hidden")
    #expect(Finding(own).blamingOwnFiles(among: templates).diagnostic == own)
  }

  @Test func theSettingsSayHowMuchItMatters() async throws {
    let warned = try Self.site("", rules: "rules: { jsonld-not-visible: warning }\n")
    #expect(
      try await warned.build { $0.treatsWarningsAsErrors = true }
        == ["templates/briefing.html:1:1: warning\(Self.finding)"])
    #expect(warned.folder.files(below: "public") == [])
    #expect(try await warned.build().count == 1)
    #expect(warned.folder.files(below: "public") != [])
    let off = try Self.site("", rules: "rules: { jsonld-not-visible: off }\n")
    #expect(try await off.build() == [])
  }
}
