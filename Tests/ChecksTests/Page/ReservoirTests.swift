import Testing

@testable import Checks
@testable import Facts
@testable import Kit

/// Sentences about a town's quarrel over a reservoir, in words that journalists have for what is recorded, and
/// the same with one of them wrong.
struct ReservoirTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report", type: article-newspaper }
    actors:
      - { id: org.council, name: "Town Council", also: [{ text: "the council", use: short }] }
      - { id: person.olsen, name: "Petra Olsen", affiliations: [{ actor: org.union, role: "chair", at: L1 }] }
      - { id: org.union, name: "Water Workers" }
    quotes:
      - { id: quote.strike, text: "We are ready to strike, but the council is not ready to listen", speaker: person.olsen, at: L1 }
      - { id: quote.pay, text: "We will pay, but not twice", speaker: person.olsen, at: L1 }
    positions:
      - { id: position.court, text: "The union will go to court if the letters are not withdrawn.", party: org.union, issue: issue.letters, by: [person.olsen], at: L2 }
    issues:
      - { id: issue.letters, title: "The letters" }
    prospects:
      - { id: prospect.mayor, text: "The mayor may come back to the council in June.", modal: may, by: [org.union], at: L3 }
    claims:
      - { id: claim.proof, text: "It could not be established that the mayor knew of the leak.", kind: factual, standing: uncontested, by: [org.council], at: L4 }
      - { id: claim.sale, text: "The sale of the mill was agreed on 3 May.", kind: factual, standing: uncontested, by: [org.council], at: L4 }
    figures:
      - { id: figure.cost, measure: "Claims against the town", as_text: "up to 240 million crowns", unit: crowns, at: L5 }
      - { id: figure.half, measure: "People without water", as_text: "½ million", unit: people, at: L5 }
      - { id: figure.fall, measure: "Fall of the share", as_text: "17.5 percent", unit: percent, at: L6 }
      - { id: figure.price, measure: "Price of the share", as_text: "6.60 crowns", unit: crowns, at: L6 }

    """

  private static let rules: [Rule] = [
    .quoteMisattributed, .quoteMeaningCut, .claimReversed, .modalLost, .figureQualifierLost,
    .figureDiffersFromFact, .figureMeasureDiffers, .unlinkedNumber,
  ]

  private func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: Self.facts).findings(of: Self.rules)
  }

  @Test(arguments: [
    "The council, said Petra Olsen, [“is not ready to listen”](quote.strike).",
    "The council, Petra Olsen said, [“is not ready to listen”](quote.strike).",
    "“[We are ready to strike](quote.strike),” said Petra Olsen.",
    "The union [will go to court unless the letters are withdrawn](position.court).",
    "The union said that the mayor [may come back in June](prospect.mayor).",
    "There was [no proof that the mayor knew of the leak](claim.proof).",
    "The council said that [the sale of the mill was agreed](claim.sale).",
    "The claims could reach [240 million crowns](figure.cost).",
    "The claims could total [240 million crowns](figure.cost).",
    "They cut the water of [½ million](figure.half) people, or [500,000](figure.half).",
    "They cut the water of [half a million](figure.half) people.",
    "Water was cut off for [half a million](figure.half) people.",
    "[Half a million](figure.half) people were deprived of water.",
    "A water outage hit [½ million](figure.half) people.",
    "[½ million](figure.half) people are waiting for water.",
    "After a [17.5 percent](figure.fall) drop the share cost [6.60 crowns](figure.price).",
  ])
  func aRightSentenceIsSilent(_ text: String) async throws {
    let found = try await findings(text)
    #expect(found == [])
  }

  @Test(arguments: [
    (
      "Petra Olsen, said the council, [“is not ready to listen”](quote.strike).",
      "(org.council) is said to speak, but quote.strike is by person.olsen"
    ),
    ("“[We will pay](quote.pay),” said Petra Olsen.", "“not” of quote.pay is left out"),
    (
      "The union [will go to court if the letters are withdrawn](position.court).",
      "leaves the “not” out of position.court"
    ),
    (
      "The union said that the mayor [will come back in June](prospect.mayor).",
      "prospect.mayor is told without its “may”"
    ),
    (
      "On 3 May the union said that he [will come back in June](prospect.mayor).",
      "prospect.mayor is told without its “may”"
    ),
    (
      "The claims run to [240 million crowns](figure.cost).",
      "figure.cost is “up to 240 million crowns”"
    ),
    ("They cut the water of [½ billion](figure.half) people.", "figure.half"),
    ("[½ million](figure.half) people have water.", "“water” stands with “½ million”"),
    ("After flight 7, 45 people were laid off.", "“45”"),
  ])
  func aWrongSentenceIsReported(_ text: String, _ finding: String) async throws {
    let found = try await findings(text)
    #expect(found.contains { $0.contains(finding) }, "\(found)")
  }

  @Test(arguments: [
    ("3 may they met", true), ("in may", true), ("may 2026", true), ("they may be", false),
    ("3 may be ill", false), ("it may rain", false), ("of may", true),
  ])
  func mayIsAMonthBesideADayOrAYear(_ words: String, _ isMonth: Bool) {
    let all = Array(words.utf8)[...].meaningWords
    #expect(all.indices.contains(where: all.isMonth(at:)) == isMonth)
  }
}
