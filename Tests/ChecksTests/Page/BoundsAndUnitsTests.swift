import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Prices that begin somewhere, rates in other units, other dollars and the one of something.
struct BoundsAndUnitsTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.line, name: "Coast Line" }
    figures:
      - { id: figure.ticket, measure: "Price of a ticket", as_text: "from €115", unit: EUR, by: org.line, at: source.report }
      - { id: figure.fare, measure: "Price of a cabin", as_text: "from €240", value: { qualifier: at-least, point: 240 }, unit: EUR, by: org.line, at: source.report }
      - { id: figure.before, measure: "Debt in 2019", as_text: "from €70 million", unit: EUR, by: org.line, at: source.report }
      - { id: figure.budget, measure: "Budget of the line", as_text: "$212.4 million", unit: USD, by: org.line, at: source.report }
      - { id: figure.levy, measure: "Rate of the levy", as_text: "0.08 percent", unit: percent, by: org.line, at: source.report }
      - { id: figure.payment, measure: "Share of claims that is paid", as_text: "between 44 and 48 percent", unit: percent, by: org.line, at: source.report }
      - { id: figure.cold, measure: "Temperature of the tank", as_text: "minus 183 degrees Celsius", by: org.line, at: source.report }
      - { id: figure.engines, measure: "Engines of the ferry", as_text: "1", unit: engines, by: org.line, at: source.report }
      - { id: figure.decks, measure: "Decks of the ferry", as_text: "3", unit: decks, by: org.line, at: source.report }
      - { id: figure.rise, measure: "Years since fares were last raised", as_text: "seven years", by: org.line, at: source.report }

    """

  private static func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts).findings(of: [
      .figureDiffersFromFact, .figureQualifierLost, .figureMeasureDiffers,
    ])
  }

  @Test(arguments: [
    "A ticket costs [from €115](figure.ticket).", "A ticket costs [€115 or more](figure.ticket).",
    "A ticket costs [at least €115](figure.ticket).", "Tickets start at [€115](figure.ticket).",
    "There are tickets from [€115](figure.ticket).", "A cabin costs [at least €240](figure.fare).",
    "The debt rose from [€70 million](figure.before).",
    "The debt was [€70 million](figure.before).",
    "The budget is [$212.4 million](figure.budget), or [US$212.4 million](figure.budget).",
    "The budget is [212.4 million dollars](figure.budget).",
    "The levy is [8 basis points](figure.levy).",
    "Creditors get [44 to 48 cents on the euro](figure.payment).",
    "The tank is kept at [90 kelvins](figure.cold).", "It has [a single](figure.engines) engine.",
    "It is the first rise in [seven years](figure.rise).",
    "Fares go up for the first time in [seven years](figure.rise).",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    ("A ticket costs [€115](figure.ticket).", "figure-qualifier-lost"),
    ("A ticket costs [up to €115](figure.ticket).", "figure-qualifier-lost"),
    ("A cabin costs [less than €240](figure.fare).", "figure-qualifier-lost"),
    ("The debt was [up to €70 million](figure.before).", "figure-qualifier-lost"),
    ("The budget is [C$212.4 million](figure.budget).", "figure-differs"),
    ("The budget is [212.4 million Australian dollars](figure.budget).", "figure-differs"),
    ("The levy is [80 basis points](figure.levy).", "figure-differs"),
    ("The levy is [0.08 percentage points](figure.levy).", "figure-differs"),
    ("Creditors get [44 to 49 cents on the euro](figure.payment).", "figure-differs"),
    ("The tank is kept at [183 kelvins](figure.cold).", "figure-differs"),
    ("It has [a single](figure.decks) deck.", "figure-differs"),
    ("It is the first cut in [seven years](figure.rise).", "figure-measure-differs"),
  ])
  func wrongWordsAreFound(_ text: String, _ rule: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.hasPrefix(rule) }, "\(found)")
  }

  @Test(arguments: [
    ("340 grams", "g", 0), ("340 grams", "grams", 0), ("31.4 m", "m", 0), ("2.3m", "people", 0),
    ("three nights", "days", 0), ("58.6 tonnes", "tonnes of steel", 0),
    ("12 km (7 miles)", "km", 0),
    ("340 grams", "kg", 1), ("340 grams", "seconds", 1), ("340 grams", "EUR", 1),
    ("31.4 m", "feet", 1), ("58.6 tonnes", "hours", 1), ("two years", "months", 1),
  ])
  func theUnitOfTheBaseIsThatOfTheWords(_ words: String, _ unit: String, _ count: Int) async throws
  {
    let facts = """
      sources:
        - { id: source.report, title: "Report" }
      actors:
        - { id: org.line, name: "Coast Line" }
      figures:
        - { id: figure.one, measure: "What is counted", as_text: "\(words)", unit: "\(unit)", by: org.line, at: source.report }

      """
    let site = try await ProseSite("Nothing.\n", facts: facts)
    #expect(site.baseFindings.count == count, "\(site.baseFindings)")
  }

  /// A “from” before a price is the qualifier that the base may give it.
  @Test func theBaseMayCallTheLowestPriceAtLeastThat() async throws {
    let site = try await ProseSite("Nothing.\n", facts: Self.facts)
    #expect(site.baseFindings == [])
  }
}
