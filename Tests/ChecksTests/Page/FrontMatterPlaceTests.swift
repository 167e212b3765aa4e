import TestSupport
import Testing

@testable import Checks

/// Findings in the words of front matter and of components point at the words.
struct FrontMatterPlaceTests {
  @Test(arguments: [
    ("summary: It was [nearly 1,900](fact:figure.killed).", "5:17+14 "),
    ("summary: \"It was [nearly 1,900](fact:figure.killed).\"", "5:18+14 "),
    ("summary: 'It was [nearly 1,900](fact:figure.killed).'", "5:18+14 "),
    ("key_points:\n  - It was [nearly 1,900](fact:figure.killed).", "6:12+14 "),
    ("key_points:\n  - \"İt was [nearly 1,900](fact:figure.killed).\"", "6:13+14 "),
  ])
  func pointAtTheWordsOfALink(_ line: String, _ place: String) async throws {
    let site = try await ProseSite("Text.\n", frontMatter: "\(line)\n")
    let found = await site.findings(of: .figureDiffersFromFact)
    #expect(found.map { String($0.prefix { $0 != "“" }) } == [place])
  }

  @Test(arguments: [
    ("summary: Some 77 of them", "5:15+2"), ("summary: \"Some 77 of them\"", "5:16+2"),
  ])
  func pointAtANumber(_ line: String, _ place: String) async throws {
    let site = try await ProseSite("Text.\n", frontMatter: "\(line)\n")
    let found = await site.findings(of: .numberNotOnPage)
    #expect(found.map { String($0.prefix { $0 != " " }) } == [place])
  }

  @Test(arguments: [("Some 77 of them", "8:13+2"), ("\"Some 77 of them\"", "8:14+2")])
  func pointAtANumberInAComponent(_ title: String, _ place: String) async throws {
    let site = try await ProseSite("```view\nkind: gaps\ntitle: \(title)\n```\n")
    let found = await site.findings(of: .unlinkedNumber)
    #expect(found.map { String($0.prefix { $0 != " " }) } == [place])
  }
}
