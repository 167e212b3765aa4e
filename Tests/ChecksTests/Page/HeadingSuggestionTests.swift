import TestSupport
import Testing

@testable import Checks
@testable import Kit
@testable import Site

/// What is proposed in the place of an address that leads nowhere.
struct HeadingSuggestionTests {
  @Test func nothingIsLookedUpForARuleThatIsOff() async throws {
    let site = try await ProseSite(
      "[a](/claim/faild/)\n", rules: ["link-broken": .off])
    let findings = await site.site.pageFindings(jobs: 1).filter { $0.rule == .linkBroken }
    #expect(findings.map(\.help) == ["name a file beside this one, or a path of the site"])
  }

  @Test func aLinkToAHeadingOfManyIsRight() async throws {
    let headings = (1...40).map { "## Heading \($0)\n\n" }.joined()
    let site = try await ProseSite("[a](#heading-39), [b](#heading-41)\n\n\(headings)")
    let findings = await site.findings(of: .anchorMissing)
    #expect(
      findings == [
        "6:23+11 /briefings/talks/ has no heading “#heading-41” | did you mean “heading-1”?"
      ])
  }
}
