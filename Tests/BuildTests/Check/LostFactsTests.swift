import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// Facts that are not there where pages lead to them: one cause, one finding.
struct LostFactsTests {
  private static let pages = [
    "content/briefings/a.md": TestSite.briefing(
      "Attaullah Tarar says that [nearly 1,800](fact:figure.killed) [were killed](fact:claim.failed)"
        + " ([a report](cite:source.report))."),
    "content/briefings/b.md": TestSite.briefing(
      "```view\nkind: figures\nfigures: [figure.killed]\n```", title: "B"),
  ]

  @Test func noFileIsToldOnce() async throws {
    let site = try TestSite(Self.pages)
    try FileManager.default.removeItem(at: site.folder.url("content/facts.yaml"))
    #expect(
      try await site.build() == [
        "content/facts.yaml:1:1: error[base-missing]: there is no file of facts, and 2 pages lead to"
          + " facts"
      ])
    #expect(site.folder.files(below: "public") == [])
  }

  @Test func otherFaultsOfPagesAreToldBeside() async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("See [gone](nosuch.md), [x](fact:figure.none).")
    ])
    try FileManager.default.removeItem(at: site.folder.url("content/facts.yaml"))
    #expect(
      try await site.build().sorted() == [
        "content/briefings/a.md:7:12: error[link-broken]: “nosuch.md” leads nowhere",
        "content/facts.yaml:1:1: error[base-missing]: there is no file of facts, and 1 page leads to"
          + " facts",
      ])
  }

  @Test(arguments: ["", "\n\n", "# Facts\n---\n", "\u{FEFF}# Facts", "---\r\n...\r\n"])
  func anEmptyFileIsToldOnce(_ text: String) async throws {
    let site = try TestSite(Self.pages.merging(["content/facts.yaml": text]) { $1 })
    #expect(
      try await site.build() == [
        "content/facts.yaml:1:1: error[base-missing]: the file is empty, and 2 pages lead to facts"
          + " that are nowhere"
      ])
  }

  @Test func oneOfSeveralFilesThatIsEmptyIsNamed() async throws {
    let (front, back) = TestSite.facts.splitBefore("figures:")
    let site = try TestSite(
      Self.pages.merging(["content/facts.yaml": front, "content/facts/figures.yaml": ""]) { $1 })
    #expect(
      try await site.build() == [
        "content/facts/figures.yaml:1:1: error[base-missing]: the file is empty, and 2 pages lead to"
          + " facts that are nowhere"
      ])
    let whole = try TestSite(
      Self.pages.merging([
        "content/facts.yaml": front, "content/facts/figures.yaml": back,
        "content/facts/rest.yaml": "# To come.\n",
      ]) { $1 })
    #expect(try await whole.build() == [])
  }

  @Test func aSiteThatNamesNoFactNeedsNone() async throws {
    let site = try TestSite([
      "content/facts.yaml": "", "content/briefings/a.md": TestSite.briefing("Words."),
    ])
    #expect(try await site.build() == [])
    try FileManager.default.removeItem(at: site.folder.url("content/facts.yaml"))
    #expect(try await site.build() == [])
  }
}

extension String {
  fileprivate func splitBefore(_ words: String) -> (String, String) {
    guard let place = range(of: words) else { return (self, "") }
    return (
      String(self[..<place.lowerBound]),
      "schema: \"sitegen-facts/1\"\n" + String(self[place.lowerBound...])
    )
  }
}
