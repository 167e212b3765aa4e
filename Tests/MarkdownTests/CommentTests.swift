import Kit
import Testing

@testable import Markdown

/// Comments are the desk's own: no reader sees them, and nothing in them is read as prose.
struct CommentTests {
  static let secret = "[Jane Roe](fact:person.roe) 1,800 {{ x }} “no”"

  /// Texts with `@` in the place of a comment's words, and the same without the comment.
  static let texts = [
    ("a\n\n<!-- @ -->\n\nb", "a\n\nb"), ("a <!-- @ --> b", "a b"), ("a<!-- @ -->b", "ab"),
    ("a <!-- @ -->", "a"), ("<!--@-->\n# b", "# b"), ("# a <!-- @ -->", "# a"),
    ("# <!-- @ --> a", "# a"), ("a <!-- @ -->\n===", "a\n==="),
    ("- a\n- <!-- @ -->\n- b", "- a\n-\n- b"),
    ("> a <!--\n> @\n> --> b", "> a b"), ("> <!-- @\n>\n> @ -->\n> a", "> a"),
    ("a <!-- @ --> b <!-- @ --> c", "a b c"), ("*a <!-- @ --> b* c", "*a b* c"),
    (
      "| a <!-- @ --> | b |\n|---|---|\n| <!-- @ --> c | <!-- @ --> |",
      "| a | b |\n|---|---|\n| c | |"
    ),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n<!-- @ -->\n", "| a | b |\n|---|---|\n| 1 | 2 |\n"),
    ("a[^1]\n\n[^1]: b <!-- @ --> c", "a[^1]\n\n[^1]: b c"),
    ("[a <!-- @ --> b](fact:c.d)", "[a b](fact:c.d)"),
    ("![a <!-- @ --> b](c.png)", "![a b](c.png)"),
    ("a <!-- @ -- @ --> b", "a b"), ("a <!-- @ ---> b", "a b"), ("a <!-- x --- @ -->", "a"),
    ("a\n<!-- @\n\n@ -->\nb", "a\n\nb"), ("<!-- [x]: y\n\n[x]: z\n[^1]: @ -->\n[x]", "[x]"),
    ("> [!NOTE]\n> <!-- @ -->\n> a", "> [!NOTE]\n> a"),
    ("> a\n>\n> — [b](fact:c.d) <!-- @ -->", "> a\n>\n> — [b](fact:c.d)"),
    ("~~a <!-- @ --> b~~", "~~a b~~"), ("<!-- @ --> <!-- @ -->", ""),
    ("1. a\n\n   <!-- @ -->\n2. b", "1. a\n\n2. b"),
    ("a\n<!-- @ -->\nb", "a\n\nb"),
    ("a\r\n\r\n<!-- @\r\n@ -->\r\n\r\nb <!-- @\r\n@ --> c", "a\n\nb c"),
  ]

  @Test(arguments: texts, [false, true])
  func areLeftOut(_ texts: (String, String), allowsRawHTML: Bool) {
    let options = MarkdownOptions(allowsRawHTML: allowsRawHTML)
    let text = texts.0.replacing("@", with: Self.secret)
    let (found, expected) = (document(text, options: options), document(texts.1, options: options))
    #expect(plainHTML(text, options: options).words == plainHTML(texts.1, options: options).words)
    #expect(found.problems == [])
    #expect(found.plainText == expected.plainText)
    #expect(found.wordCount == expected.wordCount)
    #expect(found.references.map(\.destination) == expected.references.map(\.destination))
    #expect(found.references.map(\.words) == expected.references.map(\.words))
    #expect(found.headings.map(\.words) == expected.headings.map(\.words))
    #expect(found.headings.map(\.id) == expected.headings.map(\.id))
    #expect(found.quotations.map(\.words) == expected.quotations.map(\.words))
    #expect(found.firstParagraph == expected.firstParagraph)
  }

  @Test func partListsAsTheyDoInEveryEditor() {
    #expect(plainHTML("- a\n\n<!-- -->\n\n- b") == plainHTML("- a\n\n[x]: y\n\n- b"))
  }

  @Test(arguments: [
    ("`a <!-- b -->`", "<p><code>a &lt;!-- b --&gt;</code></p>\n"),
    ("    <!-- b -->", "<pre><code>&lt;!-- b --&gt;\n</code></pre>\n"),
    ("```\n<!-- b\n```", "<pre><code>&lt;!-- b\n</code></pre>\n"),
    ("a \\<!-- b", "<p>a &lt;!-- b</p>\n"), ("a &lt;!-- b", "<p>a &lt;!-- b</p>\n"),
    ("a --> b", "<p>a --&gt; b</p>\n"), ("a <\\!-- b", "<p>a &lt;!-- b</p>\n"),
  ])
  func areTextInCodeAndWhereEscaped(_ text: String, html: String) {
    #expect(plainHTML(text) == html)
    #expect(document(text).problems == [])
  }

  @Test(arguments: [
    ("<div>\n<!-- @ -->\n</div>", "<div>\n\n</div>"),
    ("<div><!-- @ --><b>c</b></div>", "<div><b>c</b></div>"),
    ("<!-- @ --><b>c</b>\n", "<b>c</b>\n"), ("<pre>\n<!--\n\n@ -->\n</pre>", "<pre>\n\n</pre>"),
    ("a <b title=\"<!-- @ -->\">c</b>", "<p>a <b title=\"\">c</b></p>\n"),
    ("<!-- @\n@ --><i>a</i><!-- @ -->", "<i>a</i>"),
  ])
  func areLeftOutOfRawHTML(_ text: String, html: String) {
    let text = text.replacing("@", with: "Jane Roe")
    #expect(plainHTML(text, options: .init(allowsRawHTML: true)).words == html.words)
    #expect(document(text, options: .init(allowsRawHTML: true)).problems == [])
    let shown = document(text)
    #expect(!String(decoding: shown.plainHTML, as: UTF8.self).contains("Jane"))
    #expect(shown.problems.allSatisfy { $0.kind == .rawHTML && !$0.text.contains("Jane") })
    #expect(!shown.problems.isEmpty)
  }

