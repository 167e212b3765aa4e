import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Round numbers that a figure has passed or missed, and words beside figures that mean something else.
struct RoundMarkTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.port, name: "Port of Skarne", also: [{ text: "Skarne" }] }
      - { id: person.lund, name: "Greta Lund", affiliations: [ { actor: org.port, role: "chief executive" } ] }
      - { id: person.okafor, name: "Nils Okafor", affiliations: [ { actor: org.port, role: "treasurer" } ] }
    figures:
      - { id: figure.revenue, measure: "Revenue of Skarne", as_text: "€388 million", by: [org.port], at: [L1] }
      - { id: figure.fee, measure: "Fee that a line pays for a container in Hallmere", as_text: "€94", by: [org.port], at: [L1] }
      - { id: figure.war, measure: "Length of the fighting before the truce", as_text: "14 months", by: [org.port], at: [L1] }
    prospects:
      - { id: prospect.lund, text: "Greta Lund will run the new company.", modal: "will", by: [org.port], at: [L1] }

    """

  private static func findings(_ text: String) async throws -> [String] {
    let site = try await ProseSite(text.withFactLinks + "\n", facts: facts)
    return await site.findings(of: [
      .unlinkedNumber, .figureMeasureDiffers, .figureQualifierLost, .modalLost, .roleDiffers,
    ])
  }

  @Test(arguments: [
    "Revenue slipped below €400 million, to [€388 million](figure.revenue).",
    "Revenue topped €350 million for the first time, at [€388 million](figure.revenue).",
    "Skarne is cheaper, as against [€94](figure.fee) in Hallmere.",
    "The truce came after [14 months](figure.war) of war.",
    "Greta Lund [is to run the new company](prospect.lund), Skarne says.",
    "After the chair of the board, [Nils Okafor](person.okafor) took the floor.",
    "[Greta Lund](person.lund), the chief executive, [Nils Okafor](person.okafor), the treasurer, met.",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    "Revenue slipped below €350 million, to [€388 million](figure.revenue).",
    "Revenue topped €400 million for the first time, at [€388 million](figure.revenue).",
    "Revenue slipped below €900 million, to [€388 million](figure.revenue).",
    "Greta Lund [has run the new company](prospect.lund), Skarne says.",
    "The treasurer, [Greta Lund](person.lund), spoke.",
  ])
  func wrongWordsAreReported(_ text: String) async throws {
    #expect(try await Self.findings(text).count == 1)
  }
}
