import TestSupport
import Testing

@testable import Checks

struct LikelihoodTests {
  @Test func likelihoodAndConfidenceInOneSentenceAreReported() async throws {
    let site = try await ProseSite("We have high confidence that a round is likely.\n")
    #expect(
      await site.findings() == [
        "6:41+6 “likely” and a level of confidence are in one sentence | say how likely it is in one sentence, and"
          + " how sure you are in another"
      ])
  }

  @Test(arguments: [
    "A round is likely. Our confidence is high; we have high confidence.",
    "Tarar said: “we have high confidence it is likely”, no more.",
    "They lost confidence; a round is likely.",
  ])
  func oneOfTheTwoIsSilent(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .likelihoodWithConfidence) == [])
  }

  @Test func wordsOfBothRowsAreReportedOnce() async throws {
    let site = try await ProseSite("A truce is probable.\n\nA treaty is unlikely, very unlikely.\n")
    #expect(
      await site.findings() == [
        "8:13+8 “unlikely”, but line 6 says “probable” | keep to remote, (highly) improbable,"
          + " (highly) probable, nearly certain"
      ])
  }

  @Test(arguments: [
    "A truce is likely, a treaty very unlikely, a war almost certain.",
    "A truce is likely. Tarar says that a treaty is probable.",
    "A truce is likely in a remote area; it is certain that they had a chance.",
  ])
  func wordsOfOneRowAreSilent(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    #expect(await site.findings(of: .likelihoodWordMixed) == [])
  }
}
