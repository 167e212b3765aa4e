import Testing

@testable import Checks
@testable import Kit
@testable import Site

struct AcceptedTests {
  private func findings(_ body: String, accepting entries: String) async throws
    -> AcceptedFindings
  {
    let site = try await ProseSite(body, frontMatter: "accept:\n\(entries)")
    #expect(site.readingFindings.filter { $0.severity > .note } == [])
    let found = await site.site.pageFindings(jobs: 1).filter { $0.severity > .note }
    return found.accepted(by: site.site.pages.map(\.page))
  }

  @Test func anEntryAcceptsOneFinding() async throws {
    let result = try await findings(
      "In 12 and 13 cases.\n", accepting: "  - { rule: unlinked-number, why: \"a street\" }\n")
    #expect(result.accepted.map(\.finding.message) == ["“12” has no fact behind it"])
    #expect(result.accepted.map(\.by.why) == ["a street"])
    #expect(result.kept.map(\.message) == ["“13” has no fact behind it"])
    #expect(result.unused == [])
  }

  @Test func anEntryWithAnIDAcceptsFindingsAboutIt() async throws {
    let result = try await findings(
      "It was [a failure](fact:claim.failed), [India](fact:claim.india) too.\n",
      accepting:
        "  - { rule: claim-without-attribution, id: claim.india, why: \"named above\" }\n")
    #expect(result.accepted.map(\.finding.id) == ["claim.india"])
    #expect(result.kept.map(\.id) == ["claim.failed"])
  }

  @Test func anEntryThatAcceptsNothingIsReported() async throws {
    let result = try await findings(
      "Nothing.\n", accepting: "  - { rule: unlinked-number, why: \"a street\" }\n")
    #expect(result.accepted.isEmpty)
    #expect(
      result.kept.map { "\($0.location.line):\($0.location.column) \($0.rule.name) \($0.message)" }
        == ["6:5 accept-unused the page has no finding of unlinked-number to accept"])
  }
}
