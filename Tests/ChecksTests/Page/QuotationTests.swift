import TestSupport
import Testing

@testable import Checks

struct QuotationTests {
  @Test func changedWordsAreReportedInALine() async throws {
    let site = try await ProseSite(
      "Asif says they [“called Kabul and pulled out”](fact:quote.withdrew).\n")
    #expect(
      await site.findings(of: .quoteChanged) == [
        "6:16+31 “called Kabul and pulled out” is not in quote.withdrew | write words of"
          + " “Whenever we got close to an agreement, they called Kabul and withdrew”"
          + " (source.report, line 23), with … where you leave some out"
      ])
  }

  @Test func changedWordsAreReportedInABlock() async throws {
    let site = try await ProseSite(
      """
      > “The dialogue utterly failed to bring about any workable solution.”
      >
      > — [Attaullah Tarar](fact:quote.failed), information minister

      """)
    let findings = await site.findings(of: .quoteChanged)
    #expect(findings.count == 1)
    #expect(
      findings.first?.hasPrefix("6:3+1 “The dialogue utterly failed to bring about any workable")
        == true)
  }

  @Test(arguments: [
    "[“called Kabul and withdrew”](fact:quote.withdrew)",
    "“[called Kabul and withdrew](fact:quote.withdrew)”",
    "[“called Kabul … withdrew.”](fact:quote.withdrew)",
    "[“Whenever we got close […] they called Kabul,”](fact:quote.withdrew)",
    "[“[w]henever we got close”](fact:quote.withdrew)",
    "[“[the delegates] called Kabul”](fact:quote.withdrew)",
    "[he says they “called Kabul” each time](fact:quote.withdrew)",
    "[\"called Kabul\"](fact:quote.withdrew)", "[“Called Kabul”](fact:quote.withdrew)",
    "[‘called Kabul’](fact:quote.withdrew)", "[«called Kabul»](fact:quote.withdrew)",
    "[„called Kabul“](fact:quote.withdrew)", "[「called Kabul」](fact:quote.withdrew)",
    "[that they ‘called Kabul’ each time](fact:quote.withdrew)", "<fact:quote.withdrew>",
    "[Asif](fact:quote.withdrew#speaker)",
  ])
  func runsOfAQuotationAreSilent(_ link: String) async throws {
    let site = try await ProseSite("Asif says \(link) in talks.\n")
    #expect(await site.findings(of: .quoteChanged) == [])
    #expect(await site.findings(of: .quoteOutOfOrder) == [])
  }

  private static let nested = """
    actors: [{ id: person.reed, label: "Ann Reed" }]
    sources:
      - { id: source.report, type: report, title: "Report", url: unknown, published: "2025-01-01" }
    quotes:
      - { id: quote.go, text: 'They said "go" and we didn\u{2019}t wait', speaker: person.reed, at: [L1] }

    """

  /// Marks within a quotation are the others than those around it.
  @Test(arguments: [
    "[“They said ‘go’ and we didn’t wait”](fact:quote.go)",
    "[“They said “go” and we didn't wait”](fact:quote.go)", "[“said ‘go’”](fact:quote.go)",
    "[‘They said \"go\" and we’](fact:quote.go)", "[“They said 'go' …”](fact:quote.go)",
  ])
  func marksWithinAQuotationMayBeSingleOrDouble(_ link: String) async throws {
    let site = try await ProseSite("Ann Reed says: \(link).\n", facts: Self.nested)
    #expect(await site.findings(of: .quoteChanged) == [])
    let wrong = link.replacing("said", with: "told")
    let changed = try await ProseSite("Ann Reed says: \(wrong).\n", facts: Self.nested)
    #expect(await changed.findings(of: .quoteChanged).count == 1)
  }

  /// Within the marks of a page, those of the source are single.
  @Test(arguments: [
    ("“They said ‘go’ and we went”", true), ("“They said \"go\" and we went”", true),
    ("“‘go’ … went”", true), ("“They said ‘stay’ and we went”", false),
  ])
  func innerMarksMayBeSingle(_ words: String, _ isSame: Bool) {
    let text = Array("They said \"go\" and we went".utf8)
    #expect((QuotationComparison(words.quotedParts, with: [text]) == .same) == isSame)
  }

  private static let asif = "[Asif](fact:person.asif)"
  private static let tarar = "[Tarar](fact:person.tarar)"

  /// Who stands before the verb speaks; who is told, or only named beside, does not.
  @Test(arguments: [
    "[“called Kabul”](fact:quote.withdrew), \(asif) told \(tarar).",
    "\(asif), questioned by \(tarar), said: [“called Kabul”](fact:quote.withdrew).",
    "\(asif), contradicting \(tarar), said: [“called Kabul”](fact:quote.withdrew).",
    "\(asif) called \(tarar) and said: [“called Kabul”](fact:quote.withdrew).",
    "While \(asif) said [“called Kabul”](fact:quote.withdrew), \(tarar) told others so.",
    "[“called Kabul”](fact:quote.withdrew), said \(asif).",
  ])
  func aNameThatDoesNotSpeakIsNoVoice(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .quoteMisattributed) == [])
  }

  @Test(arguments: [
    "[“called Kabul”](fact:quote.withdrew), \(tarar) told \(asif).",
    "\(tarar), questioned by \(asif), said: [“called Kabul”](fact:quote.withdrew).",
    "[“called Kabul”](fact:quote.withdrew), said \(tarar) of \(asif).",
  ])
  func aNameThatSpeaksIsTheVoice(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .quoteMisattributed).count == 1)
  }

  @Test(arguments: [
    "[“call Kabul”](fact:quote.withdrew)", "[“called Kabul and with”](fact:quote.withdrew)",
    "[his words](fact:quote.withdrew)", "[“Called kabul”](fact:quote.withdrew)",
  ])
  func otherWordsAreReported(_ link: String) async throws {
    let site = try await ProseSite("Asif says \(link).\n")
    #expect(await site.findings(of: .quoteChanged).count == 1)
  }

  @Test func partsInAnotherOrderAreReported() async throws {
    let site = try await ProseSite("Asif says [“withdrew … called Kabul”](fact:quote.withdrew).\n")
    #expect(
      await site.findings(of: .quoteOutOfOrder) == [
        "6:11+27 the parts of “withdrew … called Kabul” are in another order in"
          + " quote.withdrew | put them in the order of “Whenever we got close to an agreement,"
          + " they called Kabul and withdrew” (source.report, line 23)"
      ])
  }

  @Test func anotherSpeakerIsReported() async throws {
    let site = try await ProseSite(
      """
      > “The dialogue failed.”
      >
      > — [Khawaja Asif](fact:quote.failed), minister

      """)
    #expect(
      await site.findings(of: .quoteMisattributed) == [
        "8:5+14 “Khawaja Asif” (person.asif), but quote.failed is by person.tarar | write"
          + " “Attaullah Tarar”, who says it (source.report, line 6)"
      ])
  }

  @Test func anotherSpeakerInTheSentenceIsReported() async throws {
    let site = try await ProseSite(
      "[Tarar](fact:person.tarar) says they [“called Kabul”](fact:quote.withdrew).\n")
    #expect(
      await site.findings(of: .quoteMisattributed) == [
        "6:39+14 “Tarar” (person.tarar) is said to speak, but quote.withdrew is by person.asif |"
          + " name “Khawaja Asif”, who says it (source.report, line 23)"
      ])
  }

  @Test(arguments: [
    "Of [Tarar](fact:person.tarar), Asif says [“called Kabul”](fact:quote.withdrew).",
    "Asif was there.\n\nOf [Tarar](fact:person.tarar) he said [“called Kabul”](fact:quote.withdrew).",
    "[Pakistan](fact:state.pakistan) hears that they [“called Kabul”](fact:quote.withdrew).",
  ])
  func theSpeakerInTheParagraphIsSilent(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .quoteMisattributed) == [])
  }

  @Test(arguments: ["[Attaullah Tarar](fact:quote.failed)", "[Tarar](fact:quote.failed), minister"])
  func theSpeakerIsSilent(_ attribution: String) async throws {
    let site = try await ProseSite("> “The dialogue failed to bring”\n>\n> — \(attribution)\n")
    #expect(await site.findings() == [])
  }
}
