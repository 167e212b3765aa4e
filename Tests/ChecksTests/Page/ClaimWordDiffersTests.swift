import TestSupport
import Testing

@testable import Checks

/// Words of a link of the same kind as one of its fact, and of another meaning.
struct ClaimWordDiffersTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report", published: "2026-05-20" }
    actors:
      - { id: org.union, name: "Dockers' Union" }
      - { id: org.south, name: "South Mill" }
    claims:
      - { id: claim.begun, text: "The strike began in January in the southern port.", by: org.union, at: L1 }
      - { id: claim.retraction, text: "The paper printed a full retraction.", by: org.union, at: L1 }
      - { id: claim.trust, text: "The governor lost the trust of the markets.", by: org.union, at: L1 }
      - { id: claim.mill, text: "The north gate is shut.", by: org.union, at: L1 }
      - { id: claim.march, text: "Workers may march on the town.", by: org.union, at: L1 }
      - { id: claim.threat, text: "The union suspended its threat of a weekly stoppage.", by: org.union, at: L1 }
    prospects:
      - { id: prospect.talks, text: "Talks could resume by 28 March at the earliest.", modal: could, by: org.union, at: L1 }

    """

  private static func findings(_ text: String, archived: String? = nil) async throws -> [String] {
    try await ProseSite(text.linked + "\n", facts: facts, archived: archived)
      .findings(of: .claimWordDiffers)
  }

  @Test(arguments: [
    (
      "The union says it [began in February](claim.begun).", "February",
      "The strike began in January in the southern port."
    ),
    (
      "It [began in the North](claim.begun), says the union.", "North",
      "The strike began in January in the southern port."
    ),
    (
      "The union speaks of [a partial retraction](claim.retraction).", "partial",
      "The paper printed a full retraction."
    ),
    (
      "The governor, it says, [regained the markets' trust](claim.trust).", "regained",
      "The governor lost the trust of the markets."
    ),
    (
      "They [could resume by 28 March at the latest](prospect.talks).", "latest",
      "Talks could resume by 28 March at the earliest."
    ),
    (
      "The union says that it [suspended its threat of a monthly stoppage](claim.threat).",
      "monthly",
      "The union suspended its threat of a weekly stoppage."
    ),
  ])
  func anotherOfTheKindIsReported(_ text: String, _ word: String, _ own: String) async throws {
    let findings = try await Self.findings(text)
    #expect(findings.count == 1)
    #expect(findings.first?.contains("“\(word)”, but") == true)
    #expect(findings.first?.contains("says “\(own)”") == true)
  }

  @Test(arguments: [
    "The union says it [began in January](claim.begun).",
    "It [began in January, and not in February](claim.begun), says the union.",
    "It [began before February](claim.begun), says the union.",
    "It [began in the south](claim.begun), says the union.",
    "It speaks of [a retraction in full](claim.retraction).",
    "The governor [lost their trust, and regained some](claim.trust), says the union.",
    "Of the [South Mill the northern gate is shut](claim.mill), says the union.",
    "They [may march in April](claim.march), says the union.",
    "They may [resume their talks after 28 March](prospect.talks); the latest talks failed.",
    "The union says that it [suspends its threat](claim.threat).",
  ])
  func theSameIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  /// What the cited line says is the source's own word.
  @Test func aWordOfTheCitedLineIsSilent() async throws {
    let text = "The union says it [began in February](claim.begun)."
    #expect(
      try await Self.findings(text, archived: "The strike began in January or February.\n") == [])
  }
}
