import Testing

@testable import Checks
@testable import Facts
@testable import Kit

/// Sentences about a firm's quarter and a table of ranks, in words that journalists have for what is recorded,
/// and the same with one of them wrong.
struct QuarterTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report", type: article-newspaper }
    actors:
      - { id: org.firm, name: "Norrvik", also: [{ text: "the firm", use: short }] }
      - { id: person.haber, name: "Ulrich Haber", honorific: "Prof.", affiliations: [{ actor: org.firm, role: "president", at: L1 }] }
    claims:
      - { id: claim.stocks, text: "The negative cash flow is owing to higher inventories.", kind: causal, standing: uncontested, by: [org.firm], at: L1 }
      - { id: claim.volume, text: "The firm would recover half of the lost volume.", kind: factual, standing: uncontested, by: [org.firm], at: L1 }
    figures:
      - { id: figure.guidance, measure: "Revenue", as_text: "EUR 9.4 billion to EUR 9.6 billion", at: L2 }
      - { id: figure.fine, measure: "Fine", as_text: "between USD 4 million and USD 5 million", at: L2 }
      - { id: figure.cash, measure: "Free cash flow", as_text: "minus EUR 35 million", at: L2 }
      - { id: figure.profit, measure: "Operating profit", as_text: "EUR 171 million", at: L3 }
      - { id: figure.profit-before, measure: "Operating profit a year earlier", as_text: "EUR 224 million", at: L3 }
      - { id: figure.net, measure: "Net profit", as_text: "$61 million", at: L3 }
      - { id: figure.net-before, measure: "Net profit a year earlier", as_text: "$138 million", at: L3 }
      - { id: figure.dividend, measure: "Dividend per share", as_text: "no more than EUR 1.20", at: L4 }
      - { id: figure.age, measure: "Age of the workers", as_text: "40 years or older", at: L4 }
      - { id: figure.surplus, measure: "Surplus", as_text: "no more than 180,000", at: L4 }
      - { id: figure.town, measure: "Estimated population of the town", as_text: "9,000", unit: people, at: L4 }
      - { id: figure.rank, measure: "Rank in reading", as_text: "14th", at: L5 }
      - { id: figure.rank-before, measure: "Rank in reading in 2021", as_text: "19th", at: L5 }
      - { id: figure.points, measure: "Points below the level of 2019", as_text: "17 points", at: L5 }
      - { id: figure.deaths-before, measure: "Deaths before", as_text: "more than 1,100", at: L6 }
      - { id: figure.deaths, measure: "Deaths", as_text: "some 640", at: L6 }

    """

  private static let rules: [Rule] = [
    .arithmeticWrong, .claimReversed, .figureDiffersFromFact, .figureQualifierLost, .roleDiffers,
  ]

  private func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: Self.facts).findings(of: Self.rules)
  }

  @Test(arguments: [
    "It expects [€9.4 billion to €9.6 billion](figure.guidance).",
    "It expects [9.4 to 9.6 billion euros](figure.guidance).",
    "The fine is [between $4 million and $5 million](figure.fine).",
    "Cash flow was [minus 35 million euros](figure.cash), or [−€35 million](figure.cash).",
    "Profit shrank from [224](figure.profit-before) to [171 million euros](figure.profit).",
    "Profit more than halved, from [$138 million](figure.net-before) to [$61 million](figure.net).",
    "Profit more than halved to [$61 million](figure.net) from [$138 million](figure.net-before).",
    "The dividend is [€1.20](figure.dividend) per share at most.",
    "They are [40 or over](figure.age), [40 and older](figure.age), [40+](figure.age).",
    "The surplus was [not more than 180,000](figure.surplus).",
    "The town has an estimated [9,000](figure.town) inhabitants.",
    "It climbed from [19th](figure.rank-before) to [14th](figure.rank).",
    "It is [17 points below 2019](figure.points).",
    "Deaths fell by more than 450, from [more than 1,100](figure.deaths-before) to"
      + " [some 640](figure.deaths).",
    "The firm [puts it down to higher inventories](claim.stocks).",
    "The firm said that it [would win back half of the lost volume](claim.volume).",
    "Professor [Ulrich Haber](person.haber) spoke.",
  ])
  func aRightSentenceIsSilent(_ text: String) async throws {
    let found = try await findings(text)
    #expect(found == [])
  }

  @Test(arguments: [
    ("It expects [€9.4 billion to €9.7 billion](figure.guidance).", "figure.guidance"),
    ("It expects [$9.4 billion to $9.6 billion](figure.guidance).", "figure.guidance"),
    ("Cash flow was [35 million euros](figure.cash).", "one is above zero"),
    (
      "Profit shrank from [234](figure.profit-before) to [171 million euros](figure.profit).",
      "“234”"
    ),
    (
      "Profit more than halved, from [$61 million](figure.net) to [$138 million](figure.net-before).",
      "“halved”"
    ),
    ("The dividend is [€1.20](figure.dividend) per share at least.", "figure.dividend"),
    ("They are [40 or younger](figure.age).", "figure.age"),
    ("It is [27 points below 2019](figure.points).", "figure.points"),
    (
      "Deaths fell by more than 500, from [more than 1,100](figure.deaths-before) to"
        + " [some 640](figure.deaths).", "“500”"
    ),
    ("The firm [puts it down to lower inventories](claim.stocks).", "the opposite of claim.stocks"),
    ("Senator [Ulrich Haber](person.haber) spoke.", "“Senator”"),
  ])
  func aWrongSentenceIsReported(_ text: String, _ finding: String) async throws {
    let found = try await findings(text)
    #expect(found.contains { $0.contains(finding) }, "\(found)")
  }
}
