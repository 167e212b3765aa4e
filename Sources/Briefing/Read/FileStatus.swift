import Glibc

/// What the file system says of a file.
struct FileStatus: Hashable, Sendable {
  let kind: FolderEntry.Kind

  /// Who may read and write it.
  let permissions: mode_t

  let size: Int

  /// The user that the file belongs to.
  let owner: uid_t

  /// What two names of one file have in common.
  let identity: FileIdentity

  init(_ status: stat) {
    kind = FolderEntry.Kind(status.st_mode)
    permissions = status.st_mode & 0o7777
    size = Int(status.st_size)
    owner = status.st_uid
    identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// - Throws: If the file, which is open, cannot be looked at.
  init(of file: Int32, _ path: String) throws(FileError) {
    var status = stat()
    if unsafe fstat(file, &status) != 0 { throw FileError("look at", path, errno: errno) }
    self.init(status)
  }
}

/// The file itself, whatever its names are.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64
}
