import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// What stands right beside a link: who says it, who wants it, and when it was.
struct BesideLinkTests {
  private static func findings(_ text: String, of rule: Rule, matter: String = "") async throws
    -> [String]
  {
    let site = try await ProseSite(text + "\n", facts: HarbourFacts.text, frontMatter: matter)
    return await site.findings(of: rule)
  }

  private static let misled = "[the crew was misinformed](fact:claim.misled)"
  private static let shifts = "[end night shifts by 2028](fact:position.shifts)"
  private static let idle = "[“Not one crane will stand idle”](fact:quote.idle)"
  private static let port = "[Port Authority](fact:org.port)"
  private static let union = "[Dockers' Union](fact:org.union)"

  @Test(arguments: [
    "The \(union) met the press: \(misled), says the Port Authority.",
    "The \(union) met the press: \(misled), the Port Authority said.",
    "The \(union) met the press: \(misled), says the Port Authority, which owns the quay.",
    "The \(union) met the press: \(misled), according to the \(port).",
    "The \(port) wants to \(shifts), the Dockers' Union hears.",
    "The \(union) met the press. The Port Authority has offered to \(shifts).",
    "The \(port) wants [new cranes](fact:position.crane).",
    "The \(union) met the press. The Port Authority is still asking to \(shifts).",
  ])
  func wordsGivenToAnotherAreReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .claimWithoutAttribution).count == 1)
  }

  @Test(arguments: [
    "The \(port) met the press: \(misled), says the Dockers' Union.",
    "The \(port) met the press: \(misled), says Piet Lund, the union's director.",
    "\(misled), said the Dockers' Union; the Port Authority says nothing.",
    "The \(union) says that \(misled), and the Port Authority says nothing.",
    "The \(union) says that \(misled), which the Port Authority says it had feared.",
    "The \(union) wants to \(shifts), the Port Authority says.",
    "The Port Authority and the \(union) want to \(shifts).",
    "The Port Authority was asked by the \(union) to \(shifts).",
    "The Port Authority was asked to \(shifts); so the \(union).",
    "The \(union) wants the Port Authority to \(shifts).",
    "The Port Authority says that [pay should rise by a tenth](fact:position.pay).",
    "The \(union) wants [new cranes](fact:position.crane).",
    "At the Port Authority the \(union) has offered to \(shifts).",
  ])
  func wordsOfTheirOwnSpeakerAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .claimWithoutAttribution) == [])
  }

  @Test func theMessageNamesBoth() async throws {
    #expect(
      try await Self.findings(
        "The \(Self.union) met the press. The Port Authority has offered to \(Self.shifts).",
        of: .claimWithoutAttribution) == [
          "6:87+26 “Port Authority” (org.port) is said to want it, but position.shifts is what"
            + " org.union wants | name “Dockers' Union” as who wants it (source.report, line 1)"
        ])
  }

  @Test func anAccusationOfAnotherIsReported() async throws {
    #expect(
      try await Self.findings(
        "Piet Lund speaks for the union, which [accuses the Dockers' Union](fact:claim.hoarding) of"
          + " hoarding.", of: .claimWithoutAttribution) == [
          "6:39+28 “Dockers' Union” (org.union) is said to be accused, but claim.hoarding accuses"
            + " org.port | name “Port Authority” (source.report, line 1)"
        ])
  }

  @Test(arguments: [
    "The \(union) [accuses the Port Authority](fact:claim.hoarding) of hoarding.",
    "The \(union) accuses Clara Roth of [hoarding diesel](fact:claim.hoarding).",
    "The \(port) is accused by the Dockers' Union of [hoarding](fact:claim.hoarding).",
  ])
  func anAccusationOfTheAccusedIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .claimWithoutAttribution) == [])
  }

  @Test(arguments: ["in Lund's words", "in Piet Lund’s own words", "in Lund's telling"])
  func theWordsOfAnotherAreReported(_ words: String) async throws {
    let text = "[Roth](fact:person.roth) was firm. \(Self.idle), \(words)."
    #expect(try await Self.findings(text, of: .quoteMisattributed).count == 1)
  }

  @Test(arguments: ["in Roth's words", "in Lund's presence", "in words that Lund knows"])
  func wordsThatGiveNothingAwayAreSilent(_ words: String) async throws {
    let text = "[Roth](fact:person.roth) was firm. \(Self.idle), \(words)."
    #expect(try await Self.findings(text, of: .quoteMisattributed) == [])
  }

  private static let strike = "[walked out](fact:event.strike)"
  private static let vote = "[voted](fact:event.vote)"
  private static let deal = "[the deal was signed](fact:event.deal)"

  @Test(arguments: [
    "A month after the dockers \(vote), \(deal).",
    "The dockers \(vote) two weeks before \(deal).",
    "The dockers \(vote) ten days after \(deal).",
    "Ten days before the dockers \(vote), \(deal).",
    "It was signed on [12 May](fact:event.deal#when), a month after the dockers had gone out to vote on"
      + " [2 May](fact:event.vote#when).",
    "The [walkout](fact:event.strike), until 19 May, cost much.",
    "On [Saturday](fact:event.vote#when), 9 May, the dockers met.",
  ])
  func anotherTimeIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .dateDiffersFromEvent).count == 1)
  }

  @Test(arguments: [
    "Ten days after the dockers \(vote), \(deal).",
    "The dockers \(vote) ten days before \(deal).",
    "The dockers \(vote), a month after they had asked for \(deal).",
    "The dockers \(vote) on pay talks that began two months before \(deal).",
    "The [walkout](fact:event.strike), until 11 May, cost much.",
    "The [vote](fact:event.vote) stands until 19 May.",
    "On [Saturday](fact:event.vote#when), 2 May, the dockers met.",
  ])
  func theirOwnTimeIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .dateDiffersFromEvent) == [])
  }

  @Test func aTurnedOrderIsTold() async throws {
    #expect(
      try await Self.findings(
        "Ten days before the dockers \(Self.vote), \(Self.deal).", of: .dateDiffersFromEvent) == [
          "6:1+8 “Ten days before”, but event.deal was 10 days after event.vote | write 10 days"
            + " after, or correct the dates"
        ])
  }

  @Test(arguments: ["The dockers meet on 17 May", "On May 17 the dockers meet"])
  func aDayThatThePageDoesNotNameIsReported(_ summary: String) async throws {
    let findings = try await Self.findings(
      "The dockers meet on 7 May. They \(Self.vote).", of: .numberNotOnPage,
      matter: "summary: \"\(summary)\"\n")
    #expect(findings.count == 1)
  }

  @Test(arguments: [
    "The dockers meet on 7 May", "On May 7 the dockers meet", "They voted on 2 May",
    "News of 29 October",
  ])
  func aDayOfThePageIsSilent(_ summary: String) async throws {
    let findings = try await Self.findings(
      "The dockers meet on 7 May. They \(Self.vote).", of: .numberNotOnPage,
      matter: "summary: \"\(summary)\"\n")
    #expect(findings == [])
  }
}
