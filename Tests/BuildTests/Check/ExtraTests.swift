import TestSupport
import Testing

@testable import Build
@testable import Kit

/// Keys of the desk's own in front matter, which templates see.
struct ExtraTests {
  private func site(_ extra: String, _ template: String) throws -> TestSite {
    try TestSite([
      "content/briefings/a.md": TestSite.briefing("Text.", more: extra),
      "content/pages/b.md": "---\ntitle: B\n\(extra)---\n\nText.\n",
      "templates/briefing.html": "\(template)\n{{ briefing.body }}",
      "templates/page.html": "\(template)\n{{ content.body }}",
      "templates/home.html": "{{ page.extra|length }}",
    ])
  }

  @Test(arguments: [
    (
      "{ a: 1, b: [x, \"2\"], c: { d: true } }", "{{ page.extra|tojson }}",
      #"{"a": 1, "b": ["x", "2"], "c": {"d": true}}"#
    ),
    ("{ a: }", "{{ page.extra.a is none }}", "true"),
    ("{ a: ~ }", "{{ page.extra.a is none }}", "true"),
    ("{ a: false, b: \"false\" }", "{{ page.extra.a }}{{ page.extra.b is string }}", "falsetrue"),
    // What YAML 1.1 would take for a truth or a number and nobody means as such.
    ("{ a: \"no\" }", "{{ page.extra.a }}", "no"), ("{ a: 12:30 }", "{{ page.extra.a }}", "12:30"),
    ("{ a: 007 }", "{{ page.extra.a }}", "007"), ("{ a: 1e3 }", "{{ page.extra.a }}", "1e3"),
    ("{ a: 2025-10-29 }", "{{ page.extra.a }}", "2025-10-29"),
    ("{ a: -2 }", "{{ page.extra.a + 1 }}", "-1"),
    ("{ a: 1.5 }", "{{ page.extra.a * 2 }}", "3.0"), ("{ a: 0.5 }", "{{ page.extra.a }}", "0.5"),
    ("{ a: 99999999999999999999 }", "{{ page.extra.a }}", "99999999999999999999"),
    ("{ a: \"<b>&\" }", "{{ page.extra.a }}", "&lt;b&gt;&amp;"),
    ("{ a: [] }", "{% for x in page.extra.a %}x{% else %}none{% endfor %}", "none"),
    ("{ Größe: 3, two words: 4 }", "{{ page.extra.Größe }}{{ page.extra[\"two words\"] }}", "34"),
    ("{ z: 1, a: 2 }", "{% for k in page.extra %}{{ k }}{{ page.extra[k] }}{% endfor %}", "z1a2"),
    ("{ x-a: 1 }", "{{ page.extra[\"x-a\"] }}", "1"),
    ("\n  a: |\n    b\n    c", "{{ page.extra.a|replace(\"\\n\", \"/\") }}", "b/c/"),
  ])
  func templatesSeeIt(_ extra: String, _ template: String, _ text: String) async throws {
    let site = try site("extra: \(extra)\n", template)
    #expect(try await site.build() == [])
    for path in ["briefings/a", "b"] {
      let page = try #require(site.folder.contents("public/\(path)/index.html"))
      #expect(page.split(separator: "\n").first.map(String.init) == text)
    }
    #expect(site.folder.contents("public/index.html") == "0")
  }

  @Test func aPageWithoutItHasAnEmptyMap() async throws {
    let site = try site("", "[{{ page.extra.color|default(\"none\") }}]")
    #expect(try await site.build() == [])
    #expect(site.folder.contents("public/b/index.html")?.hasPrefix("[none]") == true)
  }

  @Test(arguments: [
    ("extra: [a]", "found a list"), ("extra: words", "found “words”"),
    ("extra: { a: 1, a: 2 }", "duplicate key “a”"), ("other: 1", "has no key “other”"),
    ("extra: { a: \"b <!-- c --> d\" }", "this text has a comment, which readers would see"),
    ("extra: { a: \"\\x0B\" }", "U+000B is a control character"),
  ])
  func whatIsNoMapOrNoTextIsRefused(_ line: String, _ message: String) async throws {
    let site = try site("\(line)\n", "x")
    let found = try await site.build()
    #expect(found.count == 2 && found.allSatisfy { $0.contains(message) }, "\(found)")
    #expect(found.allSatisfy { $0.contains(": error[") })
  }

  @Test func aChangeOfItIsSeenByTheNextBuild() async throws {
    let site = try site("extra: { a: one }\n", "{{ page.extra.a }}")
    _ = try await site.build()
    try site.folder.write(
      TestSite.briefing("Text.", more: "extra: { a: two }\n"), to: "content/briefings/a.md")
    _ = try await site.build()
    #expect(site.folder.contents("public/briefings/a/index.html")?.hasPrefix("two") == true)
  }
}
