import Glibc
package import Kit

extension Folder {
  /// Removes a file, but no folder; nothing happens if it is not there.
  ///
  /// - Throws: If it cannot be removed.
  package func remove(_ path: FilePath) throws(FileError) {
    try removeName(path, flags: 0)
  }

  /// Removes an empty folder; nothing happens if it is not there.
  ///
  /// - Throws: If it holds anything, or cannot be removed.
  func removeFolder(_ path: FilePath) throws(FileError) {
    try removeName(path, flags: AT_REMOVEDIR)
  }

  /// Removes files and folders, such as `tree` lists them.
  ///
  /// - Throws: If one cannot be removed, as a folder that holds other files.
  func remove(_ entries: [(path: FilePath, kind: FolderEntry.Kind)]) throws(FileError) {
    for entry in entries.reversed() {
      do throws(FileError) {
        try remove(entry)
      } catch {
        // A folder that was carried over may be one of which nothing can be taken.
        let parent = entry.path.parent
        guard error.code == EACCES, parent != .root else { throw error }
        try setPermissions(0o700, of: parent)
        try remove(entry)
      }
    }
  }

  private func remove(_ entry: (path: FilePath, kind: FolderEntry.Kind)) throws(FileError) {
    if entry.kind == .folder {
      try removeFolder(entry.path)
    } else {
      try remove(entry.path)
    }
  }

  /// Removes a folder with all that is in it; nothing happens if it is not there.
  ///
  /// - Throws: If it cannot be removed.
  package func removeTree(_ path: FilePath) throws(FileError) {
    guard try status(of: path) != nil else { return }
    let folder = try Folder(path, in: self)
    try folder.remove(folder.tree())
    try removeFolder(path)
  }

  private func removeName(_ path: FilePath, flags: Int32) throws(FileError) {
    do throws(FileError) {
      try inParent(of: path, to: "remove") { unsafe unlinkat($0, $1, flags) }
    } catch {
      if !error.isAbsence { throw error }
    }
  }
}
