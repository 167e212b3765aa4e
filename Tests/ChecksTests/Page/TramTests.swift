import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Scales, units and qualifiers that stand once in a sentence or at the head of a table, ends of ranges, and shares
/// within the words of a claim.
struct TramTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.city, name: "City", at: L1 }
    figures:
      - { id: figure.length, measure: "Length of the line", as_text: "214 kilometres", unit: kilometres, by: org.city, at: L1 }
      - { id: figure.tunnels, measure: "Length of the line in tunnels", as_text: "61 kilometres", unit: kilometres, by: org.city, at: L1 }
      - { id: figure.cost, measure: "Cost of the line as estimated in 2026", as_text: "9.1 billion euros", unit: euros, by: org.city, at: L1 }
      - { id: figure.cost-before, measure: "Cost of the line as estimated in 2014", as_text: "6.4 billion euros", unit: euros, by: org.city, at: L1 }
      - { id: figure.final, measure: "Final cost of the line", as_text: "between 9.8 and 10.5 billion euros", unit: euros, by: org.city, at: L1 }
      - { id: figure.new, measure: "Lowered forecast of passengers a year", as_text: "8.2 million", unit: passengers, by: org.city, at: L1 }
      - { id: figure.old, measure: "Former forecast of passengers a year", as_text: "11.5 million", unit: passengers, by: org.city, at: L1 }
      - { id: figure.speed, measure: "Speed of the trams in service", as_text: "up to 300 kilometres per hour", unit: kilometres per hour, by: org.city, at: L1 }
      - { id: figure.station, measure: "Cost of the station", as_text: "up to 120 million euros", unit: euros, by: org.city, at: L1 }
      - { id: figure.ballots, measure: "Ballots of residents", as_text: "at least 1,900", unit: ballots, by: org.city, at: L1 }
      - { id: figure.journey, measure: "Time of the journey today", as_text: "175 minutes", unit: minutes, by: org.city, at: L1 }
      - { id: figure.journey-new, measure: "Time of the journey on the new line", as_text: "80 minutes", unit: minutes, by: org.city, at: L1 }
      - { id: figure.seats, measure: "Seats in the council", as_text: "150", unit: seats, by: org.city, at: L1 }
      - { id: figure.majority, measure: "Seats needed for a majority", as_text: "76", unit: seats, by: org.city, at: L1 }
      - { id: figure.union, measure: "Seats of the Union", as_text: "66", unit: seats, by: org.city, at: L1 }
      - { id: figure.accord, measure: "Seats of the Accord", as_text: "65", unit: seats, by: org.city, at: L1 }
    claims:
      - { id: claim.tenders, text: "14 of 37 contracts were awarded without a tender.", kind: factual, mode: paraphrased, by: org.city, at: L1 }
    events:
      - { id: event.vote, title: "The vote", when: { edtf: "2026-03-01", text: "1 March 2026" }, at: L1 }
      - { id: event.ruling, title: "The ruling", when: { edtf: "2026-03-27", text: "27 March 2026" }, at: L1 }

    """

  private static let rules: [Rule] = [
    .figureDiffersFromFact, .figureQualifierLost, .arithmeticWrong, .figureMeasureDiffers,
    .dateDiffersFromEvent, .unlinkedNumber,
  ]

  @Test(arguments: [
    "The forecast was cut to [8.2](figure.new) from [11.5 million](figure.old).",
    "The line is to cost [9.1](figure.cost) instead of [6.4 billion euros](figure.cost-before).",
    "The cost was [6.4 billion euros](figure.cost-before) then and is [9.1](figure.cost) now.",
    "The cost rose by 2.7 to [9.1 billion euros](figure.cost) from [6.4 billion](figure.cost-before).",
    "[38](figure.tunnels) of the [133 miles](figure.length) are in tunnels.",
    "| | km/h |\n| :-- | --: |\n| In service, at most | [300](figure.speed) |",
    "| | Up to (km/h) |\n| :-- | --: |\n| In service | [300](figure.speed) |",
    "| | At most |\n| :-- | --: |\n| Cost of the station | [€120m](figure.station) |",
    "The upper end of the range is [10.5 billion euros](figure.final).",
    "The lower estimate is [9.8 billion euros](figure.final).",
    "In the worst case the line will cost [10.5 billion euros](figure.final).",
    "The city reckons with [9.8 billion euros at best and 10.5 billion at worst](figure.final).",
    "[14 of 37 contracts, or 38 percent, were awarded without a tender](claim.tenders).",
    "[More than a third of the 37 contracts were awarded without a tender](claim.tenders).",
    "| Party | Seats |\n| :-- | --: |\n| Union | [66](figure.union) |\n| Accord | [65](figure.accord) |\n| All others | 19 |\n| Total | [150](figure.seats) |",
    "Trams will not run faster than [300 km/h](figure.speed).",
    "The station would not cost the city more than [120 million euros](figure.station).",
    "Half of the [150](figure.seats) seats are 75; a majority takes one more, [76](figure.majority).",
    "Today the journey takes [2:55 hours](figure.journey), or [2h55](figure.journey).",
    "The journey will take [one and a third hours](figure.journey-new).",
    "The journey will take [an hour and a third](figure.journey-new).",
    "It costs more than in 2014: [9.1 billion euros](figure.cost) instead of [6.4 billion](figure.cost-before).",
    "Easter falls on 5 April 2026, five weeks after [the vote](event.vote).",
    "26 days after the vote, [the court ruled](event.ruling).",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    let site = try await ProseSite(text.withFactLinks + "\n", facts: Self.facts)
    #expect(await site.findings(of: Self.rules) == [])
  }

  @Test(arguments: [
    ("The forecast was cut to [8.4](figure.new) from [11.5 million](figure.old).", "differs"),
    ("The line is to cost [9.1](figure.cost) euros.", "differs"),
    ("| | km/h |\n| :-- | --: |\n| In service, at least | [300](figure.speed) |", "qualifier"),
    ("| | km/h |\n| :-- | --: |\n| In service | [300](figure.speed) |", "qualifier"),
    ("The upper end of the range is [9.8 billion euros](figure.final).", "differs"),
    ("The cost is [10.5 billion euros](figure.final).", "differs"),
    (
      "[More than half of the 37 contracts were awarded without a tender](claim.tenders).",
      "differs"
    ),
    (
      "[14 of 37 contracts, or 48 percent, were awarded without a tender](claim.tenders).",
      "differs"
    ),
    ("Trams will run faster than [300 km/h](figure.speed).", "qualifier"),
    ("Trams will not run slower than [300 km/h](figure.speed).", "qualifier"),
    ("[Up to 1,900 ballots](figure.ballots) were counted without observers.", "qualifier"),
    ("Today the journey takes [2:45 hours](figure.journey).", "differs"),
    ("Today the journey takes [2h45](figure.journey).", "differs"),
  ])
  func wrongWordsAreFound(_ text: String, _ kind: String) async throws {
    let findings = try await ProseSite(text.withFactLinks + "\n", facts: Self.facts)
      .findings(of: Self.rules)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("figure-\(kind)") == true)
  }

  @Test(arguments: [
    ("The cost rose from 6.4 to 9.1 billion euros.", 0),
    ("The line costs 9.1 instead of 6.4 billion euros.", 0),
    ("The cost rose from 6.4 to 9.4 billion euros.", 1),
    ("The line has 9.1 kilometres, and 6.4 billion euros.", 1),
  ])
  func aSummaryMayNameTheScaleOnce(_ summary: String, _ count: Int) async throws {
    let body =
      "The cost was [6.4 billion euros](figure.cost-before) and is [9.1 billion](figure.cost)."
    let site = try await ProseSite(
      body.withFactLinks + "\n", facts: Self.facts, frontMatter: "summary: \"\(summary)\"\n")
    #expect(await site.findings(of: .numberNotOnPage).count == count)
  }
}
