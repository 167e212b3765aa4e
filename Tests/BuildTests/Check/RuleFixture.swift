import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Site

/// A site that breaks a rule, what is found, and the same site as it should be.
struct RuleFixture: Sendable, CustomTestStringConvertible {
  let rule: Rule

  /// The file, line, column and message of the first finding.
  let finding: String
  let wrong: [String: String]
  let right: [String: String]
  var now = Instant("2026-01-01") ?? .epoch

  var testDescription: String { rule.name }
}

extension RuleFixture {
  private static let file = "content/briefings/talks.md"

  /// A briefing on a round of talks; the finding is in its body, which starts in line 7.
  static func page(_ rule: Rule, _ finding: String, _ wrong: String, right: String) -> Self {
    files(
      rule, "\(file):\(finding)", [file: TestSite.briefing(wrong)],
      right: [file: TestSite.briefing(right)])
  }

  /// A briefing with these lines of front matter, which start in line 5.
  static func matter(_ rule: Rule, _ finding: String, _ wrong: String, right: String) -> Self {
    files(
      rule, "\(file):\(finding)", [file: TestSite.briefing("Text.", more: wrong + "\n")],
      right: [file: TestSite.briefing("Text.", more: right + "\n")])
  }

  /// Facts in which `text` stands and is replaced.
  static func facts(_ rule: Rule, _ finding: String, _ text: String, by fault: String) -> Self {
    let facts = TestSite.facts + "\n"
    return Self(
      rule: rule, finding: "content/facts.yaml:\(finding)",
      wrong: ["content/facts.yaml": facts.replacing(text, with: fault)],
      right: ["content/facts.yaml": facts])
  }

  /// Files of a site whose facts are those of a round of talks.
  static func files(
    _ rule: Rule, _ finding: String, _ wrong: [String: String], right: [String: String]
  ) -> Self {
    let facts = """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en, default_source: source.report }

      """
    let all = ["content/facts.yaml": facts + TalksFacts.text]
    return Self(
      rule: rule, finding: finding, wrong: all.merging(wrong) { $1 },
      right: all.merging(right) { $1 })
  }

  /// Where the rule is broken, and how.
  func findings(in files: [String: String]) async throws -> [String] {
    let site = try TestSite(files)
    let findings = try await site.builder { $0.now = now }.checkOnly().diagnostics
    return findings.filter { $0.rule == rule }.sorted { $0.location < $1.location }.map {
      "\($0.location.path):\($0.location.line):\($0.location.column): \($0.message)"
    }
  }
}

struct RuleFixtureTests {
  @Test(arguments: RuleFixture.all)
  func isFoundInItsPlace(_ fixture: RuleFixture) async throws {
    let findings = try await fixture.findings(in: fixture.wrong)
    #expect(findings.first == fixture.finding)
  }

  @Test(arguments: RuleFixture.all)
  func isNotFoundWhereThereIsNone(_ fixture: RuleFixture) async throws {
    #expect(try await fixture.findings(in: fixture.right) == [])
  }

  /// Rules that more than the files of a small site have to break, with the tests that break them.
  private static let tested: [String: String] = [
    "template-link-broken": "WholeSiteTests", "archive-absent": "ArchiveTests",
    "archive-missing": "CheckVerbTests", "address-lost": "AddressLostTests",
    "claim-words-unknown": "ClaimWordsTests", "figure-words-unknown": "CountedNounTests",
    "correction-missing": "PublishedFactsTests",
    "editorial-relation-unreviewed": "FactLockTests", "embargo-leaked": "LeakProofTests",
    "embargo-in-file": "LeakProofTests", "embargo-file-unread": "LeakInPackedFileTests",
    "field-not-shown": "FieldNotShownTests",
    "id-removed": "PublishedFactsTests",
    "irregular-file": "SpecialFileTests", "label-unknown": "LabelTests",
    "jsonld-not-visible": "HiddenTextTests",
    "link-gone": "ExternalLinkTests", "link-untold": "ExternalLinkTests",
    "not-utf8": "SpecialFileTests", "output-edited": "PublicFolderTests",
    "hidden-file": "OutputNameTests", "output-leftover": "FaultTests",
    "output-name": "OutputNameTests", "output-not-atomic": "FaultTests",
    "output-not-recorded": "FaultTests",
    "output-not-ours": "PublicFolderTests", "republish-forbidden": "RepublishTests",
    "source-share": "PublishedTests", "symbolic-link": "SpecialFileTests",
    "trial-data": "SpecialFileTests", "file-name": "SpecialFileTests",
  ]

  @Test func everyRuleHasAFixture() {
    let fixtures = RuleFixture.all.map(\.rule.name)
    // `PlantedFaultTests` counts that those of the facts are planted.
    let planted = Check.all.filter { if case .base = $0.scope { true } else { false } }
      .map(\.rule.name)
    let covered = Set(fixtures + planted + Self.tested.keys)
    #expect(Rule.all.map(\.name).filter { !covered.contains($0) } == [])
    #expect(Self.tested.keys.filter { fixtures.contains($0) || Rule(named: $0) == nil } == [])
  }

  /// Each of those tests names its rule, by its name or by its constant.
  @Test(arguments: tested.sorted { $0.key < $1.key })
  func theTestOfARuleWithoutAFixtureNamesIt(_ rule: String, _ test: String) throws {
    let tests = Checkout.root.appending(path: "Tests")
    let file = try #require(
      FileManager.default.subpaths(atPath: tests.path)?.first { $0.hasSuffix("/\(test).swift") })
    let text = try String(contentsOf: tests.appending(path: file), encoding: .utf8).lowercased()
    #expect(text.contains(rule) || text.contains(".\(rule.replacing("-", with: ""))"))
  }
}
