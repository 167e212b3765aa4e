import Kit
import Site

/// Questions to a repository.
struct Git: Sendable {
  /// What stands before the arguments of each run.
  let options: [String]

  /// Variables that differ from those of this process.
  let environment: [String: String?]

  /// The branch, for messages.
  let target: PublishTarget

  /// What of the user's repository is not done, as it could run a program.
  let refused: [String]

  /// Git as it reads a repository that may be somebody else's.
  ///
  /// - Parameters:
  ///   - site: A folder in it.
  ///   - target: The branch.
  init(reading site: String, target: PublishTarget) {
    (options, environment) = (Self.readingOptions(site), Self.readingVariables)
    (self.target, refused) = (target, [])
  }

  /// Git in a folder of its that is ours.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - top: The folder in which it runs.
  ///   - target: The branch.
  ///   - refused: What of the user's repository is not done, as it could run a program.
  init(in folder: String, from top: String, target: PublishTarget, refused: [String]) {
    options = ["-C", top, "-c", "protocol.ext.allow=never"]
    environment = [
      "GIT_DIR": folder, "GIT_COMMON_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil,
      "GIT_OBJECT_DIRECTORY": nil, "GIT_NAMESPACE": nil,
    ]
    (self.target, self.refused) = (target, refused)
  }

  /// Runs git.
  ///
  /// - Throws: If it fails.
  @discardableResult
  func output(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) async throws(FileError) -> Tool.Outcome {
    let variables = self.environment.merging(environment) { $1 }
    let outcome = try await Tool.git.run(options + arguments, input: input, environment: variables)
    if outcome.status == 0 { return outcome }
    var error = Tool.git.failure(outcome, to: "publish to", target)
    if let note = refusedNote { error.reason = "\(error.reason); \(note)" }
    throw error
  }

  private func run(_ arguments: [String]) async throws(FileError) -> Tool.Outcome {
    try await Tool.git.run(options + arguments, environment: environment)
  }

  func failure(_ reason: String) -> FileError {
    FileError("publish to", target.description, reason: reason)
  }
}

extension Git {
  /// Options with which git runs no hook and no program of a repository that it reads.
  static func readingOptions(_ folder: String) -> [String] {
    ["-C", folder, "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"]
  }

  /// Variables with which git asks no remote for an object that the repository lacks, as it would by
  /// a program that the repository names.
  static let readingVariables: [String: String?] = [
    "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
  ]

  /// What is said of settings that are not taken over; nil if there are none.
  var refusedNote: String? {
    if refused.isEmpty { return nil }
    return "the repository’s own \(refused.joined(separator: ", ")) is not used, as it could run a"
      + " program; what you need of it belongs in your own settings: git config --global"
  }
}

extension Git {
  /// Looks for the repository.
  ///
  /// - Throws: If there is none, or a work tree shows the branch, the files of which would then all
  ///   seem to be edited.
  func findRepository(with branch: String) async throws(FileError) {
    let found = try await run(["rev-parse", "--git-dir"])
    if found.status != 0 {
      throw failure(
        "the site is in no git repository, or git cannot read it: \(found.complaint)")
    }
    let trees = try await output(["worktree", "list", "--porcelain"]).text
    if let folder = Self.workTree(showing: branch, in: trees) {
      let other = branch == "pages" ? "site" : "pages"
      throw failure(
        "the branch is checked out; publish to another, such as git:\(other), or check another one"
          + " out in \(folder), as with git switch")
    }
    let remotes = try await run(["remote"]).text.utf8.split(separator: 0x0A)
    for remote in remotes where branch.utf8.starts(with: Array(remote) + [UInt8(ascii: "/")]) {
      let (name, rest) = (remote.text, branch.utf8.dropFirst(remote.count + 1).text)
      throw failure(
        "“\(name)” is a remote; write git:\(rest), and --remote \(name) if that is not where it is"
          + " pushed to")
    }
  }

  /// Finds the work tree that shows a branch.
  ///
  /// - Parameters:
  ///   - branch: The branch.
  ///   - list: What `git worktree list --porcelain` prints.
  /// - Returns: Its folder; nil if none does.
  private static func workTree(showing branch: String, in list: String) -> String? {
    var folder: String?
    for line in list.utf8.split(separator: 0x0A) {
      let start = "worktree ".utf8
      if line.starts(with: start) { folder = line.dropFirst(start.count).text }
      if line.elementsEqual("branch refs/heads/\(branch)".utf8) { return folder }
    }
    return nil
  }

  /// The name of a remote; nil if the branch is not to be pushed.
  ///
  /// - Throws: If there is no remote of the name that the user gives.
  func find(_ remote: GitRemote) async throws(FileError) -> String? {
    switch remote {
    case .none: return nil
    case .origin:
      return try await run(["remote", "get-url", "origin"]).status == 0 ? "origin" : nil
    case .named(let name):
      if try await run(["remote", "get-url", "--", name]).status == 0 { return name }
      throw failure("there is no remote “\(name)”; git remote lists them")
    }
  }

  /// The commit that a reference names; nil if there is no such reference.
  func commit(_ reference: String) async throws(FileError) -> String? {
    let outcome = try await run(["rev-parse", "--verify", "--quiet", "\(reference)^{commit}"])
    return outcome.status == 0 ? outcome.line : nil
  }

  /// Fetches a branch of a remote.
  ///
  /// - Returns: Its commit; nil if the remote has no such branch.
  func fetch(_ branch: String, from remote: String) async throws(FileError) -> String? {
    let reference = "refs/heads/\(branch)"
    let line = try await output(["ls-remote", remote, reference]).line
    let commit = String(Substring(line.utf8.prefix { $0 != 0x09 }))
    if commit.isEmpty { return nil }
    try await output(["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", remote, reference])
    return commit
  }

  /// The commit that holds the other one, of the branch here and at the remote.
  ///
  /// - Throws: If each has what the other one lacks.
  func newer(of here: String?, _ there: String?) async throws(FileError) -> String? {
    guard let here, let there else { return here ?? there }
    if try await run(["merge-base", "--is-ancestor", there, here]).status == 0 { return here }
    if try await run(["merge-base", "--is-ancestor", here, there]).status == 0 { return there }
    throw failure(
      "the branch here and the remote’s went two ways; delete the one here to go on from the"
        + " remote’s: git branch -D \(target.description.utf8.dropFirst(4).text)")
  }
}

extension Substring.UTF8View {
  fileprivate var text: String { String(Substring(self)) }
}
