import Foundation
import TestSupport
import Testing

@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

/// Whole briefings, of which every word is meant.
struct WholeBriefingTests {
  /// The invented subject and, where it is here, the real one with the sample's briefing.
  static let files: [(Subject, URL)] =
    [(.river, Subject.river.folder.appending(path: Subject.river.briefing))]
    + (Subject.seed.isPresent
      ? [(.seed, Subject.seed.folder.appending(path: Subject.seed.briefing)), (.seed, planted)]
        + sample.map { (.seed, $0) } : [])

  /// The briefing into which mistakes are planted.
  static let planted = Checkout.root
    .appending(path: "Tests/Benchmarks/integrity/sample/briefings/2026-11-23-istanbul-round.md")

  /// The briefings of the sample.
  static let sample = [
    "2026-11-23-istanbul-round", "2026-11-24-what-each-side-wants", "2026-11-25-the-figures",
  ].map { Checkout.root.appending(path: "content/briefings/\($0).md") }

  @Test(arguments: files)
  func theBriefingHasNoErrorAndNoWarning(_ subject: Subject, _ file: URL) async throws {
    let findings = try await subject.findings(inBriefing: file).filter { $0.severity != .note }
    #expect(
      findings.map { "\($0.location.line):\($0.location.column) \($0.rule.name) \($0.message)" }
        == [])
  }

  @Test(arguments: PlantedWords.ofRiver)
  func aPlantedErrorIsFound(_ planted: PlantedWords) async throws {
    let file = Subject.river.folder.appending(path: Subject.river.briefing)
    let findings = try await Subject.river.findings(
      inBriefing: file, replacing: planted.written, by: planted.planted)
    #expect(findings.map(\.rule.name).contains(planted.rule))
  }

  @Test func aDisputeWithoutItsOtherSideIsFound() async throws {
    let findings = try await Subject.river.findings(
      inBriefing: Subject.river.folder.appending(path: Subject.river.briefing),
      replacing: "[new clauses appeared late](fact:claim.new-clauses)", by: "little changed")
    #expect(
      findings.filter { $0.severity > .note }.map { "\($0.rule.name) \($0.id ?? "")" } == [
        "disputed-without-other-side-on-page claim.rang-the-capital"
      ])
  }
}

/// The same in a briefing on the sample's subject, of which the facts are the real ones.
@Suite(.ifSeedIsPresent)
struct SeedBriefingTests {
  @Test(arguments: PlantedWords.ofSample)
  func aPlantedErrorIsFound(_ planted: PlantedWords) async throws {
    let findings = try await Subject.seed.findings(
      inBriefing: WholeBriefingTests.planted, replacing: planted.written, by: planted.planted)
    #expect(findings.map(\.rule.name).contains(planted.rule))
  }

  @Test func aDisputeWithoutItsOtherSideIsFound() async throws {
    let findings = try await Subject.seed.findings(
      inBriefing: Subject.seed.folder.appending(path: Subject.seed.briefing),
      replacing: "[new items appeared late](fact:claim.new-items-appeared-late)",
      by: "little changed")
    #expect(
      findings.filter { $0.severity > .note }.map { "\($0.rule.name) \($0.id ?? "")" } == [
        "disputed-without-other-side-on-page claim.called-kabul-and-withdrew",
        "disputed-without-other-side-on-page claim.kabul-instructions-scuttled-progress",
      ])
  }
}

extension Subject {
  /// What the checks of prose say of a file of Markdown and the subject's facts.
  fileprivate func findings(
    inBriefing file: URL, replacing words: String = "", by other: String = ""
  ) async throws -> [Diagnostic] {
    let base = FactBase.read(files: [("content/facts.yaml", try facts())]).0
    let parser = PageParser(settings: SiteSettings(title: "Test"), rules: Check.all.map(\.rule))
    var text = try String(contentsOf: file, encoding: .utf8)
    if !words.isEmpty {
      let place = try #require(text.firstRange(of: words))
      text.replaceSubrange(place, with: other)
    }
    let (page, findings) = parser.page(
      Array(text.utf8), "content/briefings/\(file.lastPathComponent)", .briefing)
    #expect(findings.filter { $0.severity > .note } == [])
    let site = await Site(
      linking: [try #require(page)], to: base, settings: parser.settings,
      around: SiteSurroundings(), jobs: 1)
    return await site.pageFindings(jobs: 1).filter { $0.rule != .linkBroken }
  }
}
