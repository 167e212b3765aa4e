import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// “If”, “unless” and “not” that together say what a position says, or its opposite.
struct TurnedConditionTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report" }
    actors:
      - { id: org.union, name: "Dock Union" }
    positions:
      - { id: position.court, text: "The union will go to court if the letters are not withdrawn by 19 December.", by: org.union, at: source.report }
      - { id: position.sell, text: "The union will not sell the hall unless it gets at least $40 million for it.", by: org.union, at: source.report }
      - { id: position.vote, text: "The union will vote against the plan unless the report is published in full.", by: org.union, at: source.report }

    """

  private static func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: facts).findings(of: .claimReversed)
  }

  @Test(arguments: [
    "The union [will go to court if the letters are not withdrawn by 19 December](position.court).",
    "The union [will go to court unless the letters are withdrawn](position.court).",
    "The union [will not sell the hall unless it gets at least $40 million](position.sell).",
    "The union [will sell the hall only if it gets at least $40 million](position.sell).",
    "It [will vote against the plan if the report is not published in full](position.vote).",
    "It [will vote for the plan if the report is published in full](position.vote).",
    "It [will go to court if the letters stand](position.court).",
  ])
  func rightWordsAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text) == [])
  }

  @Test(arguments: [
    "The union [will not go to court if the letters are not withdrawn](position.court).",
    "The union [will go to court if the letters are withdrawn](position.court).",
    "The union [will sell the hall unless it gets at least $40 million](position.sell).",
    "It [will vote for the plan unless the report is published in full](position.vote).",
    "It [will vote against the plan if the report is published in full](position.vote).",
  ])
  func wrongWordsAreFound(_ text: String) async throws {
    let found = try await Self.findings(text)
    #expect(!found.isEmpty)
  }
}
