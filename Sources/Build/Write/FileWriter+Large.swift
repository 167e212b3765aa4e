import Kit
import Rendering

extension FileWriter {
  /// The most bytes that a file that is copied may have.
  static let copyLimit = 1 << 30

  /// Writes a large file that is copied, if it is new or changed.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - name: Where it is written.
  ///   - folders: The folders in which it is written.
  /// - Returns: What became of it; nil, and nothing was done, if it is not large or not copied.
  /// - Throws: If a file cannot be read or written.
  func copyIfLarge(
    _ file: OutputFile, to name: FilePath, in folders: OpenFolders
  ) throws(FileError) -> FileResult? {
    guard case .copy(let path) = file.contents,
      let size = try source.status(of: FilePath(path))?.size, size >= OutputProof.largeSize
    else { return nil }
    let (from, target) = (FilePath(path), FilePath(file.path))
    // What there is nothing to compare with is read once.
    if previous.node(target) == nil {
      var parts = proof.map { PartsLookedAt(of: file, by: $0) }
      return FileResult(
        hash: try folders.copy(from, of: source, toNew: name, limit: Self.copyLimit) {
          parts?.add($0)
        })
    }
    var result = FileResult(hash: try hash(of: from, showing: file))
    if let node = previous.node(target), node.status.kind == .file, let folder = previous.folder {
      let former =
        if let known = node.hash { known } else { try folder.fingerprint(of: target).hash }
      result.former = former
      var isSame = false
      if former == result.hash {
        isSame = try folder.hasSameBytes(at: target, as: from, in: source)
      }
      result.isUnchanged = isSame && !node.hasOtherPermissions
      if result.isUnchanged { return result }
      if !isSame, previous.own[target] != former, let bytes = try previous.bytes(of: target) {
        result.copy = try working.keepCopy(of: bytes, named: target)
      }
    }
    let written = try folders.copy(from, of: source, toNew: name, limit: Self.copyLimit)
    if written != result.hash {
      throw FileError("read", source.shown(from), reason: "it changed while it was read")
    }
    return result
  }

  private func hash(of path: FilePath, showing file: OutputFile) throws(FileError) -> ContentHash {
    var hash = ContentHash.Parts()
    var parts = proof.map { PartsLookedAt(of: file, by: $0) }
    try source.readParts(of: path, limit: Self.copyLimit) { part in
      hash.add(part)
      parts?.add(part)
    }
    return hash.whole
  }
}
