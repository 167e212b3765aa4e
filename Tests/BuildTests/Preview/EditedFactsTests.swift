import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Rendering
@testable import Site

/// Pages that are made of saved facts before a build are those that the build makes, or there are none.
struct EditedFactsTests {
  private static let facts = "content/facts.yaml"

  private func run(_ folder: TemporaryFolder) async throws -> PreviewRun {
    var options = BuildOptions(site: folder.path, now: try #require(Instant("2025-11-20")))
    options.today = options.now.date
    return try await SiteBuilder(options).preview(after: KnownRun())
  }

  /// The pages of texts and of facts, as a run makes them.
  private func pages(of run: PreviewRun) throws -> [OutputPath: String] {
    let files = try #require(run.files).filter { file in
      file.path.text.hasSuffix("index.html")
        && (file.origin.hasSuffix(".md") || file.origin == Self.facts)
    }
    var pages: [OutputPath: String] = [:]
    for file in files {
      guard case .bytes(let bytes) = run.rendered(file) else { continue }
      pages[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return pages
  }

  @Test(arguments: [
    EditedSite.Edit.factText, .factValue, .factStanding, .source, .actorName, .placeName,
    .eventTitle, .history,
  ])
  func areThoseOfABuild(_ edit: EditedSite.Edit) async throws {
    var site = try EditedSite(seed: 1)
    let folder = try TemporaryFolder(site.files)
    let before = try await run(folder)
    site.make(edit)
    try folder.write(try #require(site.files[Self.facts]), to: Self.facts)
    let edited = try #require(await before.edited(facts: Self.facts))
    let after = try pages(of: await run(folder))
    #expect(after != (try pages(of: before)))
    var compared = 0
    for (path, text) in after {
      // Lists of facts are left to the build.
      guard let bytes = edited.rendered(path) else { continue }
      compared += 1
      #expect(String(decoding: bytes, as: UTF8.self) == text, "\(path)")
    }
    #expect(compared == 23)
  }

  @Test(arguments: [
    EditedSite.Edit.factRemoved, .factAdded, .factDraft, .factFirst, .correction, .nothing,
  ])
  func areLeftToABuildIfMoreMayChange(_ edit: EditedSite.Edit) async throws {
    var site = try EditedSite(seed: 1)
    let folder = try TemporaryFolder(site.files)
    let before = try await run(folder)
    site.make(edit)
    try folder.write(try #require(site.files[Self.facts]), to: Self.facts)
    #expect(await before.edited(facts: Self.facts) == nil)
  }

  @Test(arguments: [
    // Not YAML, a speaker whom nobody knows, another title of all, and a number that the source has not.
    ("base:\n", "base: [\n"), ("by: [person.guard]", "by: [person.nobody]"),
    ("title: \"The ford\"", "title: \"The fords\""), ("at: L1\n", "at: L9\n"),
    ("text: \"The other side fired\"\n", "text: \"The others fired\"\n"),
  ])
  func areLeftToABuildIfSomethingIsWrong(old: String, new: String) async throws {
    let site = try EditedSite(seed: 1)
    let folder = try TemporaryFolder(site.files)
    let before = try await run(folder)
    let text = try #require(site.files[Self.facts])
    try folder.write(text.replacing(old, with: new, maxReplacements: 1), to: Self.facts)
    #expect(folder.contents(Self.facts) != text)
    #expect(await before.edited(facts: Self.facts) == nil)
    #expect(await before.edited(facts: "content/site.yaml") == nil)
  }
}
