import Kit
import Markdown
import Testing

struct ProblemTests {
  @Test(arguments: [
    ("a <b>c</b>", ["<b>", "</b>"], [3, 7]),
    ("é\n\n<script>\nalert(1)\n</script>\n", ["<script>"], [1]),
    ("> a\n> <i\n> class=\"b\">x", ["<i\nclass=\"b\">"], [3]),
  ])
  func reportsRawHTML(_ text: String, tags: [String], columns: [Int]) {
    let document = document(text)
    #expect(document.problems.map(\.kind) == tags.map { _ in .rawHTML })
    #expect(document.problems.map(\.text) == tags)
    #expect(document.problems.map(\.sourceRange.start.column) == columns)
  }

  @Test func showsRawHTMLAsText() {
    #expect(plainHTML("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
    #expect(
      plainHTML("<script>\nalert(1)\n</script>\n\nb")
        == "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n<p>b</p>\n")
  }

  @Test func letsRawHTMLThroughWhereItIsAllowed() {
    let document = document("a <b>c</b>\n\n<p>d</p>\n", options: .init(allowsRawHTML: true))
    #expect(document.problems.isEmpty)
    #expect(document.plainHTML.elementsEqual("<p>a <b>c</b></p>\n<p>d</p>\n".utf8))
  }

  @Test(arguments: [
    ("é [a] (fact:figure.b) c", "fact:figure.b", 8),
    ("[a](fact:figure.b c)", "fact:figure.b", 5),
    ("[a]( fact: figure.b)", "fact: figure.b", 6),
    ("a <fact: figure.b>, c", "fact: figure.b", 4),
    ("see fact:figure.b.", "fact:figure.b.", 5),
    ("(cite:source.x#L3)", "cite:source.x#L3", 2),
    ("*a* cite:source.x", "cite:source.x", 5),
  ])
  func reportsTextThatLooksLikeALink(_ text: String, words: String, column: Int) {
    let document = document(text)
    #expect(document.problems.map(\.kind) == [.brokenReference])
    #expect(document.problems.map(\.text) == [words])
    #expect(document.problems.map(\.sourceRange.start.column) == [column])
    #expect(document.problems.map(\.sourceRange.length) == [words.unicodeScalars.count])
  }

  @Test(arguments: [
    ("[a][figure.b]", "][figure.b]", 3), ("see [[event.x]]", "[[event.x]]", 5),
  ])
  func reportsMarkupOfOtherLanguages(_ text: String, words: String, column: Int) {
    let document = document(text)
    #expect(document.problems.map(\.kind) == [.unknownMarkup])
    #expect(document.problems.map(\.text) == [words])
    #expect(document.problems.map(\.sourceRange.start.column) == [column])
  }

  @Test(arguments: [
    ("a {{ b }}", "", "{{", 3), ("{% b %}", "b", "{%", 1), ("*a* {{< x >}}", "x", "{{", 5),
  ])
  func reportsTagsOfTemplates(_ text: String, name: String, words: String, column: Int) {
    let document = document(text)
    #expect(document.problems.map(\.kind) == [.template(name: name)])
    #expect(document.problems.map(\.text) == [words])
    #expect(document.problems.map(\.sourceRange.start.column) == [column])
  }

  @Test(arguments: [
    "In fact: it is.", "`fact:figure.x` and `{{ x }}`", "artifact:figure.x", "[1][2] [sic] [[3]]",
    "```\n[a] (fact:b.c) {{\n```\n", "[a](fact:figure.b)", "{a} { {b} }", "In fact:it is",
    "![fact:figure.x](a.png)",
  ])
  func leavesAlone(_ text: String) {
    #expect(document(text).problems.isEmpty)
  }

  @Test(arguments: [
    ("1800. people died", "1800.", 1), ("a\n\n+ 460 this year\n", "+", 1),
    ("> 2021. It began", "2021.", 3),
  ])
  func reportsNumbersThatStartLists(_ text: String, words: String, column: Int) {
    let document = document(text)
    #expect(document.problems.map(\.kind) == [.numberStartsList])
    #expect(document.problems.map(\.text) == [words])
    #expect(document.problems.map(\.sourceRange.start.column) == [column])
  }

  @Test(arguments: ["1. a\n2. b", "0. a", "3. a\n4. b", "- 460 a\n- 12 b", "+ a 460", "1) a"])
  func leavesListsAlone(_ text: String) {
    #expect(document(text).problems.isEmpty)
  }

  @Test func areInTheOrderOfTheirPlaces() {
    let document = document("[a](javascript:b) {{ <b> [](fact:x.y) fact:a.b [^1]")
    #expect(
      document.problems.map(\.kind) == [
        .unsafeLink, .template(name: ""), .rawHTML, .emptyReference, .brokenReference,
        .undefinedFootnote,
      ])
  }
}
