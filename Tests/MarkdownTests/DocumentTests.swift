import Testing

@testable import Kit
@testable import Markdown

struct DocumentTests {
  @Test func knowsItsHeadings() {
    let document = document("# One *two*\n\nText\n===\n\n> ## In `code` [x](fact:a.b)\n")
    #expect(
      document.headings == [
        Heading(
          level: 1, id: "one-two", words: PlainWords("One two"),
          position: SourcePosition(line: 1, column: 1)),
        Heading(
          level: 1, id: "text", words: PlainWords("Text"),
          position: SourcePosition(line: 3, column: 1)),
        Heading(
          level: 2, id: "in-code-x", words: PlainWords("In code x"),
          position: SourcePosition(line: 6, column: 3), isAside: true),
      ])
    #expect(
      plainHTML("# a\n\nb\n\n## a") == "<h1 id=\"a\">a</h1>\n<p>b</p>\n<h2 id=\"a-1\">a</h2>\n")
  }

  @Test func hasPlainText() {
    let document = document(
      "# One\n\nTwo *three*\n`four` ![alt](a.png) five  \nsix.\n\n- seven\n\n```\ncode\n```\n")
    #expect(document.plainText == "One\nTwo three four  five six.\nseven")
    #expect(document.wordCount == 7)
  }

  @Test func knowsTheRunsOfItsBlocks() throws {
    let document = document("é *a* `b`\nc [d](fact:e.f) <fact:g.h>")
    let block = try #require(document.blocks.first)
    let runs = document.runs(of: block)
    #expect(
      runs.map(\.kind) == [.text, .text, .text, .code, .softBreak, .text, .text, .text, .ownWords])
    #expect(runs.map { document.string(of: $0) } == ["é ", "a", " ", "b", " ", "c ", "d", " ", ""])
    #expect(runs.map(\.reference) == [nil, nil, nil, nil, nil, nil, 0, nil, 1])
    #expect(runs.map { $0.position?.line } == [1, 1, 1, 1, nil, 2, 2, 2, 2])
    #expect(runs.map { $0.position?.column } == [1, 4, 6, 8, nil, 1, 4, 16, 17])
  }

  @Test(arguments: [
    (
      "# Title\n\n> quote\n\n- list\n\nFirst *one*\nline [a](fact:b.c)[^1].\n\nSecond\n\n[^1]: note",
      "First one line a.",
      "First <em>one</em>\nline <a href=\"fact:b.c\">a</a><sup class=\"footnote-ref\">"
        + "<a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>."
    ),
    ("| a |\n| - |\n\nb", "b", "b"),
  ])
  func knowsItsFirstParagraph(_ text: String, words: String, html: String) throws {
    let document = document(text)
    #expect(document.firstParagraph == PlainWords(words))
    var output: [UInt8] = []
    try #require(document.firstParagraphHTML).append(to: &output) {
      document.appendDefaultHTML(of: $0, to: &$1)
    }
    #expect(String(decoding: output, as: UTF8.self) == html)
  }

  @Test func aFactMaySpeakForItselfInIt() {
    let document = document("| a |\n| - |\n\n<fact:a.b>\n\n## Of <fact:c.d#e>, *two*\n")
    #expect(document.firstParagraph == PlainWords([.ownWords("a.b")]))
    let heading = PlainWords([.words("Of "), .ownWords("c.d#e"), .words(", two")])
    #expect(document.headings.map(\.words) == [heading])
    #expect(heading.text { "“\($0)”" } == "Of “c.d#e”, two")
  }

  @Test func mayHaveNoParagraph() {
    #expect(document("# a\n\n- b").firstParagraph == PlainWords("b"))
    #expect(document("# a\n\n![](b)").firstParagraph == PlainWords(""))
    #expect(document("# a\n\n- b").firstParagraphHTML == nil)
    #expect(document("").html.bytes.isEmpty)
  }

  @Test(arguments: [
    ("- one\n- two\n\n## c\n\n> d", "one; two"),
    ("| a | b |\n|---|---|\n| c | |\n\n- d", "a; b; c"), ("> a\n>\n> b\n\n- c", "a"),
    ("🙂\n\nWords.", "Words."), ("…\n\n①", "①"), ("🙂 👩‍👩‍👧\n\nДа", "Да"), ("—\n\n漢字", "漢字"),
    ("- a\n\n[^1]\n\n[^1]: c", "a"),
    (
      "1. \(String(repeating: "a", count: 90))\n2. b", String(repeating: "a", count: 90)
    ),
  ])
  func tellsWhatAListOrTableIsAbout(_ text: String, words: String) {
    #expect(document(text).firstParagraph == PlainWords(words))
  }

  @Test func fillsSlotsWithWhatItIsGiven() {
    let document = document("[a](b.md \"t\") ![c](d.png) <fact:e.f> [g](cite:h.i)\n")
    var output: [UInt8] = []
    document.html.append(to: &output) { slot, output in
      let text =
        switch slot.content {
        case .referenceStart(let index): "<\(document.references[index].target)>"
        case .referenceEnd(let index): "</\(index)>"
        case .ownWords(let index): "{\(index)}"
        case .imageSource(let index): "source \(index)"
        default: "?"
        }
      output.append(contentsOf: text.utf8)
    }
    #expect(
      String(decoding: output, as: UTF8.self)
        == "<p><b.md>a</0> <img src=\"source 1\" alt=\"c\" /> {2} <h.i>g</3></p>\n")
  }

  @Test func keepsTheLanguageOfCode() {
    #expect(
      plainHTML("``` swift x\n<a>\n```\n")
        == "<pre><code class=\"language-swift\">&lt;a&gt;\n</code></pre>\n")
  }

  @Test func leavesPunctuationAsItIs() {
    #expect(plainHTML("\"a\" -- b...") == "<p>&quot;a&quot; -- b...</p>\n")
  }

  @Test func repairsWhatIsNotUnicode() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x73, 0x30, 0xFE, 0x62, 0x00, 0xC3]
    let html = MarkdownDocument(parsing: bytes[...]).plainHTML
    #expect(
      String(decoding: html, as: UTF8.self) == "<p>a\u{FFFD}s0\u{FFFD}b\u{FFFD}\u{FFFD}</p>\n")
  }
}
