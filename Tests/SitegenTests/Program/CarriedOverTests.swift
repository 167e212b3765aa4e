import Foundation
import TestSupport
import Testing

/// What others keep in the output folder is there after a build as before.
struct CarriedOverTests {
  private let site: TemporaryFolder

  init() throws {
    site = try TinySite.make()
    try #require(try Sitegen.run(["build"], in: site).status == 0)
  }

  /// Builds the site with another text.
  private func buildAnew(_ text: String = "Other words.") throws -> Outcome {
    try site.write(TinySite.briefing(text), to: "content/briefings/talks.md")
    let outcome = try Sitegen.run(["build"], in: site)
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(try site.text("public/briefings/talks/index.html").contains(text))
    return outcome
  }

  private func shell(_ line: String) throws -> String {
    let outcome = try Command.shell(line, in: site.path).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "no git is there"))
  func aRepositoryWithPackedReferencesIsStillOne() throws {
    let author = "-c user.name=Desk -c user.email=desk@example.org"
    _ = try shell(
      "cd public && git init -q && git add -A && git \(author) commit -qm Published"
        + " && git pack-refs --all && git gc -q --prune=now")
    _ = try buildAnew()
    #expect(try shell("cd public && git log --format=%s") == "Published\n")
    #expect(try shell("cd public && git status --porcelain").contains("briefings/talks/index.html"))
  }

  @Test func emptyFoldersAndTheirPermissionsStay() throws {
    _ = try shell("mkdir -p public/a/b public/briefings/own public/shut && chmod 700 public/a")
    _ = try shell("echo x > public/shut/file && chmod 555 public/shut")
    _ = try buildAnew()
    #expect(
      try shell("stat -c '%n %a' public/a public/a/b public/briefings/own public/shut")
        == "public/a 700\npublic/a/b 755\npublic/briefings/own 755\npublic/shut 555\n")
    _ = try shell("chmod 755 public/shut")
  }

  @Test func aNameThatIsNoTextStays() throws {
    _ = try shell("printf x > \"public/$(printf 'caf\\351')\"")
    _ = try buildAnew()
    #expect(try shell("cat \"public/$(printf 'caf\\351')\"") == "x")
  }

  @Test func everyEditIsCopied() throws {
    try site.write("first", to: "public/index.html")
    #expect(
      try buildAnew("One.").errors.contains("a copy of the edit is .sitegen/replaced/index.html"))
    try site.write("second", to: "public/index.html")
    #expect(try buildAnew("Two.").errors.contains(".sitegen/replaced/index.html.2"))
    #expect(try site.text(".sitegen/replaced/index.html") == "first")
    #expect(try site.text(".sitegen/replaced/index.html.2") == "second")
  }

  @Test func anEditOfAPageThatIsGoneIsCopied() throws {
    try site.write("edited", to: "public/notes/map.txt")
    try FileManager.default.removeItem(at: site.url("content/assets/notes/map.txt"))
    let outcome = try buildAnew()
    #expect(outcome.errors.contains("public/notes/map.txt:1:1: warning[output-edited]"))
    #expect(try site.text(".sitegen/replaced/notes/map.txt") == "edited")
    #expect(!FileManager.default.fileExists(atPath: site.url("public/notes").path))
  }

  @Test func aManifestIsBelievedOnlyForBytesThatItNames() throws {
    // As in a repository of somebody else: the manifest claims a file of the user.
    try site.write("mine", to: "public/thesis.txt")
    let manifest = try site.text("public/.sitegen-manifest")
    try site.write(manifest + "0123456789abcdef thesis.txt\n", to: "public/.sitegen-manifest")
    _ = try buildAnew()
    #expect(try site.text(".sitegen/replaced/thesis.txt") == "mine")
  }

  @Test func aFolderInThePlaceOfAFileIsAFinding() throws {
    try FileManager.default.removeItem(at: site.url("public/feed.xml"))
    try site.write("mine", to: "public/feed.xml/a.txt")
    let outcome = try Sitegen.run(["build", "--force"], in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("public/feed.xml:1:1: error[output-not-ours]"))
    #expect(try site.text("public/feed.xml/a.txt") == "mine")
  }
}
