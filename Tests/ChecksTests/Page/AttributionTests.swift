import TestSupport
import Testing

@testable import Checks

struct AttributionTests {
  @Test func aClaimToldAsFactIsReported() async throws {
    let site = try await ProseSite("It was [a failure](fact:claim.failed).\n")
    #expect(
      await site.findings() == [
        "6:8+11 claim.failed is stated as fact, but it is what person.tarar says | name “Attaullah"
          + " Tarar” in this paragraph (source.report, line 6)"
      ])
  }

  /// Chinese puts no spaces between words, so a letter beside a name says nothing.
  @Test(arguments: [
    ("昨天李强说[谈判失败](fact:claim.failed)了。", 0),
    ("昨天说[谈判失败](fact:claim.failed)了。", 1),
  ])
  func aNameInATextWithoutSpacesIsRead(_ text: String, findings: Int) async throws {
    let facts = """
      sources:
        - { id: source.report, type: report, title: "Report", publisher: org.desk, author: unknown, \
      published: "2025-10-29", accessed: "2025-10-29", url: unknown }
      actors:
        - { id: org.desk, name: "Border Desk" }
        - { id: person.li, name: "李强", affiliations: [] }
      claims:
        - { id: claim.failed, text: "谈判失败", standing: uncontested, by: person.li, at: L1 }

      """
    let site = try await ProseSite("\(text)\n", facts: facts)
    #expect(await site.findings(of: .claimWithoutAttribution).count == findings)
  }

  @Test(arguments: [
    "Tarar says it was [a failure](fact:claim.failed).",
    "[The minister](fact:person.tarar) says it was [a failure](fact:claim.failed).",
    "The information minister says it was [a failure](fact:claim.failed).",
    "Tarar was there.\n\nHe also said it was [a failure](fact:claim.failed).",
    "Tarar says:\n\n- it was [a failure](fact:claim.failed)\n- and so on\n- and [so](fact:claim.failed)",
    "[Nearly 1,800](fact:figure.killed) died.", "It [holds](fact:status.collapsed).",
    "| Who | What |\n|-|-|\n| Tarar | [it failed](fact:claim.failed) |",
    "> It [failed](fact:claim.failed).\n>\n> — [Tarar](fact:quote.failed#speaker)",
    "An [end](fact:position.end) to it.",
  ])
  func anAttributedClaimIsSilent(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .claimWithoutAttribution) == [])
  }

  @Test(
    arguments: [
      "Tarar was there.\n\nIt was [a failure](fact:claim.failed).",
      "Tarar was there.\n\n## It was [a failure](fact:claim.failed)",
      "<fact:claim.failed>", "Tarara says it was [a failure](fact:claim.failed), unlike Tar.",
    ].dropLast())
  func aClaimWithNobodyNamedIsReported(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .claimWithoutAttribution).count == 1)
  }

  @Test func aLostHedgeIsReported() async throws {
    let site = try await ProseSite("One source said. It [cannot](fact:claim.cannot) be.\n")
    #expect(
      await site.findings(of: .hedgeLost) == [
        "6:21+8 claim.cannot is stated without the “reportedly” of its source | write “reportedly”"
          + " (source.report, line 17) in this sentence"
      ])
  }

  @Test(arguments: [
    "One source reportedly said it [cannot](fact:claim.cannot) be.",
    "One source is said to have said it [cannot](fact:claim.cannot) be.",
    "It [apparently cannot](fact:claim.cannot) be, one source said.",
    "Asif says it was [sabotaged](fact:claim.sabotaged).",
    "One source reportedly told Lt. Gen. Aslam of the U.S. team [“We cannot”](fact:quote.cannot).",
    "One source reportedly said:\n\n> “We cannot call them.”\n>\n> — [One source](fact:quote.cannot)",
    "<fact:claim.cannot>",
  ])
  func aKeptHedgeIsSilent(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .hedgeLost) == [])
  }

  @Test(arguments: [
    "Reportedly so. One source said it [cannot](fact:claim.cannot) be.",
    "It was [sabotaged](fact:claim.sabotaged).",
    "One source said [“We cannot”](fact:quote.cannot).",
    "One source said:\n\n> “We cannot call them.”\n>\n> — [One source](fact:quote.cannot)",
  ])
  func aHedgeElsewhereIsLost(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .hedgeLost).count == 1)
  }

  @Test func aLoadedVerbIsNotedAroundADisputedClaim() async throws {
    let site = try await ProseSite(
      "Tarar admitted it. Asif revealed they [withdrew](fact:claim.withdrew), “he claimed”.\n")
    #expect(
      await site.findings(of: .loadedVerb) == [
        "6:25+8 “revealed” takes a side on claim.withdrew | write “said” or “says”"
      ])
  }

  @Test func aLoadedVerbIsSilentAroundAnUncontestedClaim() async throws {
    let site = try await ProseSite("Tarar admitted that it [failed](fact:claim.failed).\n")
    #expect(await site.findings(of: .loadedVerb) == [])
  }
}