  /// Browsers take such markup for comments, so it goes the way of comments where HTML is published.
  @Test(arguments: [
    ("<?php @ > 1 ?>\n\na", "<p>a</p>"), ("a <?php @ ?> b", "<p>a b</p>"),
    ("<![CDATA[ @ > ]]>\n\na", "<p>a</p>"), ("a <![CDATA[@]]> b", "<p>a b</p>"),
    ("<!DOCTYPE @>\n\na", "<p>a</p>"), ("a <!ELEMENT @> b", "<p>a b</p>"),
    ("<div>\n  <?php @ ?>\n</div>", "<div>\n  \n</div>"),
    ("<div>\n<!x @>\n</div>", "<div>\n\n</div>"),
    ("<?php @> a", " a "), ("<?php @", ""),
    (
      "<svg><style><![CDATA[ b < c ]]></style></svg>",
      "<p><svg><style><![CDATA[ b < c ]]></style></svg></p>"
    ),
    ("<script>\nif (a <!b) c()\n</script>", "<script>\nif (a <!b) c()\n</script>"),
  ])
  func haveKinInRawHTML(_ text: String, html: String) {
    let text = text.replacing("@", with: "Jane Roe")
    #expect(plainHTML(text, options: .init(allowsRawHTML: true)).words == html.words)
  }

  @Test func haveNoKinWhereHTMLIsText() {
    #expect(plainHTML("a <?php b ?> c") == "<p>a &lt;?php b ?&gt; c</p>\n")
  }

  @Test(arguments: [
    ("a\n\n<!-- @\n\nb", 3, 1), ("é <!-- @", 1, 3), ("a <!-- @\n\n@ --> b", 1, 3),
    ("<!--> @ -->", 1, 1),
    ("a <!---> @ -->", 1, 3), ("a <!--> @ -->", 1, 3), ("> <!-- @\n\nb", 1, 3),
    ("<div>\n <!-- @\n\n</div>", 2, 2), ("> <p>\n> é<!-- @", 2, 4), ("- a <!-- @", 1, 5),
    ("| a <!-- @ | b |\n|---|---|", 1, 5), ("# <!-- @", 1, 3), ("![a <!-- @](b.png)", 1, 5),
    ("[a](b.md \"<!-- @ -->\")", 1, 5), ("<!-- a --> <!-- @", 1, 12),
    ("a <!-- b <!-- c --> @ -->", 1, 3), ("<!-- b\n<!-- c --> @ -->", 1, 1),
    ("&amp;\0<!-- @", 1, 1),
    ("| a | b |\n|---|---|\n| c | d | <!-- @\n@ -->", 3, 11),
    ("```a<!--@-->\nb\n```", 1, 1),
  ])
  func areAProblemWhereTheirWordsWouldBeShown(_ text: String, line: Int, column: Int) {
    for allowsRawHTML in [false, true] {
      let text = text.replacing("@", with: "secret")
      let problems = document(text, options: .init(allowsRawHTML: allowsRawHTML)).problems
      let first = problems.first { $0.kind == .openComment }
      #expect(first?.sourceRange.start == SourcePosition(line: line, column: column), "\(problems)")
    }
  }

  @Test func leaveThePlacesOfWhatFollowsRight() throws {
    let text = """
      é <!-- [x](fact:a.b) --> [c](fact:d.e) <b>

      > e <!-- one -- two
      > three --> f <!-- g
      > h --> [i](fact:j.k) <i>
      """
    let document = document(text)
    #expect(
      document.references.map(\.sourceRange.start) == [
        SourcePosition(line: 1, column: 30), SourcePosition(line: 5, column: 13),
      ])
    #expect(document.references.map(\.wordsRange.start.column) == [26, 9])
    #expect(document.problems.map(\.text) == ["<b>", "<i>"])
    #expect(document.problems.map(\.sourceRange.start.column) == [40, 23])
  }

  /// A line that starts with a comment is raw HTML to its end.
  @Test(arguments: [false, true])
  func areAProblemWhereTextFollowsAsNoMarkdown(allowsRawHTML: Bool) {
    let options = MarkdownOptions(allowsRawHTML: allowsRawHTML)
    let problems = document("<!-- a -->\n<!-- b --> *c*\n", options: options).problems
    #expect(problems.map(\.kind) == [.rawHTML])
    #expect(problems.map(\.text) == ["*c*"])
    #expect(
      problems.map(\.sourceRange) == [
        SourceRange(start: SourcePosition(line: 2, column: 12), length: 3)
      ])
  }

  @Test func tellWhereTheHTMLBesideThemStands() {
    let document = document("<!-- a\nb --> é<b>c</b>\n\n> <div>\n> <!-- d --> e\n")
    #expect(document.problems.map(\.text) == ["é<b>c</b>", "<div>"])
    #expect(document.problems.map(\.sourceRange.start.line) == [2, 4])
    #expect(document.problems.map(\.sourceRange.start.column) == [7, 3])
  }
}

extension String {
  /// The text with one space for each run of white space, and none beside tags.
  fileprivate var words: String {
    replacing(#/\s+/#, with: " ").replacing(#/\s*(<[^>]*>)\s*/#) { $0.1 }
  }
}
