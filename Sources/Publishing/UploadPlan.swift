package import Kit

/// What has to be done so that a target holds a site.
package struct UploadPlan: Sendable {
  /// Files that are new at the target, that hold something else there, and that have to go; each in
  /// the order of their paths.
  package private(set) var added: [FilePath] = []
  package private(set) var changed: [FilePath] = []
  package private(set) var deleted: [FilePath] = []

  /// How many files are as they are to be.
  package private(set) var unchanged = 0

  /// What sitegen did not put there and cannot keep beside the site's files.
  private(set) var obstacles: Set<FilePath> = []

  /// Files of somebody else that the site's replace, as the user asked.
  package private(set) var adopted: [FilePath] = []

  /// Deleted files in the place of which something new comes, so that they go first.
  private(set) var inTheWay: Set<FilePath> = []

  /// Compares a site with what a target holds.
  ///
  /// - Parameters:
  ///   - site: The site's files.
  ///   - state: What the target holds.
  ///   - adopting: Whether files of somebody else are replaced by those of the site.
  /// - Complexity: O(*n* log *n*).
  init(
    from site: [FilePath: VerifiedSite.File], to state: TargetState, adopting: Bool = false
  ) {
    let own = state.own
    deleted = own.keys.filter { site[$0] == nil && state.entries[$0]?.kind == .file }.sorted()
    let going = Set(deleted)
    let staying = state.entries.filter { $1.kind != .folder && !going.contains($0) }.keys
    let kept = Set(staying.flatMap(\.ancestors))
    for (path, file) in site.sorted(by: { $0.key < $1.key }) {
      place(path, file, beside: kept, in: state, going: going, adopting: adopting)
    }
    let folders = Set((added + changed).lazy.flatMap(\.ancestors))
    let files = Set(added)
    inTheWay = going.filter { path in
      folders.contains(path) || path.ancestors.contains(where: files.contains)
    }
  }

  private mutating func place(
    _ path: FilePath, _ file: VerifiedSite.File, beside kept: Set<FilePath>, in state: TargetState,
    going: Set<FilePath>, adopting: Bool
  ) {
    let blocking = path.ancestors.first { folder in
      state.entries[folder].map { $0.kind != .folder && !going.contains(folder) } ?? false
    }
    if let blocking {
      obstacles.insert(blocking)
      return
    }
    let entry = state.entries[path]
    switch (entry?.kind, state.own[path]) {
    case (nil, _): added.append(path)
    case (.folder, _):
      if kept.contains(path) { obstacles.insert(path) } else { added.append(path) }
    case (.file, let hash?):
      let isSame = hash == file.hash && (entry?.size ?? file.size) == file.size
      if isSame { unchanged += 1 } else { changed.append(path) }
    case (.file, nil) where adopting:
      changed.append(path)
      adopted.append(path)
    default: obstacles.insert(path)
    }
  }
}

extension UploadPlan {
  /// Whether the target holds the site as it is.
  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && deleted.isEmpty }

  /// The folders that hold nothing once some files are gone, inner ones first.
  func emptied(in state: TargetState, removing files: Set<FilePath>) -> [FilePath] {
    let staying = state.entries.filter { $1.kind != .folder && !files.contains($0) }.keys
    var kept = Set(staying.flatMap(\.ancestors))
    let left = Set(files.flatMap(\.ancestors))
    // An empty folder is somebody's too.
    for (path, entry) in state.entries where entry.kind == .folder && !left.contains(path) {
      kept.formUnion(path.ancestors)
    }
    for path in added where !files.contains(path) { kept.formUnion(path.ancestors) }
    return left.subtracting(kept).sorted { $1 < $0 }
  }
}
