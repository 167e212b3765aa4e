import Markdown
import Testing

struct AlertTests {
  @Test(arguments: Alert.allCases)
  func rendersEveryKind(_ alert: Alert) {
    #expect(
      plainHTML("> [!\(alert.rawValue.uppercased())]\n> One *two*.\n>\n> - three\n") == """
        <div class="markdown-alert markdown-alert-\(alert.rawValue)">
        <p class="markdown-alert-title">\(alert.title)</p>
        <p>One <em>two</em>.</p>
        <ul>
        <li>three</li>
        </ul>
        </div>

        """)
  }

  @Test(arguments: [
    "> [!NOTE] text", "[!NOTE]\ntext", "> text\n> [!NOTE]", "> [!SHOUT]\n> text",
    "> \\[!NOTE]\n> text", "> - [!NOTE]\n>   text", "> `[!NOTE]`\n> text",
  ])
  func leavesAlone(_ text: String) {
    #expect(!plainHTML(text).contains("class=\"markdown-alert"))
  }

  @Test func mayHaveItsLabelInAParagraphOfItsOwn() {
    let html = plainHTML("> [!tip]\n>\n> text")
    #expect(html.hasSuffix("<p class=\"markdown-alert-title\">Tip</p>\n<p>text</p>\n</div>\n"))
  }

  @Test func leavesTheLabelOutOfTheWords() {
    #expect(document("> [!NOTE]\n> Words.").plainText == "Words.")
  }
}
