import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What no text may hold is found, however it is written, and never published.
struct ForbiddenCharacterTests {
  private static let injection =
    "&#xFFFF;a autofocus tabindex=0 onfocus=alert(1)&#xFFFE;Words. &#xFFFF;s &#1; &#xD800;"

  private static let body = """
    @

    - @

    > *@*

    | @ | b |
    |---|---|
    | **@** | c |

    # @

    ![@](/a.png "@") [@](https://a.org "@")[^1] [a](https://a.org/&#xFFFF;s)

    ``` @
    x
    ```

    [^1]: @
    """

  private static let matter = """
    title: "T \\uFFFF\\x01\\e"
    summary: "@"
    key_points: ["@", "\\x02"]
    topics: ["a\\0b"]

    """

  private static let facts = """
    schema: "sitegen-facts/1"
    base: { id: base.test, title: "Te\\vst", language: en, default_source: source.report }
    sources:
      - { id: source.report, type: report, title: "A rep\\uFDD0ort" }
    claims:
      - { id: claim.ended, text: "It \\U0001FFFE ended.", by: [source-voice], at: [source.report] }
    """

  private static func site(settings: String = "") throws -> TemporaryFolder {
    let view = "\n```view\nkind: claims\ntitle: \"A\\aB\"\n```\n"
    let briefing = Sitegen.briefing(body + view, more: matter).replacing("@", with: injection)
    return try Sitegen.themedSite(
      ["briefings/a.md": briefing, "facts.yaml": facts, "assets/a.png": "x"],
      settings: "tagline: \"A\\fB\"\n\(settings)")
  }

  @Test func areFindingsInTheirPlaces() throws {
    let outcome = try Sitegen.run(["check", "--format", "json"], in: Self.site())
    #expect(outcome.status == 1)
    for place in [
      #""file":"content/site.yaml","line":4,"column":10"#,
      #""file":"content/facts.yaml","line":2,"column":31"#,
      #""file":"content/facts.yaml","line":4,"column":47"#,
      #""file":"content/facts.yaml","line":6,"column":30"#,
      #""file":"content/briefings/a.md","line":4,"column":8"#,
      #""file":"content/briefings/a.md","line":5,"column":11"#,
      #""file":"content/briefings/a.md","line":6,"column":15"#,
      #""file":"content/briefings/a.md","line":7,"column":10"#,
      #""file":"content/briefings/a.md","line":9,"column":1"#,
      #""file":"content/briefings/a.md","line":11,"column":3"#,
    ] {
      let found = outcome.output.split(separator: "\n").contains {
        $0.contains(place) && $0.contains("\"rule\":\"forbidden-character\"")
      }
      #expect(found, "\(place) is not in\n\(outcome.output)")
    }
  }

  @Test func areFindingsInWhatAComponentIsAsked() throws {
    let site = try Sitegen.themedSite([
      "briefings/a.md": Sitegen.briefing("```view\nkind: claims\ntitle: \"A\\aB\"\n```")
    ])
    let outcome = try Sitegen.run(["check"], in: site)
    #expect(outcome.errors.contains("content/briefings/a.md:8:8: error[forbidden-character]"))
  }

  /// A desk that switches the rule off still publishes nothing but text.
  @Test func areNeverPublished() throws {
    let site = try Self.site(
      settings: "rules: { forbidden-character: off, unsafe-link: off, raw-html: off }\n")
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let tree = try FileTree(site.url("public").path)
    #expect(tree.entries.count > 30)
    for (path, entry) in tree.entries {
      guard let bytes = entry.bytes, !path.hasSuffix(".bin") else { continue }
      let text = String(data: bytes, encoding: .utf8)
      #expect(text != nil, "\(path)")
      #expect(text?.unicodeScalars.contains { !Self.isText($0) } != true, "\(path)")
      #expect(text?.contains("<p autofocus") != true, "\(path)")
      guard path.hasSuffix(".xml") else { continue }
      let parser = XMLParser(data: bytes)
      #expect(parser.parse(), "\(path): \(String(describing: parser.parserError))")
    }
  }

  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  @Test(arguments: [
    "title: \"\\uD800\"", "title: \"\\U00110000\"", "title: \"\\uDFFF\"", "title: \"a\\q\"",
  ])
  func escapesOfNoCharacterAreFindings(_ line: String) throws {
    let site = try Sitegen.themedSite(["briefings/a.md": Sitegen.briefing("a", more: line + "\n")])
    let outcome = try Sitegen.run(["check"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/briefings/a.md:4:"), "\(outcome.errors)")
  }

  @Test(arguments: [
    (#"{"a": "\uFFFF"}"#, "1:8: error[forbidden-character]: U+FFFF is a noncharacter"),
    ("{\n \"é\": \"é\\u0001\"}", "2:9: error[forbidden-character]: U+0001 is a control character"),
    (#"{"a": "\b"}"#, "1:8: error[forbidden-character]: U+0008 is a control character"),
    (#"{"a": "\ud800x"}"#, "1:8: error[forbidden-character]: U+D800 is half a surrogate pair"),
    (#"{"a": "\ude00\ud83d"}"#, "1:8: error[forbidden-character]: U+DE00 is half a surrogate pair"),
    (#"{"a": "\uD83F\uDFFF"}"#, "1:8: error[forbidden-character]: U+1FFFF is a noncharacter"),
    (
      "{\"a\": \"\(String(decoding: [0xEF, 0xBF, 0xBF], as: UTF8.self))\"}",
      "1:8: error[forbidden-character]: U+FFFF is a noncharacter"
    ),
    ("{\"a\": \"\u{1}\"}", "1:8: error[not-utf8]: byte 0x01 is a control character"),
    (#"{"\u0000": 1}"#, "1:3: error[forbidden-character]: U+0000 is a control character"),
    // Numbers that no template has are told in the same way.
    (
      "{\"a\":\n \"é\", \"b\": 12345678901234567890}",
      "2:12: error[trial-data]: 12345678901234567890 is larger"
    ),
    ("{\"a\": -1e999}", "1:7: error[trial-data]: -1e999 is larger"),
  ])
  func areFindingsInDataForATemplate(_ data: String, _ finding: String) throws {
    let site = try Sitegen.themedSite()
    try site.write(data, to: "d.json")
    try site.write("{{ a }}", to: "templates/t.html")
    let outcome = try Sitegen.run(["render", "t.html", "--data", "d.json"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("d.json:\(finding)"), "\(outcome.errors)")
  }

  @Test func dataMayHoldEverythingElse() throws {
    let site = try Sitegen.themedSite()
    try site.write(#"{"a": "\\uFFFF \ud83d\ude00 \u00e9\t\n\\b"}"#, to: "d.json")
    try site.write("{{ a }}", to: "templates/t.html")
    let outcome = try Sitegen.run(["render", "t.html", "--data", "d.json"], in: site)
    #expect(outcome.output == "\\uFFFF 😀 é\t\n\\b")
  }
}
