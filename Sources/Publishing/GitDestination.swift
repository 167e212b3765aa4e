import Build
import Kit
import Site

/// A branch that holds the site and its history, made without a work tree or the index.
struct GitDestination: Destination {
  let target: PublishTarget
  private let branch: String
  private let workspace: Workspace

  /// The output folder, from the root of all files.
  private let source: String

  /// Git in a folder of ours.
  private let git: Git

  /// Where the branch is pushed to; nil if it is not.
  private let remote: String?

  /// The commit that the new one follows; nil for a branch that is not there.
  private let base: String?

  /// The commit of the branch in this repository; nil if it has none.
  private let local: String?

  /// Whether the remote lacks commits of this repository's branch.
  private let isAhead: Bool

  /// Looks for the branch here, and at the remote if there is one.
  ///
  /// - Parameters:
  ///   - branch: Its name.
  ///   - remote: Which remote it is pushed to.
  ///   - workspace: Where git may write an index of its own.
  ///   - site: The site's folder.
  ///   - source: The output folder, from the root of all files.
  /// - Throws: If there is no repository, the branch is checked out, or it went two ways here and at
  ///   the remote.
  init(
    _ branch: String, _ remote: GitRemote, _ workspace: Workspace, of site: String,
    from source: String
  )
    async throws(FileError)
  {
    (self.branch, self.workspace, self.source) = (branch, workspace, source)
    target = .git(branch: branch)
    let repository = try await SharedRepository(
      around: site, pushedTo: remote, workspace, for: branch)
    git = repository.git
    self.remote = repository.remote
    local = try await git.commit("refs/heads/\(branch)")
    var there: String?
    if let remote = self.remote { there = try await git.fetch(branch, from: remote) }
    base = try await git.newer(of: local, there)
    isAhead = base != there
  }
}

/// Where a branch is pushed to.
package enum GitRemote: Hashable, Sendable {
  /// To `origin`, if there is a remote of that name.
  case origin
  case named(String)

  /// Nowhere.
  case none
}

extension GitDestination {
  func state() async throws(FileError) -> TargetState {
    var state = TargetState()
    guard let base else { return state }
    let list = try await git.output(["ls-tree", "-r", "-z", "-l", "--full-tree", base])
    for line in list.output.split(separator: 0) {
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      let fields = line[..<tab].split(separator: 0x20)
      guard fields.count == 4 else { continue }
      let mode = String(decoding: fields[0], as: UTF8.self)
      let kind: FolderEntry.Kind = mode == "120000" ? .link : mode == "160000" ? .other : .file
      let size = Int(String(decoding: fields[3], as: UTF8.self))
      state.add(
        FilePath(bytes: Array(line[(tab + 1)...])), TargetState.Entry(kind: kind, size: size))
    }
    if state.entries[Manifest.fileName]?.kind == .file {
      let blob = try await git.output(["cat-file", "blob", "\(base):\(Manifest.fileName)"])
      state.manifest = Manifest(reading: blob.output)
    }
    return state
  }

  func publish(
    _ plan: UploadPlan, of site: VerifiedSite, over state: TargetState,
    watchedBy monitor: RunMonitor
  ) async throws(FileError) -> [String] {
    if !plan.isEmpty { try await commit(plan, of: site) } else if !isAhead { return [] }
    guard let remote else {
      return ["the branch \(branch) is not pushed; --remote names where to"]
    }
    let reference = "refs/heads/\(branch)"
    try await git.output(
      ["push", "--quiet", "--recurse-submodules=no", remote, "\(reference):\(reference)"])
    return (git.refusedNote.map { [$0] } ?? []) + ["pushed to \(remote)"]
  }

  private func commit(_ plan: UploadPlan, of site: VerifiedSite) async throws(FileError) {
    let index = try workspace.path(of: "publish.index")
    _ = try workspace.path(of: "publish.index.lock")
    let own = ["GIT_INDEX_FILE": index]
    if let base { try await git.output(["read-tree", base], environment: own) }
    let entries = try await entries(plan, of: site)
    try await git.output(["update-index", "-z", "--index-info"], input: entries, environment: own)
    let tree = try await git.output(["write-tree"], environment: own).line
    let message =
      "Publish the site: \(plan.added.count) added, \(plan.changed.count) changed,"
      + " \(plan.deleted.count) deleted"
    let parent = base.map { ["-p", $0] } ?? []
    let commit = try await git.output(["commit-tree", tree] + parent + ["-m", message]).line
    // If somebody else has moved the branch meanwhile, this fails.
    try await git.output(
      ["update-ref", "-m", "sitegen publish", "refs/heads/\(branch)", commit, local ?? ""])
  }

  /// The changes of an index: first what goes, then what comes.
  private func entries(_ plan: UploadPlan, of site: VerifiedSite) async throws(FileError) -> [UInt8]
  {
    let files = plan.added + plan.changed
    let none = try await git.output(["hash-object", "-w", "--stdin"]).line
    let filled = files.filter { site.files[$0]?.size != 0 }
    let paths = filled.map { "\(source)/\($0)\n" }.joined()
    let blobs = try await git.output(
      ["hash-object", "-w", "--no-filters", "--stdin-paths"], input: Array(paths.utf8))
    let names = blobs.output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    var objects = Dictionary(uniqueKeysWithValues: zip(filled, names))
    let manifest = Manifest(site.files.mapValues(\.hash), of: site.mark)
    objects[Manifest.fileName] =
      try await git.output(["hash-object", "-w", "--stdin"], input: manifest.bytes).line
    let zeros = String(repeating: "0", count: none.utf8.count)
    var bytes: [UInt8] = []
    for path in plan.deleted { bytes += Self.entry("0 \(zeros)", path) }
    for path in files + [Manifest.fileName] {
      bytes += Self.entry("100644 \(objects[path] ?? none)", path)
    }
    return bytes
  }

  private static func entry(_ object: String, _ path: FilePath) -> [UInt8] {
    Array("\(object)\t".utf8) + path.bytes + [0]
  }
}
