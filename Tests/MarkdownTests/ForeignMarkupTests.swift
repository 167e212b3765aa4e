import Kit
import Markdown
import Testing

/// Markup that other generators read, and addresses that they make links of.
struct ForeignMarkupTests {
  private func problems(_ text: String, rawHTML: Bool = false) -> [String] {
    document(text, options: .init(allowsRawHTML: rawHTML)).problems.map { problem in
      let place = problem.sourceRange.start
      return "\(place.line):\(place.column)+\(problem.sourceRange.length) \(problem.text)"
    }
  }

  @Test(arguments: [
    ("Words.\n{: .lead}", "2:1+9 {: .lead}"), ("{: #two .x}", "1:1+11 {: #two .x}"),
    ("A *word*{: .hot} here", "1:9+8 {: .hot}"),
    ("[a](#a){:target=\"_blank\"} b", "1:8+18 {:target=\"_blank\"}"),
    ("## One {#one-id}", "1:8+9 {#one-id}"), ("# Three {.unnumbered}", "1:9+13 {.unnumbered}"),
    ("# Four {-}", "1:8+3 {-}"), ("a [span]{.small} b", "1:9+8 {.small}"),
    ("![a](b.png){ width=50% }", ""), ("a *b*{.c #d e=f} g", "1:6+11 {.c #d e=f}"),
    ("{::options parse=\"x\" /}", "1:1+23 {::options parse=\"x\" /}"),
    ("é &amp; *a*{: .b}", "1:12+6 {: .b}"),
  ])
  func listsOfAttributesAreReported(_ text: String, _ problem: String) {
    #expect(problems(text) == (problem.isEmpty ? [] : [problem]))
  }

  @Test(arguments: [
    "\\{: .x}", "`{: .x}`", "a {b} c", "{#}", "{:}", "a {#b} in the midst", "{ #a }", "x {-} y",
    "```\n{: .x}\n```", "{#a b}", "[\\{: .x}](b)", "set {.} and {#1, #2}",
  ])
  func otherBracesAreText(_ text: String) {
    #expect(problems(text) == [])
  }

  @Test(arguments: [
    ("A ==marked word== here", "1:3+15 ==marked word=="), ("H~2~O", "1:2+3 ~2~"),
    ("x^2^ and m^3^", "1:2+3 ^2^|1:11+3 ^3^"), ("$E = mc^2$", "1:1+10 $E = mc^2$"),
    ("$$\\frac{a}{b}$", "1:1+14 $$\\frac{a}{b}$"), (":smile: here", "1:1+7 :smile:"),
    ("[ref][nope]", "1:5+7 ][nope]"), ("Term\n: What it means", "2:1+1 :"),
    ("> [!FAQ]\n> Text", "1:3+6 [!FAQ]"), ("é ==a==", "1:3+5 ==a=="),
  ])
  func signsThatMarkWordsElsewhereAreReported(_ text: String, _ found: String) {
    #expect(problems(text).joined(separator: "|") == found)
  }

  @Test(arguments: [
    "a == b and c == d", "====", "from $5 million to $6 million", "US$5 = €4.6, US$6 = €5.5",
    "at 10:30:15", "about ~5~ of", "~~struck~~", "see Reuters: and others:", "a:b:c",
    "“[…][sic]”", "\\==a==", "`==a==`", "x^2", "2^10 and 3^4", "A: b\n\n: c", "> [!NOTE]\n> Text",
    "> [!important person] said", "^_^", "[a][b]\n\n[b]: /c/", "f(x)^", "~/.config and ~/.cache",
    "[Tarar] [spoke]", "he said [in Urdu][…]", "a = b = c", "=== two ===", "cost $5-$10 = little",
  ])
  func otherSignsAreText(_ text: String) {
    #expect(problems(text) == [])
  }

