import Testing

@testable import Checks
@testable import Kit

/// Sentences that hold a figure against others, of a club's vote and a fire, right and wrong.
struct ComparisonProseTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.club, name: "Harbour Club" }
      - { id: org.rivals, name: "River Club" }
      - { id: org.police, name: "Fire Police" }
      - { id: person.moro, name: "Ada Moro", at: source.report }
    figures:
      - { id: figure.quorum, measure: "Members that make a quorum", as_text: "40", by: org.club, at: source.report }
      - { id: figure.members, measure: "Members of the club", as_text: "120", by: org.club, at: source.report }
      - { id: figure.yes, measure: "Members who voted for the merger", as_text: "52", by: org.club, at: source.report }
      - { id: figure.no, measure: "Members who voted against the merger", as_text: "31", by: org.club, at: source.report }
      - { id: figure.share, measure: "Share of the votes for the merger", as_text: "62.7 percent", by: org.club, at: source.report }
      - { id: figure.margin, measure: "Votes by which Moro won the chair", as_text: "14", by: org.club, at: source.report }
      - { id: figure.hall, measure: "People who spent the night in the school", as_text: "around 210", by: org.police, at: source.report }
      - { id: figure.dry, measure: "Hours without water on 3 May 2026", as_text: "nine hours", by: org.police, at: source.report }
      - { id: figure.hot, measure: "Highest temperature of the roof", as_text: "88.5 °C", by: org.police, at: source.report }
      - { id: figure.fee, measure: "Fee of the club", as_text: "€1.5 million", by: org.club, at: source.report }
      - { id: figure.loan, measure: "Loan of the club", as_text: "€4 million", by: org.club, at: source.report }
      - { id: figure.low, measure: "Losses as the club counts them", as_text: "€2 million", by: org.club, at: source.report }
      - { id: figure.high, measure: "Losses as the police count them", as_text: "€3 million", by: org.police, at: source.report }
      - { id: figure.lease, measure: "Length of the lease", as_text: "7 years and 6 months", value: { qualifier: plain, point: 7.5 }, unit: years, by: org.club, at: source.report }
      - { id: figure.former, measure: "Length of the former lease", as_text: "ten years", by: org.club, at: source.report }
    claims:
      - { id: claim.arson, text: "The fire was not caused by a cable.", by: org.police, at: source.report }
      - { id: claim.paid, text: "The club paid the fee.", by: org.club, at: source.report }
      - { id: claim.end, text: "The lease ends by 2031.", by: org.club, at: source.report }
    prospects:
      - { id: prospect.vote, text: "A second vote is probable.", by: org.club, at: source.report }
    assessments:
      - { id: assessment.merger, text: "A merger is unlikely.", likelihood: unlikely, confidence: low, at: source.report }
    quotes:
      - { id: quote.fail, text: "We may fail in this, and if we fail there will be another vote.", speaker: person.moro, at: source.report }
      - { id: quote.terms, text: "We will sell if they pay.", speaker: person.moro, at: source.report }
      - { id: quote.hide, text: "I will not hide, not today and not in June.", speaker: person.moro, at: source.report }

    """

  private static func findings(_ text: String) async throws -> [String] {
    let site = try await ProseSite(text.withFactLinks + "\n", facts: facts)
    return await site.findings(of: [
      .figureQualifierLost, .figureDiffersFromFact, .arithmeticWrong, .figureMeasureDiffers,
      .claimReversed, .quoteMeaningCut, .likelihoodWordMixed, .unlinkedNumber,
    ])
  }

  @Test(arguments: [
    "The vote needs at least [40](figure.quorum) members to count.",
    "Fewer than [40](figure.quorum) are no quorum.",
    "Never has a roof been as hot as this; no other was over [88.5 °C](figure.hot).",
    "Any club with at least [120](figure.members) members may bid.",
    "The two come to €5.5 million: [€1.5 million](figure.fee) plus [€4 million](figure.loan).",
    "Together they hold the hall: [52](figure.yes) for it and [31](figure.no) against, 83 in all.",
    "[52](figure.yes) for and [31](figure.no) against together make 83, more than the"
      + " [40](figure.quorum) of a quorum.",
    "What was lost ranges from [€2 million](figure.low) to [€3 million](figure.high).",
    "On 3 May, for [nine hours](figure.dry), the taps were dry.",
    "They sought shelter: [around 210](figure.hall) people slept in the school.",
    "The River Club lost to Moro by [14 votes](figure.margin).",
    "The merger got [62.7 percent](figure.share) and no seats on the board.",
    "The lease runs for [seven and a half](figure.lease) instead of [ten years](figure.former).",
    "It was to run for [ten years](figure.former); now it is [seven and a half](figure.lease).",
    "It failed in two ways, with [31](figure.no) against it.",
    "[Moro](person.moro) said: [“We may fail in this”](quote.fail).",
    "[Moro](person.moro) said: [“I will not hide”](quote.hide).",
    "The fire [had other causes than a cable](claim.arson), the [police](org.police) say.",
    "The [police](org.police) deny that the [club](org.club) says so, and [River Club](org.rivals)"
      + " denies that [the club paid the fee](claim.paid).",
    "The lease [ends no later than 2031](claim.end), the [club](org.club) says.",
    "[A merger is unlikely](assessment.merger), the desk thinks."
      + " For the [club](org.club) [a second vote is probable](prospect.vote).",
    "| Sum | Club |\n| --- | --- |\n| Fee (million euros) | [1.5](figure.fee) |",
    "| € million | Club |\n| --- | --- |\n| Fee | [1.5](figure.fee) |\n| Fines | 0 |",
    "| Sum | Club (in millions of euros) |\n| --- | --- |\n| Fee | [1.5](figure.fee) |",
    "| Term | Now |\n| --- | --- |\n| Lease, years | [7.5](figure.lease) |",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  /// What follows from figures is none of them, and what only has the digits of a result is.
  @Test(arguments: [
    ("12 members short of the quorum", true), ("12 roofs burnt", true), ("12 members dead", true),
    ("14 seats in the hall", false),
  ])
  func aTitleSaysAFigureOfItsOwnThings(_ title: String, _ isSilent: Bool) async throws {
    let body = """
      [52](fact:figure.yes) voted for it, 12 more than the [40](fact:figure.quorum) of a quorum.
      Moro won by [14 votes](fact:figure.margin); [62.7 percent](fact:figure.share) were for it.
      """
    let site = try await ProseSite(
      body + "\n", facts: Self.facts, frontMatter: "summary: \"\(title)\"\n")
    #expect(await site.findings(of: .figureMeasureDiffers).isEmpty == isSilent)
  }

  @Test(arguments: [
    ("At least [120](figure.members) members were there.", "figure-qualifier-lost"),
    ("The club pays [€1.5 million](figure.fee) plus a share.", ""),
    ("The club pays [€1.5 million plus](figure.fee).", "figure-qualifier-lost"),
    (
      "[52](figure.yes) for and [31](figure.no) against together make 84, more than the"
        + " [40](figure.quorum) of a quorum.", "arithmetic-wrong"
    ),
    ("[31](figure.no) were in the hall, 21 fewer than the [52](figure.yes) outside.", ""),
    (
      "[52](figure.yes) were in the hall, 21 fewer than the [31](figure.no) outside.",
      "arithmetic-wrong"
    ),
    ("Losses rose from [€3 million](figure.high) to [€2 million](figure.low).", "arithmetic-wrong"),
    (
      "For [nine hours](figure.dry) on 3 May there was water in the taps.",
      "figure-measure-differs"
    ),
    ("[Moro](person.moro) said: [“We will sell”](quote.terms).", "quote-meaning-cut"),
    ("[Moro](person.moro) said: [“hide”](quote.hide).", "quote-meaning-cut"),
    (
      "The fire [was caused by a cable](claim.arson), the [police](org.police) say.",
      "claim-reversed"
    ),
    ("The [club](org.club) denies that [the club paid the fee](claim.paid).", "claim-reversed"),
    (
      "| Sum | Club |\n| --- | --- |\n| Fee (million euros) | [1.6](figure.fee) |", "figure-differs"
    ),
    (
      "The lease runs for [six and a half](figure.lease) instead of [ten years](figure.former).",
      "figure-differs"
    ),
    ("A merger is unlikely, and a vote probable.", "likelihood-word-mixed"),
  ])
  func wrongWordsAreFound(_ text: String, _ rule: String) async throws {
    let found = try await Self.findings(text)
    #expect(rule.isEmpty ? found.isEmpty : found.contains { $0.hasPrefix(rule) }, "\(found)")
  }
}
