import CGlibc
package import Glibc

/// An open folder, from which files are read without ever leaving it.
///
/// No symbolic link is followed on the way to a file, so what is read is what lies in the folder.
/// An object, as tasks that run at the same time share it; the folder is closed with the last of
/// them.
package final class Folder: Sendable {
  package let descriptor: Int32

  /// The folder's path, as its user gave it.
  package let path: String

  /// What stands before the paths of its files in messages; empty for the site's own folder.
  package let prefix: String

  /// Opens the folder at `path`, as the user of the tool names it; links are followed.
  ///
  /// - Throws: If there is no folder there, or it may not be read.
  package init(_ path: String, prefix: String = "") throws(FileError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    descriptor = uninterrupted { unsafe Glibc.open(path, flags) }
    self.path = path
    self.prefix = prefix
    if descriptor < 0 { throw FileError("open", path, errno: errno) }
  }

  /// Opens a folder below another one.
  ///
  /// - Throws: If there is none, a symbolic link stands in its place, or it may not be read.
  package init(_ path: FilePath, in folder: Folder) throws(FileError) {
    descriptor = try folder.open(path, O_RDONLY | O_DIRECTORY, to: "open")
    self.path = folder.shown(path)
    prefix = "\(self.path)/"
  }

  deinit { close(descriptor) }
}

extension Folder {
  /// A path below the folder, for messages.
  package func shown(_ path: FilePath) -> String {
    path == .root ? self.path : "\(prefix)\(path)"
  }

  /// Opens a file below the folder, following no link.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - flags: How it is opened, as open(2) takes it.
  ///   - mode: The permissions of a new file, 0 if none is made.
  ///   - operation: What it is opened for, for messages.
  /// - Returns: A descriptor, which is the caller's to close.
  /// - Throws: If it cannot be opened.
  package func open(_ path: FilePath, _ flags: Int32, mode: mode_t = 0, to operation: String)
    throws(FileError) -> Int32
  {
    let name = path.cString
    if path.bytes.contains(0) { throw FileError(operation, shown(path), errno: EINVAL) }
    let file = uninterrupted {
      unsafe cglibc_open_beneath(descriptor, name, flags | O_CLOEXEC, mode)
    }
    if file >= 0 { return file }
    // A kernel before 5.6 has no openat2, and some sandboxes forbid it.
    guard errno == ENOSYS || errno == EPERM else {
      throw FileError(operation, beneath: shown(path), errno: errno)
    }
    return try openStepwise(path, flags | O_CLOEXEC, mode: mode, to: operation)
  }

  /// Does the same without openat2(2): one folder at a time.
  private func openStepwise(
    _ path: FilePath, _ flags: Int32, mode: mode_t, to operation: String
  ) throws(FileError) -> Int32 {
    let parts = path == .root ? [path] : path.ancestors.map(\.name) + [path.name]
    var folder = descriptor
    defer { if folder != descriptor { close(folder) } }
    for (index, part) in parts.enumerated() {
      if part.bytes.isEmpty || part == ".." {
        throw FileError(operation, beneath: shown(path), errno: EXDEV)
      }
      let isLast = index == parts.count - 1
      let how = isLast ? flags : cglibc_path_only | O_DIRECTORY | O_CLOEXEC
      let name = part.cString
      let next = uninterrupted { unsafe openat(folder, name, how | O_NOFOLLOW, mode) }
      if next < 0 {
        let code = errno
        let isLink = code == ENOTDIR && Self.isLink(name, in: folder)
        throw FileError(operation, beneath: shown(path), errno: isLink ? ELOOP : code)
      }
      if isLast { return next }
      if folder != descriptor { close(folder) }
      folder = next
    }
    throw FileError(operation, shown(path), errno: ENOENT)
  }

  private static func isLink(_ name: [CChar], in folder: Int32) -> Bool {
    var status = stat()
    return uninterrupted { unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) } == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }
}

extension Folder {
  /// Reads the file at `path` below the folder.
  ///
  /// - Parameters:
  ///   - path: The file, relative to the folder.
  ///   - limit: The most bytes that it may have.
  /// - Returns: Its bytes.
  /// - Throws: If it is not a regular file, is larger than `limit`, or cannot be read.
  package func bytes(of path: FilePath, limit: Int = .max) throws(FileError) -> [UInt8] {
    let file = try open(path, O_RDONLY | O_NONBLOCK, to: "read")
    defer { close(file) }
    let status = try FileStatus(of: file, shown(path))
    if status.kind != .file {
      throw FileError("read", shown(path), reason: "it is not a regular file")
    }
    if status.size > limit {
      throw FileError(
        "read", shown(path), reason: "it has \(status.size) bytes; the limit is \(limit)")
    }
    return try read(file, expecting: status.size, path)
  }

