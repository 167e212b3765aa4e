import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Site

/// Links within the site, in the forms in which addresses are written and copied.
struct AddressTests {
  private static let nfc = "\u{E9}"
  private static let nfd = "e\u{301}"

  private func site(_ body: String) throws -> TestSite {
    try TestSite([
      "content/site.yaml": "title: Test\nbase_url: \"https://desk.example/sub/\"\n",
      "content/briefings/a.md": TestSite.briefing(body),
      "content/briefings/caf\(Self.nfc).md": TestSite.briefing("Text.", more: "slug: cafe\n"),
      "content/pages/methods.md": "---\ntitle: Methods\n---\n\n## \u{D55C}\u{AE00} signs\n",
      "content/assets/img/\(Self.nfc).png": "", "content/assets/img/a b.png": "",
      "content/assets/img/100%.png": "", "content/assets/maps/index.html": "",
    ])
  }

  private func findings(_ body: String) async throws -> [String] {
    let site = try site(body)
    return try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }.map {
      "\($0.location.line):\($0.location.column): \($0.message)"
    }
  }

  @Test(arguments: [
    "![a](/img/%C3%A9.png)", "![a](/img/\(nfc).png)", "![a](/img/\(nfd).png)",
    "![a](/img/e%CC%81.png)", "![a](/img/a%20b.png)", "![a](/img/100%25.png)",
    "![a](</img/a b.png>)", "![a](<../assets/img/a b.png>)", "[a](/maps/)", "[a](/maps/index.html)",
    "[a](#top)", "[a](/methods/#top)", "[a](tel:+4930123)", "[a](https://desk.example/sub/maps/)",
    "[a](< /maps/>)", "[a](</maps/ >)",
    "![a](../assets/img/%c3%a9.png)", "[a](caf%C3%A9.md)", "[a](caf\(nfd).md)",
    "[a](/methods/#%ED%95%9C%EA%B8%80-signs)",
    "[a](/methods/#%E1%84%92%E1%85%A1%E1%86%AB%E1%84%80%E1%85%B3%E1%86%AF-signs)",
    "[a](../pages/methods.md#\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}-signs)",
    "[a](/methods/index.html)",
    "[a](/index.html)", "[a](/methods/index.html#\u{D55C}\u{AE00}-signs)",
    "[a](https://desk.example/sub/methods/#\u{D55C}\u{AE00}-signs)",
    "[a](https://desk.example/sub)",
    "[a](HTTP://Desk.Example/sub/methods/)", "[a](https://desk.example/submarine/)",
    "[a](https://desk.example/other/)", "[a](https://other.example/sub/none/)",
    // Another program may serve what the site does not.
    "[a](https://desk.example/sub/480)", "[a](https://desk.example/sub/shop/none/)",
  ])
  func leadsSomewhere(_ link: String) async throws {
    #expect(try await findings(link) == [])
  }

  /// As it is typed, and as browsers copy it.
  @Test func anAnchorWithMarksOfVowelsIsFoundInBothForms() async throws {
    let encoded =
      "%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80-%E0%A4%B6%E0%A5%80%E0%A4%B0%E0%A5%8D%E0%A4%B7%E0%A4%95"
    let body = "## हिन्दी शीर्षक\n\n[plain](#हिन्दी-शीर्षक) [copied](#\(encoded))"
    #expect(try await findings(body) == [])
  }

  @Test(arguments: [
    ("[a](/img/%C3%A8.png)", "7:5: “/img/%C3%A8.png” leads nowhere"),
    (
      "[a](https://desk.example/sub/briefings/none/)", "7:5: “/briefings/none/” leads nowhere"
    ),
    (
      "[a](https://desk.example/sub/methods/#none)", "7:5: /methods/ has no heading “#none”"
    ),
    ("[a](/methods/#caf%C3%A8)", "7:5: /methods/ has no heading “#cafè”"),
    ("[a](/maps/none/)", "7:5: “/maps/none/” leads nowhere"),
    ("[a](</img/a  b.png>)", "7:6: “/img/a  b.png” leads nowhere"),
    ("[a](< javascript:b()>)", "7:7: “javascript:b()” is not an address that may be published"),
    ("[a](<java script:b()>)", "7:6: “java script:b()” leads nowhere"),
    ("[a](/none/index.html)", "7:5: “/none/index.html” leads nowhere"),
  ])
  func leadsNowhere(_ link: String, _ finding: String) async throws {
    #expect(try await findings(link) == [finding])
  }

  @Test(arguments: [
    ("[a](/img/e%CC%81.png)", "<a href=\"/sub/img/\(nfc).png\">a</a>"),
    ("[a](/img/a%20b.png)", "<a href=\"/sub/img/a%20b.png\">a</a>"),
    ("[a](</img/a b.png>)", "<a href=\"/sub/img/a%20b.png\">a</a>"),
    ("[a](/maps/index.html)", "<a href=\"/sub/maps/index.html\">a</a>"),
    ("[a](/maps/)", "<a href=\"/sub/maps/\">a</a>"),
    ("[a](/img/100%25.png)", "<a href=\"/sub/img/100%25.png\">a</a>"),
    (
      "[a](/methods/#%E1%84%92%E1%85%A1%E1%86%AB%E1%84%80%E1%85%B3%E1%86%AF-signs)",
      "<a href=\"/sub/methods/#\u{D55C}\u{AE00}-signs\">a</a>"
    ),
    ("[a](/methods/index.html?x=1)", "<a href=\"/sub/methods/?x=1\">a</a>"),
  ])
  func theSitesOwnFormIsWritten(_ link: String, _ html: String) async throws {
    let site = try site(link)
    #expect(try await site.build() == [])
    let page = try #require(site.folder.contents("public/briefings/a/index.html"))
    let body = page.split(separator: "\n").last.map { Array($0.utf8) }
    #expect(body == Array("<p>\(html)</p>".utf8))
  }

  @Test(arguments: [
    ("<a name=\"part-1\"></a>", "#part-1", true), ("<p ID='x y' id=z>a</p>", "#z", true),
    ("text <span class=a id=\"in-line\">b</span>", "#in-line", true),
    ("<img name=\"x\" alt=\"id=y\">", "#x", false), ("<p title=\"id='q'\">a</p>", "#q", false),
  ])
  func idsOfRawHTMLAreAnchors(_ html: String, _ anchor: String, _ isFound: Bool) async throws {
    let site = try TestSite([
      "content/site.yaml": "title: Test\nraw_html: true\n",
      "content/briefings/a.md": TestSite.briefing("[a](\(anchor))\n\n\(html)"),
    ])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.map(\.rule.name) == (isFound ? [] : ["anchor-missing"]))
  }

  @Test(arguments: [
    ("raw_html: true", "Text <script>alert(460)</script> end.", []),
    ("raw_html: true", "Text <style>a { b: 460 }</style> end.", []),
    ("raw_html: true", "Text <SCRIPT>a(460)</SCRIPT> of 470.", ["unlinked-number"]),
    (
      "raw_html: true", "Text <script>a(460)\n\nMore of 470.",
      ["tag-not-closed", "unlinked-number"]
    ),
    (
      "raw_html: false", "Text <b title=\"460 killed here in all of it\">x</b>.",
      ["raw-html", "raw-html"]
    ),
  ])
  func codeAndAttributesAreNoProse(_ setting: String, _ body: String, _ rules: [String])
    async throws
  {
    let site = try TestSite([
      "content/site.yaml": "title: Test\n\(setting)\n",
      "content/briefings/a.md": TestSite.briefing(body),
    ])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.map(\.rule.name) == rules)
  }

  @Test func helpIsBounded() async throws {
    let headings = (0..<40).map { "## Section number \($0) of this page\n" }.joined(separator: "\n")
    let site = try TestSite([
      "content/site.yaml": "title: Test\nrules: { headings-in-order: off }\n",
      "content/briefings/a.md": TestSite.briefing("[x](#nowhere)\n\n\(headings)"),
    ])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.count == 2)
    #expect(found.allSatisfy { ($0.help ?? "").utf8.count < 300 })
  }
}

