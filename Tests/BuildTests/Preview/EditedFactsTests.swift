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
  private func pages(
    of run: PreviewRun, from facts: String = facts
  ) throws -> [OutputPath: String] {
    let files = try #require(run.files).filter { file in
      file.path.text.hasSuffix("index.html")
        && (file.origin.hasSuffix(".md") || file.origin == facts)
    }
    var pages: [OutputPath: String] = [:]
    for file in files {
      guard case .bytes(let bytes) = run.rendered(file) else { continue }
      pages[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return pages
  }

  /// The run of a site before one of its files of facts is saved with another text, which stands in the folder.
  private func run(
    of files: [String: String], saving file: String = facts, as text: String?
  ) async throws -> (run: PreviewRun, folder: TemporaryFolder) {
    let folder = try TemporaryFolder(files)
    let before = try await run(folder)
    try folder.write(try #require(text), to: file)
    return (before, folder)
  }

  /// Compares the pages that are made of saved facts with those of a build.
  private func compare(
    _ files: [String: String], saving file: String = facts, as text: String?
  ) async throws {
    let (before, folder) = try await run(of: files, saving: file, as: text)
    let edited = try #require(await before.edited(facts: file))
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
    EditedSite.Edit.factText, .factValue, .factStanding, .source, .actorName, .placeName,
    .eventTitle, .history,
  ])
  func areThoseOfABuild(_ edit: EditedSite.Edit) async throws {
    var site = try EditedSite(seed: 1)
    let files = site.files
    site.make(edit)
    try await compare(files, as: site.files[Self.facts])
  }

  /// What facts name decides which pages tell of which.
  @Test(arguments: [
    ("accuses: [group.others]", "accuses: [org.agency]"), ("where: place.ford, ", ""),
    (
      "by: [source-voice]\n    at: [L2, source.other]", "by: [org.agency]\n    at: [L2]"
    ), ("after: [event.fire] }, at: [L3]", "after: [event.fire] }, at: [source.other]"),
    ("about: [claim.fire], by: [source-voice], at: [L1]", "by: [org.agency], at: [L1]"),
  ])
  func areThoseOfABuildWhateverFactsName(old: String, new: String) async throws {
    let files = try EditedSite(seed: 1).files
    let text = try #require(files[Self.facts])
    try await compare(files, as: text.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func mayStandInSeveralFiles() async throws {
    var files = try EditedSite(seed: 1).files
    let text = try #require(files[Self.facts])
    files[Self.facts] = nil
    let place = try #require(text.firstRange(of: "gaps:\n")).lowerBound
    let gaps = "content/facts/b.yaml"
    files["content/facts/a.yaml"] = String(text[..<place])
    files[gaps] = "schema: \"sitegen-facts/1\"\n" + text[place...]
    let (before, folder) = try await run(
      of: files, saving: gaps, as: files[gaps]?.replacing("Who fired", with: "Which side fired"))
    let edited = try #require(await before.edited(facts: gaps))
    let path = try OutputPath("gap/shots/index.html")
    let page = try #require(edited.rendered(path))
    #expect(String(decoding: page, as: UTF8.self).contains("Which side fired first."))
    #expect(
      try pages(of: await run(folder), from: gaps)[path] == String(decoding: page, as: UTF8.self))
  }

  @Test(arguments: [
    EditedSite.Edit.factRemoved, .factAdded, .factMoved, .factDraft, .factFirst, .correction,
    .nothing,
  ])
  func areLeftToABuildIfMoreMayChange(_ edit: EditedSite.Edit) async throws {
    var site = try EditedSite(seed: 1)
    let files = site.files
    site.make(edit)
    let (before, folder) = try await run(of: files, as: site.files[Self.facts])
    defer { withExtendedLifetime(folder) {} }
    #expect(await before.edited(facts: Self.facts) == nil)
  }

  @Test(arguments: [
    // Not YAML, a speaker whom nobody knows, another title of all, and a number that the source has not.
    ("base:\n", "base: [\n"), ("by: [person.guard]", "by: [person.nobody]"),
    ("title: \"The ford\"", "title: \"The fords\""), ("at: L1\n", "at: L9\n"),
    ("text: \"The other side fired\"\n", "text: \"The others fired\"\n"),
  ])
  func areLeftToABuildIfSomethingIsWrong(old: String, new: String) async throws {
    let files = try EditedSite(seed: 1).files
    let text = try #require(files[Self.facts]?.replacing(old, with: new, maxReplacements: 1))
    #expect(text != files[Self.facts])
    let (before, folder) = try await run(of: files, as: text)
    defer { withExtendedLifetime(folder) {} }
    #expect(await before.edited(facts: Self.facts) == nil)
    #expect(await before.edited(facts: "content/site.yaml") == nil)
  }
}
