import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Links whose words, or the words around them, turn what a fact says.
struct TurnedMeaningTests {
  private static func findings(_ text: String, of rule: Rule) async throws -> [String] {
    let site = try await ProseSite(text.linked + "\n", facts: LeagueFacts.text)
    return await site.findings(of: rule)
  }

  @Test(arguments: [
    "The owner [denied it](gap.owner).", "The owner [confirmed that](gap.owner).",
    "The [verdict](event.verdict) upheld the sentence.",
    "The league [bought the stadium](claim.sold), the League says.",
    "The [League](org.league) denies that the club [sold the stadium](claim.sold).",
  ])
  func theOppositeIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .claimReversed).count == 1)
  }

  @Test(arguments: [
    "The owner [did not respond](gap.owner).", "The owner [declined to comment](gap.owner).",
    "What the owner says is [not known](gap.owner).",
    "[Whether the owner agrees](gap.owner) is open.",
    "The [verdict](event.verdict) quashed the sentence.",
    "The [verdict](event.verdict) came late.",
    "The club [sold the stadium](claim.sold), the League says.",
    "The mayor denies nothing; the club [sold the stadium](claim.sold), the League says.",
    "The club rejected a loan and [sold the stadium](claim.sold), the League says.",
    "The owner [offered no comment](gap.owner).",
    "The club calls what the League says, that it [did not sell the stadium](claim.sold), untrue.",
  ])
  func theSameIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .claimReversed) == [])
  }

  @Test(arguments: [
    "The clubs [will merge](prospect.merge).",
    "The clubs will [merge](prospect.merge), possibly in June.",
    "There are [90](suspected) cases of cholera.",
  ])
  func aDoubtThatIsLostIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .modalLost).count == 1)
  }

  @Test(arguments: [
    "The clubs [could merge](prospect.merge).", "The clubs [may merge](prospect.merge).",
    "The clubs will perhaps [merge](prospect.merge).", "There are [90](suspected) suspected cases.",
    "Possibly the clubs [will merge](prospect.merge).",
    "There are [90](suspected) possible cases of cholera.",
  ])
  func aDoubtThatIsKeptIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .modalLost) == [])
  }

  @Test(arguments: [
    "The [final](event.final) came two weeks before the [verdict](event.verdict).",
    "The [final](event.final) was played. The [verdict](event.verdict) came two weeks later.",
    "The [final](event.final) was played. The [verdict](event.verdict) came 14 days later.",
    "Three days after the [final](event.final), the coach is to leave.",
  ])
  func aRightSpanIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .dateDiffersFromEvent) == [])
  }

  @Test func aWrongSpanIsReported() async throws {
    #expect(
      try await Self.findings(
        "The [final](event.final) was played. The [verdict](event.verdict) came ten days later.",
        of: .dateDiffersFromEvent) == [
          "6:82+8 “ten days”, but from event.final to event.verdict it is 14 days | write 14 days, or"
            + " correct the dates"
        ])
  }
}
