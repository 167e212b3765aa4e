import Facts
package import Kit

extension Rule {
  package static let sourceNumberUnrecorded = Rule(
    "source-number-unrecorded", .warning,
    catches: "A number in digits in a source that no figure, date or quotation records.",
    why: "Numbers are what briefings are asked for; one that is left out is easily missed.",
    wrong: """
      claims:
        - { id: claim.killed, text: "Around 460 were killed this year.", by: desk, at: L33 }
      """,
    right: """
      figures:
        - { id: figure.killed, measure: "Killed", as_text: "around 460", by: desk, at: L33 }
      """)
}

extension Check {
  static let sourceNumberUnrecorded = base(
    .sourceNumberUnrecorded, readsArchive: true
  ) { input in
    let kept = input.base.numbersBySource
    return input.archivedSources.flatMap { source, text in
      text.lines.enumerated().flatMap { index, line in
        line.normalized.digitNumbers.filter { kept[source.id]?.contains($0.folded) != true }.map {
          number in
          Diagnostic(
            .sourceNumberUnrecorded, at: source.location(of: SourceFields.archive),
            "no figure or date records “\(number)” (\(source.id), line \(index + 1))",
            help: "add it to the figures, with \(SharedFields.at): [L\(index + 1)]", id: source.id)
        }
      }
    }
  }
}

extension FactBase {
  /// The numbers in the figures, dates and quotations that cite each source.
  fileprivate var numbersBySource: [String: Set<String>] {
    var numbers: [String: Set<String>] = [:]
    for kind in [FactKind.figures, .events, .quotes] {
      for fact in facts(of: kind) {
        let texts = [fact.text, fact.when?.text].compactMap(\.self)
        let found = texts.flatMap { $0.folded.digitNumbers }
        for locator in fact.locators where !found.isEmpty {
          numbers[locator.source, default: []].formUnion(found)
        }
      }
    }
    return numbers
  }
}

extension String {
  /// The numbers in digits of any script, with their separators, as written.
  fileprivate var digitNumbers: [String] {
    unicodeScalars.split { $0.digit == nil && !"٬٫,.".unicodeScalars.contains($0) }
      .compactMap { run in
        let start = run.drop { $0.digit == nil }
        guard let last = start.lastIndex(where: { $0.digit != nil }) else { return nil }
        return String(start[...last])
      }
  }
}
