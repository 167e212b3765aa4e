import Facts
import Kit
import TestSupport
import Testing

@testable import Checks

/// Facts with a fault in them, the finding that it should give, and the same facts without it.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  let rule: Rule

  /// Records of the base, in which `«»` stand around what the finding should point at.
  let wrong: String
  let message: String

  /// The same records, in which nothing should be found.
  let right: String

  /// The archived text that they cite.
  let archive: String
  let today: CalendarDate?

  init(
    _ rule: Rule, _ wrong: String, _ message: String, right: String, archive: String = "",
    today: CalendarDate? = nil
  ) {
    self.rule = rule
    self.wrong = wrong
    self.message = message
    self.right = right
    self.archive = archive
    self.today = today
  }

  var testDescription: String { rule.name }
}

extension PlantedFault {
  static let all =
    ofNames + ofLinks + ofPlaces + ofSources + ofQuotations + ofAttribution + ofFigures + ofDates

  /// What the check of the rule finds in `text`.
  func findings(in text: String) throws -> [Diagnostic] {
    let archived = ArchivedText(Array(archive.utf8))
    let head = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report }

      """
    let source = """
      sources:
        - id: source.report
          title: "Report"
          archive: { file: r.txt, sha256: \(archived.sha256.hexadecimal), lines: \(archived.lines.count) }

      """
    let hasOwnHead = text.utf8.starts(with: "schema".utf8)
    let whole = hasOwnHead ? text : head + (archive.isEmpty ? plainSource : source) + text
    let (base, findings) = FactBase.read(files: [("facts.yaml", Array(whole.utf8))])
    #expect(findings.filter { $0.severity == .error } == [])
    let input = BaseInput(
      base: base, archive: Archive(texts: archive.isEmpty ? [:] : ["source.report": archived]),
      today: today)
    // Findings count from the first line of the text.
    return Check.all.filter { $0.rule == rule }.findings(in: input).map { finding in
      var finding = finding
      if !hasOwnHead { finding.location.position.line -= archive.isEmpty ? 4 : 6 }
      return finding
    }
  }

  private var plainSource: String { "sources:\n  - { id: source.report, title: \"Report\" }\n" }
}

extension Check {
  /// The checks that are asked of every run.
  static let ofEveryRun = all.filter { !$0.isOfRelease }
}

struct PlantedFaultTests {
  @Test(arguments: PlantedFault.all)
  func isFoundInItsPlace(_ fault: PlantedFault) throws {
    let marked = MarkedText(fault.wrong)
    let findings = try fault.findings(in: marked.text)
    #expect(findings.map(\.message) == [fault.message])
    #expect(findings.map(\.location) == marked.places(in: "facts.yaml"))
    #expect(findings.allSatisfy { $0.rule == fault.rule && $0.help != nil })
  }

  @Test(arguments: PlantedFault.all)
  func isNotFoundWhereThereIsNone(_ fault: PlantedFault) throws {
    #expect(try fault.findings(in: fault.right) == [])
  }

  @Test func coversEveryCheck() {
    let covered = Set(PlantedFault.all.map(\.rule.name))
    let ofFacts = Check.ofEveryRun.filter { check in
      guard case .base = check.scope else { return false }
      return ![.archiveAbsent, .correctionMissing, .idRemoved].contains(check.rule)
    }
    #expect(ofFacts.count > 40)
    #expect(ofFacts.map(\.rule.name).filter { !covered.contains($0) } == [])
  }
}
