import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Denied comparisons, times that are faster, bounds and thresholds of shares, and lengths on a clock.
struct OperaTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.opera, name: "City Opera", at: L1 }
    figures:
      - { id: figure.offer, measure: "Raise that the house offers", as_text: "3.5%", unit: percent, by: org.opera, at: L1 }
      - { id: figure.demand, measure: "Raise that the union demands", as_text: "6%", unit: percent, by: org.opera, at: L1 }
      - { id: figure.first-act, measure: "Length of the first act on Monday", as_text: "38 minutes 12 seconds", by: org.opera, at: L1 }
      - { id: figure.first-act-before, measure: "Length of the first act on Sunday", as_text: "39 minutes 5 seconds", by: org.opera, at: L1 }
      - { id: figure.played, measure: "Performances that were played", as_text: "24", by: org.opera, at: L1 }
      - { id: figure.planned, measure: "Performances that were planned", as_text: "60", by: org.opera, at: L1 }
      - { id: figure.members, measure: "Members", as_text: "340", by: org.opera, at: L1 }
      - { id: figure.voted, measure: "Members who voted", as_text: "318", by: org.opera, at: L1 }
      - { id: figure.cost, measure: "Cost of the season", as_text: "£1.05 million", unit: GBP, by: org.opera, at: L1 }
      - { id: figure.grant, measure: "Grant for the season", as_text: "£500,000", unit: GBP, by: org.opera, at: L1 }
      - { id: figure.first, measure: "Takings in the first quarter", as_text: "£4 million", unit: GBP, by: org.opera, at: L1 }
      - { id: figure.second, measure: "Takings in the second quarter", as_text: "£5 million", unit: GBP, by: org.opera, at: L1 }

      - { id: figure.day, measure: "Loss of the house in a day of the strike", as_text: "£42,000 a day", unit: "pounds a day", by: org.opera, at: L1 }
      - { id: figure.usher, measure: "Time of the fastest usher", as_text: "2:05", by: org.opera, at: L1 }
      - { id: figure.kept, measure: "Subscribers", as_text: "7,400", by: org.opera, at: L1 }
      - { id: figure.had, measure: "Subscribers in the year before", as_text: "8,200", by: org.opera, at: L1 }

    """

  private static let rules: [Rule] = [
    .arithmeticWrong, .figureDiffersFromFact, .figureQualifierLost, .figureMeasureDiffers,
    .unlinkedNumber,
  ]

  @Test(arguments: [
    "[3.5%](figure.offer) is not more than the demand of [6%](figure.demand).",
    "[3.5%](figure.offer) was never more than the demand of [6%](figure.demand).",
    "[38 minutes 12 seconds](figure.first-act) was faster than [39 minutes 5 seconds](figure.first-act-before).",
    "The first act took a time of [38 minutes 12 seconds](figure.first-act).",
    "The first act took [38:12](figure.first-act).",
    "More than one in five was played: [24](figure.played) of [60](figure.planned).",
    "More than a fifth was played: [24](figure.played) of [60](figure.planned).",
    "Fewer than two thirds are left, as of [60](figure.planned) [24](figure.played) were played.",
    "The statute asks for half of the members; [318](figure.voted) of [340](figure.members) voted.",
    "The cost of [£1.05 million](figure.cost) is at least twice the grant of [£500,000](figure.grant).",
    "The cost of [£1.05 million](figure.cost) is at least double the grant of [£500,000](figure.grant).",
    "The offer of [3.5%](figure.offer) falls short of what was asked for.",
    "Fewer than one in ten left: of [8,200](figure.had) subscribers [7,400](figure.kept) remain.",
    "The loss in a day of strike: [£42,000](figure.day).",
    "The usher took [2 minutes 5 seconds](figure.usher).",
    "| Amounts in £k | Second quarter |\n| :-- | --: |\n| Takings | [5,000](figure.second) |",
    "| £ million | Second quarter |\n| :-- | --: |\n| Takings | [5](figure.second) |",
    "| £ million | Takings |\n| :-- | --: |\n| Second quarter | [5](figure.second) |",
    "| (£'000) | Second quarter |\n| :-- | --: |\n| Takings | [5,000](figure.second) |",
    "| £k | Second quarter |\n| :-- | --: |\n| Takings | [5,000](figure.second) |",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(
      try await ProseSite(text.withFactLinks + "\n", facts: Self.facts).findings(of: Self.rules)
        == [])
  }

  @Test(arguments: [
    (
      "The demand of [6%](figure.demand) is not more than the offer of [3.5%](figure.offer).",
      "arithmetic-wrong"
    ),
    (
      "[39 minutes 5 seconds](figure.first-act-before) was faster than [38 minutes 12 seconds](figure.first-act).",
      "arithmetic-wrong"
    ),
    ("The first act took [38:21](figure.first-act).", "figure-differs-from-fact"),
    (
      "More than half was played: [24](figure.played) of [60](figure.planned).",
      "arithmetic-wrong"
    ),
    (
      "Fewer than one in 20 left: of [8,200](figure.had) subscribers [7,400](figure.kept) remain.",
      "unlinked-number"
    ),
    ("The usher took [2 minutes 50 seconds](figure.usher).", "figure-differs-from-fact"),
    ("Just over half was played: [24](figure.played) of [60](figure.planned).", "arithmetic-wrong"),
    (
      "The cost of at least [£1.05 million](figure.cost) is twice the grant of [£500,000](figure.grant).",
      "figure-qualifier-lost"
    ),
    (
      "| £ million | Second quarter |\n| :-- | --: |\n| Takings | [5,000](figure.second) |",
      "figure-differs-from-fact"
    ),
    (
      "| £k | Second quarter |\n| :-- | --: |\n| Takings | [5](figure.second) |",
      "figure-differs-from-fact"
    ),
  ])
  func wrongWordsAreFound(_ text: String, _ rule: String) async throws {
    let findings = try await ProseSite(text.withFactLinks + "\n", facts: Self.facts)
      .findings(of: Self.rules)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("\(rule): ") == true)
  }
}
