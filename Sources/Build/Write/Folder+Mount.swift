import CGlibc
import Glibc
import Kit

extension Folder {
  /// Whether files can be linked and moved between this folder and another one.
  func isOnMount(of other: Folder) -> Bool {
    var (mount, otherMount): (UInt64, UInt64) = (0, 0)
    return unsafe cglibc_mount(descriptor, &mount) == 0
      && cglibc_mount(other.descriptor, &otherMount) == 0 && mount == otherMount
  }

  /// The moment by the clock of the folder's file system, as the times of files tell it.
  ///
  /// - Parameter passing: A file of no other use, which is gone in the end.
  /// - Returns: The time that a file has which is written now.
  /// - Throws: If it cannot be made.
  func now(passing: FilePath) throws(FileError) -> FileTime {
    try remove(passing)
    try write([], toNew: passing)
    guard let status = try status(of: passing) else {
      throw FileError("look at", shown(passing), errno: ENOENT)
    }
    try remove(passing)
    return status.changed
  }
}
