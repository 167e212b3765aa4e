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

  /// When its bytes were written, or an entry of the folder was made or removed; anybody who may
  /// write the file can set it.
  package let modified: FileTime

  /// When anything of it changed, names and permissions included; nobody can set it.
  package let changed: FileTime

  package init(
    kind: FolderEntry.Kind, permissions: mode_t, size: Int, owner: uid_t, identity: FileIdentity,
    modified: FileTime, changed: FileTime
  ) {
    self.kind = kind
    self.permissions = permissions
    self.size = size
    self.owner = owner
    self.identity = identity
    self.modified = modified
    self.changed = changed
  }

  package init(_ status: stat) {
    self.init(
      kind: FolderEntry.Kind(status.st_mode), permissions: status.st_mode & 0o7777,
      size: Int(status.st_size), owner: status.st_uid,
      identity: FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)),
      modified: FileTime(status.st_mtim), changed: FileTime(status.st_ctim))
  }

  /// - Throws: If the file, which is open, cannot be looked at.
  package init(of file: Int32, _ path: String) throws(FileError) {
    var status = stat()
    if uninterrupted({ unsafe fstat(file, &status) }) != 0 {
      throw FileError("look at", path, errno: errno)
    }
    self.init(status)
  }
}

/// The file itself, whatever its names are.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64

  package init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}

/// A moment by the clock of a file system, which ticks every few milliseconds, or only every second
/// or two.
package struct FileTime: Hashable, Comparable, Sendable {
  /// Since the beginning of 1970.
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  init(_ time: timespec) {
    // A time that does not fit wraps around: times are compared, never shown.
    nanoseconds = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.nanoseconds < rhs.nanoseconds }
}