/// Columns are those of the file, whatever stands before the words.
struct ColumnTests {
  @Test(arguments: [
    "Aid &mdash; food &amp; fuel reached 460 people.", "Aid \\* food \\_ fuel reached 460 people.",
    "Aid &#8212; and &#x2014; reached 460 people.", "A\ttab reached 460 people.",
    "👩‍👩‍👧 and 🇵🇰 reached 460 people.", "وصلت 460 people.", "*Aid* &amp; **food** 460 people.",
    "AT&T &unknown; \\a 460 people.", "Aid &ngE; food 460 people.",
    "| a |\n|---|\n| &amp; 460 |", "> Aid &amp; 460 people.", "- Aid &amp; \\* 460 people.",
  ])
  func aNumberStandsWhereItIsWritten(_ body: String) async throws {
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing(body)])
    let found = try await site.builder().checkOnly().diagnostics.filter {
      $0.rule.name == "unlinked-number"
    }
    let lines = body.split(separator: "\n")
    let line = try #require(lines.firstIndex { $0.contains("460") })
    let scalars = Array(lines[line].unicodeScalars)
    let column = try #require(
      scalars.indices.first { scalars[$0...].starts(with: "460".unicodeScalars) })
    #expect(found.map(\.location.position) == [SourcePosition(line: 7 + line, column: column + 1)])
    #expect(found.map(\.location.length) == [3])
  }

  @Test func everyFindingOfALineHasItsColumn() async throws {
    let body =
      "Aid &mdash; food &amp; fuel &mdash; reached 460 people, “a long and bitter war of words here”,"
      + " see {{ x }}."
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing(body)])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.map(\.location.column).sorted() == [45, 57, 100])
  }

  @Test func theLengthIsThatOfTheSource() async throws {
    let body = "He said “a long &amp; bitter war of words here” then."
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing(body)])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.map(\.location.length) == ["“a long &amp; bitter war of words here”".count])
  }

  @Test(arguments: [
    (
      "Il a dit « Une Guerre longue et amère des mots ».", "« Une Guerre longue et amère des mots »"
    )
  ])
  func messagesRepeatTheWordsAsWritten(_ body: String, _ words: String) async throws {
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing(body)])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.map(\.message).allSatisfy { $0.contains(words) })
    #expect(found.count == 1)
  }

  @Test(arguments: [
    ("He is 5'10\" tall and 6' wide by the \"long road side\" gate.", ["long road side"]),
    ("A 12\" record and a 7\" record of five words.", []),
    (
      "A 12\" pipe, \"a long and bitter war of words\", and more.",
      ["a long and bitter war of words"]
    ),
    ("It was \"the worst year since 1998\" he said.", ["the worst year since 1998"]),
  ])
  func inchesAreNoQuotationMarks(_ body: String, _ quoted: [String]) async throws {
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing(body)])
    let found = try await site.builder().checkOnly().diagnostics.filter {
      $0.rule.name == "unlinked-quotation"
    }
    #expect(found.map(\.message) == quoted.map { "“\($0)” is not linked to a quotation" })
  }
}
