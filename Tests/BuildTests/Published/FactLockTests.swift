import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Site

struct FactLockTests {
  private func lock(_ site: TestSite, force: Bool = false) async throws -> Int? {
    let options = BuildOptions(site: site.folder.path, now: .epoch)
    return try await FactLock(options, acceptingChanges: force).write().facts
  }

  private func change(_ site: TestSite) throws {
    let changed = TestSite.facts.replacing("uncontested", with: "conceded")
    try site.folder.write(changed, to: "content/facts.yaml")
  }

  @Test func isWrittenTwiceAlike() async throws {
    let site = try TestSite([:])
    #expect(try await lock(site) == 6)
    let first = site.folder.contents("content/facts.lock.yaml")
    #expect(try await lock(site) == 6)
    #expect(site.folder.contents("content/facts.lock.yaml") == first)
    #expect(try await site.build() == [])
  }

  @Test func stopsABuildWhosePublishedFactsChanged() async throws {
    let site = try TestSite([:])
    #expect(try await lock(site) != nil)
    try change(site)
    #expect(
      try await site.build() == [
        "content/facts.yaml:16:15: error[correction-missing]: claim.failed was published as"
          + " uncontested and is now conceded, with no correction"
      ])
  }

  /// A slip of the pen is no change that readers are told of.
  @Test(arguments: [
    ("by: [person.tarar]", "by: [person.tara]", ["ref-dangling"]),
    ("standing: uncontested", "standing: contestd", ["vocabulary"]),
  ])
  func aSlipIsNoChange(_ old: String, _ new: String, _ rules: [String]) async throws {
    let briefing = TestSite.briefing("Tarar says that [it failed](fact:claim.failed).")
    let site = try TestSite(["content/briefings/talks.md": briefing])
    #expect(try await lock(site) != nil)
    try site.folder.write(
      TestSite.facts.replacing(old, with: new), to: "content/facts.yaml")
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(Set(found.map(\.rule.name)) == Set(rules), "\(found.map(\.message))")
    #expect(found.allSatisfy { !$0.message.contains("  ") && $0.help?.contains("  ") != true })
  }

  @Test func isNotWrittenOverAChangeWithoutACorrection() async throws {
    let site = try TestSite([:])
    #expect(try await lock(site) != nil)
    let first = site.folder.contents("content/facts.lock.yaml")
    try change(site)
    #expect(try await lock(site) == nil)
    #expect(site.folder.contents("content/facts.lock.yaml") == first)
    #expect(try await lock(site, force: true) != nil)
    #expect(site.folder.contents("content/facts.lock.yaml") != first)
    #expect(try await site.build() == [])
  }

  @Test func leavesOutWhatIsNotPublished() async throws {
    let draft = TestSite.facts
      .replacing("id: quote.failed,", with: "id: quote.failed, draft: true,")
    let site = try TestSite(["content/facts.yaml": draft])
    #expect(try await lock(site) == 5)
  }

  /// A site on whose facts the desk's own reading was not looked at by a second person.
  private static func unreviewed(_ settings: String = "") throws -> TestSite {
    let facts = TestSite.facts.replacing(
      "    standing: uncontested\n",
      with: "    standing: uncontested\n    accuses: [org.agency]\n"
        + "    response: { status: not-reported, basis: editorial }\n")
    return try TestSite([
      "content/facts.yaml": facts, "content/site.yaml": "title: Test\n\(settings)",
    ])
  }

  private static let finding =
    "content/facts.yaml:18:46: warning[editorial-relation-unreviewed]: a reading of the desk’s own"
    + " in claim.failed is not reviewed"

  @Test func asksForReviews() async throws {
    let site = try Self.unreviewed()
    let options = BuildOptions(site: site.folder.path, now: .epoch)
    let (found, facts) = try await FactLock(options).write()
    #expect(found.map(\.rule).contains(.editorialRelationUnreviewed))
    #expect(facts != nil)
  }

  @Test func otherRunsAskForReviewsOnlyIfTold() async throws {
    #expect(try await Self.unreviewed().build() == [])
    let found = try await Self.unreviewed().build { $0.isRelease = true }
    #expect(found.filter { !$0.contains("[base-url-missing]") } == [Self.finding])
    let rules = "rules: { editorial-relation-unreviewed: warning }\n"
    #expect(try await Self.unreviewed(rules).build() == [Self.finding])
  }
}
