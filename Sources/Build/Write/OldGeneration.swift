import Kit

/// A generation of the site that another one has replaced, and that is to be removed.
///
/// Nothing is removed that is not also elsewhere: the new generation shares it, sitegen wrote it, or
/// a copy of it is kept.
struct OldGeneration: Sendable {
  /// Where it is now.
  let folder: Folder

  /// The generation in its place; nil if there is none.
  let current: Folder?

  /// What sitegen wrote or has copies of: the hashes of the files' bytes.
  let known: [FilePath: ContentHash]

  /// What it held when nothing in it was anybody else's; nil if there was no such moment.
  var left: OutputTree?

  /// Whether what came into it becomes part of the new generation; else files are copied and links
  /// are not kept, as they cannot be told from those that were removed from the output folder since.
  var joins = true
}

extension OldGeneration {
  /// Puts what came into the folder during a build into the new generation, or a copy of it into
  /// the working folder where the new one has another file of that path.
  ///
  /// - Returns: All that may be removed then, a folder before what it holds, and what was copied.
  /// - Throws: If a file can be neither put nor copied.
  func save(to working: WorkingFolder) throws(FileError)
    -> (entries: [(path: FilePath, kind: FolderEntry.Kind)], findings: [Diagnostic])
  {
    let entries = try folder.tree()
    let ownFolders = Set(foldersOf: known.keys)
    let left = left.map { left in left.numbers.mapValues { left.nodes[$0].status } } ?? [:]
    var findings: [Diagnostic] = []
    for (path, kind) in entries {
      if kind == .folder {
        if joins, !ownFolders.contains(path), left[path]?.kind != .folder,
          try current?.status(of: path) == nil
        {
          try current?.makeFolders(for: path.appending("."))
        }
      } else if joins || kind == .file, try !isAsLeft(path, left[path]),
        try !isElsewhere(path, kind),
        try !putIntoCurrent(path)
      {
        findings.append(try keepCopy(of: path, kind, in: working))
      }
    }
    return (entries, findings)
  }

  /// Whether nobody has written to the file since it was left.
  private func isAsLeft(_ path: FilePath, _ left: FileStatus?) throws(FileError) -> Bool {
    guard let left, let status = try folder.status(of: path) else { return false }
    // Its names may have changed, and in a copy of the site the file itself.
    return status.kind == left.kind && status.size == left.size && status.modified == left.modified
  }

  /// Whether the file is sitegen's own, or in the new generation too.
  private func isElsewhere(_ path: FilePath, _ kind: FolderEntry.Kind) throws(FileError) -> Bool {
    if Manifest.ownNames.contains(path) { return true }
    let other = try current?.status(of: path)
    if let other, try folder.status(of: path)?.identity == other.identity { return true }
    guard kind == .file else { return false }
    let bytes = try folder.bytes(of: path)
    if let hash = known[path], hash == ContentHash(bytes) { return true }
    guard let other, other.kind == .file, other.size == bytes.count else { return false }
    return try current?.bytes(of: path) == bytes
  }

  /// Shares a file with the new generation.
  ///
  /// - Returns: Whether there was a place for it.
  private func putIntoCurrent(_ path: FilePath) throws(FileError) -> Bool {
    guard joins, let current, try current.status(of: path) == nil else { return false }
    for ancestor in path.ancestors {
      if let status = try current.status(of: ancestor), status.kind != .folder { return false }
    }
    try folder.link(path, to: path, in: current)
    return true
  }

  private func keepCopy(of path: FilePath, _ kind: FolderEntry.Kind, in working: WorkingFolder)
    throws(FileError) -> Diagnostic
  {
    guard kind == .file else {
      throw FileError(
        "replace", folder.shown(path), reason: "it is not a regular file, and came during the build"
      )
    }
    let copy = try working.keepCopy(of: folder.bytes(of: path), named: path)
    return .edited(current?.shown(path) ?? folder.shown(path), "during the build", copy: copy)
  }
}

extension Diagnostic {
  /// The finding for a file of the output folder that is not as sitegen wrote it.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - time: Since when, or during what, it was edited.
  ///   - copy: The copy of it that is kept.
  /// - Returns: A warning.
  static func edited(_ file: String, _ time: String, copy: String) -> Diagnostic {
    Diagnostic(
      .outputEdited, at: FileLocation(file, line: 1, column: 1),
      "this file was edited by hand \(time), and is replaced",
      help: "make the change in the content or the templates; a copy of the edit is \(copy)")
  }
}
