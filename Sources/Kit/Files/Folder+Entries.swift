import CGlibc
import Glibc

/// A file or folder in a folder.
package struct FolderEntry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    case link
    case other
  }

  /// The name's bytes, which need not be text.
  package var name: [UInt8]

  package var status: FileStatus

  package var kind: Kind { status.kind }
}

extension FolderEntry.Kind {
  /// The kind of a file by its mode, as stat(2) has it.
  init(_ mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}

extension Folder {
  /// Lists what the folder at `path` below this one holds.
  ///
  /// - Parameter path: The folder, relative to this one; `.` is this one.
  /// - Returns: All but `.` and `..`, in the order of the names' bytes.
  /// - Throws: If it cannot be read to its end.
  package func entries(of path: FilePath = .root) throws(FileError) -> [FolderEntry] {
    let folder = try open(path, O_RDONLY | O_DIRECTORY, to: "read")
    var opened: OpaquePointer?
    repeat { unsafe opened = fdopendir(folder) } while unsafe opened == nil && errno == EINTR
    guard let stream = unsafe opened else {
      let code = errno
      close(folder)
      throw FileError("read", shown(path), errno: code)
    }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      var name: UnsafePointer<CChar>?
      let step = unsafe cglibc_next_name(stream, &name)
      if step < 0 { throw FileError("read", shown(path), errno: errno) }
      guard step > 0, let name = unsafe name else { break }
      let bytes = unsafe Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
      if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
      let file = FilePath(bytes: bytes)
      if let status = try status(of: file, in: folder, shown(path.appending(file))) {
        entries.append(FolderEntry(name: bytes, status: status))
      }
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// All that lies below the folder at any depth, hidden files included, a folder before what it
  /// holds.
  ///
  /// - Throws: If a folder cannot be read.
  /// - Complexity: O(*n* log *n*).
  package func tree() throws(FileError) -> [(path: FilePath, kind: FolderEntry.Kind)] {
    var found: [(path: FilePath, kind: FolderEntry.Kind)] = []
    var folders: [FilePath] = [.root]
    while let folder = folders.popLast() {
      for entry in try entries(of: folder) {
        let path = folder.appending(FilePath(bytes: entry.name))
        found.append((path, entry.kind))
        if entry.kind == .folder { folders.append(path) }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// What lies at a path whose folders are known to be no links, as one that was read before is;
  /// nil if nothing does.
  ///
  /// It takes one call of the system where `status(of:)` takes three. Should a folder on the way have
  /// become a link meanwhile, that is followed, but what is found is only looked at.
  ///
  /// - Throws: If that cannot be told.
  package func knownStatus(of path: FilePath) throws(FileError) -> FileStatus? {
    try status(of: path, in: descriptor, shown(path))
  }

  /// What lies at a path below an open folder; nil if nothing does.
  private func status(
    of path: FilePath, in folder: Int32, _ shown: @autoclosure () -> String
  ) throws(FileError) -> FileStatus? {
    var status = stat()
    let file = path.cString
    let result = uninterrupted { unsafe fstatat(folder, file, &status, AT_SYMLINK_NOFOLLOW) }
    if result == 0 { return FileStatus(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError("look at", shown(), errno: errno)
  }
}
