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
