import Kit

extension Replacement {
  /// Records what the output folder holds after it was replaced, for the next build.
  ///
  /// - Parameters:
  ///   - tree: What was put into it.
  ///   - folder: The folder itself.
  /// - Returns: A finding if it cannot be recorded.
  func record(_ tree: OutputTree, of folder: Folder) -> [Diagnostic] {
    // Without a clock nothing in it could be believed.
    if old.start == nil { return [] }
    return noting { () throws(FileError) in
      var tree = tree
      // The exchange has changed the folder itself, and from then on everybody can.
      tree.nodes[0].status = try folder.ownStatus()
      tree.nodes[0].isSettled = false
      try write(tree)
    }
  }

  /// Writes the record of an output folder that is as it is to be, where the one that is there says
  /// less than is known now.
  ///
  /// - Returns: A finding if it cannot be written.
  func renewRecord() -> [Diagnostic] {
    guard old.start != nil, var tree = old.tree, let folder = old.folder,
      old.record?.says(tree) != true
    else { return [] }
    return noting { () throws(FileError) in
      for number in tree.nodes.indices where tree.nodes[number].status.kind == .file {
        let path = tree.nodes[number].path
        tree.nodes[number].hash =
          path == Manifest.fileName ? ContentHash(try folder.bytes(of: path)) : old.own[path]
      }
      try write(tree)
    }
  }

  private func write(_ tree: OutputTree) throws(FileError) {
    try OutputRecord(tree, of: old.location).write(
      to: OutputRecord.fileName, passing: OutputRecord.passing, in: writer.working.folder)
  }

  private func noting(_ writing: () throws(FileError) -> Void) -> [Diagnostic] {
    do throws(FileError) {
      try writing()
      return []
    } catch {
      return [.notRecorded(error)]
    }
  }
}

extension OutputRecord {
  /// Whether the record says all that is known of what the folder holds.
  fileprivate func says(_ found: OutputTree) -> Bool {
    tree.hasSameFiles(as: found)
      && zip(tree.nodes, found.nodes).allSatisfy {
        $0.isSettled == $1.isSettled && $0.status == $1.status
      }
  }
}

extension OutputTree {
  /// Adds what the build knows of the files of a new generation.
  mutating func describe(
    _ new: NewGeneration, manifest: ContentHash, _ old: PublicFolder, _ sharing: Assembly.Sharing
  ) {
    let written = Set(new.files.lazy.filter { !$0.isUnchanged }.map(\.path))
    for number in nodes.indices where nodes[number].status.kind == .file {
      let node = nodes[number]
      if node.path == Manifest.fileName {
        nodes[number].hash = manifest
        continue
      }
      nodes[number].hash = new.manifest.files[node.path]
      if written.contains(node.path) { continue }
      // Of a file that others can write to, only what was looked at before is known to be unchanged.
      let isKnown = old.node(node.path).map { former in
        sharing.linked.contains(node.path)
          ? former.status.identity == node.status.identity && former.status.size == node.status.size
            && former.status.modified == node.status.modified
          : former.status == node.status && former.isSettled
      }
      if isKnown != true { nodes[number].isSettled = false }
    }
  }
}

extension OutputTree {
  /// Makes sure that every file of a new generation is in it, once it is described.
  ///
  /// - Throws: If one is gone, as somebody else may have been there.
  func prove(_ manifest: Manifest, in folder: Folder) throws(FileError) {
    let count = nodes.count { $0.status.kind == .file && $0.hash != nil }
    // The manifest is not among its own files.
    if count == manifest.files.count + 1 { return }
    let numbers = numbers
    let gone = manifest.files.keys.filter { numbers[$0] == nil }.min() ?? Manifest.fileName
    throw FileError("publish", folder.shown(gone), reason: "it is gone since it was written")
  }
}

extension Rule {
  static let outputNotRecorded = Rule(
    "output-not-recorded", .warning,
    catches: "A build that could not write down in `.sitegen` what it left in the output folder.",
    why: "The site is published as it should be, but the next build has to read all of it.",
    wrong: "a `.sitegen` on a full disk", right: "a `.sitegen` in which sitegen may write")
}

extension Diagnostic {
  static func notRecorded(_ error: FileError) -> Diagnostic {
    Diagnostic(
      .outputNotRecorded, at: FileLocation(error.path, line: 1, column: 1),
      "the site is published, but the next build will read all of it: \(error)",
      help: "let sitegen write to its folder .sitegen, or delete that")
  }
}
