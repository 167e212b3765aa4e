import TestSupport
import Testing

@testable import Checks

/// What a fact says with a “not”, told by a verb or idiom that has a “not” of its own.
struct RefusalInWordsTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.union, name: "the union" }
      - { id: org.bank, name: "the bank" }
      - { id: person.lind, name: "Piet Lind" }
    issues:
      - { id: issue.limit, title: "Limits" }
    claims:
      - { id: claim.unaware, text: "No member of the board knew of the failings.", by: org.bank, at: L1 }
      - { id: claim.told, text: "Senior managers had been told of the accounts.", by: person.lind, at: L1 }
    positions:
      - { id: position.limit, party: org.bank, issue: issue.limit, kind: refusal, text: "No fixed limit on patients per nurse.", at: L1 }
      - { id: position.appeal, party: org.bank, issue: issue.limit, kind: intention, text: "The bank will not appeal.", at: L1 }
    statuses:
      - { id: status.limits, subject: issue.limit, state: "no agreement on limits", by: org.union, at: L1 }

    """

  private static func findings(_ text: String) async throws -> [String] {
    var linked = text
    for prefix in ["claim.", "position.", "status."] {
      linked = linked.replacing("(\(prefix)", with: "(fact:\(prefix)")
    }
    return await (try ProseSite(linked + "\n", facts: facts)).findings(of: .claimReversed)
  }

  @Test(arguments: [
    "The bank [opposes a fixed limit on patients per nurse](position.limit).",
    "The bank is [against a fixed limit on patients per nurse](position.limit).",
    "The bank [objects to a fixed limit on patients](position.limit).",
    "The bank [waived its right to appeal](position.appeal).",
    "The bank [gave up its right to appeal](position.appeal).",
    "The bank has [ruled out an appeal](position.appeal).",
    "The two have [yet to agree on limits](status.limits), the union says.",
    "The board [was in the dark](claim.unaware), the bank says.",
    "The board [was unaware of the failings](claim.unaware), the bank says.",
    "The bank stops short of saying that [a member of the board knew](claim.unaware).",
    "The bank denies it: Piet Lind says that [managers had been told](claim.told).",
    "The bank denies that [managers had been told](claim.told), as Piet Lind says.",
    "Piet Lind denies it and says that [managers had been told](claim.told).",
    "Piet Lind denies that and says that [managers had been told](claim.told).",
  ])
  func theSameInOtherWordsIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    "The bank wants [a fixed limit on patients per nurse](position.limit).",
    "The bank [will appeal](position.appeal).",
    "The board [knew of the failings](claim.unaware), the bank says.",
    "Piet Lind denies that [managers had been told](claim.told).",
  ])
  func theOppositeIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text).count == 1)
  }

  private static func findings(under summary: String, _ text: String) async throws -> [String] {
    let body = text.replacing("(position.", with: "(fact:position.")
      .replacing("(claim.", with: "(fact:claim.")
    let site = try await ProseSite(
      body + "\n", facts: facts, frontMatter: "summary: \"\(summary)\"\n")
    return await site.findings(of: .claimReversed)
  }

  @Test func aTitleWithoutTheNotOfAFactIsReported() async throws {
    let body = "The bank [will not appeal](position.appeal)."
    let found = try await Self.findings(under: "Bank to appeal against its record fine", body)
    #expect(found.count == 1)
    #expect(found.first?.contains("leaves the “not” out of position.appeal") == true)
  }

  @Test(arguments: [
    "Bank will not appeal against its fine", "Bank waives appeal", "Will the bank appeal?",
    "Bank may yet appeal", "Shareholders ask the bank to appeal", "The bank had wanted to appeal",
    "What the bank said of an appeal",
  ])
  func aTitleThatSaysTheSameOrLessIsSilent(_ summary: String) async throws {
    let body = "The bank [will not appeal](position.appeal)."
    #expect(try await Self.findings(under: summary, body) == [])
  }

  @Test func aTitleMayTellTheOtherSide() async throws {
    let body =
      "Piet Lind says [managers had been told of the accounts](claim.told); the bank says [no member"
      + " of the board knew of the failings](claim.unaware)."
    #expect(try await Self.findings(under: "Managers had been told of accounts", body) == [])
  }
}