  /// Reads the first bytes of the file at `path` below the folder, at most `limit` of them.
  ///
  /// - Throws: If it is not a regular file, or cannot be read.
  package func head(of path: FilePath, limit: Int) throws(FileError) -> [UInt8] {
    let file = try open(path, O_RDONLY | O_NONBLOCK, to: "read")
    defer { close(file) }
    let status = try FileStatus(of: file, shown(path))
    if status.kind != .file {
      throw FileError("read", shown(path), reason: "it is not a regular file")
    }
    let count = min(status.size, limit)
    let bytes = try read(file, expecting: count, path, isWhole: count == status.size)
    return Array(bytes.prefix(count))
  }

  /// Reads the file at `path` below the folder.
  ///
  /// - Throws: If it is not a regular file, is larger than `limit`, or cannot be read.
  package func bytes(of path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    try bytes(of: FilePath(path), limit: limit)
  }

  /// What lies at `path` below the folder; nil if nothing does.
  ///
  /// - Throws: If that cannot be told, or a symbolic link stands on the way.
  package func status(of path: FilePath) throws(FileError) -> FileStatus? {
    let file: Int32
    do throws(FileError) {
      file = try open(path, cglibc_path_only | O_NOFOLLOW, to: "look at")
    } catch {
      if error.isAbsence { return nil }
      throw error
    }
    defer { close(file) }
    return try FileStatus(of: file, shown(path))
  }

  /// What the file system says of the folder itself.
  ///
  /// - Throws: If that cannot be told.
  package func ownStatus() throws(FileError) -> FileStatus {
    try FileStatus(of: descriptor, path)
  }

  /// What the folder itself is, whatever its names are.
  ///
  /// - Throws: If that cannot be told.
  package func identity() throws(FileError) -> FileIdentity { try ownStatus().identity }

  /// Reads the file at `path` below the folder in parts, so that it takes little memory.
  ///
  /// - Parameters:
  ///   - path: The file, relative to the folder.
  ///   - limit: The most bytes that it may have.
  ///   - take: Takes each part, in their order; none but the last is shorter than the others.
  /// - Throws: If it is not a regular file, is larger than `limit`, or cannot be read, or what `take`
  ///   throws.
  package func readParts(
    of path: FilePath, limit: Int, _ take: (_ part: [UInt8]) throws(FileError) -> Void
  ) throws(FileError) {
    let file = try open(path, O_RDONLY | O_NONBLOCK, to: "read")
    defer { close(file) }
    let status = try FileStatus(of: file, shown(path))
    if status.kind != .file {
      throw FileError("read", shown(path), reason: "it is not a regular file")
    }
    if status.size > limit {
      throw FileError(
        "read", shown(path), reason: "it has \(status.size) bytes; the limit is \(limit)")
    }
    var left = status.size
    while left > 0 {
      let part = try read(file, expecting: min(left, Self.partLength), path, isWhole: false)
      left -= part.count
      // It has been cut off, or has grown.
      if part.isEmpty || left < 0 {
        throw FileError("read", shown(path), reason: "it changed while it was read")
      }
      try take(part)
    }
  }

  /// The fingerprint and the size of the file at `path`, which is read in parts.
  ///
  /// - Throws: If it is not a regular file, or cannot be read.
  package func fingerprint(of path: FilePath) throws(FileError) -> (hash: ContentHash, size: Int) {
    var hash = ContentHash.Parts()
    var size = 0
    try readParts(of: path, limit: .max) {
      hash.add($0)
      size += $0.count
    }
    return (hash.whole, size)
  }

  /// Whether the file at `path` has the bytes of one in another folder; they are read in parts.
  ///
  /// - Throws: If one of them cannot be read.
  package func hasSameBytes(
    at path: FilePath, as other: FilePath, in folder: Folder
  ) throws(FileError) -> Bool {
    let (first, second) = (
      try open(path, O_RDONLY | O_NONBLOCK, to: "read"),
      try folder.open(other, O_RDONLY | O_NONBLOCK, to: "read")
    )
    defer {
      close(first)
      close(second)
    }
    while true {
      let part = try read(first, expecting: Self.partLength, path, isWhole: false)
      let others = try folder.read(second, expecting: Self.partLength, other, isWhole: false)
      if part != others { return false }
      if part.isEmpty { return true }
    }
  }

  /// How many bytes of a file are read at once.
  private static let partLength = 1 << 20

  private func read(
    _ file: Int32, expecting size: Int, _ path: FilePath, isWhole: Bool = true
  ) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    // A byte more than there should be, so that the end of the file is seen.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let rest = unsafe buffer.baseAddress.map { unsafe $0 + count }
        let step = unsafe Glibc.read(file, rest, size + 1 - count)
        if step < 0, errno == EINTR { continue }
        if step < 0 { failure = errno }
        if step <= 0 { break }
        count += step
      }
    }
    if failure != 0 { throw FileError("read", shown(path), errno: failure) }
    if isWhole, bytes.count != size {
      throw FileError("read", shown(path), reason: "it changed while it was read")
    }
    return bytes
  }
}
