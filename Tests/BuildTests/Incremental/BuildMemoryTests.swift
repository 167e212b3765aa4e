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

  /// The names of what is remembered.
  private struct Names: Equatable {
    var pages: Set<String> = []
    var results: Set<String> = []

    static let none = Names()
  }

  private func base(of site: TestSite) throws -> ContentHash {
    let options = BuildOptions(site: site.folder.path, now: .epoch)
    return BuildMemory.base(
      of: try SiteSources.read(options, rules: Rule.all), options, program: try hashOfProgram())
  }

  private func names(in site: TestSite, for known: ContentHash? = nil) async throws -> Names {
    let base = try known ?? base(of: site)
    let memory = try await BuildMemory(in: try Folder(site.folder.path), for: base)
    return Names(pages: Set(memory.pages.pages.keys), results: Set(memory.results.results.keys))
  }

  @Test func aByteThatIsWrongAnywhereMakesItAndWhatFollowsNothing() async throws {
    let site = try await built()
    let bytes = try memory(of: site)
    let base = try base(of: site)
    let whole = try await names(in: site, for: base)
    #expect(whole.pages.count == 2 && whole.results.count > 10)
    let parts = [Names.none, Names(pages: whole.pages)]
    var isPartSeen = false
    for place in stride(from: 0, to: bytes.count, by: 23) {
      var changed = bytes
      changed[place] ^= 0x10
      try site.folder.write(changed, to: ".sitegen/memory")
      let found = try await names(in: site, for: base)
      #expect(parts.contains(found) || found == whole && place > bytes.count / 2)
      try site.folder.write(Array(bytes[..<place]), to: ".sitegen/memory")
      let cut = try await names(in: site, for: base)
      #expect(parts.contains(cut) || cut == whole && place > bytes.count / 2)
      if found == parts[1] { isPartSeen = true }
    }
    #expect(isPartSeen)
  }

  /// A build appends what it changed; what is half written is as good as not there, and cut off.
  @Test func whatWasAppendedInPartIsLeftOut() async throws {
    let site = try await built()
    let first = try memory(of: site)
    try site.folder.write(TestSite.briefing("Another page."), to: "content/briefings/c.md")
    _ = try await site.build()
    let (base, second) = (try base(of: site), try memory(of: site))
    #expect(Array(second.prefix(first.count)) == first && second.count > first.count)
    #expect(try await names(in: site).pages.count == 3)
    for length in stride(from: first.count, to: second.count - 1, by: 37) {
      try site.folder.write(Array(second[..<length]), to: ".sitegen/memory")
      #expect(try await names(in: site, for: base).pages.count >= 2)
    }
    try site.folder.write(Array(second[..<(first.count + 20)]), to: ".sitegen/memory")
    #expect(try await names(in: site).pages.count == 2)
    _ = try await site.build()
    #expect(try await names(in: site).pages.count == 3)
  }

  /// Neither the file nor the time to read it grows with the number of builds.
  @Test func theFileStaysAsLargeAsWhatIsKnown() async throws {
    let site = try await built()
    let size = try memory(of: site).count
    for number in 0..<20 {
      try site.folder.write(TestSite.briefing("Words \(number)."), to: "content/briefings/b.md")
      _ = try await site.build()
      #expect(try memory(of: site).count < 2 * size + size / 2)
    }
    try FileManager.default.removeItem(atPath: "\(site.folder.path)/content/briefings/b.md")
    _ = try await site.build()
    #expect(try await names(in: site).pages == ["content/briefings/a.md"])
    #expect(try await !names(in: site).results.contains { $0.contains("b.md") })
  }

  /// What has another name may be a file that is not the site's.
  @Test func nothingIsAppendedToAFileWithTwoNames() async throws {
    let site = try await built()
    let path = "\(site.folder.path)/.sitegen/memory"
    let other = "\(site.folder.path)/other"
    try FileManager.default.linkItem(atPath: path, toPath: other)
    let bytes = try memory(of: site)
    try site.folder.write(TestSite.briefing("Another page."), to: "content/briefings/c.md")
    _ = try await site.build()
    #expect(try Folder(site.folder.path).bytes(of: "other" as FilePath) == bytes)
    #expect(try await names(in: site).pages.count == 3)
  }

  /// What is right stays known while something else is wrong.
  @Test func aBuildThatPublishesNothingIsRememberedToo() async throws {
    let site = try await built()
    try site.folder.write(
      TestSite.briefing("See [a](nowhere.md)."), to: "content/briefings/b.md")
    try site.folder.write(TestSite.briefing("Another page."), to: "content/briefings/c.md")
    #expect(try await site.build().contains { $0.contains("link-broken") })
    #expect(try await names(in: site).pages.count == 3)
    #expect(try await names(in: site).results.contains("check content/briefings/c.md"))
  }

  @Test func whatIsOfAnotherBaseIsNothing() async throws {
    let site = try await built()
    let memory = try await BuildMemory(in: try Folder(site.folder.path), for: ContentHash(value: 1))
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
    let files = try await SiteBuilder(options).filesToRender().filter { $0.hasSuffix(".html") }
    #expect(files == ["briefings/a/index.html"])
    _ = try await site.build()
    let page = site.folder.contents("public/briefings/a/index.html")
    #expect(page?.contains("New: ") == true)
  }
}
