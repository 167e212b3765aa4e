import Foundation
import Kit
import Markdown
import Testing

struct TableTests {
  @Test func rendersHeaderRowsAndAlignments() {
    #expect(
      plainHTML(
        """
        | a | b | c | d |
        | --- | :-- | :-: | --: |
        | 1 | 2 | 3 | 4 |
        """) == """
          <table>
          <thead>
          <tr>
          <th>a</th>
          <th class="align-left">b</th>
          <th class="align-center">c</th>
          <th class="align-right">d</th>
          </tr>
          </thead>
          <tbody>
          <tr>
          <td>1</td>
          <td class="align-left">2</td>
          <td class="align-center">3</td>
          <td class="align-right">4</td>
          </tr>
          </tbody>
          </table>

          """)
  }

  /// The cells of the first body row, with a header of two.
  private func cells(_ row: String) -> [String] {
    let document = document("| h | i |\n| - | - |\n\(row)\n")
    return document.blocks.filter { $0.kind == .tableCell }.map { document.string(of: $0) }
  }

  private func cellHTML(_ row: String) -> String {
    let html = plainHTML("| h | i |\n|---|---|\n\(row)\n")
    let start = html.range(of: "<tbody>\n<tr>\n")?.upperBound ?? html.endIndex
    let end = html.range(of: "</tr>\n</tbody>")?.lowerBound ?? html.endIndex
    return start < end ? String(html[start..<end]) : "no table: \(html)"
  }

  @Test(arguments: [
    (#"| a\|b | c |"#, ["a|b", "c"]),
    (#"| `a\|b` | c |"#, ["a|b", "c"]),
    ("a | b", ["a", "b"]),
    ("|a|b|", ["a", "b"]),
    ("| a |", ["a", ""]),
    ("| a | b | c |", ["a", "b"]),
    ("bare", ["bare", ""]),
    ("| | b |", ["", "b"]),
    ("| *a | b* |", ["*a", "b*"]),
    ("| # a | - b |", ["# a", "- b"]),
    ("| 1. a # | b ## |", ["1. a #", "b ##"]),
    ("| # | ## |", ["#", "##"]),
    (#"| a\\ | b |"#, [#"a\"#, "b"]),
    ("| > a | ``` |", ["> a", "```"]),
    ("| &amp; | é |", ["&", "é"]),
  ])
  func splitsARow(_ row: String, into expected: [String]) {
    #expect(cells(row) == expected)
  }

  @Test(arguments: [
    ("| **a** | `b` |", "<td><strong>a</strong></td>\n<td><code>b</code></td>\n"),
    (
      "| [a](https://example.org \"t\") | ~~b~~ |",
      """
      <td><a href="https://example.org" title="t">a</a></td>
      <td><del>b</del></td>

      """
    ),
    (
      "| ![a](b.png) | <https://example.org> |",
      """
      <td><img src="b.png" alt="a" /></td>
      <td><a href="https://example.org">https://example.org</a></td>

      """
    ),
    ("| <b>a</b> | b |", "<td>&lt;b&gt;a&lt;/b&gt;</td>\n<td>b</td>\n"),
  ])
  func rendersInlinesInCells(_ row: String, as expected: String) {
    #expect(cellHTML(row) == expected)
  }

  @Test func holdsFactLinksWithTheirPlaces() {
    let text = """
      | who | how many |
      |-----|---------:|
      | é\\| [Asif](fact:person.khawaja-asif) | [1,800](fact:figure.killed) |
      """
    let document = document(text)
    #expect(
      document.references.map(\.destination) == ["fact:person.khawaja-asif", "fact:figure.killed"])
    #expect(document.references.map(\.words) == ["Asif", "1,800"])
    #expect(document.references.map(\.sourceRange.start.line) == [3, 3])
    #expect(document.references.map(\.sourceRange.start.column) == [14, 50])
    #expect(document.references.map(\.sourceRange.length) == [24, 18])
  }

  @Test func usesTheDefinitionsOfThePage() {
    let html = plainHTML("| [a] |\n| --- |\n| [b][a] |\n\n> [a]: x.md 'title'\n")
    #expect(html.contains("<th><a href=\"x.md\" title=\"title\">a</a></th>"))
    #expect(html.contains("<td><a href=\"x.md\" title=\"title\">b</a></td>"))
  }

  @Test func mayHaveAHeaderOnly() {
    #expect(
      plainHTML("| a |\n| - |\n") == """
        <table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        </table>

        """)
  }

  @Test func mayFollowTheLinesOfAParagraph() {
    let document = document("One *two*\nthree\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.\n")
    #expect(
      document.blocks.map { document.string(of: $0) } == [
        "One two three", "a", "b", "1", "2", "After.",
      ])
    #expect(
      String(decoding: document.plainHTML, as: UTF8.self).hasPrefix(
        "<p>One <em>two</em>\nthree</p>\n<table>"))
  }

  @Test(arguments: [
    "- | a | b |\n  |---|---|\n  | 1 | 2 |\n",
    "> | a | b |\n> |---|---|\n> | 1 | 2 |\n",
    "> - > | a | b |\n>   > |---|---|\n>   > | 1 | 2 |\n",
    "1. x\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n",
  ])
  func standsInListsAndQuotes(_ text: String) {
    let document = document(text)
    let cells = document.blocks.filter { $0.kind == .tableHeader || $0.kind == .tableCell }
    #expect(cells.map { document.string(of: $0) } == ["a", "b", "1", "2"])
  }

  @Test(arguments: [
    "```\n| a | b |\n|---|---|\n```\n",
    "    | a | b |\n    |---|---|\n",
    "| a | b |\n|---|\n| 1 | 2 |\n",
    "a | b\n\n|---|---|\n",
    "| a |\n| -x- |\n",
    "a\n---\n",
    "a | b\n|---|---|x\n",
  ])
  func isNoTable(_ text: String) {
    #expect(!plainHTML(text).contains("<table>"))
  }

  @Test func isLimitedInItsCells() {
    let columns = 90
    let header = String(repeating: "|a", count: columns) + "|\n"
    let delimiters = String(repeating: "|-", count: columns) + "|\n"
    let wide = header + delimiters + String(repeating: "|\n", count: 400)
    #expect(document(wide).problems.map(\.kind) == [.tooManyTableCells(limit: 20_000)])
  }

  @Test func keepsPlacesOfTextInCells() throws {
    let document = document("> | a | b |\n> |---|---|\n> | é\\| x | *in* 12 |\n")
    let run = try #require(document.runs.first { document.string(of: $0) == " 12" })
    #expect(run.position == SourcePosition(line: 3, column: 17))
  }
}
