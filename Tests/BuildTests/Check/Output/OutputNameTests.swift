import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Rendering
@testable import Site

/// What the output cannot hold is a finding with a reason and another name, and nothing is lost.
struct OutputNameTests {
  private func findings(_ files: [String: String]) async throws -> [Diagnostic] {
    let site = try TestSite(files)
    let result = try await site.builder().build()
    let findings = result.diagnostics.filter { $0.rule == .outputName }
    #expect((result.written == nil) == !findings.isEmpty)
    return findings
  }

  private func expect(
    _ files: [String: String], at place: String, _ message: String, _ help: String
  ) async throws {
    let findings = try await findings(files)
    let places = findings.map {
      "\($0.location.path):\($0.location.line):\($0.location.column)"
    }
    #expect(places == [place])
    #expect(findings.first?.message.contains(message) == true, "\(findings)")
    #expect(findings.first?.help?.contains(help) == true, "\(findings)")
  }

  @Test func aBriefing() async throws {
    try await expect(
      ["content/briefings/con.md": TestSite.briefing("Text.")], at: "content/briefings/con.md:1:1",
      "“briefings/con/index.html”: “con” is the name of a device on Windows", "slug: con-page")
  }

  @Test func aSlug() async throws {
    try await expect(
      ["content/briefings/a.md": TestSite.briefing("Text.", more: "slug: lpt1\n")],
      at: "content/briefings/a.md:5:7", "“lpt1” is the name of a device", "slug: lpt1-page")
  }

  @Test func aSlugThatIsTooLong() async throws {
    let slug = String(repeating: "word-", count: 45) + "end"
    try await expect(
      ["content/briefings/a.md": TestSite.briefing("Text.", more: "slug: \(slug)\n")],
      at: "content/briefings/a.md:5:7", "has 228 bytes, more than 200", "slug: word-word-")
  }

  @Test(arguments: [
    ("aux", "“aux” is the name of a device", "“aux-page”"), ("!!", "would be empty", "“a-page”"),
  ])
  func aFolderOfPages(_ name: String, _ message: String, _ help: String) async throws {
    try await expect(
      ["content/pages/\(name)/a.md": "---\ntitle: \"A\"\n---\n\nText.\n"],
      at: "content/pages/\(name)/a.md:1:1", message, help)
  }

  @Test func aFact() async throws {
    let facts =
      TestSite.facts + "\nplaces:\n  - { id: place.aux, name: \"Aux\", at: [source.report] }\n"
    try await expect(
      ["content/facts.yaml": facts + "\n"], at: "content/facts.yaml:30:11",
      "“place/aux/index.html”: “aux” is the name of a device", "such as place.aux-place")
  }

  @Test(arguments: [
    (
      "topics: [con]", ":5:10", "“topics/con/index.html”: “con” is the name of a device",
      "“con topic”"
    ),
    (
      "series: [Nul]", ":5:10", "“series/nul/index.html”: “nul” is the name of a device",
      "“Nul series”"
    ),
    (
      "topics: [\"\(String(repeating: "Grenze ", count: 40))\"]", ":5:10", "more than 200",
      "“grenze grenze"
    ),
  ])
  func aList(_ matter: String, _ place: String, _ message: String, _ help: String) async throws {
    try await expect(
      ["content/briefings/a.md": TestSite.briefing("Text.", more: "\(matter)\n")],
      at: "content/briefings/a.md\(place)", message, help)
  }

  @Test(arguments: [
    ("photo: Kabul.jpg", "holds “:”, which some systems do not allow", "“photo-Kabul.jpg”"),
    ("con.txt", "“con.txt” is the name of a device", "“con-file.txt”"),
    ("maps/NUL/a.svg", "“NUL” is the name of a device", "“NUL-file”"),
    ("a ?.txt", "holds “?”", "“a-.txt”"), ("end. ", "ends with a dot or a space", "“end”"),
    (String(repeating: "ü", count: 110) + ".txt", "has 224 bytes", "“ü"),
  ])
  func anAsset(_ name: String, _ message: String, _ help: String) async throws {
    try await expect(
      ["content/assets/\(name)": "x"], at: "content/assets/\(name):1:1", message, help)
  }

  @Test func aFileOfTheTheme() async throws {
    let findings = try await findings(["templates/assets/con.css": "p{}"])
    #expect(findings.map(\.location.path) == ["templates/assets/con.css"])
    #expect(findings.first?.message.contains("is the name of a device") == true)
  }

  @Test func anAliasSaysWhy() async throws {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Text.", more: "aliases: [/old/con/]\n")
    ])
    #expect(
      try await site.build() == [
        "content/briefings/a.md:5:11: error[alias-form]: “/old/con/” is not a page path: “con” is"
          + " the name of a device on Windows"
      ])
  }

  @Test func cannotBeTurnedOff() async throws {
    let findings = try await findings([
      "content/site.yaml": "title: Test\nrules: { output-name: off }\n",
      "content/briefings/con.md": TestSite.briefing("Text."),
    ])
    #expect(findings.map(\.location.path) == ["content/briefings/con.md"])
  }

  @Test func aHiddenAssetIsANote() async throws {
    let site = try TestSite(["content/assets/.htaccess": "x", "content/assets/.well-known/a": "y"])
    let notes = try await site.builder().build().diagnostics.filter { $0.rule == .hiddenFile }
    #expect(notes.map(\.location.path) == ["content/assets/.htaccess"])
    #expect(site.folder.contents("public/.well-known/a") == "y")
  }

  /// One note for all copies that editors leave; nothing of them is published.
  @Test func copiesOfEditorsAreANote() async throws {
    let names = ["a.swp", "b.txt~", "in/c~", "in/d~", "e~"]
    let files = names.map { ("content/assets/\($0)", "x") }
    let site = try TestSite(
      Dictionary(uniqueKeysWithValues: files + [("content/briefings/x.md~", "x")]))
    let notes = try await site.builder().build().diagnostics.filter { $0.rule == .hiddenFile }
    #expect(notes.map(\.location.path) == ["content/assets/a.swp"])
    #expect(
      notes.map(\.message) == [
        "“a.swp”, “b.txt~”, “e~” and 2 others are not published, as the copies that editors leave have"
          + " such names"
      ])
    for name in names { #expect(site.folder.contents("public/\(name)") == nil) }
  }

  @Test func aFileInThePlaceOfAFolderNamesBothSources() async throws {
    let site = try TestSite(["content/assets/claims": "x"])
    #expect(
      try await site.build() == [
        "content/assets/claims:1:1: error[output-collision]: claims, made from content/assets/claims,"
          + " stands where claims/index.html, made from the facts, needs a folder"
      ])
  }
}
