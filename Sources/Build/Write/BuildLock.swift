import Glibc
import Kit

/// Keeps a second build of the same site out until this value is gone.
///
/// The lock is the kernel's (flock(2)), so it ends with the process however that ends.
package struct BuildLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Takes the lock of the site whose working folder, such as `.sitegen`, is `folder`.
  ///
  /// - Throws: `BuildIsRunning` if another build holds it, or a `FileError`.
  package init(in folder: String) throws {
    try makeFolders(folder)
    let path = "\(folder)/lock"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw FileError("open", path, errno: errno) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      close(descriptor)
      throw BuildIsRunning()
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}

/// Another build of the same site has not ended.
package struct BuildIsRunning: Error, Hashable, Sendable {}
