import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// A fact that speaks for itself in a text does so wherever the text is told without markup.
struct OwnWordsTests {
  private static let templates = [
    "templates/briefings.html": "{% for entry in items %}<p>{{ entry.summary }}</p>{% endfor %}",
    "templates/briefing.html":
      "<title>{{ page.description }}</title>{{ briefing.body }}"
      + "{% for heading in briefing.contents %}<li>{{ heading.text }}</li>{% endfor %}",
  ]

  private func site(_ body: String, more: String = "") throws -> TestSite {
    let briefing = TestSite.briefing(body, more: more)
    return try TestSite(
      Self.templates.merging(["content/briefings/talks.md": briefing]) { $1 })
  }

  @Test(arguments: [
    ("Tarar: <fact:figure.killed> died.", ""),
    ("Text.", "summary: \"Tarar: <fact:figure.killed> died.\"\n"),
    ("- Tarar: <fact:figure.killed> died.", ""),
  ])
  func standInTheStandfirst(_ body: String, _ more: String) async throws {
    let site = try site(body, more: more)
    #expect(try await site.build().filter { $0.contains("error") } == [])
    for file in [
      "briefings/index.html", "briefings/talks/index.html", "feed.xml", "feed.json", "llms.txt",
    ] {
      let text = try #require(site.folder.contents("public/\(file)"))
      #expect(text.contains("Tarar: nearly 1,800 died."), "\(file): \(text)")
    }
  }

  @Test func areFoundByTheSearch() async throws {
    let site = try site("Tarar: <fact:figure.killed> died.")
    _ = try await site.build()
    let text = site.folder.contents("public/search/results/0-0.json")
    #expect(text?.contains("Tarar: nearly 1,800 died.") == true, "\(text ?? "")")
  }

  @Test func standInTheContents() async throws {
    let site = try site("## Why <fact:figure.killed> died\n\nText.\n\n## Two\n\nText.")
    _ = try await site.build()
    let page = site.folder.contents("public/briefings/talks/index.html")
    #expect(page?.contains("<li>Why nearly 1,800 died</li>") == true, "\(page ?? "")")
  }

  /// Also in what a build keeps from one run to the next.
  @Test func followTheFact() async throws {
    let site = try site("Tarar: <fact:figure.killed> died.")
    _ = try await site.build()
    try site.folder.write(
      TestSite.facts.replacing("1,800", with: "1,900").replacing("1800", with: "1900"),
      to: "content/facts.yaml")
    #expect(try await site.build() == [])
    for file in ["briefings/index.html", "feed.xml", "llms.txt", "search/results/0-0.json"] {
      let text = try #require(site.folder.contents("public/\(file)"))
      #expect(text.contains("Tarar: nearly 1,900 died."), "\(file): \(text)")
    }
  }

  @Test func ofAFactThatIsNoneTheIdStands() async throws {
    let site = try site("Tarar: <fact:figure.none> died.")
    let rules = try await site.builder().checkOnly().diagnostics.map(\.rule.name)
    #expect(rules.contains("fact-unknown"))
  }
}
