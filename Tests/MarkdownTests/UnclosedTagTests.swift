import Kit
import Testing

@testable import Markdown

/// Tags of raw HTML that are not closed, or close nothing.
struct UnclosedTagTests {
  private func faults(_ text: String) -> [MarkdownProblem] {
    document(text, options: .init(allowsRawHTML: true)).problems.filter {
      switch $0.kind {
      case .unclosedTag, .unendedTag, .strayEndTag: true
      default: false
      }
    }
  }

  @Test(arguments: [
    ("Text <b>bold.\n\nMore.", ["1:6 <b>"]), ("Text\n\n<div>\nMore.\n\nEnd.", ["3:1 <div>"]),
    ("Text.\n\n</section>\n\nEnd.", ["3:1 </section>"]), ("a </b> c", ["1:3 </b>"]),
    ("é <b title=\"a > b\">c", ["1:3 <b title=\"a > b\">"]),
    ("<div class=\"a\n\nText.", ["1:1 <div class=\"a"]),
    ("<span/>\n\nText.", ["1:1 <span/>"]), ("a <i/> b", ["1:3 <i/>"]),
    ("> <div>\n\n</div>", ["1:3 <div>", "3:1 </div>"]),
    ("<div>\n\n> a\n>\n> </div>\n\nText.", ["5:3 </div>"]),
    ("- </li></ul>", ["1:3 </li>", "1:8 </ul>"]), ("a <b><i>c</b></i> d", ["1:6 <i>"]),
    ("| a | b |\n| - | - |\n| <b>c | d</b> |", ["3:3 <b>", "3:11 </b>"]),
    ("<ul><li>a<li>b</div></ul>", ["1:15 </div>"]),
    ("<svg><path d=\"a\"></svg>", ["1:6 <path d=\"a\">"]),
    ("<svg><foreignObject><p><b/></p></foreignObject></svg>", ["1:24 <b/>"]),
    ("<script>a()\n\nText.", ["1:1 <script>"]), ("## A <em>heading\n\nText.", ["1:6 <em>"]),
    ("Text[^1].\n\n[^1]: A <b>note.\n\nMore.", ["3:9 <b>"]),
    ("<p>a</p></p>", ["1:9 </p>"]), ("<a href=/x/>y", ["1:1 <a href=/x/>"]),
    ("<div>\n<!-- </div> -->\na", ["1:1 <div>"]),
    ("<details>\n<summary>A\n\nb\n\n</details>", ["2:1 <summary>"]),
  ])
  func areReported(_ text: String, _ expected: [String]) {
    #expect(
      faults(text).map { "\($0.sourceRange.start.line):\($0.sourceRange.start.column) \($0.text)" }
        == expected)
  }

  @Test(arguments: [
    "A <b>word</b> and <br> a <img src=a.png alt=a> line<br/>.",
    "<p>a\n<p>b\n\n<ul><li>a<li>b</ul>",
    "<table><tr><td>a<td>b<tr><th>c</table>", "<table>\n<tr><td>a</td></tr></tbody></table>",
    "<dl><dt>a<dd>b</dl>", "<select><option>a<option>b</select>",
    "<svg viewBox=\"0 0 1 1\"><g><path d=\"M0\"/><circle r=1 /></g></svg>",
    "<svg><title>a</title><desc>b<br>c</desc><use href=\"#a\"/></svg>",
    "<div>\n\nText **b**.\n\n- a\n- b\n\n</div>",
    "<details>\n<summary>A</summary>\n\nText.\n\n</details>",
    "<!-- <div> --> a", "<div><!-- </div> --></div>", "<div title='</div>'>a</div>",
    "<script>x = '</div><b>'</script>", "a <script>x = '</div><b>'</script> b",
    "a <textarea>b <i> c</textarea> d", "<span>\n\nText.\n\n</span>", "`<div>`", "\\<b>",
    "1 < 2 and 3 > 2",
    "> <div>\n>\n> a\n>\n> </div>", "- <div>\n\n  a\n\n  </div>",
    "| <b>a</b> |\n| --- |\n| <i>c</i> |",
    "<DIV>a</div >", "<my-map data-a=\"/>\">a</my-map>", "<https://a.org/> <a@b.org>",
    "<style>a > b { }</style>", "<pre>\n\na\n\n</pre>", "<math><mi/><mo>+</mo></math>",
    "<p class=a>\n\nText.\n\n</p>",
    "<figure><img src=a.png alt=a><figcaption>b</figcaption></figure>",
    "<video controls><source src=a.mp4><track src=a.vtt></video>", "<ruby>a<rt>b</ruby>",
    "<?php a ?>", "<!DOCTYPE html>",
  ])
  func rightTagsAreNot(_ text: String) {
    #expect(faults(text) == [])
  }

  @Test func withoutRawHTMLThereAreNone() {
    #expect(!document("a <b>c").problems.map(\.kind).contains { $0 != .rawHTML })
  }
}
