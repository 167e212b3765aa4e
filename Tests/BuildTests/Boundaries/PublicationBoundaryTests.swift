import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// The second in which a page appears, and the one in which it goes.
struct PublicationBoundaryTests {
  private static let moment = "2025-10-29T12:00:00Z"

  private func isThere(_ key: String, _ now: String) async throws -> Bool {
    let site = try TestSite([
      "content/briefings/talks.md": TestSite.briefing(
        "Text.", more: "\(key): \"\(Self.moment)\"\n")
    ])
    let moment = try #require(Instant(now))
    #expect(try await site.build { $0.now = moment } == [])
    return site.folder.contents("public/briefings/talks/index.html") != nil
  }

  @Test(arguments: ["publish_at", "embargo_until"])
  func aPageAppearsInTheSecondThatItNames(_ key: String) async throws {
    #expect(!(try await isThere(key, "2025-10-29T11:59:59Z")))
    #expect(try await isThere(key, "2025-10-29T12:00:00Z"))
  }

  @Test func aPageIsGoneInTheSecondInWhichItExpires() async throws {
    #expect(try await isThere("expires_at", "2025-10-29T11:59:59Z"))
    #expect(!(try await isThere("expires_at", "2025-10-29T12:00:00Z")))
  }

  @Test(arguments: [("1", true), ("1000", true), ("0", false), ("1001", false)])
  func aPageOfAListHas1To1000Entries(_ size: String, _ isAllowed: Bool) async throws {
    let site = try TestSite(["content/site.yaml": "title: Test\npage_size: \(size)\n"])
    let findings = try await site.build()
    #expect(findings.isEmpty == isAllowed)
    #expect(findings.allSatisfy { $0.hasPrefix("content/site.yaml:2:12: error") })
  }

  /// Both endings are read in the folder of facts, and beside it only the one of the documents.
  @Test func factsMayEndInYml() async throws {
    let claim = """
      schema: "sitegen-facts/1"
      claims:
        - { id: claim.more, text: "It was so.", kind: factual, mode: paraphrased, standing: uncontested, by: [person.tarar], at: [source.report] }

      """
    let site = try TestSite(["content/facts/more.yml": claim])
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/claim/more/index.html") != nil)
    let beside = try TestSite(["content/facts.yml": claim])
    #expect(
      try await beside.build().map { $0.prefix(48) } == [
        "content/facts.yml:1:1: warning[unexpected-file]:"
      ])
    #expect(beside.folder.contents("public/claim/more/index.html") == nil)
  }
}
