import Testing

@testable import Kit
@testable import Markdown

struct QuotationTests {
  static let text = """
    Before.

    > “One *two*
    > three.”
    >
    > “Four.”
    >
    > — [Attaullah Tarar](fact:quote.dialogue-failed), information minister
    """

  @Test func isAFigure() {
    #expect(
      plainHTML(Self.text) == """
        <p>Before.</p>
        <figure class="quotation">
        <blockquote>
        <p>“One <em>two</em>
        three.”</p>
        <p>“Four.”</p>
        </blockquote>
        <figcaption>— <a href="fact:quote.dialogue-failed">Attaullah Tarar</a>, \
        information minister</figcaption>
        </figure>

        """)
  }

  @Test func tellsWordsAndAttribution() {
    let document = document(Self.text)
    #expect(document.problems.isEmpty)
    #expect(
      document.quotations == [
        BlockQuotation(
          words: "“One two three.”\n\n“Four.”",
          wordsPosition: SourcePosition(line: 3, column: 3),
          attribution: "Attaullah Tarar, information minister", reference: 0,
          position: SourcePosition(line: 3, column: 1), blocks: 1..<4)
      ])
    #expect(document.blocks.map(\.quotation) == [nil, 0, 0, 0])
    #expect(document.blocks.map(\.isInBlockQuote) == [false, true, true, true])
    #expect(document.blocks.last?.kind == .attribution)
  }

  @Test func mayStandInAList() {
    let document = document("- a\n\n  > b\n  >\n  > — [c](fact:quote.d)\n")
    #expect(document.quotations.map(\.words) == ["b"])
  }

  @Test func mayHoldOtherBlocks() {
    let document = document("> - a\n>\n> > b\n>\n> —[c](fact:quote.d)\n")
    #expect(document.quotations.map(\.words) == ["a\n\nb"])
  }

  @Test(arguments: [
    "> a\n>\n> — b, c\n", "> a\n>\n> - [c](fact:quote.d)\n", "> a\n>\n> [c](fact:quote.d)\n",
    "> a\n>\n> — [c](https://example.org)\n", "— [c](fact:quote.d)\n", "> a\n",
  ])
  func isAnyOtherBlockQuote(_ text: String) {
    let document = document(text)
    #expect(document.quotations.isEmpty)
    #expect(document.problems.isEmpty)
  }

  @Test func reportsAnAttributionThatBelongsToTheWords() {
    let document = document("> a\n> — [c](fact:quote.d)\n")
    #expect(document.quotations.isEmpty)
    #expect(document.problems.map(\.kind) == [.attributionWithoutBlankLine])
    #expect(document.problems.map(\.sourceRange.start) == [SourcePosition(line: 2, column: 3)])
  }

  @Test func isOffWithoutTheExtension() {
    let html = plainHTML(Self.text, options: .init(extensions: []))
    #expect(html.utf8.starts(with: "<p>Before.</p>\n<blockquote>\n".utf8))
  }
}
