import Checks
import Facts
import Kit
import Testing

struct ArchiveTests {
  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.talks, title: "Talks", language: en, default_source: source.report, as_of: "2025" }
    sources:
      - id: source.report
        title: "Report"
        archive: { file: r.txt, lines: 2, sha256: "00" }
    figures:
      - { id: figure.a, measure: "Killed", as_text: "at least 9", by: desk, at: L1 }
    """

  @Test func notesWhatIsLeftOutWithoutIt() throws {
    let (base, _) = FactBase.read(files: [("facts.yaml", Array(Self.facts.utf8))])
    let findings = Check.ofEveryRun.findings(in: BaseInput(base: base))
    #expect(findings.map(\.rule.name) == ["archive-absent"])
    let finding = try #require(findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.location == FileLocation("facts.yaml", line: 6, column: 14))
    let silent = Check.all.filter(\.readsArchive).map(\.rule.name)
    #expect(silent.suffix(2) == ["claim-word-differs", "republish-forbidden"])
    #expect(
      finding.message
        == "the archived text of source.report is missing, so \(silent.count) checks were skipped: "
        + silent.joined(separator: ", "))
  }

  /// A checkout with other line ends changes no word.
  @Test(arguments: [("One.\nTwo.\n", "One.\r\nTwo.\r\n"), ("One.\r\nTwo.\r\n", "One.\nTwo.\n")])
  func otherLineEndsAreToldFromOtherWords(_ recorded: String, _ found: String) throws {
    let hash = SHA256(of: Array(recorded.utf8)).hexadecimal
    let facts = Self.facts.replacing("\"00\"", with: "\"\(hash)\"")
    let (base, _) = FactBase.read(files: [("facts.yaml", Array(facts.utf8))])
    func findings(_ text: String) -> [Diagnostic] {
      let archive = Archive(of: base) { _ in Array(text.utf8) }
      return Check.ofEveryRun.findings(in: BaseInput(base: base, archive: archive))
        .filter { $0.rule.name == "archive-changed" }
    }
    #expect(findings(recorded) == [])
    let finding = try #require(findings(found).first)
    #expect(
      finding.message == "the lines of the archived text r.txt end otherwise than when its hash was"
        + " recorded; nothing else has changed")
    #expect(finding.help?.contains("“archive/** -text” in .gitattributes") == true)
    let other = try #require(findings(found.replacing("Two", with: "Three")).first)
    #expect(other.message == "the archived text r.txt has changed since its hash was recorded")
  }

  @Test func readsEachTextOnce() {
    let (base, _) = FactBase.read(files: [("facts.yaml", Array(Self.facts.utf8))])
    var read: [String] = []
    let archive = Archive(of: base) { file in
      read.append(file)
      return Array("One “line”.\r\nTwo.\n".utf8)
    }
    #expect(read == ["r.txt"])
    let text = archive.texts["source.report"]
    #expect(text?.lines.map(\.text) == ["One “line”.", "Two."])
    #expect(text?.lines.first?.quotations == ["line"])
    #expect(archive.lines(at: Locator(source: "source.report", lines: 2...2))?.count == 1)
    #expect(archive.lines(at: Locator(source: "source.report", lines: 2...3)) == nil)
    #expect(archive.lines(at: Locator(source: "source.other", lines: 1...1)) == nil)
  }

  @Test func asksForReviewsOfTheDesksReadingsAtARelease() {
    let (base, _) = FactBase.read(files: [
      (
        "facts.yaml",
        Array(
          """
          schema: "sitegen-facts/1"
          base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
          sources: [ { id: source.report, title: "Report" } ]
          claims:
            - { id: claim.a, text: "A.", by: desk, at: source.report }
            - id: claim.b
              text: "B."
              by: desk
              at: source.report
              relations:
                - { type: disputes, claim: claim.a, basis: editorial }
                - { type: disputes, claim: claim.a, basis: editorial, reviewed_by: "AB" }
                - { type: disputes, claim: claim.a, basis: stated }
          """.utf8)
      )
    ])
    let findings = Check.all.filter(\.isOfRelease).findings(in: BaseInput(base: base))
    #expect(findings.map(\.message) == ["a reading of the desk’s own in claim.b is not reviewed"])
    #expect(
      findings.map(\.location) == [FileLocation("facts.yaml", line: 11, column: 50, length: 9)])
  }
}

struct RuleTests {
  @Test func haveNamesOfTheirOwnAndWords() {
    let rules = Array(Set(Rule.ofReading + Check.all.map(\.rule)))
    #expect(Set(rules.map(\.name)).count == rules.count)
    for rule in rules {
      #expect([rule.catches, rule.why, rule.wrong, rule.right].allSatisfy { !$0.isEmpty })
      #expect(rule.catches.utf8.last == UInt8(ascii: "."))
      #expect(rule.why.utf8.last == UInt8(ascii: "."))
    }
  }
}
