import TestSupport
import Testing

@testable import Checks

/// Names with numbers, beside those of the archived text.
struct LabelTests {
  private static let archived =
    "The Council adopted Resolution 2728 under Article 51, and recalled Resolutions 242 and 338.\n"

  @Test(arguments: [
    "It recalls Resolution 2728.", "It recalls Resolution 1325.", "Under Article 51 it met.",
    "Under Article 6 it met.", "It recalls Resolution 242.", "See line 52 and page 2782.",
    "Flight 2782 left.",
  ])
  func namesOfTheSourceAndOthersAreSilent(_ text: String) async throws {
    let site = try await ProseSite(text + "\n", archived: Self.archived)
    #expect(await site.findings(of: .labelUnknown) == [])
  }

  @Test(arguments: [
    (
      "It recalls Resolution 2782.",
      "6:23+4 no source has “resolution 2782” | write 2728, if that is"
        + " meant"
    ),
    ("Under Article 52 it met.", "6:15+2 no source has “article 52” | write 51, if that is meant"),
    (
      "Resolution 224 says so.",
      "6:12+3 no source has “resolution 224” | write 242, if that is meant"
    ),
    (
      "Resolution 272 says so.",
      "6:12+3 no source has “resolution 272” | write 242, if that is meant"
    ),
  ])
  func aNumberThatIsEasilyTakenForAnotherIsReported(_ text: String, finding: String) async throws {
    let site = try await ProseSite(text + "\n", archived: Self.archived)
    #expect(await site.findings(of: .labelUnknown) == [finding])
  }

  @Test func withoutAnArchivedTextNothingIsReported() async throws {
    let site = try await ProseSite("It recalls Resolution 2782.\n")
    #expect(await site.findings(of: .labelUnknown) == [])
  }

  @Test func aYearThatIsASlipOfOneOfTheSourcesIsReported() async throws {
    let archived = "The record of 1974 was broken in 2021, under Resolution 14/2020.\n"
    let wrong = try await ProseSite(
      "Above the record of 1947, by Resolution 41/2020.\n", archived: archived)
    #expect(
      await wrong.findings(of: .labelUnknown) == [
        "6:21+4 no source has the year 1947 | write 1974, if that is meant",
        "6:41+2 no source has “resolution 41” | write 14, if that is meant",
      ])
    let right = try await ProseSite(
      "The record of 1974 fell in 2021, not in 2020 or 1975, by Resolution 14/2020.\n",
      archived: archived)
    #expect(await right.findings(of: .labelUnknown) == [])
  }

  @Test func aTextOfAnotherYearIsReported() async throws {
    let archived = "Decree 88/2024 was published.\n"
    let wrong = try await ProseSite("They cite Decree 88/2025.\n", archived: archived)
    #expect(
      await wrong.findings(of: .labelUnknown) == [
        "6:18+7 no source has “88/2025” | write 88/2024, if that is meant"
      ])
    let right = try await ProseSite("They cite Decree 88/2024, not 3/2025.\n", archived: archived)
    #expect(await right.findings(of: .labelUnknown) == [])
  }

  @Test func aNameWithCapitalsIsLookedUp() async throws {
    let archived = "The index of the DX 40 fell.\n"
    let wrong = try await ProseSite("Only the DX 30 fell.\n", archived: archived)
    #expect(await wrong.findings(of: .labelUnknown).count == 1)
    let right = try await ProseSite("Only the DX 40 fell.\n", archived: archived)
    #expect(await right.findings(of: .labelUnknown) == [])
  }

  @Test func theNumberOfAnotherIssueIsReported() async throws {
    let wrong = try await ProseSite(
      "Yearbook No. 5 counts [18](clubs) clubs.\n".linked, facts: LeagueFacts.text,
      archived: LeagueFacts.archived)
    #expect(
      await wrong.findings(of: .labelUnknown) == [
        "6:10+5 “no. 5”, but what is linked here is from source.report, which is No. 4 | write 4, or"
          + " link to a fact of the text that is meant"
      ])
    let right = try await ProseSite(
      "Yearbook No. 4 counts [18](clubs) clubs. No. 3 did not.\n".linked, facts: LeagueFacts.text,
      archived: LeagueFacts.archived)
    #expect(await right.findings(of: .labelUnknown) == [])
  }
}
