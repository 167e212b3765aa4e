import Foundation
import TestSupport
import Testing

/// A repository that somebody else has made: nothing in it is run.
extension GitTests {
  /// A program that leaves a mark.
  private struct Mark {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      try folder.write("#!/bin/sh\necho \"$0 $*\" >> \(folder.path)/mark\nexit 0\n", to: "run")
      try folder.makeExecutable("run")
    }

    var program: String { "\(folder.path)/run" }

    /// What was run; nil if nothing was.
    var text: String? { folder.contents("mark") }
  }

  private static let hooks = [
    "applypatch-msg", "commit-msg", "fsmonitor-watchman", "post-checkout", "post-commit",
    "post-index-change", "post-merge", "post-receive", "post-rewrite", "post-update",
    "pre-applypatch", "pre-auto-gc", "pre-commit", "pre-merge-commit", "pre-push", "pre-rebase",
    "pre-receive", "prepare-commit-msg", "proc-receive", "push-to-checkout",
    "reference-transaction", "update",
  ]

  /// All settings by which git runs a program for some of what a publication does.
  private static let settings = [
    "core.fsmonitor", "core.sshCommand", "core.askPass", "core.gitProxy", "core.editor",
    "core.pager", "core.alternateRefsCommand", "credential.helper", "credential.https://x.helper",
    "remote.origin.uploadpack", "remote.origin.receivepack", "filter.x.clean", "filter.x.smudge",
    "filter.x.process", "diff.x.command", "diff.x.textconv", "diff.external", "merge.x.driver",
    "gpg.program", "gpg.ssh.program", "uploadpack.packObjectsHook", "sequence.editor",
    "interactive.diffFilter", "trailer.x.command", "hook.x.command",
  ]

  /// Makes the repository one that runs a program at every occasion.
  private func corrupt(with mark: Mark) throws {
    for hook in Self.hooks {
      let path = published.site.url(".git/hooks/\(hook)")
      try? FileManager.default.removeItem(at: path)
      try FileManager.default.createSymbolicLink(
        atPath: path.path, withDestinationPath: mark.program)
    }
    let more = [
      "commit.gpgSign true", "push.gpgSign if-asked", "tag.gpgSign true", "gc.auto 1",
      "protocol.ext.allow always", "protocol.allow always", "push.recurseSubmodules on-demand",
      "hook.x.event reference-transaction",
    ]
    try published.site.write("* filter=x diff=x merge=x\n", to: ".git/info/attributes")
    try git(Self.settings.map { "config \($0) \(mark.program)" } + more.map { "config \($0)" })
  }

  private func git(_ commands: [String]) throws {
    let script = commands.map { "git \($0)" }.joined(separator: "\n")
    let outcome = try Command.shell(
      "set -e\n\(script)", in: published.site.path, environment: published.environment
    ).run()
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func runsNothingOfTheRepository() throws {
    let mark = try Mark()
    try corrupt(with: mark)
    let first = try publish()
    #expect(first.status == 0, "\(first.errors)")
    #expect(mark.text == nil)
    #expect(first.errors.contains("the repository’s own "))
    #expect(first.errors.contains("core.sshcommand, credential.helper, "))
    try expectSame(published.target)
    try published.site.write(TinySite.briefing("Other."), to: "content/briefings/other.md")
    let second = try publish()
    #expect(second.status == 0, "\(second.errors)")
    #expect(mark.text == nil)
    try expectSame(published.target)
  }

  /// An object that the repository lacks is asked for by a program of its choice, if at all.
  @Test func looksAtRevisionsWithoutRunningAnything() throws {
    let mark = try Mark()
    try published.site.write(TinySite.briefing("Other."), to: "content/briefings/two.md")
    try git("commit -qam Other")
    try corrupt(with: mark)
    let whole = try Sitegen.run(
      ["diff", "HEAD~1", "."], in: published.site, environment: published.environment)
    #expect(whole.status == 0, "\(whole.errors)")
    let object = try git("rev-parse HEAD~1:content/briefings/two.md").prefix { $0 != "\n" }
    let path = ".git/objects/\(object.prefix(2))/\(object.dropFirst(2))"
    try FileManager.default.removeItem(at: published.site.url(path))
    try git(["config core.repositoryFormatVersion 1", "config extensions.partialClone origin"])
    try git(["config remote.origin.promisor true"])
    let partial = try Sitegen.run(
      ["diff", "HEAD~1", "."], in: published.site, environment: published.environment)
    #expect(partial.status == 74, "\(partial.errors)")
    #expect(mark.text == nil)
  }

  @Test func asksNoRemoteThatRunsAProgram() throws {
    let mark = try Mark()
    try git("config protocol.ext.allow always")
    try git("remote set-url origin \"ext::sh -c \(mark.program)\"")
    let program = try publish()
    #expect(program.status == 74)
    #expect(
      program.errors.contains(
        "the address of the remote “origin” names a program, which is not run")
    )
    try git("init -q --bare inner.git")
    try FileManager.default.copyItem(
      atPath: mark.program, toPath: "\(published.site.path)/inner.git/hooks/pre-receive")
    try git("remote set-url origin \(published.site.path)/inner.git")
    let inner = try publish()
    #expect(inner.status == 74)
    #expect(inner.errors.contains("the remote “origin” lies in this repository"))
    try git("remote set-url origin ./inner.git")
    #expect(try publish().errors.contains("write its whole path: git remote set-url origin /…"))
    #expect(mark.text == nil)
  }

  /// What the user says for all repositories holds: who commits, hooks, other names of hosts.
  @Test func keepsToTheUsersOwnSettings() throws {
    let mark = try Mark()
    try mark.folder.write(
      "#!/bin/sh\necho \"$0\" >> \(mark.folder.path)/mark\n", to: "hooks/pre-push")
    try mark.folder.makeExecutable("hooks/pre-push")
    try mark.folder.write(
      "[core]\n\thooksPath = \(mark.folder.path)/hooks\n[url \"\(published.target)\"]\n"
        + "\tinsteadOf = desk:\n[user]\n\tname = Somebody\n", to: "config")
    try git(["remote set-url origin desk:", "config user.name 'A \"desk\" B'"])
    var outsider = published
    outsider.environment["GIT_CONFIG_GLOBAL"] = "\(mark.folder.path)/config"
    for name in ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"] {
      outsider.environment[name] = nil
    }
    let outcome = try outsider.publish("--no-lock", to: "git:pages")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(mark.text == "\(mark.folder.path)/hooks/pre-push\n")
    #expect(try git("log -1 --format=%an pages") == "A \"desk\" B\n")
    #expect(try git("rev-parse refs/remotes/origin/pages") == git("rev-parse pages"))
    #expect(try git("reflog pages").contains("sitegen publish"))
  }
}

extension TemporaryFolder {
  fileprivate func makeExecutable(_ file: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url(file).path)
  }
}