  @Test func aHeadingsAnchorIsMadeOfItsWordsAlone() throws {
    let document = document("## One heading {#one-id}\n\n## One heading {: .x}\n\n{: #two}\n")
    #expect(document.headings.map(\.id) == ["one-heading", "one-heading-1"])
    let kinds = document.problems.map(\.kind)
    #expect(
      kinds == [
        .attributeList(anchor: "one-heading"), .attributeList(anchor: nil),
        .attributeList(anchor: "one-heading-1"),
      ])
  }

  @Test(arguments: [
    ("[TOC]", "[TOC]"), ("[[toc]]", "[[toc]]"), ("[[_TOC_]]", "[[TOC]]"), ("{:toc}", "{:toc}"),
  ])
  func marksOfContentsAreReported(_ text: String, _ mark: String) {
    let found = document("a\n\n\(text)\n").problems
    #expect(found.map(\.kind) == [.contentsMark])
    #expect(found.map(\.text) == [mark])
  }

  @Test(arguments: [
    ("see [[Border talks]] of", "1:5+16 [[Border talks]]"), ("[[A|b]]", "1:1+7 [[A|b]]"),
    ("::: warning\nText.\n:::", "1:1+3 :::"), ("!!! note \"A\"\n    text", "1:1+3 !!!"),
    ("??? tip\n    text", "1:1+3 ???"), ("???+ tip", "1:1+4 ???+"),
  ])
  func linksOfWikisAndBoxesAreReported(_ text: String, _ problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test(arguments: [
    "[[1]](https://a.org/)", "[[3]] and [sic]", "\\[[a]]", "\\[\\[a]]", "!!! What?", "::", "Who???",
    "[toc] is short", "\\::: a", "\\[toc]", "`[[a]]`",
  ])
  func whatLooksAlikeIsText(_ text: String) {
    #expect(problems(text) == [])
  }

  @Test(arguments: ["\\{{ a }}", "{\\{ a }}", "\\{% a %}", "&#123;{ a }}", "\\[[kind.id]]"])
  func aBackslashShowsTheSigns(_ text: String) {
    #expect(problems(text) == [])
  }

  @Test(arguments: [
    ("{{< figure src=\"a.png\" >}}", "figure"), ("{{% note %}}", "note"),
    ("{%- include a.html -%}", "include"),
    ("{{ page.title }}", ""), ("{{ youtube(id=1) }}", "youtube"), ("{{ note }}", ""),
    ("{{< /highlight >}}", "highlight"),
    ("{% post_url 2010-07-21-a %}", "post_url"),
    ("{{ \"a\" | b }}", ""),
  ])
  func tagsAreKnownByTheirNames(_ text: String, _ name: String) {
    #expect(document(text).problems.map(\.kind) == [.template(name: name)])
  }

  @Test(arguments: [
    ("See https://a.org/b.", "1:5+15 https://a.org/b"),
    ("(http://a.org/x_(y))", "1:2+18 http://a.org/x_(y)"),
    ("https://a.org/?x=1&y=2#z!", "1:1+24 https://a.org/?x=1&y=2#z"),
    ("“https://a.org/b”, he said", "1:2+15 https://a.org/b"),
    ("www.a.org/b is", "1:1+11 www.a.org/b"),
    ("at HTTPS://A.org", "1:4+13 HTTPS://A.org"),
    ("é https://a.org/é/b", "1:3+17 https://a.org/é/b"),
    ("见https://a.org/b。", ""), ("见 https://a.org/b。", "1:3+15 https://a.org/b"),
    ("https://a.org/x_y_z and", "1:1+19 https://a.org/x_y_z"),
    ("- https://a.org/b", "1:3+15 https://a.org/b"),
    ("| a |\n|-|\n| https://a.org |", "3:3+13 https://a.org"),
    ("x[^1]\n\n[^1]: https://a.org", "3:7+13 https://a.org"),
    ("https://a.org/?a=1&amp;b=2", "1:1+26 https://a.org/?a=1&b=2"),
    ("[a] (https://a.org/b)", "1:6+15 https://a.org/b"),
  ])
  func addressesInTheTextAreReported(_ text: String, _ problem: String) {
    #expect(problems(text) == (problem.isEmpty ? [] : [problem]))
  }

  @Test(arguments: [
    "<https://a.org/b>", "[a](https://a.org/b)", "[https://a.org/b](https://a.org/b)",
    "`https://a.org`",
    "[a]\n\n[a]: https://a.org/b", "https: yes", "https://", "http://localhost and", "awww.a.org",
    "https\\://a.org", "![https://a.org](b.png)", "    https://a.org", "www. is",
    "```\nhttps://a.org\n```",
  ])
  func linksAndCodeAreNone(_ text: String) {
    #expect(problems(text) == [])
  }

  @Test func theWordsOfALinkInHTMLAreLinked() {
    let text = "<a href=\"https://a.org\">https://a.org</a> and https://b.org"
    #expect(problems(text, rawHTML: true) == ["1:47+13 https://b.org"])
  }
}
