import Kit
import Markdown
import Testing

struct FootnoteTests {
  @Test func rendersReferencesAndTheirWaysBack() {
    #expect(
      plainHTML("One[^b], two[^a] and one again[^b].\n\n[^a]: First.\n[^b]: *Second*.\n") == """
        <p>One<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup>, \
        two<sup class="footnote-ref"><a href="#fn-2" id="fnref-2">2</a></sup> and \
        one again<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2">1</a></sup>.</p>
        <div class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn-1">
        <p><em>Second</em>. <a href="#fnref-1" class="footnote-backref" \
        aria-label="Back to reference 1">↩</a> <a href="#fnref-1-2" class="footnote-backref" \
        aria-label="Back to reference 1">↩</a></p>
        </li>
        <li id="fn-2">
        <p>First. <a href="#fnref-2" class="footnote-backref" \
        aria-label="Back to reference 2">↩</a></p>
        </li>
        </ol>
        </div>

        """)
  }

  @Test func mayHaveSeveralBlocks() {
    let text = """
      x[^n]

      [^n]: One
      lazy

          Two

          - three
          - four

                code

          ```
          [^m]: fenced
          ```

      After.
      """
    let document = document(text)
    #expect(document.problems.isEmpty)
    #expect(
      document.blocks.map { document.string(of: $0) }
        == ["x", "One lazy", "Two", "three", "four", "After."])
    let html = String(decoding: document.plainHTML, as: UTF8.self)
    #expect(html.contains("<pre><code>[^m]: fenced\n</code></pre>\n<p><a href=\"#fnref-1\""))
    #expect(html.contains("<p>After.</p>\n<div class=\"footnotes\""))
  }

  /// Stock CommonMark takes a definition of one word for that of a link.
  @Test func mayBeOneWord() {
    let html = plainHTML("x[^1]\n\n[^1]: https://example.org\n")
    #expect(html.contains("<p>https://example.org <a href"))
    #expect(!html.contains("<a href=\"https"))
  }

  @Test func keepsPlacesInDefinitions() {
    let text =
      "x[^long]\n\n[^long]: é [a](fact:claim.a)\n    [b](fact:claim.b)\n\n    c [c](fact:claim.c)\n"
    let document = document(text)
    #expect(
      document.references.map(\.sourceRange.start) == [
        SourcePosition(line: 3, column: 16), SourcePosition(line: 4, column: 9),
        SourcePosition(line: 6, column: 11),
      ])
  }

  @Test func reportsWhatIsUndefined() {
    let document = document("é [^nope] and [^nope]")
    #expect(document.problems.map(\.kind) == [.undefinedFootnote, .undefinedFootnote])
    #expect(document.problems.map(\.text) == ["[^nope]", "[^nope]"])
    #expect(document.problems.map(\.sourceRange.start.column) == [3, 15])
    #expect(String(decoding: document.plainHTML, as: UTF8.self) == "<p>é [^nope] and [^nope]</p>\n")
  }

  @Test func reportsWhatIsUnusedOrDefinedTwice() {
    let document = document("x[^a]\n\n[^a]: one\n\n[^b]: two\n\n[^A]: three\n")
    #expect(document.problems.map(\.kind) == [.unusedFootnote, .duplicateFootnote])
    #expect(document.problems.map(\.sourceRange.start.line) == [5, 7])
    let html = String(decoding: document.plainHTML, as: UTF8.self)
    #expect(html.contains("one") && !html.contains("two") && !html.contains("three"))
  }

  @Test(arguments: [
    "`[^a]`", #"\[^a]"#, "```\n[^a]\n```", "<https://example.org/[^a]>", "![[^a]](x.png)",
  ])
  func leavesAlone(_ text: String) {
    let document = document("\(text)\n\n[^a]: one\n")
    #expect(document.problems.map(\.kind) == [.unusedFootnote])
  }

  @Test func leavesDefinitionsInCodeAlone() {
    let document = document("```\n[^a]: one\n```\n")
    #expect(document.problems.isEmpty)
    #expect(document.plainHTML.elementsEqual("<pre><code>[^a]: one\n</code></pre>\n".utf8))
  }

  @Test func leavesNeighboringListsAlone() {
    #expect(plainHTML("- a\n- b\n\n[^a]: one\n").hasPrefix("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"))
  }

  @Test func keepsItsAnchorsApartFromThoseOfHeadings() {
    let document = document("# Fn 1\n\nx[^a]\n\n[^a]: one\n")
    #expect(document.headings.map(\.id) == ["section-fn-1"])
  }

  @Test func mayStandInTablesHeadingsAndQuotes() {
    let document = document(
      "# A[^1]\n\n> b[^1]\n\n| c[^1] |\n|---|\n\n[^1]: d\n")
    #expect(document.problems.isEmpty)
    #expect(document.headings.map(\.words) == [PlainWords("A")])
    let footnotes = document.html.slots.filter {
      if case .footnoteBacklink = $0.content { true } else { false }
    }
    #expect(footnotes.count == 3)
  }
}
