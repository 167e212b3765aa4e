import Glibc
import Kit

/// The work of making a staging folder hold a new generation, by changing only that in which it
/// differs from what it holds.
struct Assembly: Sendable {
  /// The generation that is published, from which files are shared.
  let old: PublicFolder

  /// The site's files, each with whether the old generation has it as it is to be.
  let files: [(path: FilePath, isUnchanged: Bool)]

  let staging: StagingFolder

  /// What the staging folder holds.
  let held: OutputTree

  /// Whether new files are in the generation already; else they are beside it.
  let isWritten: Bool
}

extension Assembly {
  /// What lies at a path in the new generation.
  private enum Wanted {
    case folder

    /// The file of the old generation that has this number.
    case shared(Int)

    /// The new file that has this number.
    case new(Int)
  }

  /// A file or folder that has to be put into the generation.
  private typealias Step = (path: FilePath, wanted: Wanted)

  /// Puts all in place but the manifest.
  ///
  /// - Parameter jobs: How many files are put at the same time.
  /// - Returns: How files of the old generation came to be in the new one.
  /// - Throws: If a file cannot be put or removed.
  func run(jobs: Int) async throws(FileError) -> Sharing {
    var wanted = wanted
    let removed = try removeUnwanted(&wanted)
    let steps = steps(of: wanted)
    var sharing = try await put(steps, jobs: jobs)
    sharing.folders = Set(foldersOf: removed)
    try setPermissions(&sharing.folders)
    for path in steps.lazy.map(\.path) {
      sharing.folders.formUnion(path.ancestors)
      sharing.folders.insert(path)
    }
    return sharing
  }

  /// How files of the old generation came to be in the new one, but for those that were in the
  /// staging folder.
  struct Sharing: Sendable {
    /// Those that have a second name there, and until then were as they had been looked at.
    var linked: Set<FilePath> = []

    /// Those that the file system could not give one, so that there is a copy.
    var copied: Set<FilePath> = []

    /// The folders in which anything was put, removed or changed.
    var folders: Set<FilePath> = []
  }

  private var wanted: [FilePath: Wanted] {
    var wanted: [FilePath: Wanted] = [:]
    wanted.reserveCapacity(files.count * 2)
    for number in old.foreign {
      guard let node = old.tree?.nodes[number] else { continue }
      wanted[node.path] = node.status.kind == .folder ? .folder : .shared(number)
    }
    for (number, file) in files.enumerated() {
      if file.isUnchanged, let former = old.numbers[file.path] {
        wanted[file.path] = .shared(former)
      } else {
        wanted[file.path] = .new(number)
      }
    }
    for folder in Set(foldersOf: wanted.keys) { wanted[folder] = .folder }
    return wanted
  }

  /// Removes what the staging folder holds and is not wanted, and takes out of `wanted` what is in
  /// place.
  ///
  /// - Returns: What was removed.
  private func removeUnwanted(_ wanted: inout [FilePath: Wanted]) throws(FileError) -> [FilePath] {
    var removed: [FilePath] = []
    let folders = OpenFolders(below: staging.folder)
    // What a folder holds stands behind it.
    for node in held.nodes.dropFirst().reversed() {
      switch wanted[node.path] {
      case .folder where node.status.kind == .folder: wanted[node.path] = nil
      case .shared(let number) where old.tree?.nodes[number].status.identity == node.status.identity:
        wanted[node.path] = nil
      case .new where node.status.kind == .file: break  // It is replaced.
      default:
        try folders.remove(node.path, node.status.kind)
        removed.append(node.path)
      }
    }
    return removed
  }

  private func steps(of wanted: [FilePath: Wanted]) -> [Step] {
    var rest = wanted
    // In the order of the site's files, in which neighbours share folders.
    var steps = files.compactMap { file -> Step? in
      guard let step = rest.removeValue(forKey: file.path) else { return nil }
      if case .new = step, isWritten { return nil }
      return (file.path, step)
    }
    for number in old.foreign {
      guard let path = old.tree?.nodes[number].path, let step = rest.removeValue(forKey: path)
      else {
        continue
      }
      steps.append((path, step))
    }
    // The folders that are left hold a file, with which they are made.
    return steps
  }

  private func put(_ steps: [Step], jobs: Int) async throws(FileError) -> Sharing {
    let chunks = await parallelMap(steps.count, jobs: jobs) { indices in
      Result { () throws(FileError) in try put(steps[indices]) }
    }
    var sharing = Sharing()
    for chunk in chunks {
      let part = try chunk.get()
      sharing.linked.formUnion(part.linked)
      sharing.copied.formUnion(part.copied)
    }
    return sharing
  }

  private func put(_ steps: ArraySlice<Step>) throws(FileError) -> Sharing {
    let targets = OpenFolders(below: staging.folder, makingMissing: true)
    let sources = old.folder.map { OpenFolders(below: $0) }
    var sharing = Sharing()
    for (path, wanted) in steps {
      switch wanted {
      case .folder: _ = try targets.descriptor(of: path)
      case .new(let number):
        let name = StagingFolder.new.appending(FilePath("\(number)")).cString
        _ = try targets.inParent(of: path, to: "write") {
          unsafe renameat(staging.container.descriptor, name, $0, $1)
        }
      case .shared(let number):
        guard let sources, let node = old.tree?.nodes[number] else { continue }
        try share(node, from: sources, to: targets, &sharing)
      }
    }
    return sharing
  }

  /// Gives a file of the old generation a second name in the new one.
  private func share(
    _ node: OutputTree.Node, from sources: OpenFolders, to targets: OpenFolders,
    _ sharing: inout Sharing
  ) throws(FileError) {
    let path = node.path
    guard let status = try sources.status(of: path) else {
      // What is not ours may be gone meanwhile.
      if old.own[path] == nil { return }
      throw FileError("share", sources.root.shown(path), errno: ENOENT)
    }
    let source = try sources.descriptor(of: path.parent)
    do throws(FileError) {
      _ = try targets.inParent(of: path, to: "share") { target, name in
        unsafe linkat(source, name, target, name, 0)
      }
      if status == node.status { sharing.linked.insert(path) }
    } catch {
      // Another file system, one without hard links, or a file with as many names as it may have.
      let isImpossible = [EXDEV, EPERM, EMLINK, EOPNOTSUPP].contains(error.code)
      guard isImpossible, status.kind == .file else { throw error }
      try staging.folder.write(
        sources.root.bytes(of: path), toNew: path, permissions: status.permissions & 0o777)
      sharing.copied.insert(path)
    }
  }

  /// Gives folders of others the permissions that they have in the old generation.
  private func setPermissions(_ changed: inout Set<FilePath>) throws(FileError) {
    guard let old = old.tree else { return }
    // In the end, as a folder may be one that nothing can be put into; those inside first.
    for number in self.old.foreign.reversed() where old.nodes[number].status.kind == .folder {
      let node = old.nodes[number]
      guard let status = try staging.folder.status(of: node.path), status.kind == .folder,
        status.permissions != node.status.permissions
      else { continue }
      try staging.folder.setPermissions(node.status.permissions, of: node.path)
      changed.insert(node.path)
    }
  }
}
