import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Pages about a harbour that tell somebody else, another time, another order or another likelihood.
struct HarbourTests {
  private static func findings(_ text: String, of rule: Rule, matter: String = "") async throws
    -> [String]
  {
    let site = try await ProseSite(text + "\n", facts: HarbourFacts.text, frontMatter: matter)
    return await site.findings(of: rule)
  }

  private static let idle = "[“Not one crane will stand idle”](fact:quote.idle)"
  private static let lund = "[Piet Lund](fact:person.lund)"
  private static let roth = "[Clara Roth](fact:person.roth)"

  @Test(arguments: [
    "Roth was firm. \(idle), \(lund), the head of the Dockers' Union, said.",
    "Roth was firm. \(idle), \(lund) of the Dockers' Union said.",
    "Roth was firm. \(lund), who had lost, said that \(idle).",
    "Roth was firm. In the words of \(lund): \(idle).",
    "Roth was firm. \(idle), according to \(lund).",
    "\(lund), the director, said: \(idle).",
    "The Dockers' Union said: \(idle).",
  ])
  func aQuotationInAnotherMouthIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .quoteMisattributed).count == 1)
  }

  @Test(arguments: [
    "\(lund), who had lost to \(roth), listened; \(roth), the head of the Port Authority, said: \(idle).",
    "The Port Authority said: \(idle).",
    "\(roth), who met \(lund), said: \(idle).",
    "\(roth) promised \(idle); the Dockers' Union, for its part, says little.",
    "\(roth) promised \(idle), and the Dockers' Union says little.",
    "According to \(roth), \(idle); \(lund) agreed.",
    "\(roth), the director, said: \(idle).",
  ])
  func theSpeakerIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .quoteMisattributed) == [])
  }

  @Test func aSummaryThatNamesAnotherSpeakerIsReported() async throws {
    let text = "\(Self.roth) said: \(Self.idle)."
    let wrong = try await Self.findings(
      text, of: .quoteMisattributed, matter: "summary: \"Lund: “Not one crane will stand idle”\"\n")
    #expect(wrong.count == 1)
    let right = try await Self.findings(
      text, of: .quoteMisattributed, matter: "summary: \"Roth: “Not one crane will stand idle”\"\n")
    #expect(right == [])
  }

  @Test func aConditionGivesBackNoDoubt() async throws {
    let findings = try await Self.findings(
      "If it rains, \(Self.roth) said, [“there will … be no loading”](fact:quote.maybe).",
      of: .quoteMeaningCut)
    #expect(findings.count == 1)
  }

  @Test(arguments: [
    "The [dockers voted](fact:event.vote) on Sunday, 3 May 2026.",
    "The [dockers voted](fact:event.vote) on Sunday.",
    "The [vote](fact:event.vote) was held in June.", "The [vote](fact:event.vote) was in 2025.",
    "The [strike](fact:event.strike) lasted from 5 to 11 May 2026.",
    "The [strike](fact:event.strike) began on 6 May 2026.",
    "The [strike](fact:event.strike) ended on 10 May 2026.",
    "The [deal](fact:event.deal) came before the [vote](fact:event.vote).",
    "The [deal](fact:event.deal) came the day after the [vote](fact:event.vote).",
    "The union wants [night shifts to end by 2030](fact:position.shifts).",
  ])
  func anotherTimeIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .dateDiffersFromEvent).count == 1)
  }

  @Test(arguments: [
    "The [dockers voted](fact:event.vote) on Saturday, 2 May 2026.",
    "The [dockers voted](fact:event.vote) on Saturday.",
    "The [vote](fact:event.vote) was held in May.",
    "The [strike](fact:event.strike) lasted from 4 to 11 May 2026.",
    "The [strike](fact:event.strike) began on 4 May 2026 and ended on 11 May 2026.",
    "The [strike](fact:event.strike) was loudest on Sunday.",
    "The [deal](fact:event.deal) came after the [vote](fact:event.vote).",
    "The [vote](fact:event.vote) led to a resignation on Monday.",
    "The union wants [night shifts to end by 2028](fact:position.shifts).",
  ])
  func theTimeIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .dateDiffersFromEvent) == [])
  }

  private static let ships = "[40](fact:figure.ships)"
  private static let before = "[64](fact:figure.before)"

  @Test(arguments: [
    "Loading rose from \(before) in 2025 to \(ships).",
    "Loading went from \(before) to \(ships), a rise of 24.",
    "There were \(ships), 24 more than in 2025, when there were \(before).",
    "Ships (\(ships)) are more than in 2025 (\(before)).",
    "Loading doubled from \(before) to \(ships) ships.",
    "There were \(ships), twice as many as the \(before) of 2025.",
    "There were \(before), three times the number (\(ships)).",
    "| Year | Ships |\n| --- | --- |\n| 2025 | \(before) |\n| 2026 | \(ships) |\n| Change | +24 |",
  ])
  func theWrongWayIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .arithmeticWrong).count == 1)
  }

  @Test(arguments: [
    "Loading fell from \(before) in 2025 to \(ships).",
    "Loading went from \(before) to \(ships), a fall of 24.",
    "There were \(ships), 24 fewer than in 2025, when there were \(before).",
    "There were \(ships), fewer than expected, and \(before) the year before.",
    "There were \(before), more than half of them new, and \(ships) in 2026.",
    "There were \(before), less than twice the number (\(ships)).",
    "There were \(ships), almost two-thirds as many as the \(before) of 2025.",
    "| Year | Ships |\n| --- | --- |\n| 2025 | \(before) |\n| 2026 | \(ships) |\n| Change | −24 |",
  ])
  func theRightWayIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .arithmeticWrong) == [])
  }

  @Test(arguments: [
    "Cargo was [12 percent](fact:figure.more) less than in 2025.",
    "| | 2025 | 2026 |\n| --- | --- | --- |\n| Ships | \(ships) | \(ships) |",
  ])
  func aMeasureOfAnotherTimeOrWayIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .figureMeasureDiffers).count == 1)
  }

  @Test(arguments: [
    "Cargo was [12 percent](fact:figure.more) more than in 2025.",
    "| | 2025 | 2026 |\n| --- | --- | --- |\n| Ships | \(before) | \(ships) |",
    "| | Since 2025 |\n| --- | --- |\n| Ships | \(ships) |",
  ])
  func aMeasureOfItsTimeIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .figureMeasureDiffers) == [])
  }

  @Test(arguments: [
    "The union has [never ruled out another strike](fact:claim.ruled-out).",
    "The union has not [ruled out another strike](fact:claim.ruled-out).",
    "The union says the crew was [properly informed](fact:claim.misled).",
    "The opposition agrees with the union that the owners [heeded a warning](fact:claim.ignored).",
    "The union refuses [any rise in wages](fact:position.cuts).",
    "The [Dockers' Union](fact:org.union) is against [an end of night shifts](fact:position.shifts).",
    "The ban [was lifted](fact:status.ban), the Port Authority says.",
    "The ban [is no longer in force](fact:status.ban), the Port Authority says.",
    "The captain [is in prison](fact:status.captain), the Port Authority says.",
    "It is known [who pays for the delay](fact:gap.cost).",
  ])
  func theOppositeIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .claimReversed).count == 1)
  }

  @Test(arguments: [
    "The union has [ruled out another strike](fact:claim.ruled-out).",
    "The union has not spoken; it has [ruled out another strike](fact:claim.ruled-out).",
    "The union says the crew was [misinformed](fact:claim.misled).",
    "The owners [ignored a warning](fact:claim.ignored), the union says.",
    "The union refuses [any cut in wages](fact:position.cuts).",
    "The Port Authority is against [an end of night shifts](fact:position.shifts), which the union wants.",
    "The ban [is still in force](fact:status.ban), the Port Authority says.",
    "The ban [will be lifted in June](fact:status.ban), the Port Authority says.",
    "The captain [is still free](fact:status.captain), the Port Authority says.",
    "It is not known [who pays for the delay](fact:gap.cost).",
  ])
  func theSameIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .claimReversed) == [])
  }

  @Test(arguments: [
    "[Another strike is likely](fact:assessment.strike).",
    "[Another strike is very unlikely](fact:assessment.strike).",
    "It is almost certain that [another strike comes](fact:assessment.strike).",
    "[There will be another strike](fact:assessment.strike).",
    "[Another strike is coming](fact:assessment.strike).",
    "Another strike will not [come in autumn](fact:assessment.strike).",
  ])
  func anotherLikelihoodIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .modalLost).count == 1)
  }

  @Test(arguments: [
    "[Another strike is unlikely](fact:assessment.strike).",
    "We do not think [another strike likely](fact:assessment.strike).",
    "It is improbable that [another strike comes](fact:assessment.strike).",
    "What we think of [another strike](fact:assessment.strike) depends on the wages.",
  ])
  func theLikelihoodIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .modalLost) == [])
  }

  @Test func aClaimInAnotherMouthIsReported() async throws {
    let wrong = try await Self.findings(
      "The Port Authority says that [the crew was misinformed](fact:claim.misled); the union is glad.",
      of: .claimWithoutAttribution)
    #expect(wrong.count == 1)
  }

  @Test(arguments: [
    "The Dockers' Union says that [the crew was misinformed](fact:claim.misled).",
    "The Port Authority denies that [the crew was misinformed](fact:claim.misled), as the union says.",
    "\(lund) says that [the crew was misinformed](fact:claim.misled) by the union's rivals.",
  ])
  func aClaimOfItsSpeakerIsSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .claimWithoutAttribution) == [])
  }
}
