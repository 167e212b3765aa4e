import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit
@testable import Rendering
@testable import Site

/// A page that is made of a saved file alone is the page that a build makes, or there is none.
struct PreviewRunTests {
  private static let file = "content/briefings/talks.md"

  /// A body that names facts.
  private static let linked =
    "The [dialogue failed](fact:claim.failed), said [Tarar](fact:person.tarar)."

  private func site(_ body: String, _ more: String = "") throws -> TestSite {
    try TestSite([
      Self.file: TestSite.briefing(body, more: more),
      "content/briefings/other.md": TestSite.briefing(Self.linked, title: "Other"),
    ])
  }

  /// The page as a run makes it that knows what the one before left.
  private func built(_ site: TestSite, after known: KnownRun = KnownRun()) async throws -> [UInt8] {
    let run = try await site.builder().preview(after: known)
    let file = try #require(run.files?.first { $0.path.text == "briefings/talks/index.html" })
    guard case .bytes(let bytes) = run.rendered(file) else { throw NotMade() }
    return bytes
  }

  private struct NotMade: Error {}

  @Test(arguments: [
    ("Some words.", "Other words.", ""),
    ("Some words.", "# A heading\n\nAnd *more* words.\n\n## Another\n\n[There](#another)", ""),
    ("# Heading\n\nWords.", "No heading.", ""),
    ("Words.", linked, ""), (linked, "Nothing of that.", ""),
    ("Words.", "[Other](other.md) and a note.[^1]\n\n[^1]: The note.", ""),
    ("Words.", "Some words.", "summary: \"A summary.\"\n"),
  ])
  func isThePageOfABuild(before: String, after: String, more: String) async throws {
    let site = try site(before, more)
    let run = try await site.builder().preview(after: KnownRun())
    try site.folder.write(TestSite.briefing(after, more: more), to: Self.file)
    let edited = try #require(run.edited(Self.file))
    #expect(edited.path.text == "briefings/talks/index.html")
    let clean = try await built(site)
    #expect(String(decoding: edited.bytes, as: UTF8.self) == String(decoding: clean, as: UTF8.self))
    #expect(try await built(site, after: run.known) == clean)
  }

  @Test(arguments: [
    // What the page says of itself, which others show too.
    ("Words.", "topics: [talks]\n"), ("Words.", "slug: other-place\n"), ("Words.", "draft: true\n"),
    // A fact that no page showed before.
    ("[nearly 1,800](fact:figure.killed) people.", ""),
    // What is wrong.
    ("[nearly 1,900](fact:claim.failed) people.", ""), ("[There](javascript:x)", ""),
    ("Words.", "titel: x\n"),
    ("[There](nowhere.md)", ""),
  ])
  func isLeftToABuildIfMoreMayChange(body: String, more: String) async throws {
    let site = try site("Words.")
    let run = try await site.builder().preview(after: KnownRun())
    try site.folder.write(TestSite.briefing(body, more: more), to: Self.file)
    #expect(run.edited(Self.file) == nil)
  }

  @Test func isLeftToABuildIfTheFileIsNoPage() async throws {
    let site = try site("Words.")
    let run = try await site.builder().preview(after: KnownRun())
    for file in [
      "content/site.yaml", "content/facts.yaml", "content/briefings/new.md", "templates/page.html",
    ] {
      #expect(run.edited(file) == nil)
    }
    try FileManager.default.removeItem(at: site.folder.url(Self.file))
    #expect(run.edited(Self.file) == nil)
  }

  /// What a run keeps in memory is worth as much as what a build keeps on disk.
  @Test func makesOnlyWhatChangedAfterARun() async throws {
    let site = try site("Words.")
    let first = try await site.builder().preview(after: KnownRun())
    for file in first.files ?? [] { _ = first.rendered(file) }
    let known = await first.known
    try site.folder.write(TestSite.briefing("Other words."), to: Self.file)
    let second = try await site.builder().preview(after: known)
    let made = try #require(second.files).filter {
      if case .rendered = $0.contents { $0.expected == nil } else { false }
    }
    let clean = try await site.builder().preview(after: KnownRun())
    #expect(made.map(\.path.text).contains("briefings/talks/index.html"))
    #expect(!made.map(\.path.text).contains("briefings/other/index.html"))
    #expect(second.files?.map(\.path) == clean.files?.map(\.path))
  }
}
