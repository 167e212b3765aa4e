import Glibc
import Kit

extension StagingFolder {
  /// Opens the staging folder with the spare that goes with the published generation.
  ///
  /// - Returns: Nil if there is none.
  /// - Throws: If it cannot be opened, or is used by another process.
  static func withSpare(for target: OutputLocation, in working: WorkingFolder) throws(FileError)
    -> StagingFolder?
  {
    for entry in try working.folder.entries() where entry.kind == .folder {
      let name = FilePath(bytes: entry.name)
      guard StagingMarker.isName(name, for: StagingMarker.inWorkingFolder),
        entry.status.owner == geteuid()
      else { continue }
      if let staging = try StagingFolder(withSpare: name, for: target, in: working) {
        return staging
      }
    }
    return nil
  }

  /// What the spare was left with; nil if that cannot be told.
  ///
  /// - Throws: If it cannot be read.
  func treeAsLeft() throws(FileError) -> OutputTree? {
    guard let record = try OutputRecord(Self.left, in: container),
      try record.parent == target.parent.identity(), record.name == target.name
    else { return nil }
    return record.tree
  }
}

extension PublicFolder {
  /// What a spare holds, if it is as it was left.
  ///
  /// Of its files those that are not the output folder's, under other names, are old versions of
  /// which nothing is lost; and nothing has come into it.
  ///
  /// - Parameters:
  ///   - staging: The staging folder that it is in.
  ///   - left: What it was left with; nil if that cannot be told.
  ///   - jobs: How many folders are looked at at the same time.
  /// - Returns: Nil if it is not as it was left.
  /// - Throws: If it cannot be read.
  func spare(in staging: StagingFolder, asLeft left: OutputTree?, jobs: Int) async throws(FileError)
    -> OutputTree?
  {
    guard let left else { return nil }
    let found = try await OutputTree(staging.folder, knowing: left, since: start, jobs: jobs)
    guard found.hasSameFiles(as: left) else { return nil }
    for (node, former) in zip(found.nodes, left.nodes).dropFirst() {
      if node.status.kind == .folder {
        // Nothing could be put into it or taken out of it.
        if node.status.permissions & 0o300 != 0o300 { return nil }
      } else if node.status.modified != former.status.modified
        || node.status.size != former.status.size,
        self.node(node.path)?.status.identity != node.status.identity
      {
        return nil
      }
    }
    return found
  }
}

extension OutputTree {
  /// Whether both hold the same files in the same folders, though their bytes may differ.
  func hasSameFiles(as other: OutputTree) -> Bool {
    nodes.count == other.nodes.count
      && zip(nodes, other.nodes).allSatisfy {
        $0.path == $1.path && $0.status.kind == $1.status.kind
          && $0.status.identity == $1.status.identity
      }
  }
}
