import Foundation
import TestSupport
import Testing

/// What a build leaves behind.
struct OutputFolderTests {
  /// A mistake in one kind of file.
  struct Mistake: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var file: String
    var old: String
    var new: String
  }

  static let mistakes = [
    Mistake(
      testDescription: "an unknown key in the settings",
      file: "content/site.yaml", old: "tagline:", new: "taglin:"),
    Mistake(
      testDescription: "an id with a wrong prefix",
      file: "content/facts.yaml", old: "  - id: claim.", new: "  - id: clam."),
    Mistake(
      testDescription: "YAML that cannot be read",
      file: "content/facts.yaml", old: "  - id: claim.", new: "\t- id: claim."),
    Mistake(
      testDescription: "a date that does not exist",
      file: "content/briefings/2026-11-23-istanbul-round.md", old: "2026-11-23",
      new: "2026-02-30"),
    Mistake(
      testDescription: "a template that is not closed",
      file: "templates/base.html", old: "{% endblock %}", new: "{% endblock"),
    Mistake(
      testDescription: "a name that only rendering finds unknown",
      file: "templates/facts/claim.html", old: "fact.", new: "fact.no_such_field."),
  ]

  @Test(arguments: mistakes)
  func staysAsItIsOnAnError(_ mistake: Mistake) throws {
    let site = try Sitegen.sampleSite()
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    try site.edit(mistake.file, mistake.old, to: mistake.new)
    let before = try FileTree(site.path)
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("\(mistake.file):"))
    // What was found out about pages that are right is kept for the next build.
    let learned = [".sitegen", ".sitegen/memory", ".sitegen/search"]
    #expect(try FileTree(site.path).except(learned) == before.except(learned))
  }

  @Test func isLeftAloneIfNothingChanged() throws {
    let site = try Sitegen.sampleSite()
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    let before = try FileTree(site.url("public").path)
    let outcome = try Sitegen.run(["build"], in: site)
    #expect(outcome.errors.contains("0 written"))
    #expect(try FileTree(site.url("public").path) == before)
  }

  @Test func keepsFilesThatSitegenDidNotWrite() throws {
    let site = try Sitegen.sampleSite()
    try site.write("mine", to: "public/notes.txt")
    #expect(try Sitegen.run(["build"], in: site).status != 0)
    #expect(try site.text("public/notes.txt") == "mine")
    #expect(try Sitegen.run(["build", "--force"], in: site).status == 0)
    #expect(try site.text("public/notes.txt") == "mine")
    #expect(try site.text("public/index.html").contains("<!doctype html>"))
  }

  @Test func canBeReadByAllWhateverTheMaskIs() throws {
    let site = try Sitegen.sampleSite()
    let line = "umask 077; '\(Sitegen.path)' build"
    try #require(try Command.shell(line, in: site.path).run().status == 0)
    for (path, entry) in try FileTree(site.url("public").path).entries {
      #expect(entry.permissions == (entry.bytes == nil ? 0o755 : 0o644), "\(path)")
    }
  }

  @Test func doesNotShowFilesThatAreNobodysBusiness() throws {
    let site = try Sitegen.sampleSite()
    for name in [".env", ".git/config", "draft.txt~", ".draft.txt.swp", "x.swp"] {
      try site.write("secret", to: "content/assets/\(name)")
    }
    try site.write("shown", to: "content/assets/shown.txt")
    _ = try Sitegen.run(["build"], in: site)
    let tree = try FileTree(site.url("public").path)
    #expect(tree.entries.values.contains { $0.bytes == Data("shown".utf8) })
    #expect(!tree.entries.values.contains { $0.bytes == Data("secret".utf8) })
  }

  /// Whatever is written there would be content of the next build, or lost.
  @Test(arguments: [
    ".", "content", "content/www", "templates", "archive/www", ".sitegen/www", "content/../content",
  ])
  func isNoneOfTheFoldersOfWhichTheSiteIsMade(_ folder: String) throws {
    let site = try Sitegen.sampleSite()
    try site.write("Text.", to: "archive/text.txt")
    for arguments in [["build", "--output", folder], ["build", "--force", "--output", folder]] {
      let before = try FileTree(site.url("content").path).entries
      let outcome = try Sitegen.run(arguments, in: site)
      #expect(outcome.status == 74)
      #expect(
        outcome.errors.contains("of which the site is made; name a folder beside it")
          || outcome.errors.contains("it is the site’s own folder"), "\(outcome.errors)")
      #expect(try FileTree(site.url("content").path).entries == before)
    }
    #expect(try Sitegen.run(["build", "--output", "contents"], in: site).status == 0)
  }
}
