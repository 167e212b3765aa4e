import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Checks
@testable import Kit
@testable import Site

/// What a build leaves for the next one is used only if it is exactly what was written.
struct BuildMemoryTests {
  private func built() async throws -> TestSite {
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("[Nearly 1,800](fact:figure.killed) died."),
      "content/briefings/b.md": TestSite.briefing("See [a](a.md). It cost 7 rupees."),
    ])
    _ = try await site.build()
    return site
  }

  private func memory(of site: TestSite) throws -> [UInt8] {
    try Folder(site.folder.path).bytes(of: ".sitegen/memory" as FilePath)
  }

  /// What another build makes after a change that shows whether the memory was believed.
  private func title(of site: TestSite) async throws -> String? {
    try site.folder.write("title: Test\n# more\n", to: "content/site.yaml")
    try site.folder.write(
      TestSite.briefing("See [a](a.md). It cost 7 rupees.", title: "New"),
      to: "content/briefings/b.md")
    _ = try await site.build()
    return site.folder.contents("public/briefings/b/index.html")?.split(separator: "\n").first
      .map(String.init)
  }

  @Test func aByteThatIsWrongAnywhereMakesItNothing() async throws {
    let site = try await built()
    let bytes = try memory(of: site)
    let options = BuildOptions(site: site.folder.path, now: .epoch)
    let base = BuildMemory.base(
      of: try SiteSources.read(options, rules: Rule.all), options, program: try hashOfProgram())
    let folder = try Folder(site.folder.path)
    #expect(try BuildMemory(in: folder, for: base).pages.pages.count == 2)
    for place in stride(from: 0, to: bytes.count, by: 23) {
      var changed = bytes
      changed[place] ^= 0x10
      try site.folder.write(changed, to: ".sitegen/memory")
      #expect(try BuildMemory(in: folder, for: base).pages.pages.isEmpty)
      try site.folder.write(Array(bytes[..<place]), to: ".sitegen/memory")
      #expect(try BuildMemory(in: folder, for: base).pages.pages.isEmpty)
    }
  }

  @Test func whatIsOfAnotherBaseIsNothing() async throws {
    let site = try await built()
    let memory = try BuildMemory(in: try Folder(site.folder.path), for: ContentHash(value: 1))
    #expect(memory.pages.pages.isEmpty && memory.results.results.isEmpty)
  }

  @Test func readersOfAnyBytesEndWithoutATrap() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let length = Int.random(in: 0..<60, using: &random)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...12, using: &random) }
      guard var reader = try? ByteReader(bytes) else { continue }
      var other = reader
      _ = try? reader.readPages([:])
      _ = try? other.readResults([:])
    }
  }

  @Test func aBuildGoesOnWithoutIt() async throws {
    let site = try await built()
    try site.folder.write("nothing", to: ".sitegen/memory")
    try site.folder.write("nothing", to: ".sitegen/search")
    #expect(try await title(of: site) == "<h1>New</h1>")
  }

  /// A file of the same size, whose time somebody set back, is read again all the same.
  @Test func anEditIsSeenWhateverTheFilesTimeSays() async throws {
    let site = try await built()
    let path = "\(site.folder.path)/content/briefings/a.md"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    try site.folder.write(
      TestSite.briefing("[Nearly 1,800](fact:figure.killed) fell."), to: "content/briefings/a.md")
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(attributes[.modificationDate])], ofItemAtPath: path)
    _ = try await site.build()
    #expect(site.folder.contents("public/briefings/a/index.html")?.contains("fell.") == true)
  }

  @Test func findingsOfPagesThatDidNotChangeAreToldAgain() async throws {
    let site = try await built()
    let first = try await site.build()
    #expect(first.contains { $0.contains("unlinked-number") })
    #expect(try await site.build() == first)
  }

  /// A fact that only moved shows the same, but a finding about it stands somewhere else.
  @Test func findingsStandWhereTheFactStandsNow() async throws {
    let files = [
      "content/facts.yaml": TestSite.facts, "templates/theme.yaml": "left_out: { actors: [at] }\n",
      "content/site.yaml": "title: Test\nrules: { jsonld-not-visible: off }\n",
    ]
    let site = try TestSite(files)
    let first = try await site.build()
    #expect(first.contains { $0.hasPrefix("content/facts.yaml:") })
    let moved = "# A line more\n" + TestSite.facts
    try site.folder.write(moved, to: "content/facts.yaml")
    let clean = try TestSite(files.merging(["content/facts.yaml": moved]) { $1 })
    let found = try await site.build()
    #expect(found == (try await clean.build()))
    #expect(found != first)
  }

  /// Nothing is rendered that would come out as it was.
  @Test func onlyWhatChangedIsRendered() async throws {
    let site = try await built()
    try site.folder.write(
      TestSite.briefing("See [a](a.md). It cost 8 rupees."), to: "content/briefings/b.md")
    let options = BuildOptions(site: site.folder.path, now: .epoch)
    let rendered = try await SiteBuilder(options).filesToRender()
    #expect(rendered.contains("briefings/b/index.html"))
    #expect(!rendered.contains("briefings/a/index.html"))
    #expect(!rendered.contains { $0.hasPrefix("figure/") })
  }

  /// A line of a template that no page shows changes no page, one that a page shows does.
  @Test func aLineOfATemplateThatIsNotShownRendersNothing() async throws {
    let base = "<h1>{{ page.title }}</h1>{% block body %}{% endblock %}"
    let block = "{% block body %}{{ briefing.body }}{% endblock %}"
    let site = try TestSite([
      "content/briefings/a.md": TestSite.briefing("Words."), "templates/base.html": base,
      "templates/briefing.html": "{% extends 'base.html' %}\n{# one #}\n\(block)",
    ])
    _ = try await site.build()
    try site.folder.write(
      "{% extends 'base.html' %}\n{# two #}\n<!-- a line -->\n\(block)",
      to: "templates/briefing.html")
    let options = BuildOptions(site: site.folder.path, now: .epoch)
    #expect(try await SiteBuilder(options).filesToRender().isEmpty)
    try site.folder.write(
      "{% extends 'base.html' %}\n{% block body %}New: {{ briefing.body }}{% endblock %}",
      to: "templates/briefing.html")
    #expect(try await SiteBuilder(options).filesToRender() == ["briefings/a/index.html"])
    _ = try await site.build()
    let page = site.folder.contents("public/briefings/a/index.html")
    #expect(page?.contains("New: ") == true)
  }
}
