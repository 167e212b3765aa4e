import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Site

/// What pages accept, in whole sites.
struct AcceptedTests {
  private func check(_ body: String, accepting entry: String) async throws -> BuildResult {
    let page = TestSite.briefing(body, more: "accept:\n  - \(entry)\n")
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en, default_source: source.report }

      """
    let files = ["content/facts.yaml": facts + TalksFacts.text, "content/briefings/talks.md": page]
    let site = try TestSite(files)
    return try await site.builder().checkOnly()
  }

  /// The errors and warnings in the page.
  private func shown(_ result: BuildResult) -> [String] {
    result.diagnostics.filter { $0.severity > .note && $0.location.path.hasSuffix("talks.md") }
      .map { "\($0.location.line):\($0.location.column) \($0.rule.name) \($0.message)" }
  }

  @Test func anEntryAcceptsTheFirstFindingThatItFits() async throws {
    let result = try await check(
      "In 12 and 13 cases.", accepting: "{ rule: unlinked-number, why: \"a street\" }")
    #expect(result.accepted.map(\.finding.message) == ["“12” is not linked to a fact"])
    #expect(result.accepted.map(\.why) == ["a street"])
    #expect(shown(result) == ["9:11 unlinked-number “13” is not linked to a fact"])
    #expect(
      result.acceptedLines == ["accepted: content/briefings/talks.md:9 unlinked-number: a street"])
  }

  @Test func anEntryWithAnIDAcceptsAFindingAboutIt() async throws {
    let result = try await check(
      "It was [a failure](fact:claim.failed), [India](fact:claim.india) too.",
      accepting: "{ rule: claim-without-attribution, id: claim.india, why: \"named above\" }")
    #expect(result.accepted.map(\.finding.id) == ["claim.india"])
    #expect(shown(result).map { $0.prefix(30) } == ["9:8 claim-without-attribution "])
  }

  @Test func anEntryThatAcceptsNothingIsReported() async throws {
    let result = try await check(
      "Nothing.", accepting: "{ rule: unlinked-number, why: \"a street\" }")
    #expect(result.accepted.isEmpty)
    #expect(
      shown(result)
        == ["6:5 accept-unused the page has no finding of unlinked-number to accept"])
  }

  @Test func theSiteAcceptsFindingsAboutFactsAndNoOthers() async throws {
    let facts =
      TestSite.facts + """

        gaps:
          - { id: gap.a, text: "A.", about: [claim.failed] }

