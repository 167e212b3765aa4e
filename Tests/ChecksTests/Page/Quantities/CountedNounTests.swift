import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// The nouns and dates beside a figure, against its measure and the lines that it cites.
struct CountedNounTests {
  private static func findings(_ text: String, of rule: Rule) async throws -> [String] {
    let site = try await ProseSite(
      text.linked + "\n", facts: LeagueFacts.text, archived: LeagueFacts.archived)
    return await site.findings(of: rule)
  }

  @Test(arguments: [
    "[412](players) referees are registered.", "[24,500](spectators) voters fit into it.",
    "Profits from tickets rose to [$31 million](tickets).",
    "It had a profit of [$31 million](tickets).",
    "The average teacher earns [3,900 crowns](wage) a month.",
    "The average miner earns [3,900 crowns](wage) a year.",
    "In the first round [52 percent](round) chose the mayor.",
    "[About 30 percent](uninsured) of patients were insured.",
    "Unemployment was [44 percent](turnout).", "[12](nurses) of them were doctors.",
    "There are [90](suspected) suspected cases of typhoid.",
    "- Inflation: [44 percent](turnout)",
    "In 2023 tickets brought in [$31 million](tickets).",
    "On 5 March the ferry carried [640](passengers) passengers.",
    "On Monday the ferry carried [640](passengers) passengers.",
    "Between 4 and 29 May the court heard [27](witnesses) witnesses.",
    "It carried [85](cars) cars from Varn in June.",
  ])
  func whatTheFigureDoesNotCountIsReported(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .figureMeasureDiffers).count == 1)
  }

  @Test(arguments: [
    "[412](players) footballers are registered.", "[24,500](spectators) fans fit into it.",
    "[24,500](spectators) people fit into it.", "Sales of tickets rose to [$31 million](tickets).",
    "A miner is paid [3,900 crowns](wage) a month.", "Miners get [3,900 crowns](wage) each month.",
    "[52 percent](round) chose the mayor in the second round.",
    "[About 30 percent](uninsured) of patients were uninsured.",
    "[About 30 percent](uninsured) of patients had no insurance.",
    "[12](nurses) of them were nurses.",
    "In 2025 tickets brought in [$31 million](tickets), less than in 2019 elsewhere.",
    "On 3 March the ferry carried [640](passengers) passengers.",
    "On Tuesday the ferry carried [640](passengers) travellers.",
    "As the yearbook of 20 May says, the ferry carried [640](passengers) passengers.",
    "Between 4 and 19 May the court heard [27](witnesses) people.",
    "The turnout: [44 percent](turnout)", "It has [18](clubs) clubs, [412](players) players.",
    "A week ago the ferry carried [640](passengers) passengers.",
  ])
  func otherWordsForTheSameAreSilent(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .figureMeasureDiffers) == [])
  }

  @Test func aNounOfNobodyIsNoted() async throws {
    #expect(
      try await Self.findings(
        "The ferry carried [640](passengers) tourists.", of: .figureWordsUnknown)
        == [
          "6:19+5 “tourists” stands with “640”, but neither figure.passengers nor the lines that it"
            + " cites have this word | see that it counts what figure.passengers does: “Passengers"
            + " carried by the ferry”"
        ])
  }

  @Test(arguments: [
    "The ferry carried [640](passengers) people.",
    "The ferry carried [640](passengers) passengers.",
    "[640](passengers) in all came.", "The stadium holds [24,500](spectators).",
    "Only [18](clubs) remain.", "Tickets brought in [$31 million](tickets).",
  ])
  func aNounOfTheFigureOrItsLineIsNot(_ text: String) async throws {
    #expect(try await Self.findings(text, of: .figureWordsUnknown) == [])
  }

  @Test func nothingIsNotedWithoutTheText() async throws {
    let site = try await ProseSite(
      "The ferry carried [640](passengers) tourists.\n".linked, facts: LeagueFacts.text)
    #expect(await site.findings(of: .figureWordsUnknown) == [])
  }
}
