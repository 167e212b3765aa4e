import Kit
import Markdown
import Testing

struct TaskListTests {
  @Test func rendersCheckBoxes() {
    #expect(
      plainHTML("- [ ] a\n- [x] *b*\n- [X] c\n") == """
        <ul>
        <li><input type="checkbox" aria-label="not done" disabled="" /> a</li>
        <li><input type="checkbox" aria-label="done" checked="" disabled="" /> <em>b</em></li>
        <li><input type="checkbox" aria-label="done" checked="" disabled="" /> c</li>
        </ul>

        """)
  }

  @Test(arguments: [("[ ]", "not done"), ("[x]", "done")])
  func mayHoldFootnotesAndStruckText(_ label: String, _ name: String) throws {
    let document = document("- \(label) ~~é~~ b[^t]\n\n[^t]: note\n")
    #expect(document.problems.isEmpty)
    let html = String(decoding: document.plainHTML, as: UTF8.self)
    #expect(html.contains("aria-label=\"\(name)\""))
    #expect(html.contains(" <del>é</del> b<sup class=\"footnote-ref\"><a href=\"#fn-1\""))
    let run = try #require(document.runs.first { document.string(of: $0) == "b" })
    #expect(run.position == SourcePosition(line: 1, column: 13))
  }

  @Test func reportsAFootnoteThatIsUndefined() {
    let document = document("- [ ] b[^t]\n")
    #expect(document.problems.map(\.kind) == [.undefinedFootnote])
    #expect(document.problems.map(\.sourceRange.start.column) == [8])
  }

  @Test(arguments: ["[ ] a", "- [y] a", "- [] a", "- [x]a", "- a [x] b", #"- \[x] a"#, "> [x] a"])
  func leavesAlone(_ text: String) {
    #expect(!plainHTML(text).contains("<input"))
  }

  @Test func leavesTheLabelOutOfTheWords() throws {
    let document = document("1. [x] done")
    #expect(document.plainText == "done")
    let run = try #require(document.runs.last)
    #expect(run.position == SourcePosition(line: 1, column: 8))
  }
}
