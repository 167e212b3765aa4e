import CGlibc
import Glibc
package import Kit

extension Folder {
  /// Whether files can be linked and moved between this folder and another one.
  func isOnMount(of other: Folder) -> Bool {
    var (mount, otherMount): (UInt64, UInt64) = (0, 0)
    return unsafe cglibc_mount(descriptor, &mount) == 0
      && cglibc_mount(other.descriptor, &otherMount) == 0 && mount == otherMount
  }

  /// A hash of what the folder itself is, which a copy of it on this or another machine has not, and
  /// nobody can know before it is made.
  ///
  /// Where the environment has a `SITEGEN_CACHE_KEY`, it is the hash of that, so that a service which
  /// keeps the folder between its machines can say that it is its own.
  ///
  /// - Throws: If that cannot be told.
  package func placeHash() throws(FileError) -> ContentHash {
    if let key = unsafe getenv("SITEGEN_CACHE_KEY"), unsafe key.pointee != 0 {
      return ContentHash(Array(unsafe String(cString: key).utf8))
    }
    let identity = try identity()
    var birth: Int64 = 0
    // Where the file system keeps no time of birth, the number of the folder has to do.
    if unsafe cglibc_birth(descriptor, &birth) != 0 { birth = 0 }
    return ByteWriter.hash { writer in
      writer.write(identity.device)
      writer.write(identity.inode)
      writer.write(UInt64(bitPattern: birth))
    }
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
