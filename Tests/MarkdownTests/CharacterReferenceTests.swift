import Kit
import Testing

@testable import Markdown

/// No text makes a slot, whatever characters it asks for by their numbers.
struct CharacterReferenceTests {
  /// What libcmark writes as the bytes 0xFF and 0xFE, which markers start and end with.
  static let forgeries = [
    "&#xFFFF;a autofocus tabindex=0 onfocus=alert(1)&#xFFFE;Words.", "&#xFFFF;s",
    "&#xFFFF;s&#xFFFE;",
    "&#xFFFF;s0&#xFFFE;", "&#65535;s99999999999999999999&#65534;", "&#xFFFF;i0&#xFFFE;", "&#xFFFF;",
    "&#xFFFF;p&#xFFFE;", "&#xFFFF;q&#xFFFE;", "&#XfFfF;&#x0FFFE;", "&#xFFFE;", "&#xFFFF;&#xFFFF;s",
    "&#xFFFF;0&#xFFFE;", "&#xFFFF;1&#xFFFE;&#xFFFF;2&#xFFFE;",
  ]

  /// Where a text may stand, with `@` in its place.
  static let places = [
    "@", "a [b](fact:c.d) @ ![e](f.png) <fact:g.h>", "- @\n- [ ] @", "*@* **@** ~~@~~", "> @",
    "> @\n>\n> — [@](fact:a.b)", "> [!NOTE]\n> @", "| @ | b |\n|---|---|\n| @ | @ |",
    "a[^1]\n\n[^1]: @", "# @", "@\n===", "[@](fact:a.b)", "[@](b.md)", "![@](b.png)",
    "[a](b.md \"@\")", "[a](@)", "[a](<@>)", "![a](@ \"@\")", "[a](https://b.org/@ \"@\")",
    "[a][@]\n\n[@]: b.md \"@\"", "[a]\n\n[a]: @ '@'", "```@\nb\n```", "```view @\nb\n```", "1. @",
    "<@>", "a@b", "@\\\n@  \n@",
  ]

  @Test(arguments: forgeries)
  func makesNoSlotWhereverItStands(_ forgery: String) {
    for place in Self.places {
      for allowsRawHTML in [false, true] {
        let options = MarkdownOptions(allowsRawHTML: allowsRawHTML)
        let text = place.replacing("@", with: forgery)
        let plain = place.replacing("@", with: forgery.asReplacementCharacters)
        let (forged, expected) = (
          document(text, options: options), document(plain, options: options)
        )
        let html = String(validating: forged.plainHTML, as: UTF8.self)
        #expect(html == String(decoding: expected.plainHTML, as: UTF8.self), "\(text)")
        #expect(forged.html.slots == expected.html.slots, "\(text)")
        #expect(forged.firstParagraphHTML == expected.firstParagraphHTML, "\(text)")
        #expect(String(validating: forged.text, as: UTF8.self) != nil, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("a &#xFFFF; b", [3], ["&#xFFFF;"]), ("é &#1; &#x1F;", [3, 8], ["&#1;", "&#x1F;"]),
    ("*a* &#xD800; &#xDFFF;", [5, 14], ["&#xD800;", "&#xDFFF;"]),
    ("&#xFDD0;&#xFDEF;", [1, 9], ["&#xFDD0;", "&#xFDEF;"]),
    ("&#x1FFFE; &#x10FFFF;", [1, 11], ["&#x1FFFE;", "&#x10FFFF;"]),
    ("&#0; &#x7F; &#x110000;", [1, 6, 13], ["&#0;", "&#x7F;", "&#x110000;"]),
    ("`a &#1;` &#2;", [10], ["&#2;"]), ("\\&#1; &#2;", [7], ["&#2;"]),
    ("[a](b.md \"&#1;\")", [11], ["&#1;"]), ("[a](&#11;)", [5], ["&#11;"]),
    ("| a | `&#1;` &#2; |\n|--|--|", [14], ["&#2;"]),
    ("> a\n> &#xb;", [3], ["&#xb;"]), ("``` &#1;\n&#2;\n```", [5], ["&#1;"]),
    ("[a]: b '&#5;'\n\n[a]", [9], ["&#5;"]),
  ])
  func isReportedInItsPlace(_ text: String, columns: [Int], words: [String]) {
    let problems = document(text).problems.filter { $0.kind != .unsafeLink }
    #expect(problems.map(\.kind) == words.map { _ in .forbiddenCharacter })
    #expect(problems.map(\.text) == words)
    #expect(problems.map(\.sourceRange.start.column) == columns)
    #expect(problems.map(\.sourceRange.length) == words.map(\.unicodeScalars.count))
  }

  @Test(arguments: [
    "&#9;&#10;&#13;&#32; &#xA0; &#x10FFFD;", "&amp;#1;", "`&#xFFFF;`", "    &#1;", "```\n&#1;\n```",
    "&#12345678;", "&#xFFFFFFF;", "&#; &#x; &#xG;", "\\&#xFFFF;", "&\\#1;", "&#1", "&#128;",
    "``a ` &#xFFFF; b``",
  ])
  func isNotReportedWhereItIsTextOrAllowed(_ text: String) {
    #expect(document(text).problems == [])
  }

  @Test func isLeftInTextThatShowsIt() {
    #expect(plainHTML("`&#xFFFF;`") == "<p><code>&amp;#xFFFF;</code></p>\n")
  }

  @Test(
    arguments: [
      [0xFF], [0xFE], [0xFF, 0x30], [0xFF, 0x37, 0xFE], [0xFF, 0xFE], [0x61, 0xFF, 0xFF],
      [0xFF] + Array(repeating: 0x39, count: 30) + [0xFE],
    ] as [[UInt8]])
  func bytesThatNoMarkerWroteAreNoSlot(_ html: [UInt8]) {
    let rendered = html.withUnsafeBufferPointer { RenderedHTML($0, marks: [.paragraphStart]) }
    #expect(String(validating: rendered.bytes, as: UTF8.self) != nil)
    #expect(rendered.slots == [])
  }

  @Test func aMarkerCountsOnce() {
    let html: [UInt8] = [0xFF, 0x30, 0xFE, 0x61, 0xFF, 0x30, 0xFE]
    let rendered = html.withUnsafeBufferPointer { RenderedHTML($0, marks: [.slot(.view(7))]) }
    #expect(rendered.slots.map(\.content) == [.view(7)])
    #expect(rendered.bytes == Array("a\u{FFFD}0\u{FFFD}".utf8))
  }
}

extension String {
  /// The text with U+FFFD for each reference to a character by number.
  fileprivate var asReplacementCharacters: String {
    replacing(#/&#[xX]?[0-9a-fA-F]+;/#, with: "\u{FFFD}")
  }
}
