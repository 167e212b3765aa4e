import Kit

/// What a build left in a generation of the site, so that the next one need not read what is as it
/// was.
///
/// Nothing depends on it but time: where there is none, all is read.
struct OutputRecord: Sendable {
  /// Its name in the working folder, where it tells of the output folder.
  static let fileName: FilePath = "output"

  /// A file that is about to take its place.
  static let passing: FilePath = "output.new"

  /// The folder that holds the output folder.
  let parent: FileIdentity

  /// The output folder's name in it.
  let name: FilePath

  /// What the generation held; in the output folder each file that sitegen wrote has its hash, the
  /// manifest too.
  let tree: OutputTree
}

extension OutputRecord {
  /// The most bytes that a record may have: that of a million files has less.
  private static let limit = 256 << 20

  init(_ tree: OutputTree, of location: OutputLocation) throws(FileError) {
    (parent, name, self.tree) = (try location.parent.identity(), location.name, tree)
  }

  /// Reads a record.
  ///
  /// - Returns: Nil if there is none, or it is damaged or of another version.
  /// - Throws: If it cannot be read, or a symbolic link is in its place.
  init?(_ file: FilePath, in folder: Folder) throws(FileError) {
    // A link is refused below, as under every name of ours.
    guard let status = try folder.status(of: file),
      status.kind == .file && status.size <= Self.limit || status.kind == .link
    else { return nil }
    self.init(reading: try folder.bytes(of: file, limit: Self.limit))
  }

  /// Reads the record of an output folder.
  ///
  /// - Returns: Nil if there is none, it is damaged or of another version, or the output folder is
  ///   not the one that it was written for.
  /// - Throws: If it cannot be read, or a symbolic link is in its place.
  init?(of location: OutputLocation, in working: WorkingFolder) throws(FileError) {
    try self.init(Self.fileName, in: working.folder)
    guard try location.parent.identity() == parent, location.name == name else { return nil }
    let root = try location.parent.status(of: name)
    if root?.kind != .folder || root?.identity != tree.nodes.first?.status.identity { return nil }
  }

  /// Writes the record in one step.
  ///
  /// - Throws: If it cannot be written; the former one is then still there.
  func write(to file: FilePath, passing: FilePath, in folder: Folder) throws(FileError) {
    try folder.write(bytes, replacing: file, passing: passing)
  }
}

extension OutputRecord {
  /// What is known of the files that sitegen wrote, by their paths.
  var hashes: [FilePath: ContentHash] {
    var hashes: [FilePath: ContentHash] = [:]
    hashes.reserveCapacity(tree.nodes.count)
    for node in tree.nodes where !Manifest.ownNames.contains(node.path) {
      hashes[node.path] = node.hash
    }
    return hashes
  }
}
