import Checks
import Kit
import Rendering

/// What is to be in the output folder after a build.
struct NewGeneration: Sendable {
  var summary = WriteSummary()
  var manifest = Manifest()

  /// The hashes of the files of the old generation of which nothing is lost with it.
  var known: [FilePath: ContentHash]

  /// The files of the old generation that the new one has not.
  var gone: [FilePath] = []

  /// The files, each with whether the old generation has it as it is to be.
  var files: [(path: FilePath, isUnchanged: Bool)] = []
}

extension NewGeneration {
  /// Says what becomes of the old generation, and keeps copies of edits that the new one has not.
  ///
  /// - Parameters:
  ///   - results: What became of each of the writer's files.
  ///   - writer: What wrote them.
  /// - Throws: If a copy cannot be written.
  init(_ results: [FileResult], by writer: FileWriter) throws(FileError) {
    let old = writer.previous
    known = old.own
    manifest.files.reserveCapacity(results.count)
    files.reserveCapacity(results.count)
    for (file, result) in zip(writer.files, results) {
      let path = FilePath(file.path)
      files.append((path, result.isUnchanged))
      manifest.files[path] = result.hash
      if let former = result.former, known[path] != former { known[path] = former }
      if result.isUnchanged { summary.unchanged += 1 } else { summary.written += 1 }
      if let copy = result.copy { summary.add(edited: old.shown(path), copy) }
    }
    let lost = old.own.keys.filter { manifest.files[$0] == nil }
    summary.removed = lost.count
    gone = lost.filter { old.node($0)?.status.kind == .file }.sorted()
    for path in gone { try keepEdits(of: path, in: old, writer.working) }
  }

  /// Keeps a copy of a file that the new generation has not, if it was edited by hand.
  private mutating func keepEdits(
    of path: FilePath, in old: PublicFolder, _ working: WorkingFolder
  ) throws(FileError) {
    if let hash = old.node(path)?.hash, hash == old.own[path] { return }
    guard let bytes = try old.bytes(of: path) else { return }
    let hash = ContentHash(bytes)
    if old.own[path] == hash { return }
    let copy = try working.keepCopy(of: bytes, named: path)
    known[path] = hash
    summary.add(edited: old.shown(path), copy)
  }

  /// Whether the old generation has to be replaced.
  func differs(from old: PublicFolder) -> Bool {
    summary.written > 0 || manifest != old.manifest || old.hasAlteredFolder
  }
}

extension PublicFolder {
  /// Whether somebody changed the permissions of a folder of the site.
  var hasAlteredFolder: Bool {
    guard let tree else { return false }
    let altered = tree.nodes.indices.dropFirst().filter {
      tree.nodes[$0].status.kind == .folder && tree.nodes[$0].hasOtherPermissions
    }
    return !altered.allSatisfy(Set(foreign).contains)
  }
}

extension WriteSummary {
  fileprivate mutating func add(edited file: String, _ copy: String) {
    diagnostics.append(.edited(file, "since the last build", copy: copy))
  }
}
