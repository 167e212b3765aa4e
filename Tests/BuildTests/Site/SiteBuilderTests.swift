import Foundation
import TestSupport
import Testing

@testable import Kit
@testable import Site

/// Whole small sites, from files to pages.
struct SiteBuilderTests {
  @Test func writesABriefingAndAPageForEveryFact() async throws {
    let site = try TestSite([
      "content/briefings/2025-10-29-talks.md": TestSite.briefing(
        "[Tarar](fact:person.tarar) says [so](fact:claim.failed).")
    ])
    #expect(try await site.build() == [])
    #expect(
      site.folder.contents("public/briefings/talks/index.html") == """
        <h1>Talks</h1>
        <p><a href="/person/tarar/">Tarar</a> says <a href="/claim/failed/">so</a>.</p>

        """)
    let pages = site.folder.files(below: "public")
    for id in ["claim/failed", "person/tarar", "source/report", "figure/killed"] {
      #expect(pages.contains("\(id)/index.html"))
    }
  }

  @Test func honorsAPathInTheBaseAddress() async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\nbase_url: \"https://example.org/desk/\"\n",
      "content/briefings/talks.md": TestSite.briefing("[Tarar](fact:person.tarar) [all](/claims/)"),
    ])
    #expect(try await site.build() == [])
    let page = try #require(site.folder.contents("public/briefings/talks/index.html"))
    #expect(page.contains("href=\"/desk/person/tarar/\""))
    #expect(page.contains("href=\"/desk/claims/\""))
  }

  @Test func turnsALinkToAFileIntoOneToItsPage() async throws {
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing(
        "[M](../pages/methods.md#marks) [old](old.md) ![map](../assets/map.png)"),
      "content/briefings/old.md": TestSite.briefing("Text.", title: "Old"),
      "content/pages/methods.md": "---\ntitle: Methods\n---\n\n## Marks\n",
      "content/assets/map.png": "png",
    ])
    #expect(try await site.build() == [])
    let page = try #require(site.folder.contents("public/briefings/talks/index.html"))
    #expect(page.contains("href=\"/methods/#marks\""))
    #expect(page.contains("href=\"/briefings/old/\""))
    #expect(page.contains("src=\"/map.png\""))
    #expect(site.folder.contents("public/map.png") == "png")
  }

  @Test func reportsEveryFaultOfEveryFileAndWritesNothing() async throws {
    let site = try TestSite(["content/briefings/talks.md": TestSite.briefing("Good.")])
    #expect(try await site.build() == [])
    let before = site.folder.contents("public/briefings/talks/index.html")
    try site.folder.write(
      TestSite.briefing("Better. [x](fact:claim.faild) [y](nowhere.md) [z](#nope)"),
      to: "content/briefings/talks.md")
    try site.folder.write("---\ntitel: x\n---\n", to: "content/briefings/two.md")
    try site.folder.write("{{ page.titel }}", to: "templates/home.html")
    try site.folder.write("{% if x %}", to: "templates/unused.html")
    let findings = try await site.build()
    let rules = findings.compactMap { finding in
      finding.split(separator: "[").dropFirst().first?.prefix { $0 != "]" }
    }
    #expect(
      Set(rules).sorted() == [
        "anchor-missing", "fact-unknown", "link-broken", "missing-field", "page-without-as-of",
        "template-error", "unknown-key",
      ])
    #expect(findings.contains { $0.hasPrefix("content/briefings/talks.md:7:13: ") })
    #expect(site.folder.contents("public/briefings/talks/index.html") == before)
  }

  @Test func leavesOutWhatIsNotToBeSeen() async throws {
    let site = try TestSite([
      "content/briefings/draft.md": TestSite.briefing("D.", more: "draft: true\n"),
      "content/briefings/later.md": TestSite.briefing(
        "L.", more: "embargo_until: \"2025-10-29T18:00+05:00\"\n"),
      "content/briefings/over.md": TestSite.briefing("O.", more: "expires_at: \"2025-01-01\"\n"),
    ])
    let early = try #require(Instant("2025-10-29T12:59Z"))
    #expect(try await site.build { $0.now = early } == [])
    #expect(!site.folder.files(below: "public").contains { $0.contains("briefings/l") })
    let held = site.folder.files(below: "public").compactMap {
      site.folder.contents("public/\($0)")
    }
    #expect(!held.contains { $0.contains("L.") || $0.contains("D.") || $0.contains("O.") })
    let late = try #require(Instant("2025-10-29T13:00Z"))
    #expect(
      try await site.build {
        $0.now = late
        $0.includesDrafts = true
      } == [])
    #expect(site.folder.contents("public/briefings/later/index.html") != nil)
    #expect(site.folder.contents("public/briefings/draft/index.html") != nil)
    #expect(site.folder.contents("public/briefings/over/index.html") == nil)
  }

  @Test func refusesTwoFilesAtOnePath() async throws {
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing("Text."),
      "content/briefings/2025/talks.md": TestSite.briefing("More text."),
      "content/assets/Index.html": "mine",
    ])
    // Pages are compared before the files of the site are planned.
    for (collision, path) in [
      ("briefings/talks/index.html", "content/briefings/2025/talks.md"), ("Index.html", ""),
    ] {
      let findings = try await site.build()
      #expect(findings.count == 1, "\(findings)")
      #expect(findings.allSatisfy { $0.contains("error[output-collision]") })
      #expect(
        findings.allSatisfy { $0.lowercased().contains(collision.lowercased()) }, "\(findings)")
      #expect(site.folder.files(below: "public").isEmpty)
      if !path.isEmpty { try FileManager.default.removeItem(at: site.folder.url(path)) }
    }
  }

  @Test func writesTheSameBytesWhereverAndHoweverItRuns() async throws {
    let files = [
      "content/briefings/talks.md": TestSite.briefing("Tarar says [so](fact:claim.failed)."),
      "content/briefings/more.md": TestSite.briefing(
        "Tarar says <fact:figure.killed>.", title: "More"),
    ]
    let (one, two) = (try TestSite(files), try TestSite(files))
    _ = try await one.build { $0.jobs = 1 }
    _ = try await two.build { $0.jobs = 4 }
    #expect(one.folder.files(below: "public").count > 20)
    #expect(one.folder.files(below: "public") == two.folder.files(below: "public"))
    for file in one.folder.files(below: "public") {
      #expect(one.folder.contents("public/\(file)") == two.folder.contents("public/\(file)"))
    }
  }

  @Test func paginatesLists() async throws {
    var files = ["content/site.yaml": "title: Test\npage_size: 2\n"]
    for number in 1...5 {
      files["content/briefings/b\(number).md"] = TestSite.briefing("Text.", title: "B\(number)")
    }
    files["templates/briefings.html"] =
      "{{ pagination.number }}/{{ pagination.count }}{% for b in items %} {{ b.title }}{% endfor %}"
    let site = try TestSite(files)
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/briefings/index.html") == "1/3 B1 B2")
    #expect(site.folder.contents("public/briefings/page/2/index.html") == "2/3 B3 B4")
    #expect(site.folder.contents("public/briefings/page/3/index.html") == "3/3 B5")
    #expect(site.folder.contents("public/briefings/page/4/index.html") == nil)
  }

  @Test func quotesAreShownWithTheirSpeaker() async throws {
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing(
        "> “The dialogue failed”\n>\n> — [Attaullah Tarar](fact:quote.failed), minister")
    ])
    #expect(try await site.build() == [])
    let page = try #require(site.folder.contents("public/briefings/talks/index.html"))
    #expect(page.contains("<p>“The dialogue failed”</p>"))
    #expect(
      page.contains(
        "<p><a href=\"/quote/failed/\">Attaullah Tarar</a>, minister</p>"))
  }

  @Test func tellsWhereATemplateIsAskedForThatThereIsNot() async throws {
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing("Text.", more: "template: brief.html\n")
    ])
    #expect(
      try await site.build() == [
        "content/briefings/talks.md:5:11: error[template-unknown]: unknown template"
          + " “brief.html”"
      ])
  }

  @Test(arguments: [("#8a1c1c", true), ("#A1C", true), ("red", false), ("#8a1c1;}*{", false)])
  func takesOnlyAColorForTheAccent(_ accent: String, isColor: Bool) async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\naccent: \"\(accent)\"\n",
      "templates/assets/style.css": "a{color:var(--accent)}",
    ])
    let findings = try await site.build()
    #expect(
      findings
        == (isColor
          ? [] : ["content/site.yaml:2:9: error[wrong-type]: “\(accent)” is not a color"]))
  }

  @Test func settingsChangeTheSeverityOfARule() async throws {
    let body = TestSite.briefing("[x](nowhere.md)")
    let site = try TestSite([
      "content/site.yaml": "title: Test\nrules: { link-broken: warning }\n",
      "content/briefings/talks.md": body,
    ])
    #expect(
      try await site.build() == [
        "content/briefings/talks.md:7:5: warning[link-broken]: “nowhere.md” leads nowhere"
      ])
    try site.folder.write(
      "title: Test\nrules: { link-brokn: off }\n", to: "content/site.yaml")
    let findings = try await site.build()
    #expect(findings.first?.contains("error[unknown-key]") == true)
  }

  @Test func aViewOfNoKindIsOneFindingAlone() async throws {
    let body = "```view\nkind: timelin\nevents: []\n```"
    let site = try TestSite(["content/briefings/talks.md": TestSite.briefing(body)])
    #expect(
      try await site.build() == [
        "content/briefings/talks.md:8:7: error[vocabulary]: “timelin” is not an allowed word for this field"
      ])
  }
}
