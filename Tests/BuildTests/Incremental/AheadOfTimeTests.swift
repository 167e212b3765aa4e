import TestSupport
import Testing

@testable import Build

/// What is worked out once for all pages is made anew for those that show it alone: the templates
/// here read no record of a fact, whose change would show the same.
struct AheadOfTimeTests {
  /// A change of one thing in a file, and a file of the output that has to follow it.
  struct Edit: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var file = "content/facts.yaml"
    let old: String
    let new: String
    var follows: String? = "briefings/a/index.html"
  }

  private static let facts =
    TestSite.facts.replacing(
      "actors:\n",
      with:
        "  - { id: source.other, type: report, title: \"Another\", publisher: org.agency }\nactors:\n"
    ).replacing(
      "    unit: people\n    by: [person.tarar]\n    at: [source.report]",
      with: "    unit: people\n    by: [person.tarar]\n    at: [source.report, source.other]")

  private static let briefing = TestSite.briefing(
    "Tarar said [it failed](fact:claim.failed), and [nearly 1,800](fact:figure.killed) died.",
    more: "topics: [Border]\n")

  private static let files = [
    "content/site.yaml": "title: Test\nrules: { jsonld-not-visible: off }\n",
    "content/facts.yaml": facts,
    "content/briefings/a.md": briefing,
    "content/briefings/b.md": TestSite.briefing("No facts.", title: "Other"),
    "templates/topics.html":
      "{% for topic in topics %}{{ topic.title }} {{ topic.count }};{% endfor %}",
    "templates/parts/reference.html": "<a id=\"{{ reference.id }}\">{{ reference.words }}</a>",
    "templates/briefing.html": """
    <script type="application/ld+json">{{ page.json_ld }}</script>{{ briefing.body }}
    {{ briefing.evidence.sources }} {{ briefing.evidence.unanswered }} {{ briefing.gaps|length }}
    """,
  ]

  private static let edits = [
    Edit(
      testDescription: "standing", old: "standing: uncontested",
      new: "standing: unanswered\n    response: { status: not-reported }"),
    Edit(
      testDescription: "sources", old: "at: [source.report, source.other]",
      new: "at: [source.report]"),
    Edit(
      testDescription: "gap", old: "figures:\n",
      new: """
        gaps:
          - { id: gap.why, text: "Why.", about: [claim.failed], by: [source-voice], at: [source.report] }
        figures:

        """),
    Edit(
      testDescription: "places", old: "actors:\n",
      new: "actors:\n  - { id: org.first, name: \"First\", at: [source.report] }\n", follows: nil),
    Edit(
      testDescription: "title", file: "content/briefings/a.md", old: "title: \"Talks\"",
      new: "title: \"New talks\"", follows: "claim/failed/index.json"),
    Edit(
      testDescription: "topics", file: "content/briefings/b.md", old: "as_of: unknown\n",
      new: "as_of: unknown\ntopics: [Border]\n", follows: "topics/index.html"),
  ]

  private func output(of site: TestSite) -> [String: String] {
    var output: [String: String] = [:]
    for file in site.folder.files(below: "public") {
      output[file] = site.folder.contents("public/\(file)")
    }
    return output
  }

  @Test(arguments: edits)
  func followsWhatItWasMadeFrom(_ edit: Edit) async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build()
    let before = output(of: site)
    #expect(before.count > 20)
    var files = Self.files
    let changed = try #require(files[edit.file]?.replacing(edit.old, with: edit.new))
    #expect(changed != files[edit.file])
    files[edit.file] = changed
    try site.folder.write(changed, to: edit.file)
    let findings = try await site.build()
    let clean = try TestSite(files)
    #expect(try await clean.build() == findings)
    let (found, wanted) = (output(of: site), output(of: clean))
    #expect(found.keys.sorted() == wanted.keys.sorted(), "\(findings)")
    #expect(found.keys.filter { found[$0] != wanted[$0] }.sorted() == [])
    if let file = edit.follows {
      #expect(found[file] != nil && found[file] != before[file], "\(findings)")
    }
  }

  @Test func rendersNoOtherPageAfterASentenceThatNoneShows() async throws {
    let site = try TestSite(Self.files)
    _ = try await site.build()
    try site.folder.write(
      TestSite.briefing("No facts.\n\nOne more sentence.", title: "Other"),
      to: "content/briefings/b.md")
    let files = try await site.builder().filesToRender()
    let pages = files.filter { $0.hasSuffix(".html") || $0.hasSuffix(".json") }
    let ofSearch = pages.filter { $0.hasPrefix("search/") }
    #expect(Set(pages).subtracting(ofSearch) == ["briefings/b/index.html", "feed.json"])
  }
}
