import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Things with a number in their name, and given names before the surname of somebody else.
struct NamesOfThingsTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.yard, name: "Quay Yard" }
      - { id: person.aune, name: "Marit Aune", affiliations: [{ actor: org.yard, role: "chief" }], at: source.report#L2 }
      - { id: person.vik, name: "Jonas Vik", affiliations: [{ actor: org.yard, role: "director" }], at: source.report#L2 }
    claims:
      - { id: claim.lost, text: "The Kestrel 2 was lost.", by: org.yard, at: source.report#L1 }

    """

  private static let archived = """
    The Kestrel 2 carried the Meridian-3 when flight 7 was lost under Article 5, says the Quay Yard.
    Marit Aune and Jonas Vik spoke.
    """

  private static func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts, archived: archived)
      .findings(of: [.labelUnknown, .nameUnknownForActor])
  }

  @Test(arguments: [
    "The Kestrel 2 was lost with the Meridian-3.", "Flight 7 was lost, and flight 6 was not.",
    "Article 6 says more than Article 5.", "Later Aune spoke.", "Marit Aune and Jonas Vik spoke.",
    "Mayor Aune spoke.", "Jonas Haug spoke.", "Karin Aune spoke.",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    ("The Kestrel 3 was lost.", "“kestrel 3”"), ("It carried the Meridian-2.", "“meridian 2”"),
    ("The Kestrel 12 was lost.", "“kestrel 12”"), ("Later Marta Aune spoke.", "“Marta”"),
    ("Later Jonas Vic spoke.", "“Vic”"),
  ])
  func wrongWordsAreFound(_ text: String, _ words: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.contains(words) }, "\(found)")
  }
}
