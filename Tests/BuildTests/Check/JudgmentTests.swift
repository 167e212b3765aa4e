import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

/// A site in which one finding is to be had, by whatever way it comes.
struct JudgedSite: Sendable, CustomTestStringConvertible {
  let way: String
  let rule: Rule
  let files: [String: String]

  /// The page that can accept the finding; nil if it is about none.
  var page: String?

  var testDescription: String { "\(way): \(rule.name)" }

  /// The errors and warnings of a check and of a build, with a setting for the rule and an entry of
  /// `accept` in the page.
  func findings(setting: String? = nil, accepting: Bool = false) async throws -> [[String]] {
    var files = files
    let rules = setting.map { "rules: { \(rule.name): \($0) }\n" } ?? ""
    files["content/site.yaml", default: "title: Test\n"] += rules
    if accepting, let page {
      let entry = "as_of: unknown\naccept: [{ rule: \(rule.name), why: \"known\" }]"
      files[page] = files[page]?.replacing("as_of: unknown", with: entry)
    }
    let site = try TestSite(files)
    let results = [
      try await site.builder().checkOnly().diagnostics,
      try await site.builder().build().diagnostics,
    ]
    return results.map { findings in
      findings.filter { $0.rule == rule || $0.severity > .note }.map {
        "\($0.severity.rawValue) \($0.rule.name)"
      }
    }
  }
}

extension JudgedSite {
  private static let file = "content/briefings/talks.md"

  private static func page(_ body: String = "Text.", more: String = "") -> [String: String] {
    [file: TestSite.briefing(body, more: more)]
  }

  private static let json =
    "<script type=\"application/ld+json\">{\"description\": {{ page.description }}}</script>"

  private static let archived = Array(
    repeating: "every word of a long line", count: 6
  ).joined(separator: " ")

  /// One for each way by which findings come.
  static let all: [Self] = ofContent + ofOutput

  private static let ofContent: [Self] = [
    Self(way: "reading Markdown", rule: .rawHTML, files: page("a <br> b"), page: file),
    Self(
      way: "reading front matter", rule: .unknownKey, files: page(more: "topic: [a]\n"),
      page: file),
    Self(way: "listing files", rule: .unexpectedFile, files: ["content/map.pdf": "x"]),
    Self(
      way: "files beside pages", rule: .unexpectedFile, files: ["content/briefings/map.pdf": "x"]),
    Self(
      way: "the facts", rule: .coordinatesWithoutSource,
      files: [
        "content/facts.yaml": TestSite.facts
          + "\nplaces:\n  - { id: place.a, name: \"A\", geo: [69.2, 34.5], at: [source.report] }\n"
      ]),
    Self(way: "a page’s links", rule: .linkBroken, files: page("[x](no.md)"), page: file),
    Self(way: "a page’s prose", rule: .unlinkedNumber, files: page("In 12 cases."), page: file),
    Self(way: "a page’s address", rule: .slugForm, files: page(more: "slug: A b\n"), page: file),
    Self(
      way: "a page with a draft", rule: .embargoBroken, files: draft(page("<fact:gap.secret>")),
      page: file),
    Self(
      way: "a fact with a draft", rule: .embargoBroken,
      files: draft([:], "\n  - { id: gap.open, text: \"B.\", about: gap.secret }")),
    Self(way: "old addresses", rule: .aliasForm, files: page(more: "aliases: [old]\n"), page: file),
    Self(
      way: "spelling", rule: .topicSpelling,
      files: page(more: "topics: blog\n").merging(
        ["content/briefings/a.md": TestSite.briefing("Text.", more: "topics: Blog\n")]) { $1 },
      page: file),
  ]

  private static func draft(_ files: [String: String], _ more: String = "") -> [String: String] {
    let gaps =
      "\ngaps:\n  - { id: gap.secret, text: \"A.\", about: claim.failed, draft: true }\(more)\n"
    return files.merging(["content/facts.yaml": TestSite.facts + gaps]) { $1 }
  }

  private static let ofOutput: [Self] = [
    Self(
      way: "a copied file", rule: .republishForbidden,
      files: [
        "content/assets/a.txt": archived, "archive/r.txt": archived,
        "content/site.yaml":
          "title: Test\narchive: archive\n",
        "content/facts.yaml": TestSite.facts.replacing(
          "publisher: org.agency }",
          with: "publisher: org.agency, archive: { file: r.txt, lines: 1, sha256: \""
            + "\(SHA256(of: Array(archived.utf8)).hexadecimal)\" } }"),
      ]),
    Self(
      way: "a trial of the theme", rule: .viewEmptyCell,
      files: [
        "content/facts.yaml": TestSite.facts + """

          issues:
            - { id: issue.drones, title: "Drones" }
          positions:
            - { id: position.end, text: "An end.", party: org.agency, issue: issue.drones, \
          by: [person.tarar], at: [source.report] }
          """,
        "templates/indexes/positions.html": """
        {% for row in matrix.rows %}{% for cell in row.cells %}<td>{% for p in cell.positions %}\
        {{ p.text }}{% endfor %}</td>{% endfor %}{% endfor %}
        """,
      ]),
    Self(
      way: "a rendered page", rule: .jsonldNotVisible,
      files: page(more: "summary: \"What was said\"\n").merging(
        ["templates/briefing.html": json + "<h1>{{ briefing.title }}</h1>{{ briefing.body }}"]) {
          $1
        },
      page: file),
  ]
}

