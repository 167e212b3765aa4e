import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Names that end as verbs do, bounds behind a denied verb, conditions in front, and values of a day.
struct BoundsOfVerbsTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.works, name: "Gas Works", at: L1 }
      - { id: person.willis, name: "Edna Willis", affiliations: [{ actor: org.works, role: "manager" }], at: L1 }
      - { id: person.clare, name: "Rufus Clare", affiliations: [{ actor: org.works, role: "engineer" }], at: L1 }
      - { id: person.thorne, name: "Agnes Thorne", affiliations: [{ actor: org.works, role: "treasurer" }], at: L1 }
    figures:
      - { id: figure.debt, measure: "Debt of the works", as_text: "£5 million", unit: GBP, by: person.thorne, at: L1 }
      - { id: figure.fee, measure: "Price of a connection", as_text: "not cost more than £399", unit: GBP, by: org.works, at: L1 }
      - { id: figure.loss, measure: "Gas lost a day", as_text: "not exceed 12 tonnes", by: org.works, at: L1 }
      - { id: figure.stay, measure: "Length of the cut", as_text: "not last less than two days", by: org.works, at: L1 }
      - { id: figure.pressure, measure: "Maximum pressure in the main", as_text: "75 bar", unit: bar, by: org.works, at: L1 }
      - { id: figure.homes-july, measure: "Homes without gas", as_text: "1,450", as_of: "2025-07-20", superseded_by: figure.homes, by: org.works, at: L1 }
      - { id: figure.homes, measure: "Homes without gas in August", as_text: "1,210", as_of: "2025-08-20", by: org.works, at: L1 }
      - { id: figure.share, measure: "Share of the gas that homes got", as_text: "a quarter", by: org.works, at: L1 }
      - { id: figure.net-loss, measure: "Loss before tax", as_text: "£19.3 million", unit: GBP, by: org.works, at: L1 }
      - { id: figure.net-loss-before, measure: "Loss before tax in the year before", as_text: "£11.8 million", unit: GBP, by: org.works, at: L1 }
      - { id: figure.wages, measure: "Wages in 2025", as_text: "£33 million", unit: GBP, by: org.works, at: L1 }
      - { id: figure.revenue, measure: "Revenue in 2025", as_text: "£27 million", unit: GBP, by: org.works, at: L1 }
      - { id: figure.workers, measure: "Workers who remain", as_text: "147", unit: workers, by: org.works, at: L1 }
    claims:
      - { id: claim.closure, text: "If no buyer is found, the works may be closed.", kind: factual, mode: paraphrased, by: person.thorne, at: L1 }
      - { id: claim.appeal, text: "The appeal for a lower price is dismissed.", kind: factual, mode: paraphrased, by: org.works, at: L1 }
      - { id: claim.winter, text: "The cut was the longest since 1981.", kind: factual, mode: paraphrased, by: org.works, at: L1 }
    statuses:
      - { id: status.demands, subject: org.works, state: "has accepted 17 of the 24 demands, rejected two and is considering five", as_of: "2025-08-20", by: org.works, at: L1 }
    events:
      - { id: event.paid, title: "The payment", when: { edtf: "2025-08-17", text: "17 August 2025" }, at: L1 }
      - { id: event.report, title: "The report", when: { edtf: "2026-05", text: "May 2026" }, at: L1 }
    quotes:
      - { id: quote.tenth, text: "got a tenth", speaker: person.thorne, at: L1 }

    """

  private static func findings(_ text: String, of rules: [Rule]) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts).findings(of: rules)
  }

  private static let voices: [Rule] = [.figureMisattributed, .quoteMisattributed]

  @Test(arguments: [
    "The debt is [£5 million](figure.debt), Willis says.",
    "The debt is [£5 million](figure.debt), Clare says.",
    "Willis says that the debt is [£5 million](figure.debt).",
    "The works, Willis said, have a debt of [£5 million](figure.debt).",
    "At midnight, Clare says, the debt was [£5 million](figure.debt).",
    "The works, according to Clare, have a debt of [£5 million](figure.debt).",
    "Willis told reporters that the debt was [£5 million](figure.debt).",
    "Willis was blunt. “We [got a tenth](quote.tenth)”, Willis says.",
  ])
  func anotherVoiceIsFoundWhateverItsName(_ text: String) async throws {
    #expect(try await Self.findings(text, of: Self.voices).count == 1)
  }

  @Test(arguments: [
    "The debt is [£5 million](figure.debt), Thorne says.",
    "The works, Thorne said, have a debt of [£5 million](figure.debt).",
    "Thorne, Willis said, puts the debt at [£5 million](figure.debt).",
    "The debt, Willis said, is a burden, and Thorne says it is [£5 million](figure.debt).",
    "Willis was told by Thorne that the debt was [£5 million](figure.debt).",
    "Clare, who said nothing, owes none of the [£5 million](figure.debt).",
    "Thorne said the works “[got a tenth](quote.tenth)”: Willis had warned her of that.",
    "Thorne said the works “[got a tenth](quote.tenth)”; Willis had warned her of that.",
  ])
  func ownVoicesAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: Self.voices) == [])
  }

  @Test(arguments: [
    ("It was paid in [the third quarter of 2025](event.paid#when).", 0),
    ("It was paid on [the third Sunday in August](event.paid#when).", 0),
    ("It was paid in [the second half of 2025](event.paid#when).", 0),
    ("It is due in [the first half of 2026](event.report#when).", 0),
    ("It is due in [the second quarter of 2026](event.report#when).", 0),
    ("It was paid in [the first quarter of 2025](event.paid#when).", 1),
    ("It was paid on [the second Sunday in August](event.paid#when).", 1),
    ("It was paid in [the first half of 2025](event.paid#when).", 1),
    ("It is due in [the third quarter of 2026](event.report#when).", 1),
    ("It is due in [the first half of 2025](event.report#when).", 1),
  ])
  func partsOfTheYearAreCompared(_ text: String, _ count: Int) async throws {
    #expect(try await Self.findings(text, of: [.fieldDiffersFromFact]).count == count)
  }

  @Test(arguments: [
    (
      "Wages exceeded revenue: [£33 million](figure.wages) against [£27 million](figure.revenue).",
      0
    ),
    (
      "Wages were more than revenue: [£33 million](figure.wages) and [£27 million](figure.revenue).",
      0
    ),
    ("Revenue was [£33 million](figure.wages).", 1),
    ("There were cuts, which leaves [147](figure.workers) workers.", 0),
    ("That leaves [147](figure.workers) workers.", 0),
    ("[147](figure.workers) workers quit.", 1),
  ])
  func whatIsCountedIsCompared(_ text: String, _ count: Int) async throws {
    #expect(try await Self.findings(text, of: [.figureMeasureDiffers]).count == count)
  }

  private static let amounts: [Rule] = [
    .figureDiffersFromFact, .figureQualifierLost, .statusSupersededShown,
  ]

  @Test(arguments: [
    "A connection may [not cost more than £399](figure.fee).",
    "A connection is [not to cost more than £399](figure.fee).",
    "Homes got the [quarter](figure.share) that they had asked for.",
    "| £m | Year to June 2025 | Year before |\n| :-- | --: | --: |\n| Loss before tax | [19.3](figure.net-loss) | [11.8](figure.net-loss-before) |",
    "A connection costs [no more than £399](figure.fee).",
    "A connection costs [at most £399](figure.fee), or [£399 or less](figure.fee).",
    "The loss must [not exceed 12 tonnes](figure.loss) a day.",
    "The loss is [at most 12 tonnes](figure.loss) a day.",
    "The cut takes [at least two days](figure.stay).",
    "It is just short of the [75 bar](figure.pressure) maximum.",
    "The maximum pressure is [75 bar](figure.pressure).",
    "In July it was [1,450](figure.homes-july@2025-07-20) homes.",
    "The number of homes, first put at [1,450](figure.homes-july), is now [1,210](figure.homes).",
    "It was [1,450](figure.homes-july) homes and is now [1,210](figure.homes).",
    "In July the works counted [1,450](figure.homes-july); today it is [1,210](figure.homes).",
    "In July [1,450](figure.homes-july) homes were still cold; [1,210](figure.homes) are now.",
  ])
  func rightAmountsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: Self.amounts) == [])
  }

  @Test(arguments: [
    ("A connection costs [more than £399](figure.fee).", "figure-qualifier-lost"),
    ("A connection costs [£399](figure.fee).", "figure-qualifier-lost"),
    ("The loss is [12 tonnes](figure.loss) a day.", "figure-qualifier-lost"),
    ("The loss is [more than 12 tonnes](figure.loss) a day.", "figure-qualifier-lost"),
    ("The cut takes [less than two days](figure.stay).", "figure-qualifier-lost"),
    ("It is [1,450](figure.homes-july) homes.", "status-superseded-shown"),
    (
      "[1,450](figure.homes-july) homes are still cold; in August it was [1,210](figure.homes).",
      "status-superseded-shown"
    ),
    (
      "It was [1,450](figure.homes-july@2025-07-20) homes, and is [1,450](figure.homes-july).",
      "status-superseded-shown"
    ),
  ])
  func wrongAmountsAreFound(_ text: String, _ rule: String) async throws {
    let found = try await Self.findings(text, of: Self.amounts)
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix(rule) }, "\(found)")
  }

  @Test(arguments: [
    ("The works [upheld the appeal for a lower price](claim.appeal).", 1),
    ("The works [accepted the appeal for a lower price](claim.appeal).", 1),
    ("The works [dismissed the appeal for a lower price](claim.appeal).", 0),
    ("The works [did not uphold the appeal for a lower price](claim.appeal).", 0),
    ("The works say that [the cut was the shortest since 1981](claim.winter).", 1),
    ("The works say that [no cut since 1981 was longer](claim.winter).", 0),
  ])
  func theOppositeIsFound(_ text: String, _ count: Int) async throws {
    #expect(try await Self.findings(text, of: [.claimReversed]).count == count)
  }

  @Test(arguments: [
    ("If no buyer is found, [the works will be closed](claim.closure), Thorne said.", 1),
    ("Unless a buyer is found, [the works will be closed](claim.closure), Thorne said.", 1),
    ("[The works will be closed](claim.closure) if no buyer is found, Thorne said.", 1),
    ("If no buyer is found, [the works may be closed](claim.closure), Thorne said.", 0),
    ("If no buyer is found, [the works could be closed](claim.closure), Thorne said.", 0),
    ("If no buyer is found, Thorne said, [they may be closed](claim.closure).", 0),
    ("The works [have accepted 17 of the 24 demands](status.demands).", 0),
    ("The works [have accepted 17 demands and rejected two](status.demands).", 0),
    ("The works [are considering five](status.demands).", 0),
    ("Unless a buyer is found, [the works face closure](claim.closure), Thorne said.", 0),
  ])
  func aConditionInFrontIsNoDoubt(_ text: String, _ count: Int) async throws {
    #expect(try await Self.findings(text, of: [.modalLost]).count == count)
  }
}
