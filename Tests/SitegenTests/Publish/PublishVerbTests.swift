import Foundation
import TestSupport
import Testing

/// What `sitegen publish` says and when it publishes nothing.
struct PublishVerbTests {
  @Test(arguments: [
    "-x", "-e sh", "rclone:-x", "rclone:cloud", "git:", "git:-x", "git:a..b", "git:a b", "s3://x",
    "ssh://example.org/x", "file:///x", "a\nb", "", "git:HEAD", "git:FETCH_HEAD",
    "git:refs/tags/one", "git:refs/heads/",
  ])
  func refusesWhatIsNoTarget(_ target: String) throws {
    let published = try PublishedSite()
    let outcome = try Sitegen.run(["publish", "--", target], in: published.site)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(!FileManager.default.fileExists(atPath: "\(published.site.path)/public"))
  }

  @Test(arguments: [("www", "rsync"), ("rclone:cloud:x", "rclone"), ("git:pages", "git")])
  func namesTheToolThatIsMissing(_ target: String, _ tool: String) throws {
    var published = try PublishedSite()
    published.environment = ["PATH": published.site.path]
    let outcome = try published.publish(to: target)
    #expect(outcome.status == 74)
    #expect(
      outcome.errors.contains(
        "sitegen: cannot run \(tool): it is in no folder of PATH; install the package \(tool)\n"))
    #expect(published.site.contents("content/facts.lock.yaml") == nil)
  }

  /// The help of a folder that is a link can be followed.
  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func publishesFromAFolderThatIsALinkWhereItIsNamed() throws {
    let published = try PublishedSite()
    let real = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(published.site.path)/public", withDestinationPath: real.path)
    let refused = try published.publish()
    #expect(refused.status == 74)
    let help = try #require(refused.errors.firstMatch(of: /follow it with (--output) (\S+)\n/))
    let outcome = try published.publish(String(help.1), String(help.2))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try PublishedSite.files(real.path) == PublishedSite.files(published.target))
    #expect(real.contents("index.html") != nil)
  }

  @Test func publishesNothingWithAnError() throws {
    let published = try PublishedSite()
    try published.site.write(
      TinySite.briefing("A [dead link](nowhere.md)."), to: "content/briefings/talks.md")
    let outcome = try published.publish()
    #expect(outcome.status == 1)
    #expect(!FileManager.default.fileExists(atPath: published.target))
    #expect(published.site.contents("content/facts.lock.yaml") == nil)
  }

  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func publishesNoDraft() throws {
    let published = try PublishedSite([
      "content/briefings/draft.md": TinySite.briefing("Draft.", more: "draft: true\n"),
      "content/briefings/later.md": TinySite.briefing(
        "Later.", more: "publish_at: \"2999-01-01\"\n"),
    ])
    // What a build with drafts has left is not what readers get.
    _ = try Sitegen.run(["build", "--drafts", "--now", "2999-01-02"], in: published.site)
    #expect(published.site.files(below: "public").contains("briefings/draft/index.html"))
    let outcome = try published.publish()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try PublishedSite.files(published.target).keys
    #expect(!files.contains { $0.contains("draft") || $0.contains("later") })
    #expect(try published.publish("--drafts").status == 64)
  }

  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func locksWhatReadersAreTold() throws {
    let published = try PublishedSite()
    let outcome = try published.publish()
    #expect(outcome.errors.contains(" facts locked in content/facts.lock.yaml; commit that file\n"))
    let lock = try published.site.text("content/facts.lock.yaml")
    #expect(lock.contains("org.a"))
    let expected = try Sitegen.run(["facts", "lock"], in: published.site)
    #expect(expected.status == 0)
    #expect(try published.site.text("content/facts.lock.yaml") == lock)
    #expect(try !published.publish().errors.contains("locked"))
    // What was published and is gone is an error, as in a build.
    try published.site.edit("content/facts.yaml", "org.a, name", to: "org.b, name")
    try published.site.edit("content/facts.yaml", "publisher: org.a", to: "publisher: org.b")
    let changed = try published.publish()
    #expect(changed.status == 1)
    #expect(changed.errors.contains("[id-removed]"))
  }

  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func locksNothingWhereItIsToldSo() throws {
    let published = try PublishedSite()
    #expect(try published.publish("--no-lock").status == 0)
    #expect(published.site.contents("content/facts.lock.yaml") == nil)
  }

  /// Neither `public/` nor anything else that its user sees is made or changed.
  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func changesNothingInADryRun() throws {
    let published = try PublishedSite()
    let fresh = try published.publish("--dry-run")
    #expect(fresh.status == 0, "\(fresh.errors)")
    #expect(fresh.output.contains("added    index.html\n"))
    #expect(!FileManager.default.fileExists(atPath: published.site.url("public").path))
    #expect(!FileManager.default.fileExists(atPath: published.target))
    #expect(published.site.contents("content/facts.lock.yaml") == nil)
    #expect(try published.publish().status == 0)
    let (before, host) = (
      try FileTree(published.site.url("public").path), try FileTree(published.target)
    )
    let lock = try published.site.text("content/facts.lock.yaml")
    try published.site.write(
      TinySite.briefing("Other words."), to: "content/briefings/talks.md")
    let dry = try published.publish("--dry-run")
    #expect(dry.output.contains("changed  briefings/talks/index.html\n"))
    #expect(!dry.output.contains("added"))
    #expect(try FileTree(published.site.url("public").path) == before)
    #expect(try FileTree(published.target) == host)
    #expect(try published.site.text("content/facts.lock.yaml") == lock)
    // What it said is what is done.
    let done = try published.publish("--format", "json")
    let files = done.output.components(separatedBy: "\n").filter { $0.contains("\"change\"") }
    #expect(files.count == dry.output.components(separatedBy: "\n").dropLast().count)
    #expect(files.allSatisfy { $0.contains("\"target\":\"\(published.target)\"") })
  }

  @Test func aDryRunSaysWhatIsWrong() throws {
    let published = try PublishedSite([
      "content/briefings/talks.md": TinySite.briefing("A [dead link](nowhere.md).")
    ])
    let outcome = try published.publish("--dry-run")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[link-broken]"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ("file", "it is a file, not a folder"), ("file/www", "file is a file, not a folder"),
  ])
  func refusesAFile(_ target: String, _ reason: String) throws {
    let published = try PublishedSite(["file": "Words."])
    let outcome = try published.publish(to: target)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("sitegen: cannot publish to \(target): \(reason)\n"))
    #expect(published.site.contents("file") == "Words.")
  }

  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func countsOneAsOne() throws {
    let published = try PublishedSite()
    let host = try TemporaryFolder(["notes.txt": "x"])
    let refused = try published.publish(to: host.path)
    #expect(refused.errors.contains("holds 1 file that sitegen did not put there"))
    try FileManager.default.removeItem(at: host.url("notes.txt"))
    try host.write("x", to: "index.html")
    let adopted = try published.publish("--adopt", to: host.path)
    #expect(adopted.errors.contains("1 file of others is replaced\n"))
  }

  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func isQuiet() throws {
    let published = try PublishedSite()
    let outcome = try published.publish("--quiet")
    #expect(outcome.status == 0)
    #expect(!outcome.errors.contains("added"))
    #expect(!outcome.errors.contains("written"))
    #expect(!outcome.errors.contains("locked"))
  }

  @Test(
    .enabled(if: Tool.haveRsync, "rsync is not installed"),
    arguments: [
      "public", "public/deep", "public/new", "public/new/www", ".", "content/www", "templates",
      "archive", ".git", ".git/www", "rclone:./public/new",
    ])
  func refusesTheFoldersOfTheSite(_ target: String) throws {
    let published = try PublishedSite()
    _ = try Sitegen.run(["build"], in: published.site)
    for folder in ["public/deep", "archive"] {
      try FileManager.default.createDirectory(
        at: published.site.url(folder), withIntermediateDirectories: true)
    }
    let outcome = try published.publish(to: target)
    #expect(outcome.status == 74)
    let reason =
      switch target {
      case _ where target.contains("public"): "it is the folder that the site is built in"
      case ".git", ".git/www": "it is in .git, which belongs to the repository alone"
      case ".": "it is the site’s own folder"
      default: "of which the site is made; name a folder beside it"
      }
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
  }

  /// What needs the address lacks it, and readers of feeds are the first to see that.
  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func warnsOfAMissingAddress() throws {
    let published = try PublishedSite()
    let warning =
      "content/site.yaml:1:1: warning[base-url-missing]: “base_url” is missing: the sitemap, feeds and"
      + " links to share lack the site’s address"
    for options in [["--quiet"], ["--dry-run"]] {
      let outcome = try Sitegen.run(
        ["publish", published.target] + options, in: published.site)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains(warning), "\(outcome.errors)")
      #expect(!outcome.errors.contains("sitegen: warning"), "\(outcome.errors)")
    }
    for verb in ["check", "publish"] {
      let target = verb == "publish" ? [published.target] : []
      let outcome = try Sitegen.run([verb] + target + ["--strict"], in: published.site)
      #expect(outcome.status == 1 && outcome.errors.contains(warning), "\(outcome.errors)")
      let plain = try Sitegen.run(["check"], in: published.site)
      #expect(plain.status == 0 && !plain.errors.contains("base-url"), "\(plain.errors)")
    }
    let named = try published.publish("--base-url", "https://example.org/")
    #expect(named.status == 0 && !named.errors.contains("sitegen: warning"), "\(named.errors)")
  }

  /// Whatever the builder's own mask is, the host's server may read what it gets.
  @Test(.enabled(if: Tool.haveRsync, "rsync is not installed"))
  func letsOthersRead() throws {
    let published = try PublishedSite()
    let outcome = try Command.shell(
      "umask 077 && \(Sitegen.path) publish \(published.target)", in: published.site.path
    ).run()
    #expect(outcome.status == 0, "\(outcome.errors)")
    for (path, entry) in try FileTree(published.target).entries {
      #expect(entry.permissions == (entry.bytes == nil ? 0o755 : 0o644), "\(path)")
    }
  }
}
