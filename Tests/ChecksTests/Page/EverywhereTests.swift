import Testing

@testable import Checks

/// Titles, standfirsts, tables, footnotes, the words for images and citations are looked at as the
/// body is.
struct EverywhereTests {
  private static let linked = "Some [nearly 1,800](fact:figure.killed) died.\n"

  @Test(arguments: ["Briefing 12: what is known", "Day 31 – the talks go on"])
  func aNumberedHeadlineIsNoCount(_ title: String) async throws {
    let site = try await ProseSite(Self.linked, frontMatter: "summary: \"\(title)\"\n")
    #expect(await site.findings(of: .numberNotOnPage) == [])
  }

  @Test(arguments: ["All 31 died", "Toll: 31", "Some 31 are missing: a list", "31: a toll"])
  func aCountInAHeadlineIsLookedUp(_ title: String) async throws {
    let site = try await ProseSite(Self.linked, frontMatter: "summary: \"\(title)\"\n")
    #expect(await site.findings(of: .numberNotOnPage).count == 1)
  }

  @Test(arguments: ["summary: Nearly 1,800 died", "key_points:\n  - Nearly 1,800 died"])
  func whatTheBodySaysMayBeRepeated(_ line: String) async throws {
    let site = try await ProseSite(Self.linked, frontMatter: "\(line)\n")
    #expect(await site.findings() == [])
  }

  @Test(arguments: ["summary: Nearly 1,900 died", "key_points:\n  - Nearly 1,900 died"])
  func otherNumbersAreReported(_ line: String) async throws {
    let site = try await ProseSite(Self.linked, frontMatter: "\(line)\n")
    #expect(await site.findings(of: .numberNotOnPage).count == 1)
  }

  @Test(arguments: [
    "![Graves of 1,900](a.png)", "![Graves](a.png \"All 1,900\")", "[a](b.md \"All 1,900\")",
  ])
  func wordsForImagesAreLookedAt(_ words: String) async throws {
    let site = try await ProseSite("\(Self.linked)\n\(words)\n")
    #expect(await site.findings(of: .numberNotOnPage).count == 1)
  }

  @Test(arguments: [
    "| Killed |\n| --- |\n| 1,900 |", "Died[^1].\n\n[^1]: All 1,900 of them.", "## All 1,900 died",
  ])
  func everyBlockIsLookedAt(_ words: String) async throws {
    let site = try await ProseSite("\(Self.linked)\n\(words)\n")
    #expect(await site.findings(of: .unlinkedNumber).count == 1)
  }

  @Test func aCitationBeyondTheTextIsReported() async throws {
    let site = try await ProseSite("See [it](cite:source.report#L7).\n")
    #expect(
      await site.findings(of: .locatorOutOfRange).filter { $0.hasPrefix("6:") } == [
        "6:10+21 source.report has no archived text, so it has no lines | cite it without a line"
      ])
  }

  @Test func aHeadlineMayQuoteWhatThePageQuotes() async throws {
    let body = "Tarar says it [“failed to bring about any workable solution”](fact:quote.failed).\n"
    let right = try await ProseSite("\(body)\n## “Any workable solution”\n")
    #expect(await right.findings() == [])
    let wrong = try await ProseSite("\(body)\n## “Any lasting solution”\n")
    #expect(await wrong.findings(of: .unlinkedQuotation).count == 1)
  }
}
