import Foundation
import TestSupport
import Testing

/// A site published as a branch of the repository that holds it.
@Suite(.enabled(if: Tool.haveGit, "git is not installed; Tests/run installs it"))
struct GitTests {
  let published: PublishedSite

  /// A repository with the site, whose `origin` is a bare one beside it.
  init() throws {
    var published = try PublishedSite(["content/briefings/two.md": TinySite.briefing("Two.")])
    let identity = ["GIT_AUTHOR", "GIT_COMMITTER"].flatMap { who in
      [("\(who)_NAME", "Desk"), ("\(who)_EMAIL", "desk@example.org")]
    }
    published.environment = Dictionary(uniqueKeysWithValues: identity)
      .merging(["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"]) { $1 }
    self.published = published
    try git(
      "init -q --bare \(published.target) && git init -q -b main . && git add -A",
      "git commit -qm Site && git remote add origin \(published.target)")
  }

  /// Runs git in the site's folder.
  @discardableResult
  func git(_ commands: String...) throws -> String {
    let outcome = try Command.shell(
      "git " + commands.joined(separator: " && "), in: published.site.path,
      environment: published.environment
    ).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  func publish(_ options: String...) throws -> Outcome {
    try Sitegen.run(
      ["publish", "--no-lock"] + options + ["git:pages"], in: published.site,
      environment: published.environment)
  }

  /// Expects that the branch of a repository holds what the build wrote.
  func expectSame(_ repository: String, _ branch: String = "pages") throws {
    let copy = try TemporaryFolder()
    try git("-C \(repository) archive \(branch) | tar -x -C \(copy.path)")
    try FileManager.default.removeItem(at: copy.url(".nojekyll"))
    try published.expectSame(copy.path)
  }

  @Test func commitsAndPushes() throws {
    let status = try git("status --porcelain --ignored")
    let outcome = try publish()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("pushed to origin\n"))
    try expectSame(published.target)
    try expectSame(".")
    // The work tree and the index are as they were, but for what a build makes.
    let files = try git("status --porcelain").split(separator: "\n")
    #expect(
      Set(files).subtracting(status.split(separator: "\n")) == ["?? .sitegen/", "?? public/"])
    #expect(try git("log -1 --format=%P pages") == "\n")
    #expect(try git("log -1 --format=%an:%s pages").hasPrefix("Desk:Publish the site: "))
  }

  @Test func commitsOnlyWhatChanged() throws {
    _ = try publish()
    #expect(try publish().errors.contains(": 0 added, 0 changed, 0 deleted, "))
    #expect(try git("rev-list --count pages") == "1\n")
    try FileManager.default.removeItem(at: published.site.url("content/briefings/two.md"))
    try published.site.write(TinySite.briefing("Other."), to: "content/briefings/other.md")
    let outcome = try publish()
    #expect(outcome.status == 0, "\(outcome.errors)")
    try expectSame(published.target)
    let changes = try git("diff --name-status --no-renames pages~ pages").split(separator: "\n")
    #expect(changes.contains("D\tbriefings/two/index.html"))
    #expect(changes.contains("A\tbriefings/other/index.html"))
    #expect(!changes.contains { $0.hasSuffix("briefings/talks/index.html") })
  }

  /// As in a fresh clone, where the branch is at the remote alone; somebody's files on it stay.
  @Test func goesOnFromTheRemote() throws {
    _ = try publish()
    let other = try TemporaryFolder()
    try git(
      "clone -q -b pages \(published.target) \(other.path)", "cd \(other.path)",
      "echo example.org > CNAME", "git add -A", "git commit -qm CNAME", "git push -q")
    try git("branch -D pages")
    try published.site.write(TinySite.briefing("Other."), to: "content/briefings/other.md")
    let outcome = try publish()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try git("-C \(published.target) show pages:CNAME") == "example.org\n")
    #expect(try git("rev-list --count pages") == "3\n")
    #expect(try git("rev-parse pages") == git("-C \(published.target) rev-parse pages"))
  }

  @Test func pushesWhatAFormerRunCouldNot() throws {
    try git("remote set-url --push origin /nowhere")
    let outcome = try publish()
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot publish to git:pages: git ended with 128: "))
    try git("remote set-url --push origin \(published.target)")
    #expect(try publish().errors.hasSuffix("pushed to origin\n"))
    try expectSame(published.target)
  }

  @Test func pushesNothingWithoutARemote() throws {
    try git("remote remove origin")
    let outcome = try publish()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("the branch pages is not pushed; --remote names where to"))
    try expectSame(".")
    let missing = try publish("--remote", "nowhere")
    #expect(missing.status == 74)
    #expect(missing.errors.contains("there is no remote “nowhere”"))
  }

  @Test func refusesABranchThatWentTwoWays() throws {
    _ = try publish()
    let other = try TemporaryFolder()
    try git(
      "clone -q -b pages \(published.target) \(other.path)", "cd \(other.path)",
      "git commit -q --amend -m Other", "git push -q --force")
    let outcome = try publish()
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("went two ways; delete the one here"))
    #expect(outcome.errors.contains(": git branch -D pages\n"))
    try git("branch -D pages")
    #expect(try publish().status == 0)
  }

  @Test func refusesTheBranchOfTheWorkTree() throws {
    let before = try git("rev-parse main")
    let outcome = try Sitegen.run(
      ["publish", "git:main"], in: published.site, environment: published.environment)
    #expect(outcome.status == 74)
    #expect(
      outcome.errors.contains(
        "the branch is checked out; publish to another, such as git:pages, or"))
    #expect(try git("rev-parse main") == before)
    let folder = try TemporaryFolder()
    try git("worktree add -q \(folder.path)/tree -b pages")
    let pages = try publish()
    #expect(pages.status == 74)
    #expect(
      pages.errors.contains("such as git:site, or check another one out in"), "\(pages.errors)")
    #expect(pages.errors.contains("/tree, as with git switch\n"))
  }

  @Test func takesAWholeNameForItsBranch() throws {
    let outcome = try Sitegen.run(
      ["publish", "--no-lock", "git:refs/heads/pages"], in: published.site,
      environment: published.environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try git("branch --list").contains("  pages\n"))
    try expectSame(published.target)
  }

  @Test func takesNoRemoteForABranch() throws {
    let outcome = try Sitegen.run(
      ["publish", "git:origin/pages"], in: published.site, environment: published.environment)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("“origin” is a remote; write git:pages"), "\(outcome.errors)")
    #expect(try !git("branch --list").contains("pages"))
  }

  @Test func overwritesNobodysBranch() throws {
    try git("branch pages")
    let outcome = try publish()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("files that sitegen did not put there"))
    #expect(try publish("--adopt").status == 0)
    #expect(try git("show pages:content/site.yaml") == "title: Test\n")
  }

  @Test func needsARepository() throws {
    let site = try PublishedSite()
    let outcome = try site.publish(to: "git:pages")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("the site is in no git repository"))
    #expect(outcome.errors.contains(": fatal: not a git repository"), "\(outcome.errors)")
  }

  /// A repository of a git that is newer than the one here.
  @Test func saysWhatGitSaysOfARepositoryThatItCannotRead() throws {
    try git("config core.repositoryformatversion 1", "git config extensions.fromTheFuture true")
    let outcome = try publish()
    #expect(outcome.status == 74)
    #expect(
      outcome.errors.contains("git cannot read it: fatal: unknown repository extension"),
      "\(outcome.errors)")
  }

  /// Attributes of the repository change no byte of the site.
  @Test func keepsBytes() throws {
    try published.site.write("* text=auto eol=crlf\n*.txt ident\n", to: ".gitattributes")
    try published.site.write("a\r\nb $Id$\n", to: "content/assets/lines.txt")
    try git("config core.autocrlf true")
    _ = try publish()
    #expect(try git("cat-file blob pages:lines.txt") == "a\r\nb $Id$\n")
  }
}
