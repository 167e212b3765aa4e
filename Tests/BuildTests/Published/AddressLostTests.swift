import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// Addresses that were published lead somewhere, or it is told that they do not.
struct AddressLostTests {
  private static let file = "content/briefings/talks.md"
  private static let other = "content/briefings/round.md"

  /// A site that was published with one briefing.
  private func publishedSite() async throws -> TestSite {
    let site = try TestSite([Self.file: TestSite.briefing("Text.")])
    try await publish(site)
    return site
  }

  private func publish(_ site: TestSite) async throws {
    let options = BuildOptions(site: site.folder.path, now: .epoch)
    #expect(try await FactLock(options).write().facts != nil)
  }

  private func rename(_ site: TestSite, more: String = "") throws {
    try FileManager.default.removeItem(at: site.folder.url(Self.file))
    try site.folder.write(TestSite.briefing("Text.", more: more), to: Self.other)
  }

  @Test func aPageThatStaysIsSilent() async throws {
    let site = try await publishedSite()
    #expect(try await site.build() == [])
  }

  @Test func aRenamedPageIsToldWithTheLineToWrite() async throws {
    let site = try await publishedSite()
    try rename(site)
    let found = try await site.builder().checkOnly().diagnostics.filter {
      $0.rule.name == "address-lost"
    }
    #expect(found.map(\.location.path) == [Self.other])
    #expect(
      found.map(\.message) == [
        "“/briefings/talks/” was published as “Talks”, and no page is there any more"
      ])
    let alias = "aliases: [\"/briefings/talks/\"]"
    #expect(
      found.map(\.help) == ["write \(alias), so that the old address leads to the new one"])
  }

  @Test(arguments: ["/briefings/talks/", "/briefings/talks"])
  func anAliasIsEnoughAndNothingWasAddedThen(_ alias: String) async throws {
    let site = try await publishedSite()
    try rename(site, more: "aliases: [\"\(alias)\"]\n")
    #expect(try await site.build() == [])
    try await publish(site)
    let lock = try #require(site.folder.contents("content/facts.lock.yaml"))
    #expect(lock.contains("url: \"/briefings/round/\""))
    #expect(lock.contains("changes: []"), "\(lock)")
  }

  @Test func aDeletedPageIsToldUntilTheSiteIsPublishedWithoutIt() async throws {
    let site = try await publishedSite()
    try FileManager.default.removeItem(at: site.folder.url(Self.file))
    #expect(
      try await site.build() == [
        "content/facts.lock.yaml:1:1: warning[address-lost]: “/briefings/talks/” was published as"
          + " “Talks”, and no page is there any more"
      ])
    try await publish(site)
    #expect(try await site.build() == [])
  }

  @Test func aPageThatWaitsAgainIsTold() async throws {
    let site = try await publishedSite()
    try site.folder.write(TestSite.briefing("Text.", more: "draft: true\n"), to: Self.file)
    #expect(
      try await site.build() == [
        "\(Self.file):1:1: warning[address-lost]: “/briefings/talks/” was published, and is not to be"
          + " seen any more"
      ])
  }

  @Test func aPageThatExpiresGoesAsItWasAnnounced() async throws {
    let site = try await publishedSite()
    try site.folder.write(
      TestSite.briefing("Text.", more: "expires_at: \"2025-12-01\"\n"), to: Self.file)
    #expect(try await site.build() == [])
  }

  /// What goes as it is announced is wrong neither before nor after.
  @Test(arguments: ["2026-06-01", "2999-01-01"])
  func aPageThatWillExpireIsAsItShouldBe(_ end: String) async throws {
    let site = try TestSite([
      Self.file: TestSite.briefing(
        "Attaullah Tarar says that the [dialogue failed](fact:claim.failed).",
        more: "expires_at: \"\(end)\"\n")
    ])
    try await publish(site)
    let result = try await site.builder().checkOnly()
    #expect(
      result.diagnostics.filter { ["address-lost", "fact-waits"].contains($0.rule.name) } == [])
  }

  /// What will be wrong elsewhere is said with the moment from which on it is.
  @Test func whatExpiryMakesWrongIsSaidWithItsMoment() async throws {
    let site = try TestSite([
      Self.file: TestSite.briefing("Text.", more: "expires_at: \"2026-06-01\"\n"),
      Self.other: TestSite.briefing("See [the talks](talks.md).", title: "Round"),
    ])
    let found = try await site.build()
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("from 2026-06-01T00:00Z on") == true, "\(found)")
  }

  /// What cannot be read may be at any address.
  @Test func aBrokenPageIsNoLostOne() async throws {
    let site = try await publishedSite()
    try site.folder.write("---\ntitle: [\n---\n", to: Self.file)
    let rules = try await site.builder().checkOnly().diagnostics.map(\.rule.name)
    #expect(!rules.contains("address-lost") && !rules.isEmpty)
  }
}
