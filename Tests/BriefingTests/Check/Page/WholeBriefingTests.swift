import Foundation
import Testing

@testable import Build
@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

/// Whole briefings on a real subject, of which every word is meant.
@Suite(.enabled(if: Seed.isPresent, "the folder shared/seed does not lie beside the checkout"))
struct WholeBriefingTests {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../..").standardized

  /// Read once for all tests; nil if the file cannot be read.
  static let base = (try? Seed.facts()).map {
    FactBase.read(files: [("content/facts.yaml", $0)]).0
  }

  /// What the checks of prose say of a file of Markdown and the facts of the seed.
  static func findings(_ file: URL, replacing: String = "", by other: String = "") async throws
    -> [Diagnostic]
  {
    let base = try #require(Self.base)
    let parser = PageParser(settings: SiteSettings(title: "Test"), rules: Rule.all)
    var text = try String(contentsOf: file, encoding: .utf8)
    if !replacing.isEmpty {
      let place = try #require(text.firstRange(of: replacing))
      text.replaceSubrange(place, with: other)
    }
    let (page, findings) = parser.page(
      Array(text.utf8), "content/briefings/\(file.lastPathComponent)", .briefing)
    #expect(findings.filter { $0.severity > .note } == [])
    let site = await Site(
      linking: [try #require(page)], to: base, settings: parser.settings,
      now: try #require(Instant("2026-12-01")), jobs: 1)
    return await site.pageFindings(jobs: 1).filter { $0.rule != .linkBroken }
  }

  @Test(arguments: [
    Seed.folder.appending(path: "briefing-example.md"),
    checkout.appending(path: "content/briefings/2026-11-23-istanbul-round.md"),
  ])
  func theBriefingHasNoErrorAndNoWarning(_ file: URL) async throws {
    let findings = try await Self.findings(file).filter { $0.severity != .note }
    #expect(
      findings.map { "\($0.location.line):\($0.location.column) \($0.rule.name) \($0.message)" }
        == [])
  }

  struct Planted: Sendable {
    let written: String
    let planted: String
    let rule: String

    init(_ written: String, _ planted: String, _ rule: String) {
      self.written = written
      self.planted = planted
      self.rule = rule
    }
  }

  @Test(arguments: [
    Planted(
      "[Taliban takeover of Kabul](fact:event.taliban-takeover)",
      "[Taliban takeover of Kabul](fact:event.taliban-takover)", "fact-unknown"),
    Planted("(cite:source.mntv-istanbul#L33)", "(cite:source.mntv#L33)", "citation-unknown"),
    Planted("say\n[nearly 1,800]", "say\n[nearly 1,900]", "figure-differs-from-fact"),
    Planted("includes\n[around 460]", "includes\n[460]", "figure-qualifier-lost"),
    Planted("[four days]", "[five days]", "figure-differs-from-fact"),
    Planted("[more than four days]", "[four days]", "figure-qualifier-lost"),
    Planted("[day three]", "[day four]", "figure-differs-from-fact"),
    Planted("[several times]", "[three times]", "figure-differs-from-fact"),
    Planted("[“resorted to blame game,", "[“turned to blame game,", "quote-changed"),
    Planted("> “The dialogue failed", "> “The dialogue utterly failed", "quote-changed"),
    Planted("> “Whenever we got close", "> “When we got close", "quote-changed"),
    Planted("— [Attaullah Tarar]", "— [Khawaja Asif]", "quote-misattributed"),
    Planted("— [Khawaja Asif]", "— [The prime minister of India]", "quote-misattributed"),
    Planted(
      "[“resorted to blame game, deflection and ruses”]",
      "[“deflection and ruses … blame game”]", "quote-out-of-order"),
    Planted("(fact:quote.blame-game)", "(fact:quote.blame-game-subhead)", "quote-not-usable"),
    Planted("[İbrahim Kalın]", "[İbrahim Kalim]", "name-unknown-for-actor"),
    Planted("[Inter-Services Intelligence]", "[Intelligence Bureau]", "name-unknown-for-actor"),
    Planted("Each side sets out", "In 12 attacks, each side sets out", "unlinked-number"),
    Planted(
      "Each side sets out", "After “a long and bitter war”, each side sets out",
      "unlinked-quotation"),
    Planted(
      "Each side sets out what it will not accept.",
      "It was [a failure](fact:claim.dialogue-failed).\n", "claim-without-attribution"),
    Planted("reportedly said", "said", "hedge-lost"),
    Planted("[appear to be recalibrating]", "[are recalibrating]", "hedge-lost"),
    Planted(
      "Each side sets out", "We have high confidence that a round is likely. Each side sets",
      "likelihood-with-confidence"),
    Planted(
      "Each side sets out", "A deal is probable, a treaty unlikely. Each side sets",
      "likelihood-word-mixed"),
    Planted("says the Afghan delegation", "admitted the Afghan delegation", "loaded-verb"),
    Planted("in\n[August 2021]", "in\n[July 2021]", "field-differs-from-fact"),
    Planted("[early Wednesday]", "[late Wednesday]", "field-differs-from-fact"),
    Planted(
      "## What comes next", "as_of: unknown\n---\n\n## What comes next",
      "front-matter-leaked"),
  ])
  func aPlantedErrorIsFound(_ planted: Planted) async throws {
    let file = Self.checkout.appending(path: "content/briefings/2026-11-23-istanbul-round.md")
    let findings = try await Self.findings(file, replacing: planted.written, by: planted.planted)
    #expect(findings.map(\.rule.name).contains(planted.rule))
  }

  @Test func aDisputeWithoutItsOtherSideIsFound() async throws {
    let findings = try await Self.findings(
      Seed.folder.appending(path: "briefing-example.md"),
      replacing: "[new items appeared late](fact:claim.new-items-appeared-late)",
      by: "little changed")
    #expect(
      findings.filter { $0.severity > .note }.map { "\($0.rule.name) \($0.id ?? "")" } == [
        "disputed-without-other-side-on-page claim.called-kabul-and-withdrew",
        "disputed-without-other-side-on-page claim.kabul-instructions-scuttled-progress",
      ])
  }
}
