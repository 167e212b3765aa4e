import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Titles and summaries against what the page below them says.
struct TitleTests {
  private static let body = """
    The court [quashed the sentence](event.verdict) of the coach on
    [17 March](event.verdict#when). The club will appeal, its lawyer says. The debt of the club fell in 2025. The ice
    is not safe for skaters. No referees were bribed, the league says. It has not changed its rules for women before
    2025.

    In the season of 2025 the [18](clubs) clubs took [$31 million](tickets). The ferry carried
    [640](passengers) passengers and [85](cars) cars.
    """

  private static func findings(_ summary: String, of rule: Rule) async throws -> [String] {
    let site = try await ProseSite(
      body.linked + "\n", facts: LeagueFacts.text, frontMatter: "summary: \"\(summary)\"\n")
    return await site.findings(of: rule)
  }

  @Test(arguments: [
    "Court upholds the sentence of the coach", "The club will not appeal", "The club’s debt rose",
    "Referees were bribed", "The ice is safe for skaters",
    "After the verdict, the ice is safe for skaters again",
  ])
  func theOppositeOfThePageIsReported(_ summary: String) async throws {
    #expect(try await Self.findings(summary, of: .claimReversed).count == 1)
  }

  @Test(arguments: [
    "Court quashes the sentence of the coach", "Court lifts the sentence of the coach",
    "The club will appeal", "The club’s debt fell", "The ice is not safe for skaters",
    "The club does not accept the sentence", "The league has no new rules", "Ticket prices rose",
    "Skaters should keep off the ice", "No referees were bribed", "Were referees bribed?",
    "The league changed its rules for women", "Referees of women’s games",
  ])
  func whatThePageSaysIsSilent(_ summary: String) async throws {
    #expect(try await Self.findings(summary, of: .claimReversed) == [])
  }

  @Test(arguments: [
    "85 lorries on one ferry", "The league made a profit of $31 million", "640 cars on one ferry",
    "The ferry carried 85 passengers",
  ])
  func aNumberOfSomethingElseIsReported(_ summary: String) async throws {
    #expect(try await Self.findings(summary, of: .figureMeasureDiffers).count == 1)
  }

  @Test(arguments: [
    "The 18 clubs of the league", "Tickets for $31 million", "640 people on one ferry",
    "The league’s 18",
    "The ferry carried 85 cars", "Eighteen clubs, one league",
  ])
  func aNumberOfTheSameIsSilent(_ summary: String) async throws {
    #expect(try await Self.findings(summary, of: .figureMeasureDiffers) == [])
  }

  @Test(arguments: ["A good season in 2021", "The verdict of Friday"])
  func aTimeThatThePageDoesNotNameIsReported(_ summary: String) async throws {
    #expect(try await Self.findings(summary, of: .numberNotOnPage).count == 1)
  }

  /// The page is of Wednesday, 29 October 2025, and the verdict of a Tuesday.
  @Test(arguments: [
    "A good season in 2025", "The verdict of Tuesday", "What to know on Wednesday",
    "The plan for 2026",
    "Half a year on",
  ])
  func aTimeOfThePageIsSilent(_ summary: String) async throws {
    #expect(try await Self.findings(summary, of: .numberNotOnPage) == [])
  }
}
