import Build
import Glibc
import Kit
import Site

/// A folder of git's in the working folder that shares the objects and the references of the user's
/// repository, and nothing else of it.
///
/// Whoever made a repository can name programs in its configuration and put hooks into it; git reads
/// neither from here. What the user's own configuration says holds.
struct SharedRepository: Sendable {
  /// Git in this folder.
  let git: Git

  /// Where the branch is pushed to; nil if it is not.
  let remote: String?

  /// - Parameters:
  ///   - site: The site's folder, which is in the repository.
  ///   - choice: Where the branch is pushed to.
  ///   - workspace: Where the folder is made.
  ///   - branch: The branch.
  /// - Throws: If there is no repository, the branch is checked out, or the remote is none that can
  ///   be pushed to.
  init(
    around site: String, pushedTo choice: GitRemote, _ workspace: Workspace, for branch: String
  ) async throws(FileError) {
    let user = Git(reading: site, target: .git(branch: branch))
    try await user.findRepository(with: branch)
    remote = try await user.find(choice)
    let configuration = GitConfiguration(
      reading: try await user.output(["config", "--list", "--null", "--show-scope"]).output)
    let place = try await RepositoryPlace(user)
    var settings = configuration.data
    if let remote {
      settings += try await user.addresses(of: remote, refusing: place)
      if configuration.remembersBranches(of: remote) {
        let branches = GitConfiguration.branches(of: remote)
        settings.append(GitConfiguration.Entry("remote.\(remote).fetch", branches))
      }
    }
    if place.objectFormat != "sha1" || configuration.referenceStorage != nil {
      settings.append(GitConfiguration.Entry("extensions.objectformat", place.objectFormat))
    }
    settings += configuration.referenceStorage.map { [$0] } ?? []
    let folder = try workspace.gitFolder(sharing: place.common, settings)
    git = Git(
      in: folder, from: place.top ?? site, target: .git(branch: branch),
      refused: configuration.refused)
  }
}

/// Where a repository is.
struct RepositoryPlace: Sendable {
  /// The folder of what all work trees share.
  let common: String

  /// The folder of the work tree; nil if it has none.
  let top: String?
  let objectFormat: String

  init(_ git: Git) async throws(FileError) {
    common = try await git.output(["rev-parse", "--path-format=absolute", "--git-common-dir"]).line
    objectFormat = try await git.output(["rev-parse", "--show-object-format"]).line
    let top = try await Tool.git.run(
      git.options + ["rev-parse", "--show-toplevel"], environment: git.environment)
    self.top = top.status == 0 ? top.line : nil
  }

  /// Whether a folder came with the repository.
  func holds(_ folder: String) throws(FileError) -> Bool {
    guard let folder = try canonicalPath(folder) else { return false }
    for own in [common, top].compactMap(\.self) {
      if let own = try canonicalPath(own), "\(folder)/".utf8.starts(with: "\(own)/".utf8) {
        return true
      }
    }
    return false
  }
}

extension Git {
  /// The addresses of a remote, as settings.
  ///
  /// - Throws: If one of them has git run a program, or is a repository that came with this one, the
  ///   hooks of which would be run by it.
  fileprivate func addresses(of remote: String, refusing place: RepositoryPlace)
    async throws(FileError) -> [GitConfiguration.Entry]
  {
    let fetched = try await output(["remote", "get-url", "--", remote]).line
    let pushed = try await output(["remote", "get-url", "--push", "--all", "--", remote]).text
      .utf8.split(separator: 0x0A).map { String(Substring($0)) }
    for address in [fetched] + pushed {
      switch GitAddress(address) {
      case .program:
        throw failure("the address of the remote “\(remote)” names a program, which is not run")
      case .folder(let path) where path.utf8.first != UInt8(ascii: "/"):
        throw failure(
          "the remote “\(remote)” is a folder that is named from this repository; write its whole"
            + " path: git remote set-url \(remote) /…")
      case .folder(let path):
        guard try place.holds(path) else { continue }
        throw failure(
          "the remote “\(remote)” lies in this repository, and its hooks are not run; use one"
            + " elsewhere")
      case .host: continue
      }
    }
    let first = GitConfiguration.Entry("remote.\(remote).url", fetched)
    if pushed == [fetched] { return [first] }
    return [first] + pushed.map { GitConfiguration.Entry("remote.\(remote).pushurl", $0) }
  }
}

/// What an address of a remote names, as git reads it.
enum GitAddress: Hashable, Sendable {
  /// A command.
  case program

  /// A repository on this machine.
  case folder(String)
  case host

  init(_ text: String) {
    let bytes = text.utf8
    if bytes.starts(with: "ext::".utf8) {
      self = .program
    } else if bytes.starts(with: Self.startOfFile.utf8) {
      self = .folder(String(Substring(bytes.dropFirst(Self.startOfFile.utf8.count))))
    } else if let sign = bytes.first(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }),
      sign == UInt8(ascii: ":")
    {
      self = .host
    } else {
      self = .folder(text)
    }
  }

  private static let startOfFile = "file://"
}

extension Workspace {
  /// Makes a folder for git.
  ///
  /// - Parameters:
  ///   - common: The folder of a repository, of which it has the objects and the references.
  ///   - settings: What its configuration says.
  /// - Returns: Its path.
  /// - Throws: If it cannot be made.
  fileprivate func gitFolder(sharing common: String, _ settings: [GitConfiguration.Entry])
    throws(FileError) -> String
  {
    let name: FilePath = "publish.git"
    try working.folder.removeTree(name)
    let config = Self.ownSettings + settings.flatMap(\.text)
    try working.folder.write(config, toNew: name.appending("config"))
    try working.folder.write(
      Array("ref: refs/heads/none\n".utf8), toNew: name.appending("HEAD"))
    let folder = place(of: name)
    let source = try Folder(common)
    if try source.status(of: "shallow")?.kind == .file {
      try working.folder.write(source.bytes(of: "shallow"), toNew: name.appending("shallow"))
    }
    try makeFolders("\(folder)/logs")
    for shared in ["objects", "refs", "packed-refs", "reftable", "logs/refs"]
    where (try? source.status(of: FilePath(shared))) != nil {
      guard unsafe symlink("\(common)/\(shared)", "\(folder)/\(shared)") == 0 else {
        throw FileError("write", "\(folder)/\(shared)", errno: errno)
      }
    }
    return folder
  }

  /// That the folder is in nobody's work tree, and that what only the user's repository refers to is
  /// not tidied away from here.
  private static let ownSettings = Array(
    """
    [core]
    \trepositoryformatversion = 1
    \tbare = true
    \tlogallrefupdates = true
    [gc]
    \tauto = 0
    [maintenance]
    \tauto = false

    """.utf8)
}
