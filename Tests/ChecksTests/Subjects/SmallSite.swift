import TestSupport
import Testing

@testable import Checks
@testable import Facts
@testable import Kit
@testable import Site

/// A whole site in memory, as a desk would write it: facts, archived texts and pages.
struct SmallSite {
  /// The facts below `schema:`, with `‹source.x›` for the hash of a text.
  var facts: String

  /// The archived texts by their sources' ids.
  var archive: [String: String] = [:]

  /// The briefing with its front matter.
  var briefing: String

  /// The errors and warnings in the facts and the briefing, as `rule message`, without those that
  /// say that a fact rests on one voice.
  func findings() async throws -> [String] {
    let hashed = archive.reduce(facts) { facts, text in
      facts.replacing("‹\(text.key)›", with: SHA256(of: Array(text.value.utf8)).hexadecimal)
    }
    let text = "schema: \"sitegen-facts/1\"\n\(hashed)"
    let (base, reading) = FactBase.read(files: [("facts.yaml", Array(text.utf8))])
    let settings = SiteSettings(title: "Test")
    let parser = PageParser(settings: settings, rules: Check.all.map(\.rule))
    let (page, parsing) = parser.page(
      Array(briefing.utf8), "content/briefings/briefing.md", .briefing)
    let site = await Site(
      linking: [page].compactMap(\.self), to: base, settings: settings,
      around: SiteSurroundings(), jobs: 1)
    let texts = archive.mapValues { ArchivedText(Array($0.utf8)) }
    let input = BaseInput(base: base, archive: Archive(texts: texts))
    let found =
      reading + parsing + Check.ofEveryRun.findings(in: input) + (await site.pageFindings(jobs: 1))
    return found.filter { $0.severity > .note && $0.rule != .singleUnnamedSource }
      .map { "\($0.rule.name) \($0.message)" }
  }

  /// The same with other words in the place of some of the facts or the briefing.
  func replacing(_ words: String, with others: String) -> Self {
    var site = self
    if briefing.contains(words) {
      site.briefing = briefing.replacing(words, with: others)
    } else {
      #expect(facts.contains(words), "\(words)")
      site.facts = facts.replacing(words, with: others)
    }
    return site
  }
}

/// A change of a right site, and the rule that it breaks; nil if it is right as well.
struct SubjectChange: Sendable, CustomTestStringConvertible {
  let words: String
  let others: String
  let rule: String?

  init(_ words: String, _ others: String, _ rule: String? = nil) {
    self.words = words
    self.others = others
    self.rule = rule
  }

  var testDescription: String { "\(rule ?? "right"): \(others)" }
}

extension SmallSite {
  /// Expects what a change breaks, and nothing if it breaks nothing.
  func expect(_ change: SubjectChange) async throws {
    let findings = try await replacing(change.words, with: change.others).findings()
    let rules = findings.map { String($0.prefix { $0 != " " }) }
    if let rule = change.rule {
      #expect(rules.contains(rule), "\(findings)")
    } else {
      #expect(findings == [])
    }
  }
}
