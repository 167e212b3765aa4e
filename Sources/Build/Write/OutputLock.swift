import Glibc
import Kit

/// Keeps builds of other sites from publishing to the same output folder.
///
/// It is a lock of the kernel's on the folder itself (flock(2)), so nothing has to be written where
/// the folder lies, and it ends with the process however that ends. A folder that is not there is
/// made, empty.
struct OutputLock: Sendable {
  private let location: OutputLocation

  /// The folder, opened for the lock alone.
  private let folder: Folder

  /// Whether the folder was made for the lock.
  private let isNew: Bool

  /// Takes the lock of an output folder.
  ///
  /// - Throws: `BuildIsRunning` if another build has it; `FileError` if it cannot be taken.
  init(on location: OutputLocation) throws {
    self.location = location
    var isNew = false
    while true {
      let kind = try location.parent.status(of: location.name)?.kind
      if kind == nil, try Self.make(location) { isNew = true }
      let folder = try Folder(location.name, in: location.parent)
      guard try Self.lock(folder) else { throw BuildIsRunning(output: location.path) }
      // Between the two another build may have put its generation there.
      let present = try location.parent.status(of: location.name)?.identity
      if present == (try folder.identity()) {
        (self.folder, self.isNew) = (folder, isNew)
        return
      }
      isNew = false
    }
  }

  /// Makes an empty output folder; false if somebody else just did.
  private static func make(_ location: OutputLocation) throws(FileError) -> Bool {
    do throws(FileError) {
      try location.parent.makeFolder(location.name)
      return true
    } catch {
      if error.code == EEXIST { return false }
      throw error
    }
  }

  /// Takes the lock of an open folder, for as long as it is open.
  ///
  /// - Returns: False if another process has it.
  /// - Throws: If it cannot be taken.
  private static func lock(_ folder: Folder) throws(FileError) -> Bool {
    if uninterrupted({ flock(folder.descriptor, LOCK_EX | LOCK_NB) }) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    // Folders of another machine cannot be locked (nfs(5)).
    if errno == EBADF || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP { return true }
    throw FileError("lock", folder.path, errno: errno)
  }
}

extension OutputLock {
  /// Locks a generation that is to take the folder's place, so that the lock goes over to it.
  ///
  /// - Throws: `BuildIsRunning` if another process has it; `FileError` if it cannot be locked.
  func extend(to generation: Folder) throws {
    guard try Self.lock(generation) else { throw BuildIsRunning(output: location.path) }
  }

  /// Removes the folder if it was made for the lock, and still is empty, as nothing was published.
  func takeBack() {
    guard isNew, let there = try? location.parent.status(of: location.name)?.identity,
      there == (try? folder.identity())
    else { return }
    // Whoever put something into it meanwhile keeps it.
    try? location.parent.removeFolder(location.name)
  }
}
