@testable import Facts
import Kit
import Testing

struct YAMLNodeTests {
  @Test func keepsThePlaceOfEveryValue() throws {
    let node = try #require(parse("title: x\nby:\n  - ü: [\"a\", b]\n", firstLine: 5).0)
    #expect(node["title"]?.position == SourcePosition(line: 5, column: 8))
    let entry = try #require(node["by"]?.items?.first?.entries?.first)
    #expect(entry.keyPosition == SourcePosition(line: 7, column: 5))
    #expect(
      entry.value.items?.map(\.position)
        == [SourcePosition(line: 7, column: 9), SourcePosition(line: 7, column: 14)])
    #expect(entry.value.items?.first?.location(in: "f").length == 3)
  }

  @Test func tellsQuotedTextFromPlain() throws {
    let node = try #require(parse("a: NO\nb: \"NO\"\nc: 'NO'\nd: |\n  NO\n").0)
    #expect(node["a"]?.content == .scalar("NO", isPlain: true))
    #expect(node["b"]?.content == .scalar("NO", isPlain: false))
    #expect(node["c"]?.content == .scalar("NO", isPlain: false))
    #expect(node["d"]?.content == .scalar("NO\n", isPlain: false))
  }

  @Test func passesOverAByteOrderMark() throws {
    let (node, findings) = parse("\u{FEFF}a: 1\r\nb: 2\r\n")
    #expect(findings == [])
    #expect(node?["b"]?.position == SourcePosition(line: 2, column: 4))
  }

  @Test(arguments: ["", "# only a comment\n", "---\n"])
  func findsNothingInAnEmptyDocument(_ text: String) {
    let (node, findings) = parse(text)
    #expect(findings == [])
    #expect(node == nil || node?.text == "")
  }

  @Test func findsEveryKeyThatStandsTwice() {
    let (node, findings) = parse(
      """
      a: 1
      ü: 2
      b: { x: 1, y: 2, x: 3 }
      a: 4
      ü: 5
      a: 6
      "q": 1
      'q': 2
      """)
    #expect(
      findings.map { "\($0.location.position.line):\($0.location.position.column) \($0.message)" }
        == [
          "3:18 duplicate key “x”, first on line 3",
          "4:1 duplicate key “a”, first on line 1",
          "5:1 duplicate key “ü”, first on line 2",
          "6:1 duplicate key “a”, first on line 1",
          "8:1 duplicate key “q”, first on line 7",
        ])
    #expect(node?["a"]?.text == "1")
    #expect(node?["b"]?["x"]?.text == "1")
  }

  @Test(arguments: [
    ("a:\tb: c\n\tx", "yaml-syntax"),
    ("title: Türkiye: x", "yaml-syntax"),
    ("a: \"x\nb: y\n", "yaml-syntax"),
    ("a: @foo", "yaml-syntax"),
    ("a: 1\n---\nb: 2\n", "yaml-syntax"),
    ("a: \u{0}", "yaml-syntax"),
    ("a: \"\\ud800\"", "yaml-syntax"),
    ("a: *b", "yaml-unsupported"),
    ("a: &x 1", "yaml-unsupported"),
    ("a: &x [1]\nb: *x", "yaml-unsupported"),
    ("a: !!int 1", "yaml-unsupported"),
    ("a: !foo {x: 1}", "yaml-unsupported"),
    ("a: { <<: { b: 1 } }", "yaml-unsupported"),
    ("? { a: 1 }\n: b", "yaml-unsupported"),
    ("title: {{ x }}", "yaml-unsupported"),
    (String(repeating: "[", count: 33) + String(repeating: "]", count: 33), "yaml-limit"),
    (String(repeating: "[", count: 990) + String(repeating: "]", count: 990), "yaml-limit"),
    (String(repeating: "[", count: 100_000), "yaml-limit"),
    (String(repeating: "{a: ", count: 990) + String(repeating: "}", count: 990), "yaml-limit"),
    (String(repeating: "- ", count: 990) + "x", "yaml-limit"),
    (String(repeating: "[\n", count: 60_000), "yaml-limit"),
    (String(repeating: "? ", count: 60_000), "yaml-unsupported"),
    ("a: !!str x", "yaml-unsupported"),
    ("a: !!seq [x]", "yaml-unsupported"),
    ("a: ! x", "yaml-unsupported"),
    ("a: !!seq &x [1]", "yaml-unsupported"),
    ("a: &x !!seq [1]", "yaml-unsupported"),
    ("a: !<tag:yaml.org,2002:seq> &x [1]", "yaml-unsupported"),
    ("a: !!seq # words\n  &x [1]", "yaml-unsupported"),
    ("a:\n  - !!map\n    &x\n    b: 1", "yaml-unsupported"),
    ("a: {\"b\":&x [1]}", "yaml-unsupported"),
    ("&x a: 1", "yaml-unsupported"),
    ("!!str a: 1", "yaml-unsupported"),
    ("&x {a: 1}", "yaml-unsupported"),
    ("a: 1\n<<: *x", "yaml-unsupported"),
    ("? |\n  a\n: &x 1", "yaml-unsupported"),
    ("%TAG ! tag:x,2000:\n---\na: 1", "yaml-unsupported"),
    ("# words\n%YAML 1.1\n\u{2028}%TAG !x! y\n---\na: 1", "yaml-unsupported"),
    (String(repeating: "%TAG !a! b\n", count: 10_000) + "---\na: 1", "yaml-unsupported"),
    ("[a]]", "yaml-syntax"),
    ("a: 1\n...\n%TAG ! x\n---\n", "yaml-syntax"),
  ])
  func refuses(text: String, rule: String) {
    let (node, findings) = parse(text)
    #expect(node == nil)
    #expect(findings.map(\.rule.name) == [rule])
    #expect(findings.allSatisfy { $0.message.utf8.count < 300 })
  }

  @Test(arguments: [
    "a: Q&A, salt &c. and *emphasis*\n", "a: it's [sic]\nb: \"]] {{\"\nc: 'it''s ['\n",
    "- # note [[\n  a: b\n", "a: |\n  * one\n  * two\n  &x\n",
    String(repeating: "[", count: 32) + String(repeating: "]", count: 32),
    String(repeating: " ", count: 401) + "a: 1",
    "a: 'it''s !!seq &x'\nb: \"!x *y\"\nc: >\n  !!seq &a0\n  *a0\nd: a !!seq &a *a\n# &x *x !!map\n",
    "'<<': b\n", "%YAML 1.2\n---\na: b\n...\n# the end\n", "a: b # &x\n",
  ])
  func allowsTextThatOnlyLooksLikeIt(_ text: String) {
    #expect(parse(text).1 == [])
  }

  @Test func readsUpToItsLimit() {
    #expect(parse("a: 12", limit: 5).1 == [])
    #expect(parse("a: 123", limit: 5).1.map(\.message) == ["the YAML has 6 bytes; the limit is 5"])
  }

  @Test func namesTheByteThatIsNotUTF8() throws {
    let (_, findings) = YAMLNode.parse(
      Array("a: b\nc: caf".utf8) + [0xE9, 0x0A], file: "f.yaml", limit: 100)
    let finding = try #require(findings.first)
    #expect(finding.message == "the byte 0xE9 is not valid UTF-8")
    #expect(finding.location == FileLocation("f.yaml", line: 2, column: 7))
  }

  @Test func boundsWhatAliasesMayCopy() {
    let levels = (1...9).map { level in
      "l\(level): &l\(level) [\(Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ","))]"
    }
    let (node, findings) = parse((["l0: &l0 [x]"] + levels).joined(separator: "\n"))
    #expect(node == nil)
    #expect(findings.map(\.message) == ["anchors and aliases are not supported"])
  }

  @Test func countsLongChainsOfAliases() {
    let chain = (1...50_000).map { "a\($0): &a\($0) [*a\($0 - 1)]" }
    let text = (["a0: &a0 [x]"] + chain).joined(separator: "\n")
    #expect(parse(text, limit: 1 << 22).1.map(\.rule.name) == ["yaml-unsupported"])
  }

  @Test(arguments: ["!!seq ", "!<tag:yaml.org,2002:seq> ", "! ", "!!seq # words\n  "])
  func boundsWhatAliasesMayCopyBehindTags(_ tag: String) {
    let levels = (1...25).map { level in
      "l\(level): \(tag)&l\(level) [*l\(level - 1), *l\(level - 1)]"
    }
    let text = (["l0: \(tag)&l0 [x]"] + levels).joined(separator: "\n")
    #expect(parse(text).1.map(\.location.position.line) == [1])
    let chain = (1...100_000).map { "a\($0): \(tag)&a\($0) [*a\($0 - 1)]" }
    let long = (["a0: \(tag)&a0 [x]"] + chain).joined(separator: "\n")
    #expect(parse(long, limit: 1 << 24).1.map(\.rule.name) == ["yaml-unsupported"])
  }

  @Test func countsLinesByLineFeedsAlone() throws {
    let (node, findings) = parse("a: \"x\u{2028}y\u{85}z\"\nb: 2\r\nc: 3\nc: 4\n")
    #expect(node?["b"]?.position == SourcePosition(line: 2, column: 4))
    #expect(findings.map(\.location.position) == [SourcePosition(line: 4, column: 1)])
  }

  @Test func findsEveryKeyOfALargeMappingThatStandsTwice() {
    let keys = (0..<40).map { "k\($0): 1\n" }.joined()
    let (node, findings) = parse(keys + keys)
    #expect(findings.map(\.location.position.line) == Array(41...80))
    #expect(findings.last?.message == "duplicate key “k39”, first on line 40")
    #expect(node?.entries?.count == 40)
  }

  @Test(arguments: [
    ("a: 1\nü: [x\nb: 2\n", 2, 4, "the bracket that opens here is not closed"),
    ("a: [x\n", 1, 4, "the bracket that opens here is not closed"),
    ("a: { b: 1\nc: 2\n", 1, 4, "the bracket that opens here is not closed"),
    ("a:\n  - { b: 1, c: [x }\n", 2, 19, "a comma or “]” is missing before this"),
    ("a: [\n  \"x\"\n  \"y\"\n]\n", 3, 3, "a comma or “]” is missing before this"),
    ("a: [\"x\n---\n\nText.\n", 1, 5, "the quotation mark that opens here is not closed"),
    ("a: 'x\nb: y\n", 1, 4, "the quotation mark that opens here is not closed"),
    (
      "a: \"x\nb: \"y\"\n", 1, 4,
      "the quotation mark that opens here is not closed before line 2"
    ),
    (
      "a: [\"x]\nb: [\"y\"]\n", 1, 5,
      "the quotation mark that opens here is not closed before line 2"
    ),
    (
      "a: \"x\nb: \"y: z\"\n", 1, 4,
      "the quotation mark that opens here is not closed before line 2"
    ),
    ("a: \"x\" and y\n", 1, 8, "this stands after the closing quotation mark of a value"),
    ("a: [\"x\" y]\n", 1, 9, "this stands after the closing quotation mark of a value"),
    ("a:\n\t- b\n", 2, 1, "line 2 begins with a tab"),
    ("a:\n  b: c\n\td: e\n", 3, 1, "line 3 begins with a tab"),
    ("\ta: b\n", 1, 1, "line 1 begins with a tab"),
    ("a: { b: c: d }\n", 1, 10, "a second “: ” stands in this value"),
    ("a: { b: c #2, d: e }\n", 1, 11, "YAML takes the # and the rest of this line for a comment"),
    ("a: b: c\n", 1, 5, "a second “: ” stands in this value"),
    ("- [a](b) c\n- d\n", 1, 3, "YAML takes a value that begins with “[” for a list"),
    ("a: [b](c) d\n", 1, 4, "YAML takes a value that begins with “[” for a list"),
    ("a: b\n c: d\n", 2, 2, "this key is indented further than the value before it allows"),
    ("- id:x\n  b: c\n", 1, 3, "no blank stands behind the colon of “id”"),
    ("- id: x\n  b:c\n  d: e\n", 2, 3, "no blank stands behind the colon of “b”"),
    ("- id: x\n  b:\u{A0}c\n  d: e\n", 2, 3, "no blank stands behind the colon of “b”"),
    ("- [a](b): c\n", 1, 3, "YAML takes a value that begins with “[” for a list"),
    ("a:\n  - b: c\n  d:\n", 3, 3, "“d:” is indented as the items of the list above are"),
    (
      "a:\n\u{A0} b: c\n", 2, 1,
      "a no-break space stands at the start of the line, which YAML takes for a letter"
    ),
    (
      "a: b\n\u{A0}\u{A0}c: d\n  e: f\n", 2, 1,
      "a no-break space stands at the start of the line, which YAML takes for a letter"
    ),
    ("a: @b\n", 1, 4, "“@” cannot begin a value"),
    ("a: 1\nb\nc: 2\n", 2, 1, "no “: ” follows this key"),
    ("a:\n    b: 1\n  c: 2\n", 3, 3, "this is not a key below the one before it"),
    ("a: - b\n", 1, 4, "a list cannot begin on the line of its key"),
    ("ü: x\nb: \u{7}\n", 2, 4, "control characters are not allowed"),
    ("a: 1\n\n--- b\n", 3, 1, "this stands after the end of the document"),
  ])
  func saysWhereAnErrorAndItsContextAre(_ text: String, line: Int, column: Int, message: String) {
    let findings = parse(text).1
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.location.position) == [SourcePosition(line: line, column: column)])
  }

  @Test(arguments: [
    ("a: 'It's now'\n", "a quotation mark within it is written ''"),
    ("a: ['It's now']\n", "a quotation mark within it is written ''"),
    ("a: \"x\" and y\n", "a quotation mark within it is written \\\""),
    ("a: 'x\nb: y\n", "a quotation mark within it is written ''"),
  ])
  func saysHowAMarkIsWrittenWithinThoseThatStandThere(_ text: String, _ help: String) {
    #expect(parse(text).1.map { $0.help?.hasSuffix(help) } == [true])
  }

  @Test func aMissingDashIsToldOnceAndTheItemRead() {
    let (node, findings) = parse(
      "a:\n  - id: x\n    b: 1\n    id: y\n    b: 2\n    id: z\n    b: 3\n  - id: w\n")
    #expect(
      findings.map { "\($0.location.line) \($0.message); \($0.help ?? "")" } == [
        "4 “- ” is missing before “id”, with which another item of the list begins; write - id: y",
        "6 “- ” is missing before “id”, with which another item of the list begins; write - id: z",
      ])
    #expect(node?["a"]?.items?.map { $0["id"]?.text } == ["x", "y", "z", "w"])
    #expect(node?["a"]?.items?.map { $0["b"]?.text } == ["1", "2", "3", nil])
  }

  @Test func aKeyThatStandsTwiceAtOnceBeginsNoItem() {
    let (node, findings) = parse("- id: x\n  id: y\n  b: 1\n")
    #expect(findings.map(\.message) == ["duplicate key “id”, first on line 1"])
    #expect(node?.items?.count == 1)
  }

  @Test func twoListsOfOneNameAreToBeOne() {
    let (_, findings) = parse("a: [x]\nb: 1\na: [y]\n")
    #expect(findings.map(\.help) == ["put what both lists hold under one “a:”"])
  }

  private func parse(_ text: String, firstLine: Int = 1, limit: Int = 1 << 17)
    -> (YAMLNode?, [Diagnostic])
  {
    YAMLNode.parse(Array(text.utf8)[...], file: "f.yaml", firstLine: firstLine, limit: limit)
  }
}
