import Testing

@testable import Kit
@testable import Markdown

struct ViewTests {
  @Test(arguments: [
    ("a\n\n```view\nkind: x\n\n  b: c\n```\n", "kind: x\n\n  b: c\n", 3, 1),
    ("~~~~ view more\nkind: x\n~~~~\n", "kind: x\n", 1, 1),
    ("- a\n\n  ```view\n  kind: x\n   b\n  ```\n", "kind: x\n b\n", 3, 3),
    ("> ```view\n> kind: x\n> ```\n", "kind: x\n", 1, 3),
    ("```view\n```\n", "", 1, 1),
  ])
  func hasABodyAndAPlace(_ text: String, body: String, line: Int, column: Int) {
    let document = document(text)
    #expect(document.views.map { String(decoding: $0.body, as: UTF8.self) } == [body])
    #expect(document.views.map(\.position) == [SourcePosition(line: line, column: column)])
    #expect(document.views.map(\.firstLine) == [line + 1])
    #expect(document.problems.isEmpty)
  }

  @Test func isASlot() {
    let document = document("```view\na: <b>\n```\n\nx\n")
    #expect(document.html.slots == [Slot(offset: 0, content: .view(0))])
    #expect(document.html.bytes.elementsEqual("\n<p>x</p>\n".utf8))
  }

  @Test(arguments: [
    "```viewer\na\n```\n", "    view\n", "```\nview\n```\n", "```swift view\n```\n",
  ])
  func isAnyOtherCode(_ text: String) {
    #expect(document(text).views.isEmpty)
    #expect(plainHTML(text) == htmlByLibcmark(text))
  }

  @Test(arguments: ["```view\na: b\n\nrest", "> ```view\n> a\n\nafter", "```view\na ```\n"])
  func reportsAMissingFence(_ text: String) {
    #expect(document(text).problems.map(\.kind) == [.unclosedView])
  }
}
