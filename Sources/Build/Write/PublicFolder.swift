package import Kit
import Rendering

extension Rule {
  package static let outputNotOurs = Rule(
    "output-not-ours", .error,
    catches: "An output folder that holds files and was not written by sitegen, or something of"
      + " somebody else in the place of a file of the site.",
    why: "A build replaces the folder's files; nobody's work may be lost by a mistyped --output.",
    wrong: "sitegen build --output ~/Documents", right: "sitegen build --output public",
    isFixed: true)

  static let outputEdited = Rule(
    "output-edited", .warning,
    catches: "A file of the site that was changed by hand since the last build.",
    why: "The build replaces it, so the edit has to be made in the content or the templates.",
    wrong: "sitegen build; echo edited >> public/index.html; sitegen build",
    right: "sitegen build; echo edited >> templates/home.html; sitegen build")
}

/// The folder that holds the published site.
///
/// It is replaced as a whole: whatever happens during a build, it holds one generation of the site.
/// Files and folders in it that sitegen did not write are carried over from one generation to the
/// next.
struct PublicFolder: Sendable {
  let location: OutputLocation

  /// The folder; nil if it is not there.
  let folder: Folder?

  /// What the last build wrote, by the manifest in the folder; nil if it has none.
  let manifest: Manifest?

  /// All that is there at any depth; nil if the folder is not there.
  let tree: OutputTree?

  /// The number of each path's node in the tree.
  let numbers: [FilePath: Int]

  /// The numbers of what sitegen did not write: files, links, and folders that hold no file of the
  /// last build.
  let foreign: [Int]

  /// What is recorded of the folder; nil if nothing is.
  let record: OutputRecord?

  /// Whose site is put there; nil if that is not told.
  var site: SiteMark?

  /// A moment before the folder was looked at, by the clock of its file system; nil if that cannot
  /// be told.
  let start: FileTime?

  /// Looks at what is in the folder; there is nothing where there is none.
  ///
  /// - Parameters:
  ///   - location: Where it is.
  ///   - working: Where the last build kept what makes this one faster; nil if that is not to be
  ///     used.
  ///   - jobs: How many folders are looked at at the same time.
  /// - Throws: If it cannot be read, or is no folder.
  init(
    at location: OutputLocation, of working: WorkingFolder? = nil, jobs: Int = 1
  ) async throws(FileError) {
    self.location = location
    let folder =
      try location.parent.status(of: location.name) == nil
      ? nil : Folder(location.name, in: location.parent)
    // The clock of another file system may be another one.
    if let working, working.folder.isOnMount(of: folder ?? location.parent) {
      start = try working.folder.now(passing: StagingFolder.clock)
      record = try OutputRecord(of: location, in: working)
    } else {
      (start, record) = (nil, nil)
    }
    self.folder = folder
    guard let folder else {
      (manifest, tree, numbers, foreign) = (nil, nil, [:], [])
      return
    }
    let tree = try await OutputTree(folder, knowing: record?.tree, since: start, jobs: jobs)
    let numbers = tree.numbers
    var manifest: Manifest?
    if let record, let number = numbers[Manifest.fileName], tree.nodes[number].hash != nil {
      // It is the one that was recorded with the files.
      manifest = Manifest(files: record.hashes)
    } else {
      manifest = try Manifest(in: folder)
    }
    if numbers[Manifest.coming] != nil { try manifest?.addFilesOfInterruptedBuild(in: folder) }
    (self.manifest, self.tree, self.numbers) = (manifest, tree, numbers)
    foreign = tree.numbersOfForeign(manifest?.files ?? [:])
  }
}

extension OutputTree {
  /// The numbers of the nodes that are neither files with these hashes nor folders that hold some,
  /// or held some that are gone.
  fileprivate func numbersOfForeign(_ own: [FilePath: ContentHash]) -> [Int] {
    var isOwn = [Bool](repeating: false, count: nodes.count)
    var files = 0
    // What a folder holds stands behind it.
    for number in nodes.indices.reversed() {
      switch nodes[number].status.kind {
      case .file where own[nodes[number].path] != nil:
        isOwn[number] = true
        files += 1
      case .folder: isOwn[number] = nodes[number].entries.contains { isOwn[$0] }
      default: isOwn[number] = Manifest.ownNames.contains(nodes[number].path)
      }
    }
    let foreign = nodes.indices.dropFirst().filter { !isOwn[$0] }
    if files == own.count { return foreign }
    let folders = Set(foldersOf: own.keys)
    return foreign.filter {
      nodes[$0].status.kind != .folder || !folders.contains(nodes[$0].path)
    }
  }
}

extension Set<FilePath> {
  /// All folders that hold the files at any depth, except the one below which their paths lie.
  init(foldersOf files: some Sequence<FilePath>) {
    self.init()
    for file in files {
      var folder = file.parent
      while folder != .root, insert(folder).inserted { folder = folder.parent }
    }
  }
}

