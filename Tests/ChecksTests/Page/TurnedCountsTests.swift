import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Votes, averages, amounts and times that the words around a figure turn or take from its neighbor.
struct TurnedCountsTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.council, name: "Harbour Council" }
      - { id: person.molnar, name: "Greta Molnar", affiliations: [{ actor: org.council, role: "president and CEO" }] }
      - { id: person.heuvel, name: "Dirk Heuvel", affiliations: [{ actor: org.council, role: "Chief Financial Officer" }] }
      - { id: org.liquidator, name: "Liquidator Bohn" }
      - { id: person.lasse, name: "Henrik Lasse", affiliations: [{ actor: org.liquidator, role: "analyst" }] }
      - { id: person.brandl, name: "Julia Brandl", affiliations: [{ actor: person.molnar, role: "lawyer" }] }
    claims:
      - { id: claim.none, text: "There is no evidence of leaks.", by: person.molnar, at: source.report }
    figures:
      - { id: figure.for, measure: "Votes for the harbour wall", as_text: "25 votes", by: org.council, at: source.report }
      - { id: figure.against, measure: "Votes against the harbour wall", as_text: "19", by: org.council, at: source.report }
      - { id: figure.average, measure: "Average rent of a stall", as_text: "€290", unit: EUR, by: org.council, at: source.report }
      - { id: figure.more, measure: "What a stall would pay more a year", as_text: "€36", unit: EUR, by: org.council, at: source.report }
      - { id: figure.cut, measure: "Berths that would be cut", as_text: "96", by: org.council, at: source.report }
      - { id: figure.june, measure: "Prices in June", as_text: "3.1 percent", by: org.council, at: source.report }
      - { id: figure.may, measure: "Prices in May", as_text: "2.8 percent", by: org.council, at: source.report }
      - { id: figure.fee, measure: "Harbour fee in 2026", as_text: "€12", unit: EUR, by: org.council, at: source.report }
      - { id: figure.fee-before, measure: "Harbour fee in 2025", as_text: "€11", unit: EUR, by: org.council, at: source.report }
      - { id: figure.loss, measure: "Loss of the ferry line", as_text: "€13 million", unit: EUR, by: org.liquidator, at: source.report }

    """

  private static func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts).findings(of: [
      .figureMeasureDiffers, .arithmeticWrong, .figureMisattributed, .roleDiffers, .claimReversed,
    ])
  }

  @Test(arguments: [
    "[25](figure.for) members supported the wall.", "[Nineteen](figure.against) rejected it.",
    "The wall was approved by [25](figure.for) votes to [19](figure.against).",
    "By [25](figure.for) to [19](figure.against), the council backed the wall.",
    "The wall, rejected in spring, got [25](figure.for) votes.",
    "The average rent is [€290](figure.average).",
    "A stall costs [€290](figure.average) on average.",
    "At [€290](figure.average) the rent is the highest in the region.",
    "A stall would pay [€36](figure.more) more a year.",
    "A stall would pay [€36](figure.more) a year, more than before.",
    "They want to cut [96](figure.cut) berths.",
    "The plan, they add, costs [96](figure.cut) berths.",
    "Prices rose [3.1 percent](figure.june) in June from May’s [2.8 percent](figure.may).",
    "The fee rises from [€11](figure.fee-before) to [€12](figure.fee).",
    "The fee was [€11](figure.fee-before) in 2025 and is [€12](figure.fee) now.",
    "The liquidator puts the loss at [€13 million](figure.loss).",
    "By the liquidator's count the loss is [€13 million](figure.loss).",
    "Molnar puts the wall first; the loss is [€13 million](figure.loss).",
    "The council's total loss is [€13 million](figure.loss).",
    "Chief executive [Greta Molnar](person.molnar) spoke.",
    "[Dirk Heuvel](person.heuvel), the finance chief, spoke.",
    "[Dirk Heuvel](person.heuvel), the CFO, spoke.",
    "[Henrik Lasse](person.lasse), an analyst, spoke.",
    "Lawyer [Julia Brandl](person.brandl) spoke.",
    "Molnar did not say that there was [evidence of leaks](claim.none).",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    "[19](figure.against) members supported the wall.", "[25](figure.for) members rejected it.",
    "The wall was approved by [19](figure.against) votes to [25](figure.for).",
    "The lowest rent of a stall is [€290](figure.average).",
    "A stall would pay [€36](figure.more) less a year.",
    "They want to add [96](figure.cut) berths.",
    "The fee rises from [€12](figure.fee) to [€11](figure.fee-before).",
    "Molnar puts the loss at [€13 million](figure.loss).",
    "By Molnar's count the loss is [€13 million](figure.loss).",
    "According to Molnar, the council lost [€13 million](figure.loss).",
    "[Greta Molnar](person.molnar), the chief engineer, spoke.",
    "Finance minister [Dirk Heuvel](person.heuvel) spoke.",
    "Prosecutor [Julia Brandl](person.brandl) spoke.",
    "Molnar did not hesitate to say that there was [evidence of leaks](claim.none).",
  ])
  func wrongWordsAreFound(_ text: String) async throws {
    #expect(try await Self.findings(text) != [])
  }
}
