import Foundation
import TestSupport
import Testing

/// What the program tells the one who called it: 0 done, 1 findings, 64 wrong usage, 74 a file
/// or folder failed, 75 another build is running.
struct ExitCodeTests {
  @Test(arguments: [["build"], ["check"], []])
  func isZeroForAGoodSite(_ arguments: [String]) throws {
    let outcome = try Sitegen.run(arguments, in: Sitegen.sampleSite())
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: ["build", "check"])
  func isOneForAnError(_ verb: String) throws {
    let site = try Sitegen.sampleSite()
    try site.write("---\ntitle: Nothing else\n---\n", to: "content/briefings/bare.md")
    let outcome = try Sitegen.run([verb], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/briefings/bare.md:"))
  }

  @Test func isOneForAWarningOnlyIfStrict() throws {
    let site = try Sitegen.sampleSite()
    let page = "---\ntitle: Toll\n---\n\nNearly 4,321 people were killed.\n"
    try site.write(page, to: "content/pages/toll.md")
    let lenient = try Sitegen.run(["check", "--format", "json"], in: site)
    #expect(lenient.status == 0)
    #expect(lenient.output.contains(#""severity":"warning""#))
    #expect(try Sitegen.run(["check", "--strict"], in: site).status == 1)
    #expect(try Sitegen.run(["build", "--strict"], in: site).status == 1)
    #expect(try FileTree(site.url("public").path).entries.isEmpty)
  }

  @Test(arguments: [
    ["--no-such-option"], ["no-such-verb"], ["build", "--jobs", "0"], ["build", "--jobs", "two"],
    ["build", "--base-url", "ftp://example.org"], ["build", "--now", "2024-02-30"],
    ["check", "--spare-waiting"],
    ["check", "--format", "yaml"], ["check", "--explain", "no-such-rule"], ["render"],
  ])
  func isSixtyFourForWrongUsage(_ arguments: [String]) throws {
    let outcome = try Sitegen.run(arguments, in: TemporaryFolder())
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  /// A password is not told to whoever reads the terminal of a CI.
  @Test(arguments: [
    (
      "https://jo:secret@example.org/desk/", "has a user or a password", "https://example.org/desk/"
    ),
    ("https://example.org/?a=b", "has a query", "https://example.org/"),
    ("https://example.org/a#b", "has a fragment", "https://example.org/a"),
    ("https://", "is no web address", "https://example.org/desk/"),
    ("https://exa mple.org", "is no web address", "https://example.org/desk/"),
  ])
  func anAddressToWhichNoPathCanBeAddedIsWrongUsage(
    _ url: String, _ words: String, _ right: String
  ) throws {
    for verb in [["build"], ["check"], ["publish", "../x"]] {
      let outcome = try Sitegen.run(verb + ["--base-url", url], in: TemporaryFolder())
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains(words) && outcome.errors.contains(right), "\(outcome.errors)")
      #expect(!outcome.errors.contains("secret"))
    }
  }

  @Test func aFolderWithoutItsOptionIsToldHowToBeNamed() throws {
    let folder = try TemporaryFolder(["my desk/content/site.yaml": "title: Desk\n"])
    let outcome = try Sitegen.run(["build", "my desk"], in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("the site’s folder is named with --site 'my desk'"))
    let file = try Sitegen.run(["build", "nope.md"], in: folder)
    #expect(file.status == 64)
    #expect(file.errors.contains("a build is always of the whole site"))
    #expect(!file.errors.contains("--site nope.md"))
  }

  @Test(arguments: [
    ("--site", "nowhere", "nowhere"), ("--site", "content/site.yaml", "content/site.yaml"),
    ("--output", "notes.txt/x", "notes.txt:"),
  ])
  func isSeventyFourForAFolderThatFails(_ option: String, _ folder: String, _ named: String) throws
  {
    let site = try Sitegen.sampleSite()
    try site.write("No folder.", to: "notes.txt")
    let outcome = try Sitegen.run(["build", option, folder], in: site)
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("cannot "))
    #expect(outcome.errors.contains(named))
  }

  @Test(arguments: ["build", "check", "serve"])
  func isSeventyFourForAnArchiveThatIsNotThere(_ verb: String) throws {
    let port = verb == "serve" ? ["--port", "0"] : []
    let outcome = try Sitegen.run([verb, "--archive", "nope"] + port, in: Sitegen.sampleSite())
    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("nope"))
    #expect(!outcome.errors.contains("http://"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full is there"),
    arguments: [
      "help", "help symbolic-link", "check --explain symbolic-link", "check --format json",
      "facts list", "facts schema",
    ])
  func isSeventyFourIfTheAnswerCannotBeWritten(_ verb: String) throws {
    let site = try Sitegen.sampleSite()
    let line = "'\(Sitegen.path)' \(verb) > /dev/full"
    let outcome = try Command.shell(line, in: site.path).run()
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot write standard output: No space left on device"))
  }

  @Test func isSeventyFiveWhileAnotherBuildRuns() throws {
    let site = try Sitegen.sampleSite()
    try site.write("", to: ".sitegen/lock")
    let outcome = try Command.shell(
      "flock .sitegen/lock '\(Sitegen.path)' build", in: site.path
    ).run()
    #expect(outcome.status == 75, "\(outcome.errors)")
    #expect(outcome.errors.contains("another build"))
    #expect(try FileTree(site.url("public").path).entries.isEmpty)
    #expect(try Sitegen.run(["build"], in: site).status == 0)
  }
}
