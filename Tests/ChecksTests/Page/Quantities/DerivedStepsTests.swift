import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Numbers that follow from figures in several steps, from ranges, prices and what they are parts of.
struct DerivedStepsTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.line, name: "Line" }
    figures:
      - { id: figure.crew, measure: "Crew of the ship", as_text: "90", by: [org.line], at: [source.report] }
      - { id: figure.cooks, measure: "Cooks among the crew", as_text: "12", part_of: figure.crew, by: [org.line], at: [source.report] }
      - { id: figure.mates, measure: "Mates among the crew", as_text: "8", part_of: figure.crew, by: [org.line], at: [source.report] }
      - { id: figure.berths, measure: "Berths of the ship", as_text: "400", by: [org.line], at: [source.report] }
      - { id: figure.fare, measure: "Fare for a berth", as_text: "€150", by: [org.line], at: [source.report] }
      - { id: figure.budget, measure: "Cost of the refit", as_text: "€20 million to €24 million", value: { qualifier: between, low: 20000000, high: 24000000 }, unit: euros, by: [org.line], at: [source.report] }
      - { id: figure.paid, measure: "Part of the cost of the refit that is paid", as_text: "€5 million", by: [org.line], at: [source.report] }
      - { id: figure.rent, measure: "Rent of the pier", as_text: "€800", by: [org.line], at: [source.report] }
      - { id: figure.rent-now, measure: "Rent of the pier today", as_text: "€1,000", by: [org.line], at: [source.report] }

    """

  private static func findings(_ text: String) async throws -> [String] {
    let site = try await ProseSite(text.linked + "\n", facts: facts)
    return await site.findings(of: .unlinkedNumber) + site.findings(of: .arithmeticWrong)
  }

  @Test(arguments: [
    "[12](cooks) are cooks and [8](mates) are mates; the other 70 are sailors.",
    "[12](cooks) are cooks, or 13 percent of the crew.",
    "It sells [400](berths) berths at [€150](fare) a berth: €60,000 in all.",
    "The refit costs [€20 million to €24 million](budget); with [€5 million](paid) paid, €15 million to"
      + " €19 million is left.",
    "Of [€20 million to €24 million](budget), [€5 million](paid) is paid: at least €15 million is left.",
    "The rent went from [€800](rent) to [€1,000](rent-now): €200 more, or 25 percent.",
    "[12](cooks) cook, [8](mates) of them for the mates.",
  ])
  func whatFollowsIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    "[12](cooks) are cooks and [8](mates) are mates; the other 75 are sailors.",
    "[12](cooks) are cooks, or 23 percent of the crew.",
    "It sells [400](berths) berths at [€150](fare) a berth: €80,000 in all.",
    "The refit costs [€20 million to €24 million](budget); with [€5 million](paid) paid, €12 million to"
      + " €19 million is left.",
    "The rent went from [€800](rent) to [€1,000](rent-now): €200 more, or 35 percent.",
    "[8](mates) cook, [12](cooks) of them for the mates.",
  ])
  func whatDoesNotIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text).count == 1)
  }
}
