import Kit
import TestSupport
import Testing

@testable import Checks
@testable import Facts

/// Facts that lie on the border of what a rule allows, and one step beyond it.
struct CheckBoundaryTests {
  /// How often a rule is broken in facts that cite an archived text.
  private func count(
    _ rule: Rule, _ facts: String, archive: String = "", today: CalendarDate? = nil
  ) throws -> Int {
    try PlantedFault(rule, "", "", right: "", archive: archive, today: today)
      .findings(in: facts).count
  }

  private static let voices = """
    actors:
      - { id: state.a, name: "A" }
      - { id: state.b, name: "B" }
      - { id: person.b, name: "Bb", affiliations: [ { actor: state.b } ] }
      - { id: person.one, name: "One", affiliations: [ { actor: state.a } ] }
      - { id: person.two, name: "Two", affiliations: [ { actor: state.a } ] }
      - { id: person.three, name: "Three", affiliations: [ { actor: state.a } ] }
      - { id: person.four, name: "Four", affiliations: [ { actor: state.a } ] }
    positions:
      - { id: position.b, text: "No.", party: state.b, by: person.b, at: source.report }
      - { id: position.a, text: "No.", party: state.a, by: [person.one, person.two, person.three], at: source.report }

    """

  @Test func threeTimesTheVoicesAreNotLopsided() throws {
    #expect(try count(.lopsidedBase, Self.voices) == 0)
    let more = Self.voices.replacing("person.three], at", with: "person.three, person.four], at")
    #expect(try count(.lopsidedBase, more) == 1)
  }

  @Test func aPartMayBeTheWhole() throws {
    let figures = """
      figures:
        - { id: figure.whole, measure: "All", as_text: "460", value: { qualifier: plain, point: 460 }, by: desk, at: source.report }
        - { id: figure.part, measure: "Some", as_text: "460", value: { qualifier: plain, point: 460 }, part_of: figure.whole, by: desk, at: source.report }
      """
    #expect(try count(.partExceedsWhole, figures) == 0)
    let more = figures.replacing(
      "\"Some\", as_text: \"460\", value: { qualifier: plain, point: 460 }",
      with: "\"Some\", as_text: \"461\", value: { qualifier: plain, point: 461 }")
    #expect(try count(.partExceedsWhole, more) == 1)
  }

  @Test(arguments: [(39, 0), (40, 1)])
  func aLineOf40ScalarsIsNoHeading(_ length: Int, _ findings: Int) throws {
    let archive = String(repeating: "é", count: length - 1) + ".\n"
    #expect(try count(.sourceLineUnused, "", archive: archive) == findings)
  }

  /// Five content words, of which two are two fifths.
  @Test func twoFifthsOfTheWordsAreEnough() throws {
    let claim = """
      claims:
        - { id: claim.a, text: "Alpha bravo charlie delta foxtrot", by: desk, at: L2 }
      """
    let two = "Nothing of that.\nThe alpha and the bravo.\n"
    #expect(try count(.locatorUnlikely, claim, archive: two) == 0)
    #expect(
      try count(.locatorUnlikely, claim, archive: two.replacing(" and the bravo", with: "")) == 1)
  }

  @Test func theLineThatIsMeantIsTheOneThatSaysMost() throws {
    let fault = PlantedFault(
      .locatorUnlikely, "", "", right: "",
      archive: "Nothing of that.\nThe alpha and the bravo.\nNor here.\nAlpha, bravo, charlie.\n")
    func help(_ line: Int) throws -> String? {
      try fault.findings(
        in: """
          claims:
            - { id: claim.a, text: "Alpha bravo charlie delta foxtrot", by: desk, at: L\(line) }
          """
      ).first?.help
    }
    #expect(try help(1)?.contains("line 4?") == true)
    #expect(try help(3)?.contains("line 4?") == true)
  }

  @Test func aSpeakerIsLookedForOnTheLineBeforeAndNoFurther() throws {
    let facts = """
      actors:
        - { id: person.asif, name: "Asif" }
      quotes:
        - { id: quote.a, text: "We left", speaker: person.asif, attribution: explicit, at: L3 }
      """
    let far = "Asif spoke.\nThen a pause.\n“We left,” he said.\n"
    let near = "Then a pause.\nAsif spoke.\n“We left,” he said.\n"
    #expect(try count(.speakerNotNearQuote, facts, archive: far) == 1)
    #expect(try count(.speakerNotNearQuote, facts, archive: near) == 0)
  }

  @Test(arguments: [(14, 0), (15, 0), (16, 1)])
  func factsHoldOnTheLastDayOfTheirTime(_ day: Int, _ findings: Int) throws {
    let today = CalendarDate(year: 2030, month: 1, day: day)
    let base = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report, as_of: "2030-01-01", review_within_days: 14 }
      sources: [ { id: source.report, title: "Report" } ]

      """
    #expect(try count(.staleAsOf, base, today: today) == findings)
    let fact = """
      statuses:
        - { id: status.a, state: "holds", by: desk, at: source.report, review_by: "2030-01-15" }
      """
    #expect(try count(.staleAsOf, fact, today: today) == findings)
  }

  @Test func anEventOfTheMonthForWhichTheFactsHoldIsNotInTheFuture() throws {
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report, as_of: "2025-10" }
      sources: [ { id: source.report, title: "Report" } ]
      events:
        - { id: event.a, title: "A", modality: occurred, when: { edtf: "2025-10-31" }, at: source.report }

      """
    #expect(try count(.futureDated, facts) == 0)
    #expect(try count(.futureDated, facts.replacing("2025-10-31", with: "2025-11-01")) == 1)
  }

  /// A day is one of the site's zone, whatever the zone in which a moment is written.
  @Test(arguments: [
    ("2025-11-01T00:30+02:00", 0), ("2025-10-31T23:59Z", 0), ("2025-10-31T23:00-08:00", 1),
    ("2025-11-01T00:00Z", 1),
  ])
  func aMomentIsOnTheDayThatTheSiteHas(_ moment: String, _ findings: Int) throws {
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report, as_of: "2025-10-31" }
      sources: [ { id: source.report, title: "Report" } ]
      events:
        - { id: event.a, title: "A", modality: occurred, when: { edtf: "\(moment)" }, at: source.report }

      """
    #expect(try count(.futureDated, facts) == findings)
  }

  /// Of two equal parts of names that stand behind others, too.
  @Test func allPartsOfNamesAreCompared() throws {
    let facts = """
      actors:
        - { id: person.a, name: "Alpha Bravo Yankee Zulu" }
        - { id: person.b, name: "Charlie Delta Yankee Zulu" }
      """
    #expect(try count(.nameNearDuplicate, facts) == 1)
  }

  @Test func aQuotationOfAThirdOfASourceIsSilent() async throws {
    let body = "Tarar: [“The dialogue failed”](fact:quote.failed).\n"
    for (words, findings) in [(9, 0), (8, 1)] {
      let site = try await ProseSite(body, sourceWordCounts: ["source.report": words])
      #expect(await site.findings(of: .sourceShare).count == findings)
    }
  }

  @Test(arguments: [("“abcde fghij”", 0), ("“abcde fghijk”", 1)])
  func aTermHasLessThan12Letters(_ words: String, _ findings: Int) async throws {
    #expect(try await ProseSite("\(words)\n").findings(of: .unlinkedQuotation).count == findings)
  }
}
