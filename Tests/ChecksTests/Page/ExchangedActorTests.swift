import TestSupport
import Testing

@testable import Checks

/// Who does what in the words of a link, and in the fact to which they lead.
struct ExchangedActorTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.union, name: "Marland Nurses' Union", also: [{ text: "the union" }] }
      - { id: org.federation, name: "Employers' Federation", also: [{ text: "the federation" }] }
      - { id: org.office, name: "Conduct Office", also: [{ text: "the Office" }] }
      - { id: org.bank, name: "Brenner Bank", also: [{ text: "the bank" }] }
      - id: person.voss
        name: "Stefan Voss"
        also: [{ text: "Voss" }]
        affiliations: [ { actor: org.bank, role: "chief executive" } ]
    claims:
      - { id: claim.refused, text: "The federation refused to put a limit in writing.", by: org.union, at: L1 }
      - { id: claim.files, text: "The bank gave the Office incomplete files until 2023.", by: org.office, at: L1 }

    """

  private static func findings(_ text: String) async throws -> [String] {
    var linked = text
    for prefix in ["claim.", "person."] {
      linked = linked.replacing("(\(prefix)", with: "(fact:\(prefix)")
    }
    let site = try await ProseSite(linked + "\n", facts: facts)
    return await site.findings(of: .claimReversed) + site.findings(of: .nameUnknownForActor)
  }

  @Test func theMessageNamesBoth() async throws {
    let found = try await Self.findings(
      "The union says that [the union refused to put a limit](claim.refused).")
    #expect(found.count == 1)
    #expect(
      found.first?.contains("says of org.union what org.federation does in claim.refused") == true)
  }

  @Test(arguments: [
    "The Office says [the Office gave the bank incomplete files](claim.files).",
    "[The union refused to put a limit in writing](claim.refused), says the union.",
    "[Stephan Voss](person.voss) did not argue.",
  ])
  func anotherActorIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text).count == 1)
  }

  @Test(arguments: [
    "The union says [the federation refused to put a limit in writing](claim.refused).",
    "The union says [the Employers' Federation refused to put a limit](claim.refused).",
    "The union says [it was refused a limit in writing](claim.refused).",
    "The union says [employers refused to put a limit in writing](claim.refused).",
    "The Office says [the bank gave it incomplete files](claim.files).",
    "The Office says [the Office was given incomplete files by the bank](claim.files).",
    "The Office says [the Office got incomplete files from the bank](claim.files).",
    "[Stefan Voss](person.voss), [Voss](person.voss) and [Mr Voss](person.voss) are one.",
    "[Chief executive Voss](person.voss) and [S. Voss](person.voss), too.",
    "[The bank's chief executive](person.voss) did not argue.",
  ])
  func theSameActorIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }
}
