import Testing

@testable import Checks
@testable import Facts
@testable import Kit

/// What the lock remembers, and what is said of a fact that changed since.
struct PublishedFactsTests {
  private static let records = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "Test", language: en, default_source: source.report }
    sources:
      - { id: source.report, title: "A report" }
    actors:
      - { id: person.tarar, name: "Tarar" }
      - { id: person.asif, name: "Asif" }
    claims:
      - id: claim.failed
        text: "The dialogue failed."
        standing: disputed
        by: [person.tarar]
        at: [source.report]
    quotes:
      - { id: quote.failed, text: "It \\"failed\\"", speaker: person.tarar, at: source.report }
    figures:
      - id: figure.killed
        measure: "People killed"
        as_text: "nearly 1,800"
        value: { qualifier: nearly, point: 1800, high: 1800, high_inclusive: false }
        by: [person.tarar]
        at: [source.report]

    """

  private static let correction = """
    corrections:
      - { id: correction.new, date: "2025-11-02", facts: [figure.killed, quote.failed, claim.failed] }

    """

  private static let checks = Check.all.filter {
    [.correctionMissing, .idRemoved].contains($0.rule)
  }

  private func base(_ text: String = records) throws -> FactBase {
    let (base, findings) = FactBase.read(files: [("facts.yaml", Array(text.utf8))])
    #expect(findings.filter { $0.severity == .error } == [])
    return base
  }

  /// What is found in `text` after the records were published.
  private func findings(
    _ text: String, published: String = records, waiting: Set<String> = []
  ) throws -> [Diagnostic] {
    let lock = SourceText(bytes: PublishedFacts(try base(published)).yaml)
    let (facts, problems) = PublishedFacts.reading(lock, file: PublishedFacts.path)
    #expect(problems == [])
    var input = BaseInput(base: try base(text), published: facts)
    input.waiting = waiting
    return Self.checks.findings(in: input)
  }

  @Test func areWrittenInTheOrderOfTheirIds() throws {
    let text = String(decoding: PublishedFacts(try base()).yaml, as: UTF8.self)
    #expect(
      text == """
        # Written by sitegen: what readers were told when the site was last published, and what changed.
        schema: "sitegen-lock/2"
        facts:
          - id: claim.failed
            title: "The dialogue failed."
            speakers: [person.tarar]
            standing: disputed
          - id: figure.killed
            title: "People killed"
            wording: "nearly 1,800"
            value: "qualifier nearly, point 1800, high 1800, high_inclusive false"
            speakers: [person.tarar]
          - id: person.asif
            title: "Asif"
          - id: person.tarar
            title: "Tarar"
          - id: quote.failed
            wording: "It \\"failed\\""
            speakers: [person.tarar]
          - id: source.report
            title: "A report"
        pages: []
        changes: []

        """)
  }

  @Test(arguments: [
    "", "İ\u{301} “x”\\", "a\tb\u{85}\u{2028}\u{FEFF}", "no", "1,800 # not a comment",
  ])
  func areReadAsTheyWereWritten(_ wording: String) throws {
    let fact = PublishedFact(
      id: "figure.a", wording: wording, value: nil, speakers: ["source-voice"], standing: nil)
    let location = FileLocation("x", line: 1, column: 1)
    var change = RecordedChange(
      .revised, of: .fact("figure.a"), called: wording, on: CalendarDate("2025-11-02") ?? .epoch)
    change.why = wording
    change.corrections = ["correction.a"]
    change.fields = [
      RecordedChange.Field(.wording, from: wording, to: nil),
      RecordedChange.Field(.speakers, from: nil, to: "a, b"),
    ]
    let gone = RecordedChange(.withdrawn, of: .page("/b c/"), called: wording, on: .epoch)
    let page = PublishedPage(address: "/a/", title: wording, updated: "2025-11-02T00:00:00Z")
    let written = PublishedFacts(
      entries: [PublishedFacts.Entry(fact: fact, location: location)], pages: [page],
      changes: [change, gone])
    let (read, findings) = PublishedFacts.reading(SourceText(bytes: written.yaml), file: "x")
    #expect(findings == [])
    #expect(read?.entries.map(\.fact) == [fact])
    #expect(read?.pages == [page])
    #expect(read?.changes == [change, gone])
  }

  @Test func ofNoFactAreRead() {
    let (read, findings) = PublishedFacts.reading(
      SourceText(bytes: PublishedFacts(entries: []).yaml), file: "x")
    #expect(findings == [])
    #expect(read?.entries == [])
  }

  @Test(arguments: [
    (
      "as_text: \"nearly 1,800\"", "as_text: \"nearly 1,900\"",
      "figure.killed was published as “nearly 1,800” and now says “nearly 1,900”,"
        + " with no correction"
    ),
    (
      "point: 1800", "point: 1900",
      "figure.killed was published with the value “qualifier nearly, point 1800, high 1800,"
        + " high_inclusive false” and now has “qualifier nearly, point 1900, high 1800,"
        + " high_inclusive false”, with no correction"
    ),
    (
      "It \\\"failed\\\"", "It fell",
      "quote.failed was published as “It \"failed\"” and now says “It fell”, with no correction"
    ),
    (
      "speaker: person.tarar", "speaker: person.asif",
      "quote.failed was published as said by person.tarar and is now said by person.asif,"
        + " with no correction"
    ),
    (
      "standing: disputed", "standing: conceded",
      "claim.failed was published as disputed and is now conceded, with no correction"
    ),
    (
      "    standing: disputed\n", "",
      "claim.failed was published as disputed and is now without standing, with no correction"
    ),
  ])
  func aChangeNeedsACorrection(old: String, new: String, message: String) throws {
    let changed = Self.records.replacing(old, with: new)
    #expect(changed != Self.records)
    let found = try findings(changed)
    #expect(found.map(\.message) == [message])
    #expect(found.allSatisfy { $0.rule == .correctionMissing && $0.severity == .error })
    #expect(try findings(changed + Self.correction) == [])
  }

  @Test func aChangePointsAtTheChangedValueAndSaysWhatToWrite() throws {
    let found = try findings(Self.records.replacing("\"nearly 1,800\"", with: "\"nearly 1,900\""))
    #expect(found.first?.location == FileLocation("facts.yaml", line: 19, column: 14, length: 14))
    #expect(
      found.first?.help == "add a record under corrections: with facts: [figure.killed],"
        + " was: “nearly 1,800” and is: “nearly 1,900”")
  }

  @Test(arguments: [
    ("text: \"The dialogue failed.\"", "text: \"The dialogue broke down.\""),
    ("measure: \"People killed\"", "measure: \"People who were killed\""),
    ("name: \"Tarar\"", "name: \"Attaullah Tarar\""),
    ("as_text: \"nearly 1,800\"", "as_text:   'nearly 1,800'"),
  ])
  func otherChangesNeedNone(old: String, new: String) throws {
    let changed = Self.records.replacing(old, with: new)
    #expect(changed != Self.records)
    #expect(try findings(changed) == [])
  }

  @Test func aCorrectionOfAnEarlierChangeDoesNotCount() throws {
    let published = Self.records + Self.correction
    let found = try findings(
      published.replacing("standing: disputed", with: "standing: conceded"), published: published)
    #expect(found.map(\.id) == ["claim.failed"])
  }

  @Test func aCorrectionThatIsADraftDoesNotCount() throws {
    let draft = Self.correction.replacing("date:", with: "draft: true, date:")
    let changed = Self.records.replacing("standing: disputed", with: "standing: conceded")
    #expect(try findings(changed + draft).map(\.id) == ["claim.failed"])
  }

  @Test func aCorrectionThatIsNotToBeSeenYetDoesNotCount() throws {
    let changed = Self.records.replacing("standing: disputed", with: "standing: conceded")
    let corrections = try base(changed + Self.correction).facts(of: .corrections).map(\.id)
    #expect(try findings(changed + Self.correction).map(\.id) == [])
    let waiting = Set(corrections)
    #expect(
      try findings(changed + Self.correction, waiting: waiting).map(\.id) == ["claim.failed"])
  }

  @Test func anIdThatIsGoneIsReportedInTheLock() throws {
    let found = try findings(
      Self.records.replacing("  - { id: person.asif, name: \"Asif\" }\n", with: ""))
    #expect(found.map(\.message) == ["person.asif was published, but no longer exists"])
    #expect(found.first?.rule == .idRemoved)
    #expect(
      found.first?.location
        == FileLocation("content/facts.lock.yaml", line: 13, column: 9, length: 11))
  }

  @Test func aStubStandsForAnIdThatIsRetired() throws {
    let stub = "  - { id: person.asif, replaced_by: person.tarar }"
    let retired = Self.records.replacing("  - { id: person.asif, name: \"Asif\" }", with: stub)
    #expect(try findings(retired) == [])
  }

  @Test func withoutALockNothingWasPublished() throws {
    let input = BaseInput(base: try base())
    #expect(Self.checks.findings(in: input) == [])
  }
}