extension PublicFolder {
  /// How many files of the last build there are, if each is as it left it and nothing came beside
  /// them; nil otherwise.
  var asRecorded: Int? {
    guard let record, let manifest, let tree, record.tree.nodes.count == tree.nodes.count,
      !isHalfReplaced
    else { return nil }
    let isAsLeft = zip(record.tree.nodes, tree.nodes).allSatisfy { left, present in
      left.path == present.path && left.hash == present.hash
        && left.status.kind == present.status.kind && !present.hasOtherPermissions
    }
    let isWhole = manifest.files.allSatisfy { path, hash in
      numbers[path].map { tree.nodes[$0].hash == hash } ?? false
    }
    return isAsLeft && isWhole ? manifest.files.count : nil
  }

  /// The hashes of what the last build wrote.
  var own: [FilePath: ContentHash] { manifest?.files ?? [:] }

  /// Whether the last build was interrupted when it replaced file by file.
  var isHalfReplaced: Bool { numbers[Manifest.coming] != nil }

  /// What lies at `path`; nil if nothing does.
  func node(_ path: FilePath) -> OutputTree.Node? {
    guard let tree, let number = numbers[path] else { return nil }
    return tree.nodes[number]
  }

  /// All that is there except what is sitegen's own name.
  private var present: [OutputTree.Node] {
    (tree?.nodes.dropFirst() ?? []).filter { !Manifest.ownNames.contains($0.path) }
  }

  /// What speaks against replacing the folder's files; nothing if it is new, empty or ours.
  var obstacles: [Diagnostic] {
    guard manifest == nil else { return [] }
    let files = present.filter { $0.status.kind != .folder }
    guard let first = files.min(by: { $0.path < $1.path }) else { return [] }
    return [
      Diagnostic(
        .outputNotOurs, at: FileLocation(shown(first.path), line: 1, column: 1),
        "the folder \(location.path) holds \(files.count.counting("file")) that sitegen did not write",
        help: "choose another folder with --output, or take this one over with --force")
    ]
  }

  /// What speaks against replacing the files that a build of another site put there.
  ///
  /// What this site has built there before is recorded in its own working folder.
  ///
  /// - Parameter site: The folder of the other site; nil if there is none.
  /// - Returns: A finding; nothing if there is no other site, or the folder holds none.
  func obstacles(asOf site: String?) -> [Diagnostic] {
    guard let site, manifest != nil, record == nil else { return [] }
    return [
      Diagnostic(
        .outputNotOurs, at: FileLocation(shown(Manifest.fileName), line: 1, column: 1),
        "the folder \(location.path) holds the site of \(site)",
        help: "choose another folder with --output, or take this one over with --force")
    ]
  }

  /// What speaks against replacing files that the manifest tells to be another site's, and that this one has
  /// not built: nothing if it does not tell so.
  var obstaclesOfOtherSite: [Diagnostic] {
    guard let site, record == nil, let other = manifest?.site, !site.mayBe(other) else { return [] }
    return [
      Diagnostic(
        .outputNotOurs, at: FileLocation(shown(Manifest.fileName), line: 1, column: 1),
        "the folder \(location.path) holds a site with another title and address",
        help: "choose another folder with --output, or take this one over with --force")
    ]
  }

  /// What of somebody else stands in the way of a file of the site, and cannot be kept beside it.
  func obstacles(to files: [OutputFile]) -> [Diagnostic] {
    guard let tree, !foreign.isEmpty else { return [] }
    let foreign = foreign.map { tree.nodes[$0] }
    var folders = Set(foldersOf: foreign.lazy.map(\.path))
    folders.formUnion(foreign.lazy.filter { $0.status.kind == .folder }.map(\.path))
    let others = Set(foreign.lazy.filter { $0.status.kind != .folder }.map(\.path))
    return files.compactMap { file in
      let path = FilePath(file.path)
      let kind = node(path)?.status.kind
      let isReplaceable = kind == nil || kind == .file
      let inTheWay =
        folders.contains(path) || (others.contains(path) && !isReplaceable)
        ? path : path.ancestors.first(where: others.contains)
      return inTheWay.map { .inTheWay(shown($0), of: file) }
    }
  }

  /// A path below the folder, for messages.
  func shown(_ path: FilePath) -> String { "\(location.path)/\(path)" }
}

extension Diagnostic {
  fileprivate static func inTheWay(_ path: String, of file: OutputFile) -> Diagnostic {
    Diagnostic(
      .outputNotOurs, at: FileLocation(path, line: 1, column: 1),
      "sitegen did not write this, and \(file.path), which is made from \(file.origin), cannot"
        + " stand"
        + " beside it",
      help: "move it away")
  }
}
