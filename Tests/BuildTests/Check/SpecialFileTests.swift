import Glibc
import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Rendering

/// Files that are no files of text.
struct SpecialFileTests {
  private func rules(_ prepare: (TemporaryFolder) throws -> Void) async throws -> [Rule] {
    let site = try TestSite(["content/pages/a.md": "---\ntitle: \"A\"\n---\n\nText.\n"])
    try prepare(site.folder)
    return try await site.builder().checkOnly().diagnostics.filter { $0.severity > .note }
      .map(\.rule)
  }

  @Test func bytesThatAreNoText() async throws {
    #expect(try await rules { try $0.write([0x2D, 0xFF], to: "content/pages/b.md") } == [.notUTF8])
    #expect(
      try await rules { try $0.write("---\ntitle: \"é\"\n---\n", to: "content/pages/b.md") } == [])
  }

  @Test func aLinkToAFile() async throws {
    let found = try await rules { try $0.link("content/pages/b.md", to: "a.md") }
    #expect(found == [.symbolicLink])
  }

  @Test func aPipe() async throws {
    let found = try await rules { folder in
      #expect(unsafe mkfifo("\(folder.path)/content/pages/b.md", 0o600) == 0)
    }
    #expect(found == [.irregularFile])
  }

  @Test func aNameThatIsNoText() async throws {
    let found = try await rules { try $0.write("x", to: "content/assets/a\u{1}.txt") }
    #expect(found == [.fileName])
  }

  @Test(arguments: [("[1, 2]", [Rule.trialData]), ("{\"page\": {\"title\": \"A\"}}", [])])
  func dataForATrial(_ data: String, _ rules: [Rule]) throws {
    let site = try TestSite(["data.json": data])
    let trial = TemplateTrial(
      template: "home.html", data: "\(site.folder.path)/data.json", site: site.folder.path)
    #expect(try trial.render().diagnostics.map(\.rule) == rules)
  }

  private func trial(_ template: String, _ data: String) throws -> (String, [String]) {
    let site = try TestSite(["data.json": data, "templates/t.html": template])
    let trial = TemplateTrial(
      template: "t.html", data: "\(site.folder.path)/data.json", site: site.folder.path)
    let (output, findings) = try trial.render()
    let lines = findings.map {
      "\($0.location.path):\($0.location.line):\($0.location.column): \($0.message)"
    }
    return (String(decoding: output, as: UTF8.self), lines)
  }

  @Test func dataKeepsItsOrder() throws {
    let template = "{% for k in m %}{{ k }} {% endfor %}|{{ m.a|join(' ') }}|{{ m['9'] }}"
    let data = "{\"m\": {\"b\": 1, \"a\": [2.5, -3e2], \"10\": null, \"9\": \"x\"}}"
    let (output, findings) = try trial(template, data)
    #expect(findings == [])
    #expect(output == "b a 10 9 |2.5 -300.0|x")
  }

  @Test func anAddressHasItsParametersInThatOrder() throws {
    let (output, _) = try trial(
      "{% for k in m %}{{ k }} {% endfor %}|{{ m|urlencode }}",
      "{\"m\":{\"b\":1,\"a\":2,\"10\":3,\"9\":4}}")
    #expect(output == "b a 10 9 |b=1&amp;a=2&amp;10=3&amp;9=4")
  }

  @Test(arguments: [
    ("\"A\\u00e9\\ud83d\\ude00\\n\\/\"", "Aé😀\n/"),
    ("9223372036854775807", "9223372036854775807"),
    ("0", "0"), ("-0.5", "-0.5"), ("true", "true"), ("[1, [2]]|last|last", "2"),
  ])
  func dataIsRead(_ value: String, _ text: String) throws {
    let parts = value.split(separator: "|", maxSplits: 1).map(String.init)
    let filter = parts.count > 1 ? "|\(parts[1])" : ""
    #expect(try trial("{{ v\(filter) }}", "{\"v\": \(parts[0])}").0 == text)
  }

  @Test(arguments: [
    "{\"a\": 01}", "{\"a\": 1,}", "{\"a\": \"\t\"}", "{\"a\": \"\\q\"}", "{\"a\": \"\\u12\"}",
    "{\"a\"}",
    "{a: 1}", "{\"a\": tru}", "{\"a\": 1} x", "{\"a\": 1.}", "{\"a\": +1}", "{", "",
    "{\"a\": \(String(repeating: "[", count: 9_000))",
  ])
  func whatIsNoJSONIsRefused(_ data: String) throws {
    let (output, findings) = try trial("x", data)
    #expect(output == "")
    #expect(findings.count == 1)
  }

  @Test func aTemplateThatIsNoTextIsNamedWithItsByte() async throws {
    let (output, findings) = try trial("Lorem\n\u{0C}\nMore", "{}")
    #expect(output == "")
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("templates/t.html:2:1: ") == true)
    let site = try TestSite([
      "templates/briefing.html": "Lorem\n\u{0C}\nMore",
      "content/briefings/a.md": TestSite.briefing("Text."),
    ])
    let found = try await site.build()
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("templates/briefing.html:2:1: error[not-utf8]") == true)
  }
}
