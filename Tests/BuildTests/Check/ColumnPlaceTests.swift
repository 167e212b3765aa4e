import TestSupport
import Testing

@testable import Build
@testable import Kit

/// Columns count scalars, in whatever file a finding stands and whatever stands before it.
struct ColumnPlaceTests {
  private static let before = [
    "👩‍👩‍👧 é", "e\u{301}e\u{301}", "وصلت إلى", "a\tb", "\u{1F1F5}\u{1F1F0}", "漢字",
  ]

  /// Lines of a file with a word that is wrong, `@` in the place of what stands before it.
  private static let lines: [(file: String, text: String, wrong: String, rule: String)] = [
    ("content/briefings/a.md", "extra: { \"@\": x, a: 1, a: 2 }", "a: 2", "yaml-duplicate-key"),
    ("content/briefings/a.md", "accept: [{ why: \"@\", rule: no-rule }]", "no-rule", "vocabulary"),
    ("content/briefings/a.md", "topics: [\"@ a\", \"***\"]", "\"***\"", "wrong-type"),
    ("content/briefings/a.md", "body @ [x](none.md)", "none.md", "link-broken"),
    ("content/briefings/a.md", "body @ <img src=\"/none.png\">", "/none.png", "link-broken"),
    ("content/briefings/a.md", "body @ &amp; {{ x }}", "{{ x", "unknown-markup"),
    (
      "content/facts.yaml", "base: { id: base.x, title: \"@\", langage: en }", "langage",
      "unknown-key"
    ),
    ("content/site.yaml", "home: { \"x-@\": 1, led: x }", "led", "unknown-key"),
    ("templates/briefing.html", "<p>@ {{ page.title|upcase }}</p>", "upcase", "template-error"),
    ("templates/briefing.html", "{# @ #}{% fi %}", "fi", "template-error"),
  ]

  @Test(arguments: lines, before)
  func isThatOfTheFile(
    _ line: (file: String, text: String, wrong: String, rule: String), _ before: String
  ) async throws {
    let text = line.text.replacing("@", with: before.replacing("\t", with: " "))
    let isBody = text.hasPrefix("body ")
    let written = isBody ? String(line.text.dropFirst(5)).replacing("@", with: before) : text
    var files = ["content/site.yaml": "title: Test\nraw_html: true\n"]
    files["content/briefings/a.md"] = TestSite.briefing(
      isBody ? written : "Text.", more: line.file.hasSuffix("a.md") && !isBody ? "\(text)\n" : "")
    if line.file == "content/facts.yaml" {
      files[line.file] = "schema: \"sitegen-facts/1\"\n\(text)\n"
    }
    if line.file == "content/site.yaml" { files[line.file] = "title: Test\n\(text)\n" }
    if line.file.hasPrefix("templates") { files[line.file] = "\(text)\n" }
    let site = try TestSite(files)
    let found = try await site.builder().checkOnly().diagnostics
      .filter { $0.rule.name == line.rule && $0.location.path == line.file }
    let rows = try #require(files[line.file]).split(
      separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains(line.wrong) })
    let scalars = Array(rows[row].unicodeScalars)
    let wrong = Array(line.wrong.unicodeScalars)
    let column = try #require(scalars.indices.last { scalars[$0...].starts(with: wrong) })
    #expect(found.map(\.location.position) == [SourcePosition(line: row + 1, column: column + 1)])
  }

  /// What stands before a number in a title or a value, in the ways in which it can be written.
  @Test(arguments: [
    (#"![x](/n.png "t &amp; 480")"#, 7), (#"[x](https://e.example "t &amp; \& 480")"#, 7),
    ("![x](/n.png\n  \"t\n  u &amp; 480\")", 9),
    ("> [x](https://e.example\n> 't\n> é &eacute; 480')", 9),
    ("&NotEqualTilde;&fjlig; 480 people", 7), ("&NotEqualTilde;&amp; 480 people", 7),
  ])
  func isBehindWhatIsEscaped(_ body: String, _ line: Int) async throws {
    let site = try TestSite(["content/briefings/a.md": TestSite.briefing(body)])
    let found = try await site.builder().checkOnly().diagnostics.filter {
      $0.message.contains("480")
    }
    let row = try #require(body.split(separator: "\n").last { $0.contains("480") })
    let column = Array(row.unicodeScalars).firstIndex("4") + 1
    #expect(found.map(\.location.position) == [SourcePosition(line: line, column: column)])
  }

  @Test(arguments: ["\\t", "\\_", "\\_\\_", " \\t \\_", "\\x41", "''"])
  func isBehindEscapesOfYAML(_ before: String) async throws {
    let line = "summary: \"A \(before) 460 dead\""
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Text.", more: "\(line)\n")
    ])
    let found = try await site.builder().checkOnly().diagnostics.filter {
      $0.message.contains("460")
    }
    let column = Array(line.unicodeScalars).firstIndex("4") + 1
    #expect(found.map(\.location.position.column) == [column])
  }
}

extension [Unicode.Scalar] {
  fileprivate func firstIndex(_ digit: Unicode.Scalar) -> Int {
    indices.first { self[$0] == digit && self[$0 + 1] != "1" } ?? -1
  }
}
