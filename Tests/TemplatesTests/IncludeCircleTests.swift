import Templates
import Testing

/// Templates that include each other without any condition, whatever leads to them.
struct IncludeCircleTests {
  /// The messages for templates that each include others: `a: b c` is one that includes two.
  private func messages(_ templates: String...) -> [String] {
    let sources = templates.map { line in
      let parts = line.split(whereSeparator: { $0 == " " || $0 == ":" }).map(String.init)
      let text = parts.dropFirst().map { "{% include '\($0)' %}" }.joined()
      return TemplateSource(name: parts[0], path: parts[0], bytes: Array(text.utf8))
    }
    return TemplateSet.parse(sources).1.map(\.message)
  }

  private let start = "templates include each other in a cycle: "

  @Test func areToldOnceAtTheirFirstTemplate() {
    #expect(messages("a: b", "b: c", "c: a") == [start + "a → b → c → a"])
    #expect(messages("a: a") == [start + "a → a"])
  }

  @Test func areFoundBehindWhatOnlyLeadsToThem() {
    #expect(messages("a: b", "b: c e", "c: d", "d: c", "e:") == [start + "c → d → c"])
    #expect(messages("a: b", "b: a", "c: d", "d: c") == [start + "a → b → a", start + "c → d → c"])
  }

  @Test func areNoneWhereAllWaysEnd() {
    #expect(messages("a: b c", "b: d", "c: d", "d:") == [])
  }
}
