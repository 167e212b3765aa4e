import CGlibc
import Glibc
import Kit

extension Folder {
  /// Has a file or folder written to the disk itself, so that it survives a loss of power.
  ///
  /// - Throws: If it cannot be.
  func sync(_ path: FilePath = .root) throws(FileError) {
    let file = try open(path, O_RDONLY | O_NONBLOCK, to: "sync")
    defer { close(file) }
    if uninterrupted({ fsync(file) }) != 0 { throw FileError("sync", shown(path), errno: errno) }
  }

  /// Does the same for files, the folders that hold them, and this folder.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - jobs: How many are written at the same time.
  /// - Throws: If one cannot be.
  func sync(_ files: [FilePath], jobs: Int) async throws(FileError) {
    // All at once is many times faster than one after the other, but does not say what failed.
    _ = cglibc_sync_file_system(descriptor)
    let paths = files + Set(foldersOf: files) + [.root]
    let chunks = await parallelMap(paths.count, jobs: jobs) { [self] indices in
      Result { () throws(FileError) in
        for index in indices { try sync(paths[index]) }
      }
    }
    for chunk in chunks { try chunk.get() }
  }
}

extension PublicFolder {
  /// Does the same for what the last build wrote.
  ///
  /// - Throws: If a file of it cannot be.
  func sync(jobs: Int) async throws(FileError) {
    guard let folder else { return }
    try await folder.sync(Array(own.keys) + [Manifest.fileName], jobs: jobs)
    try location.parent.sync()
  }
}
