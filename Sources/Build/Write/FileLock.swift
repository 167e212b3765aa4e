import Glibc
import Kit

/// Keeps other processes from taking the same lock until the last reference to this one is gone.
///
/// The lock is the kernel's (flock(2)), so it ends with the process however that ends.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a file, which is made if it is not there.
  ///
  /// - Returns: Nil if another process holds it.
  /// - Throws: If the file cannot be opened or locked, or is no regular file.
  init?(_ path: FilePath, in folder: Folder) throws(FileError) {
    descriptor = try folder.open(
      path, O_RDWR | O_CREAT | O_NONBLOCK, mode: 0o644, to: "lock")
    let kind = try folder.status(of: path)?.kind
    if kind != .file {
      throw FileError("lock", folder.shown(path), reason: "it is not a regular file")
    }
    if uninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 { return }
    if errno == EWOULDBLOCK { return nil }
    throw FileError("lock", folder.shown(path), errno: errno)
  }

  deinit { close(descriptor) }
}

/// Another build has not ended.
package struct BuildIsRunning: Error, Hashable, Sendable {
  /// The output folder that it writes to, as its user would name it; nil where it is one of the same
  /// site.
  package var output: String?
}