        """
    let unnamed = facts.replacing(
      "by: [person.tarar]\n    at: [source.report]\nquotes",
      with: "by: [unnamed.voice]\n    at: [source.report]\nquotes"
    ).replacing(
      "actors:\n",
      with: "actors:\n  - { id: unnamed.voice, described_as: \"a voice\", at: [source.report] }\n")
    func settings(_ entries: String) -> String { "title: Test\naccept: [\(entries)]\n" }
    let entry = "{ rule: single-unnamed-source, why: \"all there is\" }"
    let site = try TestSite([
      "content/facts.yaml": unnamed, "content/site.yaml": settings(entry),
      "content/briefings/a.md": TestSite.briefing("In 12 cases."),
    ])
    let result = try await site.builder().build()
    #expect(
      result.acceptedLines == [
        "accepted: content/facts.yaml:18 single-unnamed-source: all there is"
      ], "\(result.acceptedLines)")
    #expect(!result.diagnostics.contains { $0.rule == .singleUnnamedSource })
    try site.folder.write(
      settings(entry + ", { rule: unlinked-number, why: \"a street\" }"), to: "content/site.yaml")
    let lines = try await site.build()
    #expect(lines.contains { $0.contains("warning[unlinked-number]: “12”") }, "\(lines)")
    #expect(
      lines.contains {
        $0.contains("warning[accept-unused]: no file of facts has a finding of unlinked-number")
      }, "\(lines)")
  }

  /// Facts of which one has a voice without a name, and these entries.
  private static func unnamed(accepting entries: String) -> String {
    TestSite.facts.replacing(
      "by: [person.tarar]\n    at: [source.report]\nquotes",
      with: "by: [unnamed.voice]\n    at: [source.report]\n    accept: [\(entries)]\nquotes"
    ).replacing(
      "actors:\n",
      with: "actors:\n  - { id: unnamed.voice, described_as: \"a voice\", at: [source.report] }\n")
  }

  @Test func aRecordAcceptsWhatIsFoundAboutItsFact() async throws {
    let entry = "{ rule: single-unnamed-source, why: \"all there is\" }"
    let site = try TestSite(["content/facts.yaml": Self.unnamed(accepting: entry)])
    let result = try await site.builder { $0.treatsWarningsAsErrors = true }.build()
    #expect(
      result.acceptedLines == [
        "accepted: content/facts.yaml:18 single-unnamed-source: all there is"
      ], "\(result.acceptedLines)")
    #expect(!result.diagnostics.contains { $0.rule == .singleUnnamedSource })
    #expect(site.folder.contents("public/facts.json")?.contains("all there is") != true)
    for file in site.folder.files(below: "public") {
      #expect(site.folder.contents("public/\(file)")?.contains("all there is") != true, "\(file)")
    }
  }

  @Test(arguments: [
    (
      "{ rule: lopsided-base, why: \"known\" }",
      "warning[accept-unused]: the record has no finding of lopsided-base to accept"
    ),
    (
      "{ rule: single-unamed-source, why: \"known\" }",
      "error[vocabulary]: “single-unamed-source” is not the name of a rule"
    ),
    (
      "{ rule: yaml-syntax, why: \"known\" }", "error[vocabulary]: yaml-syntax is always an error"
    ),
    ("{ rule: lopsided-base }", "error[missing-field]: an acceptance of a record is missing “why”"),
  ])
  func aRecordAcceptsNothingElse(_ entry: String, _ words: String) async throws {
    let site = try TestSite(["content/facts.yaml": Self.unnamed(accepting: entry)])
    let found = try await site.build()
    #expect(found.count == 2, "\(found)")
    #expect(found.contains { $0.contains("[single-unnamed-source]") }, "\(found)")
    #expect(
      found.contains { $0.hasPrefix("content/facts.yaml:20:") && $0.hasSuffix(": \(words)") },
      "\(found)")
  }

  /// What is asked of releases alone is not looked for in any other run.
  @Test func anEntryForWhatAReleaseOwesIsNotReportedInOtherRuns() async throws {
    let entry = "{ rule: editorial-relation-unreviewed, why: \"known\" }"
    let site = try TestSite(["content/facts.yaml": Self.unnamed(accepting: entry)])
    #expect(try await site.build().allSatisfy { !$0.contains("accept-unused") })
    let release = try await site.build { $0.isRelease = true }
    #expect(release.contains { $0.contains("accept-unused") }, "\(release)")
  }

  /// Nobody looked whether a page that is not to be seen breaks the rules of pages.
  @Test func anEntryOfAPageThatIsNotCheckedIsNotReported() async throws {
    let draft = TestSite.briefing(
      "In 12 cases.", more: "draft: true\naccept: [{ rule: unlinked-number, why: \"a street\" }]\n")
    let site = try TestSite(["content/briefings/talks.md": draft])
    #expect(try await site.build() == [])
    #expect(try await site.build { $0.includesDrafts = true } == [])
    let idle = try TestSite(["content/briefings/talks.md": draft.replacing("12 ", with: "")])
    #expect(
      try await idle.build { $0.includesDrafts = true } == [
        "content/briefings/talks.md:6:10: warning[accept-unused]: the page has no finding of"
          + " unlinked-number to accept"
      ])
  }

  /// Without the archived text nobody can tell how much of it a page quotes.
  @Test func anEntryForWhatTheArchiveWouldShowIsNotReportedWithoutIt() async throws {
    let source = "sources:\n  - { id: source.report,"
    let facts = TestSite.facts.replacing(
      source,
      with: source
        + " archive: { file: r.txt, lines: 1, sha256: \"\(SHA256(of: []).hexadecimal)\" },")
    let page = TestSite.briefing(
      "Nothing.", more: "accept: [{ rule: source-share, why: \"agreed\" }]\n")
    let site = try TestSite([
      "content/site.yaml": "title: Test\nrules: { archive-absent: note }\n",
      "content/facts.yaml": facts, "content/briefings/talks.md": page,
    ])
    #expect(try await site.build() == [])
    try site.folder.write(TestSite.facts, to: "content/facts.yaml")
    #expect(
      try await site.build() == [
        "content/briefings/talks.md:5:10: warning[accept-unused]: the page has no finding of"
          + " source-share to accept"
      ])
  }

  /// An error before the output is made says nothing about what would be found there.
  @Test func anEntryForTheOutputIsNotReportedUntilThatIsLookedAt() async throws {
    let entry = "accept: [{ rule: jsonld-not-visible, why: \"known\" }]\n"
    let page = TestSite.briefing("[x](nowhere.md)", more: entry)
    let site = try TestSite(["content/briefings/talks.md": page])
    #expect(try await site.build().map { $0.contains("link-broken") } == [true])
    try site.folder.write(
      TestSite.briefing("Text.", more: entry), to: "content/briefings/talks.md")
    let unused = [
      "content/briefings/talks.md:5:10: warning[accept-unused]: the page has no finding of"
        + " jsonld-not-visible to accept"
    ]
    #expect(try await site.build() == unused)
    let checked = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(checked.map(\.rule) == [.acceptUnused])
  }

  @Test func aPageAcceptsWhatItsOwnOutputBreaksAndNoOther() async throws {
    let json = #"{"@type": "NewsArticle", "description": {{ page.description }}}"#
    func page(_ entry: String) -> String {
      TestSite.briefing("Words.", more: "summary: \"What was said\"\n\(entry)")
    }
    let accepting = "accept: [{ rule: jsonld-not-visible, why: \"known\" }]\n"
    let site = try TestSite([
      "content/briefings/a.md": page(accepting), "content/briefings/b.md": page(""),
      "templates/briefing.html":
        "<script type=\"application/ld+json\">\(json)</script><h1>{{ briefing.title }}</h1>"
        + "{{ briefing.body }}",
    ])
    #expect(
      try await site.build() == [
        "templates/briefing.html:1:1: error[jsonld-not-visible]: readers of"
          + " briefings/b/index.html do not see the description that its JSON-LD gives, “What was"
          + " said”"
      ])
    #expect(site.folder.files(below: "public") == [])
    try site.folder.write(page(accepting), to: "content/briefings/b.md")
    #expect(try await site.build() == [])
    #expect(site.folder.files(below: "public") != [])
  }
}
