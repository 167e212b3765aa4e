import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Kit

/// No page or file names a path outside of the site, or the path of another one, on any system.
struct OutputPathFindingTests {
  private static let talks = "content/briefings/talks.md"

  @Test(arguments: [
    "../x", "/etc/x", "a/../../b", "..%2fx", "a\\0b", ".", "..", "con", ".git/hooks/x", "x/",
    "%2e%2e", "a:b", "a\\\\b", "a b", "", "a\\u200Bb", String(repeating: "ü", count: 120),
  ])
  func aSlugLeadsNowhereElse(_ slug: String) async throws {
    let site = try TestSite([Self.talks: TestSite.briefing("Text.", more: "slug: \"\(slug)\"\n")])
    let parent = site.folder.url(".").deletingLastPathComponent().path
    let before = site.folder.files()
    let found = try await site.build()
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("\(Self.talks):5:7: error[") }, "\(found)")
    // Nothing but what makes the next build faster was written, in the site or beside it.
    #expect(site.folder.files().filter { !$0.hasPrefix(".sitegen") } == before)
    #expect(!FileManager.default.fileExists(atPath: "\(parent)/x"))
    #expect(!FileManager.default.fileExists(atPath: "\(parent)/b"))
  }

  @Test(arguments: [
    ("content/briefings/About.md", "content/briefings/about.md", "briefings/about/index.html"),
    (
      "content/briefings/cafe\u{301}.md", "content/briefings/caf\u{E9}.md",
      "briefings/cafe/index.html"
    ),
    ("content/briefings/a.md", "content/briefings/a/index.md", "briefings/a/index.html"),
    ("content/briefings/IĞDIR.md", "content/briefings/ığdır.md", "briefings/igdir/index.html"),
    ("content/assets/A.txt", "content/assets/a.txt", "a.txt"),
    ("content/assets/cafe\u{301}.txt", "content/assets/caf\u{E9}.txt", "caf\u{E9}.txt"),
    ("the site", "content/assets/index.html", "index.html"),
    ("content/assets/Briefings/a/index.html", "content/briefings/a.md", "briefings/a/index.html"),
  ])
  func twoFilesAtOnePathAreAnErrorThatNamesBoth(
    _ first: String, _ second: String, _ path: String
  ) async throws {
    let files = [first, second].filter { $0 != "the site" }.enumerated().map { number, file in
      (
        file,
        file.hasSuffix(".md") ? TestSite.briefing("Text.", title: "Talks \(number)") : "x\(number)"
      )
    }
    // Names that differ in nothing but how a letter is written are two files, and one key to Swift.
    let site = try TestSite([:])
    for (file, text) in files { try site.folder.write(text, to: file) }
    let found = try await site.build().filter { $0.contains("[output-collision]") }
    #expect(found.count == 1, "\(found)")
    let message = try #require(found.first)
    let names = [first, second].map { Array($0.utf8) }
    #expect(message.contains("error[output-collision]: "))
    #expect(
      names.allSatisfy { Array(message.utf8)[...].firstPlace(of: $0[...]) != nil }, "\(message)")
    #expect(site.folder.contents("public/index.html") == nil)
  }
}
