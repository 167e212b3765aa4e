import CSystem
import Glibc

/// An open folder, from which files are read without ever leaving it.
///
/// No symbolic link is followed on the way to a file, so what is read is what lies in the folder.
package struct Folder: ~Copyable, Sendable {
  private let descriptor: Int32

  /// The folder's path, as its user gave it.
  package let path: String

  /// Opens the folder at `path`.
  ///
  /// - Throws: If there is no folder there, or it may not be read.
  package init(_ path: String) throws(FileError) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    if descriptor < 0 { throw FileError("open", path, errno: errno) }
  }

  deinit { close(descriptor) }
}

extension Folder {
  /// Reads the file at `path` below the folder.
  ///
  /// - Parameters:
  ///   - path: The file, relative to the folder.
  ///   - limit: The most bytes that it may have.
  /// - Returns: Its bytes.
  /// - Throws: If it is not a regular file, is larger than `limit`, or cannot be read.
  package func bytes(of path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let file = try openFile(path)
    defer { close(file) }
    let size = try Self.size(of: file, path)
    if size > limit {
      throw FileError("read", path, reason: "it has \(size) bytes; the limit is \(limit)")
    }
    return try Self.read(file, expecting: size, path)
  }

  /// Whether there is anything at `path` below the folder.
  package func contains(_ path: String) -> Bool {
    var status = stat()
    return unsafe fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Lists what the folder at `path` below this one holds.
  ///
  /// - Parameter path: The folder, relative to this one; `.` is this one.
  /// - Returns: All but `.` and `..`, in the order of the names' bytes.
  /// - Throws: If it cannot be read.
  package func entries(of path: String) throws(FileError) -> [FolderEntry] {
    let folder = unsafe csystem_open_beneath(descriptor, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder < 0 { throw FileError("read", path, errno: errno) }
    guard let stream = unsafe fdopendir(folder) else {
      close(folder)
      throw FileError("read", path, errno: errno)
    }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe FolderEntry.name(of: entry)
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries.append(FolderEntry(name: name, kind: kind(of: name, in: folder)))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  private func kind(of name: [UInt8], in folder: Int32) -> FolderEntry.Kind {
    var status = stat()
    let found = unsafe (name + [0]).withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { name in
        guard let start = name.baseAddress else { return false }
        return unsafe fstatat(folder, start, &status, AT_SYMLINK_NOFOLLOW) == 0
      }
    }
    guard found else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  private func openFile(_ path: String) throws(FileError) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    var file = unsafe csystem_open_beneath(descriptor, path, flags)
    // A kernel older than 5.6 has no openat2; the walk has refused links by then.
    if file < 0, errno == ENOSYS { file = unsafe openat(descriptor, path, flags | O_NOFOLLOW) }
    if file < 0 { throw FileError("read", path, errno: errno) }
    return file
  }

  private static func size(of file: Int32, _ path: String) throws(FileError) -> Int {
    var status = stat()
    if unsafe fstat(file, &status) != 0 { throw FileError("read", path, errno: errno) }
    if status.st_mode & S_IFMT != S_IFREG {
      throw FileError("read", path, reason: "it is not a regular file")
    }
    return Int(status.st_size)
  }

  private static func read(_ file: Int32, expecting size: Int, _ path: String) throws(FileError)
    -> [UInt8]
  {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let rest = unsafe buffer.baseAddress.map { unsafe $0 + count }
        let step = unsafe Glibc.read(file, rest, size - count)
        if step < 0, errno == EINTR { continue }
        if step < 0 { failure = errno }
        if step <= 0 { break }
        count += step
      }
    }
    if failure != 0 { throw FileError("read", path, errno: failure) }
    return bytes
  }
}

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

  package var kind: Kind
}

extension FolderEntry {
  fileprivate static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      unsafe Array(bytes.prefix { $0 != 0 })
    }
  }
}
