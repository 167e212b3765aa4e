import Kit
import Testing

@testable import Markdown

/// The words of raw HTML are words of the text, where it is a part of the page.
struct RawWordsTests {
  private func words(_ text: String) -> [String] {
    let document = document(text, options: MarkdownOptions(allowsRawHTML: true))
    return document.blocks.map { document.string(of: $0) }
  }

  @Test(arguments: [
    ("<p>460 people died</p>", ["460 people died"]), ("<div>\n  a\n  b\n</div>", ["a b"]),
    ("<p>a <b>b</b> c<i>d</i></p>", ["a b cd"]), ("<p>a<br>b<br/>\nc</p>", ["a b c"]),
    ("<p>a\r\n b </p>\r\nc", ["a b", "c"]), ("<P>a<P>b", ["a", "b"]),
    ("<table><tr><th>a<td>1</tr><tr><td>2<td></table>", ["a", "1", "2"]),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>d", ["a", "b", "c", "d"]),
    ("<script>a = 1</script> b", ["b"]), ("<style>a { b: 1 }</style> b <b>c</b>", ["b c"]),
    ("<div><script>a</script>b<style>c</style>d</div>", ["bd"]),
    ("<p title=\"1 > 2\" alt='3'>a</p>", ["a"]), ("<p>a <!-- 1 --> b</p>", ["a  b"]),
    ("<p>a <? 1 ?> b <!x 2> c</p>", ["a  b  c"]), ("<p>a < b & c</p>", ["a < b & c"]),
    ("<p>&lt;b&gt; &amp;amp; &#49;&eacute; &nope; &</p>", ["<b> &amp; 1é &nope; &"]),
    ("<div>a <textarea>b <i>c</textarea> d</div>", ["a b <i>c d"]),
    ("<div><svg><text>a</text><text>b</text></svg></div>", ["a", "b"]), ("a<br>", ["a"]),
    ("<details><summary>a</summary>b</details>", ["a", "b"]),
    ("<div>\n\na *b* <br>c\n\n</div>", ["a b c"]), ("a <em>b</em><br>\nc", ["a b c"]),
    ("> <p>a\n> b</p>\n\nc", ["a b", "c"]), ("- <p>a\n  b</p>", ["a b"]),
    ("10<sup>6</sup> km<sup>2</sup>, CO<sub>2</sub>, 1<sup>st</sup>", ["10⁶ km², CO₂, 1st"]),
    ("<p>10<sup>-&#49;&#50;</sup></p>\n\n3", ["10⁻¹²", "3"]),
    ("<p><del>46</del><ins>47</ins> <s>a</s>b</p>", ["47 b"]),
    ("A <del>46</del><ins>47</ins> <s>a *b*</s>c\n\nd", ["A 47 c", "d"]),
    ("<p>  </p>\n<hr>", []), ("a<script>1</script>b <style>2", ["ab "]),
  ])
  func areThoseOfBlocks(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func haveTheKindOfTheirElement() {
    let text = """
      <h2>a</h2><p>b</p><ul><li>c</li></ul>

      <blockquote>

      d

      </blockquote>
      <table><th>e<td>f</table>
      """
    let blocks = document(text, options: MarkdownOptions(allowsRawHTML: true)).blocks
    #expect(
      blocks.map(\.kind) == [
        .heading(level: 2), .paragraph, .paragraph, .paragraph, .tableHeader, .tableCell,
      ])
    #expect(blocks.map(\.isTopLevel) == [true, true, false, false, false, false])
    #expect(blocks.map(\.isInBlockQuote) == [false, false, false, true, false, false])
  }

  @Test func areNoneWhereHTMLIsShown() {
    #expect(document("<p>460</p>").blocks.isEmpty)
  }

  @Test(arguments: [
    ("<p>a</p>", 1, 4), ("é\n\n<div>\n\té <b>\n a", 5, 2), ("> <p>\n> é <!-- 1\n> --> a", 3, 7),
    ("- <p>\n  b <i>&eacute;a", 2, 16), ("<script>é</script> a", 1, 20),
    ("<p>&#x2014; &amp;a", 1, 18),
  ])
  func haveTheirPlaces(_ text: String, _ line: Int, _ column: Int) throws {
    let document = document(text, options: MarkdownOptions(allowsRawHTML: true))
    let place = try #require(document.text.lastIndex(of: UInt8(ascii: "a")))
    let run = try #require(document.runs.last { $0.text.contains(place) })
    let start = try #require(run.position)
    let before = run.text.lowerBound..<place
    let scalars = String(decoding: document.text[before], as: UTF8.self).unicodeScalars.count
    #expect(start.line == line)
    #expect(start.column + scalars + document.shifts.columns(in: before) == column)
  }

  @Test func codeIsCode() {
    let document = document(
      "<p>a <code>{{ 1 }}</code> b\n\nc <kbd>{{ 2 }}</kbd> d", options: .init(allowsRawHTML: true))
    #expect(document.problems.isEmpty)
    #expect(document.runs.filter { $0.kind == .code }.count == 2)
  }

  @Test(arguments: [
    ("<p>[a](fact:figure.x)</p>", MarkdownProblem.Kind.markdownInHTML(isReference: true), 8),
    ("<p>[a](/x/)</p>", .markdownInHTML(isReference: false), 8),
    ("<p>see fact:figure.x</p>", .markdownInHTML(isReference: true), 8),
    ("<p>é {{ x }}</p>", .template(name: ""), 6), ("<p>a [[page]]</p>", .wikiLink, 6),
    ("<p>a https://x.example/</p>", .bareAddress, 6),
  ])
  func markupInThemIsNone(_ text: String, _ kind: MarkdownProblem.Kind, _ column: Int) {
    let problems = document(text, options: MarkdownOptions(allowsRawHTML: true)).problems
    #expect(problems.map(\.kind) == [kind])
    #expect(problems.map(\.sourceRange.start.column) == [column])
  }

  @Test func linksOfHTMLMayShowTheirAddress() {
    let text = "<p><a href=\"https://x.example/\">https://x.example/</a></p>"
    #expect(document(text, options: MarkdownOptions(allowsRawHTML: true)).problems.isEmpty)
  }
}
