package import Glibc

/// What the file system says of a file.
package struct FileStatus: Hashable, Sendable {
  package let kind: FolderEntry.Kind

  /// Who may read and write it.
  package let permissions: mode_t

  package let size: Int

  /// The user that the file belongs to.
  package let owner: uid_t

  /// What two names of one file have in common.
  package let identity: FileIdentity

  /// When the bytes, and when anything of the file, last changed: nanoseconds since 1970.
  package let modified: Int
  package let changed: Int

  package init(_ status: stat) {
    kind = FolderEntry.Kind(status.st_mode)
    permissions = status.st_mode & 0o7777
    size = Int(status.st_size)
    owner = status.st_uid
    identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// - Throws: If the file, which is open, cannot be looked at.
  package init(of file: Int32, _ path: String) throws(FileError) {
    var status = stat()
    if unsafe fstat(file, &status) != 0 { throw FileError("look at", path, errno: errno) }
    self.init(status)
  }
}

/// The file itself, whatever its names are.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64
}
