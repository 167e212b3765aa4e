import Foundation
import TestSupport
import Testing

@testable import Facts
@testable import Site

/// A new site, made by the program alone.
struct InitVerbTests {
  private func newSite() throws -> (parent: TemporaryFolder, site: TemporaryFolder) {
    let parent = try TemporaryFolder()
    let outcome = try Sitegen.run(["init", "desk"], in: parent)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let site = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: site.path)
    try FileManager.default.copyItem(atPath: "\(parent.path)/desk", toPath: site.path)
    return (parent, site)
  }

  @Test func aNewSiteHasNothingToFind() throws {
    let site = try newSite().site
    for verb in [
      ["check"], ["build"], ["build", "--strict", "--base-url", "https://example.org/desk"],
    ] {
      let outcome = try Sitegen.run(verb + ["--verbose", "--format", "json"], in: site)
      #expect(outcome.status == 0)
      #expect(outcome.output == "", "\(verb)")
    }
    let first = try site.text("public/briefings/night-ferry-stops/index.html")
    let second = try site.text("public/briefings/will-it-return/index.html")
    #expect(first.contains("1,240") && second.contains("1,240"))
  }

  @Test func itHasAFactOfEachKindAndEachKeyOfTheSettings() throws {
    let site = try newSite().site
    for kind in FactKind.allCases {
      let list = try Sitegen.run(["facts", "list", "--kind", kind.plural], in: site).output
      #expect(!list.isEmpty, "\(kind)")
    }
    let settings = try site.text("content/site.yaml").split(separator: "\n").map { line in
      line.hasPrefix("# ") ? line.dropFirst(2) : line
    }
    for field in SiteSettings.schema(rules: []).fields {
      #expect(settings.contains { $0.hasPrefix("\(field.name):") }, "\(field.name)")
    }
  }

  @Test func itsHostsKeepWhatTheNextBuildNeeds() throws {
    let site = try newSite().site
    for file in [
      ".github/workflows/site.yml", ".github/workflows/cloudflare.yml", ".gitlab-ci.yml",
      ".netlify/keep-between-builds/index.js",
    ] {
      let text = try site.text(file)
      #expect(text.contains(".sitegen") && text.contains("public"), "\(file)")
    }
    #expect(try site.text(".gitignore").contains("/.sitegen/"))
    #expect(try site.text(".schemas/facts.json").contains("\"$schema\""))
  }

  @Test func theScriptOfItsHostsFetchesTheProgramOnceAndBuilds() throws {
    let site = try newSite().site
    let environment = ["SITEGEN_URL": "file://\(Sitegen.path)"]
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let run = Command(
      program: "/bin/sh", arguments: [".ci/build", "--quiet"], folder: site.path,
      environment: environment.merging([
        "PATH": path, "CI_PAGES_URL": "https://example.org/desk",
      ]) { $1 })
    let outcome = try run.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(site.contents("public/index.html") != nil)
    #expect(FileManager.default.isExecutableFile(atPath: "\(site.path)/.bin/sitegen"))
    try site.write("#!/bin/sh\nexit 7\n", to: ".bin/sitegen")
    #expect(try run.run().status == 7)
  }

  /// Somebody begins a briefing, and the others' still go out.
  @Test func aDraftStopsNoBuildOfItsHosts() throws {
    let site = try newSite().site
    let made = try Sitegen.run(["new", "briefing", "A new one"], in: site)
    #expect(made.status == 0)
    let folder = URL(fileURLWithPath: Sitegen.path).deletingLastPathComponent().path
    let build = Command(
      program: "/bin/sh", arguments: [".ci/build", "--base-url", "https://example.org/desk"],
      folder: site.path,
      environment: ["PATH": "\(folder):/usr/bin:/bin"])
    let outcome = try build.run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("an error once it is no draft"), "\(outcome.errors)")
    #expect(site.contents("public/index.html") != nil)
    #expect(try Sitegen.run(["build", "--strict"], in: site).status == 1)
    let path = try #require(
      site.files(below: "content/briefings").first { $0.hasSuffix("new-one.md") })
    try site.edit("content/briefings/\(path)", "draft: true", to: "draft: false")
    try site.edit("content/briefings/\(path)", "as_of: \"\"", to: "as_of: unknown")
    let published = try build.run()
    #expect(published.status == 1)
    #expect(published.errors.contains("warning[placeholder-left]"), "\(published.errors)")
  }

  @Test func itsLineEndsAreTheSameOnEverySystem() throws {
    let lines = try newSite().site.text(".gitattributes").components(separatedBy: "\n")
    #expect(lines.contains("* text=auto eol=lf"))
    #expect(lines.contains("/archive/** -text"))
  }

  /// As git gives it on Windows, unless it is told otherwise.
  @Test func aCheckoutWithReturnsIsToldFromAChange() throws {
    let site = try newSite().site
    for file in ["archive/ferry-statement.txt", "content/facts.yaml"] {
      try site.write(try site.text(file).replacing("\n", with: "\r\n"), to: file)
    }
    let outcome = try Sitegen.run(["check"], in: site)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("the lines of the archived text ferry-statement.txt end otherwise"),
      "\(outcome.errors)")
    #expect(outcome.errors.components(separatedBy: ": error[").count == 2, "\(outcome.errors)")
  }

  /// The program that runs is that of the address, and that of the hash if one is given.
  @Test func theScriptOfItsHostsFetchesTheProgramOfANewAddress() throws {
    let site = try newSite().site
    let releases = try TemporaryFolder(["1": "#!/bin/sh\nexit 1\n", "2": "#!/bin/sh\nexit 2\n"])
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    func build(_ release: String, sha256: String = "") throws -> Outcome {
      try Command(
        program: "/bin/sh", arguments: [".ci/build", "--base-url", "https://example.org/desk"],
        folder: site.path,
        environment: [
          "PATH": path, "SITEGEN_URL": "file://\(releases.path)/\(release)",
          "SITEGEN_SHA256": sha256,
        ]
      ).run()
    }
    #expect(try build("1").status == 1)
    #expect(try build("2").status == 2)
    let hash = try Command.shell("sha256sum \(releases.path)/1 | cut -c1-64", in: "/").run().output
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let wrong = try build("2", sha256: hash)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("the program has not the SHA-256 that SITEGEN_SHA256 says"))
    #expect(try build("1", sha256: hash).errors == "")
    // What was changed since it was fetched is not run either.
    try site.write("#!/bin/sh\necho changed >&2\n", to: ".bin/sitegen")
    #expect(try build("1", sha256: hash) == Outcome(status: 1, output: "", errors: ""))
    #expect(try site.text(".bin/sitegen") == releases.text("1"))
  }

  @Test func tellsHowToGoOn() throws {
    let folder = try TemporaryFolder()
    let plain = try Sitegen.run(["init", "desk"], in: folder)
    #expect(plain.errors.hasSuffix("go on with: cd desk && sitegen build\n"))
    let spaced = try Sitegen.run(["init", "a b's"], in: folder)
    #expect(spaced.errors.hasSuffix("go on with: cd 'a b'\\''s' && sitegen build\n"))
    let line = try #require(spaced.errors.components(separatedBy: "go on with: ").last)
      .replacing("sitegen", with: "'\(Sitegen.path)'")
    #expect(try Command.shell(line, in: folder.path).run().status == 0)
    let quiet = try Sitegen.run(["init", "other", "--quiet", "--format", "json"], in: folder)
    #expect(quiet.errors.isEmpty)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(quiet.output.utf8)) as? [String: Any])
    #expect(answer["folder"] as? String == "other")
    let files = try #require(answer["files"] as? [String])
    #expect(Set(files) == Set(folder.files(below: "other")))
  }

  @Test func nothingIsWrittenOverAFile() throws {
    let folder = try TemporaryFolder(["desk/content/facts.yaml": "mine", "desk/.git/HEAD": "x"])
    let outcome = try Sitegen.run(["init", "desk"], in: folder)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("content/facts.yaml is there already; name a new folder"))
    #expect(folder.files(below: "desk").sorted() == [".git/HEAD", "content/facts.yaml"])
    try FileManager.default.removeItem(at: folder.url("desk/content/facts.yaml"))
    #expect(try Sitegen.run(["init", "desk"], in: folder).status == 0)
  }
}
