import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// What is denied twice, unlikely, still to come or possible in other words; dates of timelines, shares told as
/// counts, and what several shares leave.
struct RulingTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.court, name: "Court", at: L1 }
      - { id: org.city, name: "City", at: L1 }
    figures:
      - { id: figure.women, measure: "Share of women among the workers", as_text: "11 percent", unit: percent, by: org.city, at: L1 }
      - { id: figure.union, measure: "Share of the Union in the news", as_text: "54 percent", unit: percent, by: org.city, at: L1 }
      - { id: figure.accord, measure: "Share of the Accord in the news", as_text: "22 percent", unit: percent, by: org.city, at: L1 }
      - { id: figure.cost, measure: "Cost of the recount", as_text: "1.4 million crowns", unit: crowns, by: org.city, at: L1 }
      - { id: figure.budget, measure: "Budget of the recount", as_text: "750,000 crowns", unit: crowns, by: org.city, at: L1 }
      - { id: figure.complaints, measure: "Complaints", as_text: "148", unit: complaints, by: org.city, at: L1 }
      - { id: figure.upheld, measure: "Complaints that were upheld", as_text: "19", unit: complaints, by: org.city, at: L1 }
      - { id: figure.now, measure: "Time of the journey today", as_text: "175 minutes", unit: minutes, by: org.city, at: L1 }
      - { id: figure.new, measure: "Time of the journey on the new line", as_text: "80 minutes", unit: minutes, by: org.city, at: L1 }
    claims:
      - { id: claim.witnesses, text: "Every ballot was counted in front of witnesses.", kind: factual, mode: paraphrased, by: org.city, at: L1 }
      - { id: claim.unlikely, text: "The line is unlikely to open before 2032.", kind: factual, mode: paraphrased, by: org.city, at: L1 }
      - { id: claim.outcome, text: "The irregularity could have affected the outcome.", kind: factual, mode: paraphrased, by: org.court, at: L1 }
    prospects:
      - { id: prospect.station, text: "The city will decide on the station by 30 September 2027.", modal: will, by: org.city, at: L1 }
    events:
      - { id: event.vote, title: "The vote", when: { edtf: "2026-03-01", text: "1 March 2026" }, at: L1 }
      - { id: event.ruling, title: "The ruling", when: { edtf: "2026-03-27", text: "27 March 2026" }, at: L1 }

    """

  private static let rules: [Rule] = [
    .claimReversed, .modalLost, .unlinkedNumber, .figureDiffersFromFact, .dateDiffersFromEvent,
    .arithmeticWrong,
  ]

  @Test(arguments: [
    "[Not one ballot was counted without witnesses](claim.witnesses), the city says.",
    "The line [will probably not open before 2032](claim.unlikely), the city says.",
    "The line [probably won't open before 2032](claim.unlikely), the city says.",
    "The irregularity [was capable of affecting the outcome](claim.outcome), the court says.",
    "The court did not rule out that the irregularity [had affected the outcome](claim.outcome).",
    "It is conceivable, the court says, that the irregularity [affected the outcome](claim.outcome).",
    "The city [has not yet decided on the station](prospect.station).",
    "The city [will have decided on the station by 30 September 2027](prospect.station).",
    "- **1 March**: [the vote](event.vote)\n- **27 March 2026**: [the ruling](event.ruling)",
    "| Date | What |\n| :-- | :-- |\n| 1 March | [The vote](event.vote) |\n| 27 March 2026 | [The ruling](event.ruling) |",
    "[11 percent](figure.women) of the workers are women.",
    "The Union got [54 percent](figure.union) and the Accord [22 percent](figure.accord); the remaining 24 percent went to others.",
    "The cost exceeded the budget of [750,000 crowns](figure.budget) by 87 percent, at [1.4 million crowns](figure.cost).",
    "- received: [148](figure.complaints)\n- upheld: [19](figure.upheld)\n\nRoughly one in eight was upheld.",
    "The journey will be cut by an hour and 35 minutes, from [175](figure.now) to [80 minutes](figure.new).",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    let site = try await ProseSite(text.withFactLinks + "\n", facts: Self.facts)
    #expect(await site.findings(of: Self.rules) == [])
  }

  @Test(arguments: [
    (
      "[Ballots were not counted in front of witnesses](claim.witnesses), the city says.",
      "claim-reversed"
    ),
    ("The line [is likely to open before 2032](claim.unlikely), the city says.", "claim-reversed"),
    ("The irregularity [affected the outcome](claim.outcome), the court says.", "modal-lost"),
    (
      "The court did rule out that the irregularity [had affected the outcome](claim.outcome).",
      "modal-lost"
    ),
    ("The city [has decided on the station](prospect.station).", "modal-lost"),
    ("The city [will not decide on the station](prospect.station).", "claim-reversed"),
    (
      "- **2 March**: [the vote](event.vote)\n- 27 March 2026: [the ruling](event.ruling)",
      "date-differs-from-event"
    ),
    (
      "| Date | What |\n| :-- | :-- |\n| 1 March | [The vote](event.vote) |\n| 28 March 2026 | [The ruling](event.ruling) |",
      "date-differs-from-event"
    ),
    ("**28 March 2026**: [the court rules](event.ruling).", "date-differs-from-event"),
    ("[Eleven women](figure.women) worked on the sites.", "figure-differs-from-fact"),
    (
      "The Union got [54 percent](figure.union) and the Accord [22 percent](figure.accord); the remaining 34 percent went to others.",
      "unlinked-number"
    ),
    (
      "The cost exceeded the budget of [750,000 crowns](figure.budget) by 78 percent, at [1.4 million crowns](figure.cost).",
      "unlinked-number"
    ),
    (
      "- received: [148](figure.complaints)\n- upheld: [19](figure.upheld)\n\nRoughly one in five was upheld.",
      "unlinked-number"
    ),
  ])
  func wrongWordsAreFound(_ text: String, _ rule: String) async throws {
    let findings = try await ProseSite(text.withFactLinks + "\n", facts: Self.facts)
      .findings(of: Self.rules)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("\(rule): ") == true)
  }

  @Test(arguments: [
    ("Auditors find no corruption", 0), ("Auditors find no waste", 1),
  ])
  func aTitleDeniesWhatItsSentenceTells(_ summary: String, _ count: Int) async throws {
    let body = """
      That is the finding of a report by the auditors. The auditors find waste in the offices of the city.
      """
    let site = try await ProseSite(
      body + "\n", facts: Self.facts, frontMatter: "summary: \"\(summary)\"\n")
    #expect(await site.findings(of: .claimReversed).count == count)
  }
}
