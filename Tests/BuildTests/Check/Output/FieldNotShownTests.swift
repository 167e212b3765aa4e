import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Facts
@testable import Kit
@testable import Rendering
@testable import Site
@testable import Templates

/// A theme of somebody else's, and what its pages of facts leave out.
struct FieldNotShownTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "Test", language: en, default_source: source.report }
    sources:
      - id: source.report
        title: "A report"
        url: "https://example.org/report?a=1&b=2"
        reliability: A
        note: "for the desk alone"
        review_by: "2026-01-01"
    actors:
      - { id: org.agency, name: "The Agency", at: [source.report] }
      - { id: org.other, name: "The Other", at: [source.report] }
    figures:
      - id: figure.killed
        measure: "People killed"
        as_text: "nearly 1,800"
        value: { qualifier: nearly, point: 1800, low: 1650 }
        population: "soldiers"
        differs_from: figure.hurt
        by: [org.agency]
        at: [source.report]
      - id: figure.hurt
        measure: "People hurt"
        as_text: "18"
        value: { qualifier: plain, point: 18 }
        population: "civilians"
        differs_from: figure.killed
        by: [org.agency]
        at: [source.report]

    """

  /// Templates that show all that the facts have.
  private static let templates = [
    "source": """
    {{ fact.id }} {{ fact.title | upper }} <a href="{{ fact.address }}">here</a>
    {{ {"A": "can be relied on"}[fact.reliability] | default("cannot") }}
    """,
    "actor": "{{ fact.id }} {{ fact.name }} {{ fact.at[0].source.title }}",
    "figure": """
    {{ fact.id }} {{ fact.measure }}: {{ fact.as_text }} {{ fact.population }},
    {{ fact.value.qualifier }} {{ (fact.value.low or 0) | number }}, {{ fact.by[0].label }}
    {% for rival in fact.differs_from %}not {{ rival.as_text }}{% endfor %}
    {{ fact.at[0].source.title }}
    """,
  ]

  private func site(
    _ changes: [String: String] = [:], theme: String = "", settings: String = "",
    facts: String = Self.facts
  ) throws -> TestSite {
    var files = [
      "content/site.yaml": "title: Test\n\(settings)", "content/facts.yaml": facts,
      "templates/theme.yaml": theme,
    ]
    for (kind, template) in Self.templates.merging(changes, uniquingKeysWith: { $1 }) {
      files["templates/facts/\(kind).html"] = "<body>\(template)</body>"
    }
    return try TestSite(files)
  }

  /// The findings of a run with the template of figures changed.
  private func found(_ text: String, _ replacement: String = "", theme: String = "") async throws
    -> [String]
  {
    let figure = try #require(Self.templates["figure"])
    #expect(figure.contains(text))
    return try await site(
      ["figure": figure.replacing(text, with: replacement)], theme: theme
    ).build()
  }

  @Test func isSilentWhereAllIsShown() async throws {
    let site = try site()
    let found = try await site.build()
    #expect(found == [])
    let checked = try await site.builder().checkOnly().diagnostics
    #expect(!checked.contains { $0.rule == .fieldNotShown })
  }

  @Test func namesTheFieldTheFactAndTheTemplate() async throws {
    let figure = try #require(Self.templates["figure"]).replacing(
      " {{ fact.population }}", with: "")
    let site = try site(["figure": figure])
    let result = try await site.builder().build()
    let findings = result.diagnostics.filter { $0.rule == .fieldNotShown }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.severity == .warning)
    #expect(finding.location.path == "content/facts.yaml")
    #expect(finding.location.line == 18)
    #expect(finding.id == "figure.killed")
    #expect(
      finding.message == "the page of figure.killed does not show its population, “soldiers”,"
        + " and the same for 1 more")
    #expect(
      finding.help == "show it in templates/facts/figure.html, or, if the theme leaves it out on"
        + " purpose, write left_out: { figures: [population] } in templates/theme.yaml")
    // It is the theme that is at fault, and the site is written.
    #expect(result.written != nil)
  }

  @Test(arguments: [
    ("{{ fact.measure }}: ", "measure"),
    ("{{ rival.as_text }}", "differs_from"), ("{{ fact.by[0].label }}", "by"),
    ("{{ fact.at[0].source.title }}", "at"), ("{{ (fact.value.low or 0) | number }}", "value.low"),
    ("{{ fact.value.qualifier }}", "value.qualifier"),
  ])
  func findsEachFieldThatIsNotShown(_ text: String, _ path: String) async throws {
    // The number of another figure, in a longer number, is not that of this one.
    let findings = try await found(text, text.contains("low") ? "41,6501" : "")
    #expect(findings.count == 1, "\(findings)")
    #expect(findings.first?.contains("does not show its \(path), ") == true, "\(findings)")
  }

  @Test func theAddressSaysTheID() async throws {
    let found = try await found("{{ fact.id }}")
    #expect(found == [])
  }

  @Test func findsACodeWhoseLetterStandsThereByChance() async throws {
    let bare = "{{ fact.id }} {{ fact.title }} {{ fact.address }} A"
    #expect(
      try await site(["source": bare]).build() == [
        "content/facts.yaml:7:18: warning[field-not-shown]: the page of source.report does not show"
          + " its reliability, “A”"
      ])
  }

  @Test func findsWhatOnlyProgramsSee() async throws {
    let findings = try await found(
      " {{ fact.population }}",
      "<i title=\"{{ fact.population }}\"></i><!-- {{ fact.population }} -->")
    #expect(findings.count == 1, "\(findings)")
  }

  @Test func findsTheSecondItemOfAList() async throws {
    let facts = Self.facts.replacing("by: [org.agency]", with: "by: [org.agency, org.other]")
    let found = try await site(facts: facts).build()
    #expect(
      found == [
        "content/facts.yaml:20:22: warning[field-not-shown]: the page of figure.killed does not"
          + " show its by, “org.other”, and the same for 1 more"
      ])
  }

  @Test(arguments: [
    ("March 21, 2024", true), ("on 21 March 2024", true), ("the morning of 21 March", false),
  ])
  func wordsForATimeMayBeLeftOutIfTheySayItsDate(_ words: String, _ sayTheDate: Bool) async throws {
    let event = """
      events:
        - id: event.strike
          title: "The strike"
          kind: other
          when: { edtf: "2024-03-21", text: "\(words)" }
          at: [source.report]

      """
    let shown = """
      {{ fact.id }} {{ fact.title }} {{ fact.when.edtf | date }} {{ fact.at[0].source.title }}
      """
    let found = try await site(["event": shown], facts: Self.facts + event).build()
    let missing =
      "content/facts.yaml:34:39: warning[field-not-shown]: the page of event.strike does not show"
      + " its when.text, “\(words)”"
    #expect(found == (sayTheDate ? [] : [missing]))
  }

  @Test func aPictureHasTextsOfItsOwn() async throws {
    let drawn = "<svg><title>{{ fact.population }}</title></svg>"
    let population = try await found(" {{ fact.population }}", drawn)
    #expect(population == [])
    let number = "<svg><text>1,650</text></svg>"
    let bound = try await found("{{ (fact.value.low or 0) | number }}", number)
    #expect(bound == [])
  }

  @Test func aThemeNamesWhatItLeavesOut() async throws {
    let named = "left_out: { figures: [population] }\n"
    #expect(try await found(" {{ fact.population }}", theme: named) == [])
    let whole = "left_out: { figures: [value] }\n"
    #expect(try await found("{{ fact.value.qualifier }}", theme: whole) == [])
    let part = "left_out: { figures: [value.qualifier] }\n"
    #expect(try await found("{{ fact.value.qualifier }}", theme: part) == [])
    #expect(try await found("{{ (fact.value.low or 0) | number }}", theme: part).count == 1)
  }

  @Test func aThemeIsToldOfFieldsThatThereAreNot() async throws {
    let wrong = "left_out:\n  figures: [populaton, value.unit]\n  figure: [unit]\n"
    let findings = try await site(theme: wrong).build()
    #expect(
      findings == [
        "templates/theme.yaml:3:3: error[unknown-key]: left_out has no key “figure”",
        "templates/theme.yaml:2:13: error[unknown-key]: figures have no field “populaton”",
        "templates/theme.yaml:2:24: error[unknown-key]: figures have no field “value.unit”",
      ])
  }

  @Test func theSettingsSayHowMuchItMatters() async throws {
    let bare = ["actor": "{{ fact.id }} {{ fact.at[0].source.title }}"]
    let strict = try site(bare)
    #expect(try await strict.build { $0.treatsWarningsAsErrors = true }.count == 1)
    #expect(strict.folder.files(below: "public") == [])
    let error = try site(bare, settings: "rules: { field-not-shown: error }\n")
    #expect(try await error.build().count == 1)
    #expect(error.folder.files(below: "public") == [])
    let off = try site(bare, settings: "rules: { field-not-shown: off }\n")
    #expect(try await off.build() == [])
  }
}
