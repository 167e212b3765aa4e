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
    manifest.site = old.site
    var edits: [Edit] = []
    manifest.files.reserveCapacity(results.count)
    files.reserveCapacity(results.count)
    for (file, result) in zip(writer.files, results) {
      let path = FilePath(file.path)
      files.append((path, result.isUnchanged))
      manifest.files[path] = result.hash
      if let former = result.former, known[path] != former { known[path] = former }
      if result.isUnchanged { summary.unchanged += 1 } else { summary.written += 1 }
      if let copy = result.copy { edits.append(Edit(file: old.shown(path), copy: copy)) }
    }
    let lost = old.own.keys.filter { manifest.files[$0] == nil }
    summary.removed = lost.count
    gone = lost.filter { old.node($0)?.status.kind == .file }.sorted()
    for path in gone {
      if let edit = try keepEdits(of: path, in: old, writer.working) { edits.append(edit) }
    }
    summary.diagnostics += edits.findings
  }

  /// Keeps a copy of a file that the new generation has not; nil if it was not edited by hand.
  private mutating func keepEdits(
    of path: FilePath, in old: PublicFolder, _ working: WorkingFolder
  ) throws(FileError) -> Edit? {
    if let hash = old.node(path)?.hash, hash == old.own[path] { return nil }
    guard let bytes = try old.bytes(of: path) else { return nil }
    let hash = ContentHash(bytes)
    if old.own[path] == hash { return nil }
    let copy = try working.keepCopy(of: bytes, named: path)
    known[path] = hash
    return Edit(file: old.shown(path), copy: copy)
  }

  /// Whether the old generation has to be replaced.
  func differs(from old: PublicFolder) -> Bool {
    summary.written > 0 || manifest != old.manifest || old.hasAlteredFolder || old.isHalfReplaced
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

/// A file of the site that was edited by hand, and the copy of it that is kept.
private struct Edit {
  let file: String
  let copy: String
}

extension [Edit] {
  /// A finding for each edit, or one for all of many, as after a merge of two branches.
  fileprivate var findings: [Diagnostic] {
    let time = "since the last build"
    guard count > 3, let first else { return map { .edited($0.file, time, copy: $0.copy) } }
    let names = prefix(3).map(\.file).joined(separator: ", ")
    return [
      Diagnostic(
        .outputEdited, at: FileLocation(first.file, line: 1, column: 1),
        "\(count) files were edited by hand \(time), and are replaced: \(names) …",
        help: "make the changes in the content or the templates; copies of the edits are beside"
          + " \(first.copy)")
    ]
  }
}
