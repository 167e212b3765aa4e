import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Parts that are told as more than their whole, and verbs such as “doubles”.
struct PartsAndMultiplesTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.city, name: "Quay City" }
    figures:
      - { id: figure.posts, measure: "Posts in the service of the city", as_text: "6,230", unit: posts, by: org.city, at: source.report }
      - { id: figure.vacant, measure: "Vacant posts in the service of the city", as_text: "145", unit: posts, part_of: figure.posts, by: org.city, at: source.report }
      - { id: figure.loss, measure: "Loss of the depositors", as_text: "€138.2 million", unit: EUR, by: org.city, at: source.report }
      - { id: figure.repaid, measure: "Money repaid", as_text: "€51.6 million", unit: EUR, part_of: figure.loss, by: org.city, at: source.report }
      - { id: figure.buses, measure: "Buses", as_text: "12", unit: buses, by: org.city, at: source.report }
      - { id: figure.riders, measure: "Riders hurt", as_text: "40", unit: people, by: org.city, at: source.report }
      - { id: figure.turnout, measure: "Share of voters who voted", as_text: "31 percent", unit: percent, by: org.city, at: source.report }
      - { id: figure.yes, measure: "Share of votes for the plan", as_text: "62 percent", unit: percent, by: org.city, at: source.report }
      - { id: figure.streets-2025, measure: "Spending on streets in 2025", as_text: "$41.7 million", unit: USD, by: org.city, at: source.report }
      - { id: figure.streets, measure: "Spending on streets in 2026", as_text: "$57.5 million", unit: USD, by: org.city, at: source.report }
      - { id: figure.parks-2025, measure: "Spending on parks in 2025", as_text: "$4.1 million", unit: USD, by: org.city, at: source.report }
      - { id: figure.parks, measure: "Spending on parks in 2026", as_text: "$8.0 million", unit: USD, by: org.city, at: source.report }

    """

  private static func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts).findings(of: .arithmeticWrong)
  }

  @Test(arguments: [
    "The loss is [€138.2 million](figure.loss), of which [€51.6 million](figure.repaid) was repaid.",
    "Of the [6,230](figure.posts) posts, [145](figure.vacant) are vacant.",
    "Of [12](figure.buses) buses, [40](figure.riders) riders got off.",
    "[31 percent](figure.turnout) voted, of whom [62 percent](figure.yes) were for it.",
    "[€51.6 million](figure.repaid) has been repaid of [€138.2 million](figure.loss).",
    "Spending on parks almost doubles, from [$4.1 million](figure.parks-2025) to"
      + " [$8.0 million](figure.parks).",
    "It will nearly double from [$4.1 million](figure.parks-2025) to [$8.0 million](figure.parks).",
    "Spending rises from [$41.7 million](figure.streets-2025) to [$57.5 million](figure.streets).",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    "The loss is [€51.6 million](figure.repaid), of which [€138.2 million](figure.loss) was repaid.",
    "Of the [145](figure.vacant) posts, [6,230](figure.posts) are vacant.",
    "Spending almost doubles, from [$41.7 million](figure.streets-2025) to"
      + " [$57.5 million](figure.streets).",
    "It will triple from [$4.1 million](figure.parks-2025) to [$8.0 million](figure.parks).",
    "It more than doubles from [$4.1 million](figure.parks-2025) to [$5.0 million](figure.streets).",
  ])
  func wrongWordsAreFound(_ text: String) async throws {
    let found = try await Self.findings(text)
    #expect(!found.isEmpty)
  }
}
