import Kit
import Testing

@testable import Markdown

/// What the tags of raw HTML name, where it is a part of the page.
struct RawTagTests {
  @Test(arguments: [
    ("<a href=\"/x/\">", ["/x/"]), ("<A HREF='/x/'>", ["/x/"]), ("<a href=/x/>", ["/x/"]),
    ("<a href = \" /x/\n \">", ["/x/"]), ("<a title='href=\"/no\"' href=/x>", ["/x"]),
    ("<a data-href=/no hreflang=en>", []), ("</a href=/no>", []), ("<a href>", []),
    ("<a href=\"\">", []), ("<a href=\"/x", []), ("<!-- <a href=/no> -->", []),
    (
      "<img src=a.png srcset=\"/b.png 2x, c.png 1.5x,d,e.png\">",
      ["a.png", "/b.png", "c.png", "d,e.png"]
    ),
    ("<source srcset=\"a.png, b.png 100w, \">", ["a.png", "b.png"]),
    ("<video src=a.mp4 poster=b.jpg><track src=c.vtt>", ["a.mp4", "b.jpg", "c.vtt"]),
    ("<object data=a.svg><q cite=/b>", ["a.svg", "/b"]),
    ("<svg><use href=\"#a\"/><use xlink:href=\"/b.svg#c\"/></svg>", ["/b.svg#c"]),
    ("<a href=\"/x?a=1&amp;b=2&#x26;c\">", ["/x?a=1&b=2&c"]),
    ("<a href=\"/a b\t/c\">", ["/a%20b/c"]),
    ("<script>x = '<a href=/no>'</script><a href=/x>", ["/x"]),
    ("<script src=/a.js></script ><a href=/x>", ["/a.js", "/x"]),
    ("<textarea><a href=/no></textareas><a href=/no></TEXTAREA><a href=/x>", ["/x"]),
    ("<?php echo '<a href=/no>'; ?><a href=/x>", ["/x"]),
  ])
  func addresses(_ html: String, _ expected: [String]) {
    let uncommented = html.hasPrefix("<!--") ? "" : html
    let tags = RawTags(Array(uncommented.utf8))
    #expect(tags.addresses.map { String(decoding: $0.destination, as: UTF8.self) } == expected)
    let options = MarkdownOptions(allowsRawHTML: true)
    #expect(document("<div>\n\(html)", options: options).references.map(\.destination) == expected)
  }

  @Test(arguments: [
    "<div><a href='/x&amp;'>y</a> <img src=/z/ >\n", "<div><img srcset=\"/a 1x,/b\">\n",
  ])
  func htmlStaysAsItIsWithoutTemplates(_ html: String) {
    #expect(plainHTML(html, options: MarkdownOptions(allowsRawHTML: true)) == html)
  }

  @Test(arguments: [
    ("a <img src=\"/x.png\"> b", 1, 13), ("> a\n> <b\n>   id=c><a\n> href='/x.png'>", 4, 9),
    ("<div>\n\t<a href=/x.png>", 2, 10), ("- <div>\n  <p> <!-- é\n  --> <a href=/x.png>", 3, 15),
    ("👩‍👩‍👧 é <!-- a --> <a href=/x.png>", 1, 28),
  ])
  func addressesHaveTheirPlaces(_ text: String, _ line: Int, _ column: Int) {
    let document = document(text, options: MarkdownOptions(allowsRawHTML: true))
    #expect(document.references.map(\.destination) == ["/x.png"])
    #expect(
      document.references.map(\.sourceRange)
        == [SourceRange(start: SourcePosition(line: line, column: column), length: 6)])
  }

  @Test(arguments: [
    ("<a href=\"javascript:a()\">", MarkdownProblem.Kind.unsafeLink),
    ("<a href=\"&#106;ava\nscript&colon;a()\">", .unsafeLink), ("<a href=//x.org>", .unsafeLink),
    ("<img src=data:image/png;base64,>", .unsafeLink), ("<iframe src=file:///etc>", .unsafeLink),
    ("<form action=vbscript:x>", .unsafeLink), ("<a href=fact:event.x>", .referenceInHTML),
    ("<a href='cite:source.x#L3'>", .referenceInHTML),
  ])
  func addressesThatMayNotBePublished(_ html: String, _ kind: MarkdownProblem.Kind) {
    let options = MarkdownOptions(allowsRawHTML: true)
    for text in ["<div>\(html)", "a \(html) b"] {
      let kinds = document(text, options: options).problems.map(\.kind)
      #expect(kinds.filter { $0 != .blocked(.frame) && !$0.isOfUnclosedTag } == [kind])
      #expect(document(text, options: options).references == [])
    }
  }

  @Test func nothingOfAScriptAmongWordsIsRead() {
    let text = "a <script>b('<img src=/no.png id=c>')</script> <img src=/x.png id=d>"
    let document = document(text, options: MarkdownOptions(allowsRawHTML: true))
    #expect(document.references.map(\.destination) == ["/x.png"])
    #expect(document.rawAnchors == ["d"])
  }
}

extension MarkdownProblem.Kind {
  fileprivate var isOfUnclosedTag: Bool { if case .unclosedTag = self { true } else { false } }
}
