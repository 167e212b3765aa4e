import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Offices that somebody had or has elsewhere, ends of what went on, days of plans, bounds in titles, and numbers
/// of files.
struct OfficesAndSpansTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.council, name: "Quay Council" }
      - { id: org.agency, name: "Boreal Agency" }
      - { id: org.works, name: "Halden Works" }
      - { id: org.centre, name: "Centre Party" }
      - { id: org.north, name: "Northern Party" }
      - { id: person.reuss, name: "Anton Reuss", affiliations: [{ actor: org.works, role: "former auditor" }], at: source.report#L1 }
      - { id: person.vik, name: "Jonas Vik", affiliations: [{ actor: org.agency, role: "director" }], at: source.report#L1 }
      - { id: person.aune, name: "Marit Aune", affiliations: [{ actor: org.works, role: "chief executive" }], at: source.report#L1 }
      - { id: person.whitlow, name: "Dean Whitlow", affiliations: [{ actor: org.council, role: "leader of the opposition" }], at: source.report#L2 }
      - { id: person.holt, name: "Ruth Holt", affiliations: [{ actor: org.council, role: "councillor" }, { actor: org.centre }], at: source.report#L2 }
    events:
      - { id: event.deposits, title: "Reuss takes deposits", modality: occurred, when: { edtf: "2016-03/2022-06" }, by: org.agency, at: source.report#L3 }
      - { id: event.payment, title: "The next payment", modality: planned, when: { edtf: "2026-01-30" }, by: org.agency, at: source.report#L3 }
    figures:
      - { id: figure.claims, measure: "Claims that insurers face", as_text: "up to €240 million", unit: EUR, by: org.agency, at: source.report#L4 }

    """

  private static let archived = """
    Present: Marit Aune, chief executive of Halden Works; Jonas Vik, director of the Boreal Agency; Anton Reuss, its former auditor.
    Dean Whitlow, leader of the opposition, and Ruth Holt of the Centre Party spoke for the Quay Council, not the Northern Party.
    He took deposits from March 2016 to June 2022; the next payment is planned for 30 January 2026.
    Insurers face claims of up to €240 million.
    """

  private static func findings(_ text: String, title: String? = nil) async throws -> [String] {
    let matter = title.map { "summary: \"\($0)\"\n" } ?? ""
    return try await ProseSite(
      text.withFactLinks + "\n", facts: facts, frontMatter: matter, archived: archived
    ).findings(of: [.roleDiffers, .dateDiffersFromEvent, .unlinkedNumber, .numberNotOnPage])
  }

  @Test(arguments: [
    "[Anton Reuss](person.reuss), the former auditor, spoke.",
    "[Jonas Vik](person.vik), director of the Boreal Agency, spoke.",
    "[Marit Aune](person.aune), the chief executive of Halden Works, spoke.",
    "Opposition leader [Dean Whitlow](person.whitlow) spoke.",
    "Councillor [Ruth Holt](person.holt), a member of the Centre Party, spoke.",
    "From March 2016 to June 2022 he [took deposits](event.deposits).",
    "He [took deposits](event.deposits) from March 2016 to June 2022.",
    "From May 2017 to May 2018 he [took deposits](event.deposits).",
    "The [next payment](event.payment) is planned for 30 January 2026.",
    "The [next payment](event.payment) was planned for 30 June 2026 but moved.",
    "The case, 4 KLs 118/24, is known.", "Nobody there works 9 to 5.",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    ("[Anton Reuss](person.reuss), the auditor, spoke.", "role"),
    ("[Anton Reuss](person.reuss), the former treasurer, spoke.", "role"),
    ("[Jonas Vik](person.vik), director of Halden Works, spoke.", "role"),
    ("[Dean Whitlow](person.whitlow), the majority leader, spoke.", "role"),
    ("Council President [Ruth Holt](person.holt) spoke.", "role"),
    ("[Ruth Holt](person.holt), a member of the Northern Party, spoke.", "role"),
    ("From March 2015 to June 2022 he [took deposits](event.deposits).", "date"),
    ("He [took deposits](event.deposits) from March 2016 to June 2021.", "date"),
    ("The [next payment](event.payment) is planned for 30 June 2026.", "date"),
    ("Four of 118 cases are known.", "unlinked-number"),
    ("It lasts from 10 to 5.", "unlinked-number"),
  ])
  func wrongWordsAreFound(_ text: String, _ rule: String) async throws {
    let found = try await Self.findings(text)
    #expect(found.contains { $0.hasPrefix(rule) }, "\(found)")
  }

  @Test(arguments: [
    ("Insurers face claims of up to €240 million", true),
    ("Insurers face claims of no more than €240 million", true),
    ("Insurers face claims of about €240 million", true),
    ("Insurers face claims of more than €240 million", false),
    ("Insurers face claims of at least €240 million", false),
  ])
  func aTitleKeepsTheBoundOfThePage(_ title: String, _ isSilent: Bool) async throws {
    let body = "Insurers face claims of [up to €240 million](figure.claims)."
    let found = try await Self.findings(body, title: title)
    #expect(found.isEmpty == isSilent, "\(found)")
  }
}
