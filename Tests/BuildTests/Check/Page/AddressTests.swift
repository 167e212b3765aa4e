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
    "[a](/methods/index.html)", "[a](/methods/#:~:text=signs)",
    "[a](/methods/#\u{D55C}\u{AE00}-signs:~:text=a-,b,c,-d)", "[a](#top:~:text=x)",
    "[a](/index.html)", "[a](/methods/index.html#\u{D55C}\u{AE00}-signs)",
    "[a](https://desk.example/sub/methods/#\u{D55C}\u{AE00}-signs)",
    "[a](https://desk.example/sub)", "[a](/maps/../methods/)", "[a](/./methods/)",
    "[a](/../methods/#top)", "[a](/methods/./)", "[a](/maps/%2E%2E/methods/)", "[a](/maps/..)",
    "[a](https://desk.example/sub/maps/../methods/)", "![a](/maps/../img/100%25.png)",
    "[a](https://desk.example/sub/../none/)", "[a](https://desk.example/sub/maps/../shop/none/)",
    "[a](HTTP://Desk.Example/sub/methods/)", "[a](https://desk.example/submarine/)",
    "[a](https://desk.example/other/)", "[a](https://other.example/sub/none/)",
    // Another program may serve what the site does not.
    "[a](https://desk.example/SUB/briefings/none/)", "[a](https://desk.example:8080/sub/img/none/)",
    "[a](https://desk.example/sub/480)", "[a](https://desk.example/sub/shop/none/)",
  ])
  func leadsSomewhere(_ link: String) async throws {
    #expect(try await findings(link) == [])
  }

  /// A file in another form than it has, which a host that compares bytes would not find.
  @Test func theSitesOwnAddressIsRewrittenAsAPathIs() async throws {
    let body =
      "![a](/img/\(Self.nfd).png) ![a](https://desk.example/sub/img/\(Self.nfd).png)"
      + " [a](https://desk.example/sub/img/e%CC%81.png \"b\") [c](https://x.example/%C3%A9?a&b='c')"
    let site = try site(body)
    #expect(try await site.build() == [])
    let page = try #require(site.folder.contents("public/briefings/a/index.html"))
    let own = "https://desk.example/sub/img/\(Self.nfc).png\""
    #expect(page.utf8.contains("src=\"\(own)".utf8), "\(page)")
    #expect(page.utf8.contains("href=\"\(own) title=\"b\"".utf8), "\(page)")
    #expect(page.contains("href=\"https://x.example/%C3%A9?a&amp;b=&#x27;c&#x27;\""), "\(page)")
    #expect(page.utf8.contains("src=\"/sub/img/\(Self.nfc).png\"".utf8), "\(page)")
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
      "[a](https://desk.example/sub/briefings/none/)",
      "7:5: “https://desk.example/sub/briefings/none/” leads nowhere"
    ),
    (
      "[a](https://DESK.example:443/sub/briefings/none/?q#x)",
      "7:5: “https://DESK.example:443/sub/briefings/none/” leads nowhere"
    ),
    (
      "[a](http://desk.example./s%75b/briefings/none/)",
      "7:5: “http://desk.example./s%75b/briefings/none/” leads nowhere"
    ),
    (
      "[a](https://desk.example/sub/prospect/none/)",
      "7:5: “https://desk.example/sub/prospect/none/” leads nowhere"
    ),
    (
      "[a](https://desk.example/sub/series/none/)",
      "7:5: “https://desk.example/sub/series/none/” leads nowhere"
    ),
    (
      "[a](https://desk.example/sub/feeed.xml)",
      "7:5: “https://desk.example/sub/feeed.xml” leads nowhere"
    ),
    (
      "[a](https://desk.example/sub/img/none.png)",
      "7:5: “https://desk.example/sub/img/none.png” leads nowhere"
    ),
    (
      "![a](https://desk.example/sub/none.png)",
      "7:6: “https://desk.example/sub/none.png” leads nowhere"
    ),
    (
      "[a](https://desk.example/sub/methods)",
      "7:5: “https://desk.example/sub/methods” leads nowhere"
    ),
    (
      "[a](https://desk.example/sub/methods/#none)", "7:5: /methods/ has no heading “#none”"
    ),
    ("[a](/methods/#none:~:text=x)", "7:5: /methods/ has no heading “#none”"),
    ("[a](/methods/#caf%C3%A8)", "7:5: /methods/ has no heading “#caf%C3%A8”"),
    ("[a](/maps/none/)", "7:5: “/maps/none/” leads nowhere"),
    ("[a](</img/a  b.png>)", "7:6: “/img/a  b.png” leads nowhere"),
    ("[a](< javascript:b()>)", "7:7: “javascript:b()” is not an address that may be published"),
    ("[a](<java script:b()>)", "7:6: “java script:b()” leads nowhere"),
    ("[a](/maps/../methods)", "7:5: “/maps/../methods” leads nowhere"),
    (
      "[a](https://desk.example/sub/shop/../maps/none/)",
      "7:5: “https://desk.example/sub/shop/../maps/none/” leads nowhere"
    ),
    ("[a](/methods/../none/)", "7:5: “/methods/../none/” leads nowhere"),
    ("[a](/none/index.html)", "7:5: “/none/index.html” leads nowhere"),
  ])
  func leadsNowhere(_ link: String, _ finding: String) async throws {
    #expect(try await findings(link) == [finding])
  }

  /// A path is written as the page's own; a whole address, which browsers resolve, stays as it is, also one
  /// above the site, which is another program's.
  @Test(arguments: [
    ("/maps/../methods/", "/sub/methods/"),
    (
      "https://desk.example/sub/maps/../methods/#top",
      "https://desk.example/sub/maps/../methods/#top"
    ),
    ("https://desk.example/sub/../methods/", "https://desk.example/sub/../methods/"),
    ("https://desk.example/sub/%2e%2e/methods/", "https://desk.example/sub/%2e%2e/methods/"),
  ])
  func stepsLeadWhereBrowsersGo(_ written: String, _ address: String) async throws {
    let site = try site("[a](\(written))")
    _ = try await site.builder().build()
    let page = try #require(site.folder.contents("public/briefings/a/index.html"))
    #expect(page.contains("href=\"\(address)\""), "\(page)")
  }

  @Test(arguments: [
    ("![a](/img/a b.png)", "7:6", "/img/a b.png", "/img/a%20b.png"),
    ("See [a](the paper.pdf \"t\") and more.", "7:9", "the paper.pdf", "the%20paper.pdf"),
    ("[a](../my pages/methods.md#part)", "7:5", "../my pages/methods.md#part", ""),
    ("[a](/img/a b (x).png)", "7:5", "/img/a b (x).png", "/img/a%20b%20%28x%29.png"),
    ("[a](<a b.png)", "7:5", "a b.png", "a%20b.png"),
    ("[*a* b](/my page/)", "7:9", "/my page/", "/my%20page/"),
  ])
  func anAddressWithASpaceIsTold(
    _ body: String, _ place: String, _ address: String, _ right: String
  )
    async throws
  {
    let site = try site(body)
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.map { "\($0.location.line):\($0.location.column)" } == [place])
    #expect(found.map(\.rule.name) == ["unknown-markup"])
    #expect(
      found.map(\.message) == ["“\(address)” is not read as an address, as a space ends it"])
    if !right.isEmpty { #expect(found.map(\.help) == ["write <\(address)>, or \(right)"]) }
  }

  @Test(arguments: [
    "He said it [sic](as others do) then.", "They [the group](see p. x) left.",
    "It [was](and/or will be) so.", "It was [so] (see the paper.pdf) then.",
    "`[a](a b.png)` shows code.", "One writes \\[a](a b.png) for it.",
    "The [group](vs. the others) left.",
    "[a](</img/a b.png> \"its title\")",
  ])
  func wordsInBracketsAreNoAddress(_ body: String) async throws {
    #expect(try await findings(body) == [])
  }

  /// A help can be pasted.
  @Test(arguments: [
    ("![a](/img/ab.png)", "did you mean “/img/a%20b.png”?"),
    ("![a](/img/a+b.png)", "did you mean “/img/a%20b.png”?"),
    ("[a](/BRIEFINGS/CAFE/)", "did you mean “/briefings/cafe/”?"),
    ("[a](/IMG/A%20B.PNG)", "did you mean “/img/a%20b.png”?"),
    ("![a](/img/101%25.png)", "did you mean “/img/100%25.png”?"),
    ("[a](/briefings/c%61f%C3%A9/)", "did you mean “/briefings/cafe/”?"),
    ("[a](https://desk.example/sub/methods?x)", "write “https://desk.example/sub/methods/”"),
  ])
  func theHelpIsAnAddress(_ body: String, _ help: String) async throws {
    let site = try site(body)
    let found = try await site.builder().checkOnly().diagnostics
    #expect(found.filter { $0.rule.name == "link-broken" }.map(\.help) == [help])
  }

  @Test(arguments: [
    ("https://münchen.example/", "https://MÜNCHEN.example/briefings/none/"),
    ("https://münchen.example/", "https://xn--mnchen-3ya.example/briefings/none/"),
    ("https://münchen.example/", "https://M%C3%BCnchen.example/briefings/none/"),
    ("https://xn--mnchen-3ya.example/", "https://münchen.example/briefings/none/"),
    ("https://xn--fiqs8s.example/", "http://中国.example/briefings/none/"),
    ("https://desk.example/%C3%A9/", "https://desk.example/é/briefings/none/"),
    ("https://desk.example/é/", "https://desk.example/e%CC%81/briefings/none/"),
    ("http://desk.example:80/", "http://desk.example/briefings/none/"),
    ("https://desk.example:8443/", "https://desk.example:8443/briefings/none/"),
  ])
  func theSitesHostIsKnownInEveryForm(_ base: String, _ link: String) async throws {
    for other in [false, true] {
      let link = other ? link.replacing(".example", with: ".other.example") : link
      let site = try TestSite([
        "content/site.yaml": "title: Test\nbase_url: \"\(base)\"\n",
        "content/briefings/a.md": TestSite.briefing("[a](\(link))"),
      ])
      let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
      #expect(found.map(\.message) == (other ? [] : ["“\(link)” leads nowhere"]))
    }
  }

  @Test(arguments: [
    ("/briefings/a", ["“/briefings/a” leads nowhere: write “/briefings/a/”"]),
    ("https://desk.example/sub/briefings/a/", []),
    ("/briefings/%61/", []), ("/img/a%20b.png", []), ("/briefings/a/#top", []),
    ("https://desk.example/sub/shop/", []),
    (
      "https://desk.example/sub/img/none.png",
      [
        "“https://desk.example/sub/img/none.png” leads nowhere: name a path of the site, such as “/briefings/”"
      ]
    ),
    (
      "/briefings/a/#n%6fpe", ["/briefings/a/ has no heading “#n%6fpe”: leave the anchor out"]
    ),
  ])
  func theNavigationIsReadAsPagesAre(_ url: String, _ findings: [String]) async throws {
    let site = try site("Text.")
    try site.folder.write(
      "title: Test\nbase_url: \"https://desk.example/sub/\"\nnavigation:\n"
        + "  - { title: There, url: \"\(url)\" }\n", to: "content/site.yaml")
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.map { "\($0.message): \($0.help ?? "")" } == findings)
  }

  @Test(arguments: [
    "/briefings/c%61fe/", "/briefings/cafe", "/briefings/cafe/index.html",
    "https://DESK.example/sub/briefings/cafe/", "content/briefings/caf\(nfc).md",
  ])
  func aPageIsKnownWhereverItIsNamed(_ name: String) async throws {
    let site = try site("Text.")
    try site.folder.write(
      """
      schema: "sitegen-facts/1"
      base: { id: base.test, title: "Test", language: en }
      corrections:
        - id: correction.toll
          date: "2025-10-30"
          was: "old words"
          is: "new words"
          page: "\(name)"
      """, to: "content/facts.yaml")
    try site.folder.write(
      "title: Test\nbase_url: \"https://desk.example/sub/\"\n"
        + (name.hasPrefix("content") ? "" : "home: { lead: \"\(name)\" }\n"),
      to: "content/site.yaml")
    #expect(try await site.build() == [])
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
    (
      "[a](/methods/#:~:text=signs%20of)", "<a href=\"/sub/methods/#:~:text=signs%20of\">a</a>"
    ),
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

  /// Where a host, or the disk of a colleague, knows no capitals.
  @Test(arguments: [
    ("/Methods/", "some systems take “/Methods/” and “/methods/” for one"),
    ("/BRIEFINGS/caf\(nfd)", nil),
    ("/briefings/Cafe", "some systems take “/briefings/Cafe” and “/briefings/cafe/” for one"),
    ("/Old/", "some systems take “/Old/” and “/old/” for one"),
    ("/old/", "“/old/” is also an old address of /briefings/a/"), ("/older/", nil),
  ])
  func anAliasMayNotDifferInCapitalsAlone(_ alias: String, _ finding: String?) async throws {
    let site = try site("Text.")
    try site.folder.write(
      TestSite.briefing("Text.", more: "aliases: [/old/]\n"), to: "content/briefings/a.md")
    try site.folder.write(
      TestSite.briefing("Text.", title: "Z", more: "aliases: [\"\(alias)\"]\n"),
      to: "content/briefings/z.md")
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.map(\.message) == (finding.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.rule.name == "output-collision" && $0.location.line == 5 })
  }

  @Test(arguments: [
    "accept: [{ rule: nosuch, why: x }]\n", "lang: \(String(repeating: "a", count: 3000))\n",
    "nosuch: 1\n", "template: \(String(repeating: "a", count: 3000))\n",
  ])
  func helpsAboutFrontMatterAreBounded(_ line: String) async throws {
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing("x", more: line)])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.count == 1)
    #expect(found.allSatisfy { ($0.help ?? "").utf8.count < 400 && $0.message.utf8.count < 400 })
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

  /// In the front matter, where YAML writes a text in several lines or with marks.
  @Test(arguments: [
    "summary: Plain words that go\n  on here with 460 people", "summary: >-\n  folded\n  words 460",
    "summary: |\n  literal\n  words 460", "summary: \"some lines\n  of 460 people\"",
    "summary: 'some lines\n\n\n  of 460 people'", "summary: 'It''s &eacute; 460 dead'",
    "summary: \"a \\\"b\\\" \\xe9 \\u00e9 460\"", "summary: \"a\\\n   \\ b 460\"",
    "summary: \"a\\nb 460\"", "summary: |2\n    a\n\n    b   \n  c 460",
    "key_points:\n  - >\n    a\n\n\n    b\n    460", "key_points:\n  - 'It''s\n    é 460'",
    "key_points: [a, 'it''s 460']", "key_points:\n  - |+\n    - x\n      460\n",
    "summary: \"plain\" # 46\nkey_points:\n  - b 460",
  ])
  func aNumberOfTheFrontMatterStandsWhereItIsWritten(_ matter: String) async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Words.", more: "\(matter)\n")
    ])
    let found = try await site.builder().checkOnly().diagnostics.filter {
      ["unlinked-number", "number-not-on-page"].contains($0.rule.name)
    }
    let lines = matter.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("460") })
    let scalars = Array(lines[line].unicodeScalars)
    let column = try #require(
      scalars.indices.first { scalars[$0...].starts(with: "460".unicodeScalars) })
    #expect(found.map(\.location.position) == [SourcePosition(line: 5 + line, column: column + 1)])
    #expect(found.map(\.location.length) == [3])
  }

  @Test(arguments: [
    ("title: 'It''s 460 dead'", 2, 15), ("title: \"a \\\"b\\\" 460\"", 2, 17),
    ("title: Words that\n  go on to 460", 3, 12),
  ])
  func aNumberOfTheTitleStandsWhereItIsWritten(_ title: String, _ line: Int, _ column: Int)
    async throws
  {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Words.").replacing(
        "title: \"Talks\"", with: title)
    ])
    let found = try await site.builder().checkOnly().diagnostics.filter {
      ["unlinked-number", "number-not-on-page"].contains($0.rule.name)
    }
    #expect(found.map(\.location.position) == [SourcePosition(line: line, column: column)])
  }

  @Test func linksOfTheFrontMatterStandWhereTheyAreWritten() async throws {
    let matter = "key_points:\n  - |\n    literal [4](fact:figure.none)\n    and [x](/nope/)\n"
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Words.", more: matter)
    ])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(
      found.map { "\($0.rule.name) \($0.location.line):\($0.location.column)" }.sorted()
        == ["fact-unknown 7:17", "link-broken 8:13"])
  }

  @Test(arguments: [
    ("![a](x.png \"in 460 & y\")", 16), ("[a b](https://e.example/ '460 y')", 27),
  ])
  func aNumberOfACaptionStandsWhereItIsWritten(_ body: String, _ column: Int) async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing(body), "content/briefings/x.png": "",
    ])
    let found = try await site.builder().checkOnly().diagnostics.filter {
      ["unlinked-number", "number-not-on-page"].contains($0.rule.name)
    }
    #expect(found.map(\.location.position) == [SourcePosition(line: 7, column: column)])
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
    ),
    (
      "He said, [“That ame\u{300}re word’s a LIE”](fact:quote.failed), Attaullah Tarar.",
      "That ame\u{300}re word’s a LIE"
    ),
  ])
  func messagesRepeatTheWordsAsWritten(_ body: String, _ words: String) async throws {
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing(body)])
    let found = try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
    #expect(found.map(\.message).allSatisfy { $0.utf8.contains(words.utf8) })
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
    ("At 33°51'31\"S 151°12'51\"E, 33°51'31\"s. the ship sank in the night.", []),
    (
      "“We will fight on until the end.\n\n“And then the next day came.\n\n“We won it in the end.”",
      ["We will fight on until the end.", "And then the next day came.", "We won it in the end."]
    ),
    (
      "A lone “ mark here in the text.\n\nThen “a second one as well” came.",
      ["a second one as well"]
    ),
    ("A ½\" cable of 3/4\" width.", []), ("A ١٢\" picture and a ١٤\" one of the wall.", []),
    (
      "A 3½\" pipe, \"a long and bitter war of words\", and more.",
      ["a long and bitter war of words"]
    ),
  ])
  func inchesAreNoQuotationMarks(_ body: String, _ quoted: [String]) async throws {
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing(body)])
    let found = try await site.builder().checkOnly().diagnostics.filter {
      $0.rule.name == "unlinked-quotation"
    }
    #expect(found.map(\.message) == quoted.map { "“\($0)” is not linked to a quotation" })
  }
}