struct JudgmentTests {
  @Test(arguments: JudgedSite.all)
  func settingsApplyToWhateverIsFound(_ site: JudgedSite) async throws {
    let others = try await site.findings(setting: "off")
    let name = site.rule.name
    #expect(others.allSatisfy { !$0.contains { $0.hasSuffix(" \(name)") } })
    for severity in ["note", "warning", "error"] {
      for (all, others) in zip(try await site.findings(setting: severity), others) {
        #expect(all.filter { !others.contains($0) } == ["\(severity) \(name)"])
      }
    }
    for (all, others) in zip(try await site.findings(), others) {
      #expect(
        all.filter { !others.contains($0) } == ["\(site.rule.severity.rawValue) \(name)"])
    }
  }

  @Test(arguments: JudgedSite.all.filter { $0.page != nil })
  func aPageAcceptsWhateverIsFoundAboutIt(_ site: JudgedSite) async throws {
    #expect(try await site.findings(accepting: true) == [[], []])
  }

  /// Where nothing is there to publish, no setting can make it so.
  @Test(arguments: [
    (Rule.templateError, "templates/home.html", "{{ sit.title }}"),
    (.outputCollision, "content/assets/claims/index.html", "x"),
    (.frontMatter, "content/pages/a.md", "Text."),
    (.yamlSyntax, "content/facts/more.yaml", "a: [b"),
    (.idDuplicate, "content/facts/more.yaml", "claims: [{ id: claim.failed, text: \"A.\" }]"),
  ])
  func aRuleWithoutWhichNothingCanBePublishedIsFixed(
    _ rule: Rule, _ file: String, _ text: String
  ) async throws {
    #expect(rule.isFixed)
    let site = try TestSite([
      "content/site.yaml": "title: Test\nrules: { \(rule.name): off, vocabulary: off }\n",
      file: text,
    ])
    let findings = try await site.build()
    #expect(findings.contains { $0.contains("error[\(rule.name)]") })
    #expect(site.folder.files(below: "public") == [])
    try site.folder.write(
      "title: Test\nrules: { \(rule.name): warning }\n", to: "content/site.yaml")
    #expect(
      try await site.build().contains(
        "content/site.yaml:2:\(12 + rule.name.count): error[vocabulary]: \(rule.name) is"
          + " always an error"))
  }

  @Test func aFixedRuleCannotBeAccepted() async throws {
    let page = TestSite.briefing(
      "Text.", more: "accept: [{ rule: template-error, why: \"known\" }]\n")
    let site = try TestSite(["content/briefings/talks.md": page])
    #expect(
      try await site.build() == [
        "content/briefings/talks.md:5:10: error[vocabulary]: template-error is always"
          + " an error"
      ])
    #expect(Rule.templateError.explanation.contains("cannot be changed"))
  }

  @Test func settingsApplyToWhatWritingFinds() async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\nrules: { output-edited: off }\n"
    ])
    #expect(try await site.build() == [])
    try site.folder.write("mine", to: "public/index.html")
    #expect(try await site.build() == [])
    try site.folder.write("title: Test\n", to: "content/site.yaml")
    try site.folder.write("mine", to: "public/index.html")
    #expect(
      try await site.build().map { $0.contains("warning[output-edited]") } == [true])
  }

  /// A warning that stops a strict build is no reason to keep quiet about the rest.
  @Test func aStrictBuildThatStopsLooksAtTheOutputToo() async throws {
    let json =
      "<script type=\"application/ld+json\">{\"description\": {{ page.description }}}</script>"
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing(
        "In 12 cases.", more: "summary: \"What was said\"\n"),
      "templates/briefing.html": json + "<h1>{{ briefing.title }}</h1>{{ briefing.body }}",
    ])
    let findings = try await site.build { $0.treatsWarningsAsErrors = true }
    #expect(findings.count == 2)
    #expect(findings.contains { $0.contains("warning[unlinked-number]") })
    #expect(findings.contains { $0.contains("error[jsonld-not-visible]") })
    #expect(site.folder.files(below: "public") == [])
  }

  @Test func settingsApplyToQuestionsAboutFacts() async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\nrules: { unknown-key: warning }\n",
      "content/briefings/talks.md": TestSite.briefing(
        "In 12 cases.",
        more: "topic: [a]\naccept: [{ rule: unlinked-number, why: \"a street\" }]\n"),
    ])
    let options = BuildOptions(site: site.folder.path, now: .epoch)
    let report = try await FactReport.read(options)
    #expect(
      report.diagnostics.filter { $0.severity > .note }.map { "\($0.severity) \($0.rule.name)" }
        == ["warning unknown-key"])
  }
}

extension JudgmentTests {
  private static let draftWithABlank =
    "---\ntitle: New\ndate: \"2025-10-29\"\nas_of: \"\"\ndraft: true\n---\n\nText.\n"

  /// Who looks at a draft while writing it sees it with its blanks.
  @Test func inAPreviewErrorsInDraftsStopNothing() async throws {
    let site = try TestSite(["content/briefings/new.md": Self.draftWithABlank])
    let found = try await site.build { ($0.includesDrafts, $0.sparesDrafts) = (true, true) }
    #expect(
      found == [
        "content/briefings/new.md:4:8: warning[date-invalid]: “” is not a date, an error once it is no"
          + " draft"
      ])
    #expect(site.folder.contents("public/briefings/new/index.html")?.contains("Text.") == true)
  }

  @Test func withoutThatTheyStopABuildWithDrafts() async throws {
    let site = try TestSite(["content/briefings/new.md": Self.draftWithABlank])
    #expect(try await site.build { $0.includesDrafts = true }.count == 1)
    #expect(site.folder.contents("public/index.html") == nil)
  }
}
