import Facts
import Kit
import Testing

extension FactBase {
  /// A base of one report with these lists, which has no error.
  static func talks(_ lists: String) throws -> FactBase {
    let text = """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
      sources:
        - { id: source.report, title: "Report" }
      \(lists)
      """
    let (base, findings) = FactBase.read(files: [("facts.yaml", Array(text.utf8))])
    #expect(findings.filter { $0.severity == .error } == [])
    return base
  }
}
