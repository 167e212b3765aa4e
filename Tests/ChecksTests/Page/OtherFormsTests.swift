import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Figures in other forms than those of the base, and numbers that follow from them roughly.
struct OtherFormsTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.club, name: "Harbour Club" }
    figures:
      - { id: figure.bad, measure: "Bad bottles", as_text: "two of five", by: org.club, at: source.report }
      - { id: figure.empty, measure: "Empty homes", as_text: "Four out of ten", by: org.club, at: source.report }
      - { id: figure.rare, measure: "Risk of the pest", as_text: "One in four hundred", by: org.club, at: source.report }
      - { id: figure.jury, measure: "Majority of the jury", as_text: "two to one", by: org.club, at: source.report }
      - { id: figure.place, measure: "Place of the club", as_text: "17th of 20", by: org.club, at: source.report }
      - { id: figure.result, measure: "Result", as_text: "4-3", by: org.club, at: source.report }
      - { id: figure.swim, measure: "Time in the final", as_text: "3:56.12", by: org.club, at: source.report }
      - { id: figure.heat, measure: "Time in the heat", as_text: "3:57.80", by: org.club, at: source.report }
      - { id: figure.burn, measure: "Burn of the engine", as_text: "158 seconds", by: org.club, at: source.report }
      - { id: figure.gap, measure: "Time without pressure", as_text: "1.6 seconds", by: org.club, at: source.report }
      - { id: figure.saved, measure: "Mass saved", as_text: "340 grams", by: org.club, at: source.report }
      - { id: figure.mass, measure: "Mass of the crane", as_text: "58.6 tonnes", by: org.club, at: source.report }
      - { id: figure.ballast, measure: "Mass of its ballast", as_text: "52,300 kg", by: org.club, at: source.report }
      - { id: figure.thrust, measure: "Thrust of the engine", as_text: "980 kN", by: org.club, at: source.report }
      - { id: figure.cost, measure: "Cost of the pool", as_text: "$740,000", unit: USD, by: org.club, at: source.report }
      - { id: figure.classes, measure: "Pupils of a class", as_text: "at most 20", by: org.club, at: source.report }
      - { id: figure.before, measure: "Thefts in 2012", as_text: "more than 1,100", by: org.club, at: source.report }
      - { id: figure.now, measure: "Thefts in 2025", as_text: "some 640", by: org.club, at: source.report }
      - { id: figure.fees, measure: "Fees of the dispute", as_text: "32,000 francs", by: org.club, at: source.report }
      - { id: figure.grant, measure: "Grant", as_text: "640 million crowns", by: org.club, at: source.report }
      - { id: figure.years, measure: "Years of the grant", as_text: "four years", by: org.club, at: source.report }
      - { id: figure.rate, measure: "Tax rate", as_text: "$11.85 per $1,000", unit: USD, by: org.club, at: source.report }
      - { id: figure.rate-before, measure: "Tax rate before", as_text: "$11.20", unit: USD, by: org.club, at: source.report }
      - { id: figure.held, measure: "Sailors in custody", as_text: "Two sailors", by: org.club, at: source.report }

    """

  private static func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts).findings(of: [
      .figureDiffersFromFact, .figureQualifierLost, .unlinkedNumber, .arithmeticWrong,
    ])
  }

  @Test(arguments: [
    "[Two out of five](figure.bad) bottles were bad.", "[2 in 5](figure.bad) were bad.",
    "[40 percent](figure.bad) of the bottles were bad.",
    "[Four of ten](figure.empty) homes are empty.", "[0.25%](figure.rare) of vines have it.",
    "[One in 400](figure.rare) vines has it.", "The jury decided [2-1](figure.jury).",
    "It finished in [17th place](figure.place) out of 20.", "They lost [3-4](figure.result).",
    "She swam [three minutes 56.12 seconds](figure.swim).",
    "She swam [3:56.12 minutes](figure.swim).",
    "Her [3:57.80](figure.heat) was 1.68 seconds slower than [3:56.12](figure.swim).",
    "The engine burned for [2 min 38 s](figure.burn).", "It burned for [2m 38s](figure.burn).",
    "It burned [158 seconds](figure.burn), or two minutes and 38 seconds.",
    "It burned [158 seconds](figure.burn), less than three minutes.",
    "It was without pressure for [less than two seconds](figure.gap).",
    "It lasted [just over a second and a half](figure.gap).",
    "The wing lost [less than half a kilogram](figure.saved).",
    "Of [58.6 tonnes](figure.mass), [52,300 kg](figure.ballast) is ballast, or 89 percent.",
    "It gives [0.98 meganewtons](figure.thrust).",
    "The pool cost [about three-quarters of a million dollars](figure.cost).",
    "No class should have more than [20](figure.classes).",
    "Thefts fell by more than 450, from [more than 1,100](figure.before) to [some 640](figure.now).",
    "Of [32,000 francs](figure.fees) each pays half, that is 16,000.",
    "It gets [640 million crowns](figure.grant) over [four years](figure.years), or 160 million crowns a year.",
    "The rate rises to [$11.85 per $1,000](figure.rate) from [$11.20](figure.rate-before), an"
      + " increase of 65 cents.",
    "The rate leaps by 5.8 percent, from [$11.20](figure.rate-before) to"
      + " [$11.85 per $1,000](figure.rate).",
    "[Two](figure.held) sailors are in custody; a third, Luca Brumatti, is free.",
  ])
  func rightFormsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    "[Three out of five](figure.bad) bottles were bad.", "[60 percent](figure.bad) were bad.",
    "[Four of ten](figure.bad) bottles were bad.", "[Five of ten](figure.empty) homes are empty.",
    "[2.5%](figure.rare) of vines have it.", "[One in 500](figure.rare) vines has it.",
    "The jury decided [3-1](figure.jury).", "It finished in [16th place](figure.place).",
    "It finished in [17th place](figure.place) out of 22.", "They won [3-4](figure.result).",
    "She swam [three minutes 57.12 seconds](figure.swim).", "She swam [3:56.22](figure.swim).",
    "Her [3:57.80](figure.heat) was 2.68 seconds slower than [3:56.12](figure.swim).",
    "The engine burned for [2 min 48 s](figure.burn).",
    "It burned [158 seconds](figure.burn), or two minutes and 48 seconds.",
    "It burned [158 seconds](figure.burn), less than two minutes.",
    "It was without pressure for [less than three seconds](figure.gap).",
    "It was without pressure for [less than one second](figure.gap).",
    "The wing lost [less than a quarter of a kilogram](figure.saved).",
    "Of [58.6 tonnes](figure.mass), [52,300 kg](figure.ballast) is ballast, or 98 percent.",
    "It gives [9.8 meganewtons](figure.thrust).",
    "The pool cost [about half a million dollars](figure.cost).",
    "Every class should have more than [20](figure.classes).",
    "Thefts fell by more than 550, from [more than 1,100](figure.before) to [some 640](figure.now).",
    "Of [32,000 francs](figure.fees) each pays half, that is 18,000.",
    "It gets [640 million crowns](figure.grant) over [four years](figure.years), or 180 million crowns a year.",
    "The rate rises to [$11.85 per $1,000](figure.rate) from [$11.20](figure.rate-before), an"
      + " increase of 85 cents.",
    "[Two](figure.held) sailors are in custody; a third, or so, is lost.",
  ])
  func wrongFormsAreFound(_ text: String) async throws {
    #expect(try await Self.findings(text) != [])
  }
}
