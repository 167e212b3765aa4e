import CSystem
import Glibc
import Kit

/// A new generation of the site, built beside the folder that it will replace.
///
/// It lies in the same parent folder, so that files can be shared with the old generation by hard
/// links and the two can be exchanged in one step.
struct StagingFolder: ~Copyable, Sendable {
  /// Where the site is published, without a slash at its end.
  let target: String

  /// Where the new generation is built.
  let path: String

  private let descriptor: Int32

  /// Creates an empty staging folder beside `target`.
  ///
  /// - Throws: If the folder cannot be made.
  init(beside target: String) throws(FileError) {
    let (parent, name) = splitPath(target)
    let path = "\(parent)/.\(name).sitegen-\(getpid())"
    try makeFolders(parent)
    removeTree(path)
    if unsafe mkdir(path, 0o755) != 0 { throw FileError("create", path, errno: errno) }
    try self.init(reopening: path, for: target)
  }

  /// Opens the staging folder at `path` once more, for another task.
  ///
  /// - Throws: If it is not there.
  init(reopening path: String, for target: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw FileError("open", path, errno: errno) }
    self.descriptor = descriptor
    self.target = target
    self.path = path
  }

  deinit { close(descriptor) }
}

extension StagingFolder {
  /// Writes a new file.
  ///
  /// - Throws: If the disk is full, or the file cannot be written for another reason.
  func write(_ bytes: borrowing [UInt8], to file: String) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var output = unsafe openat(descriptor, file, flags, 0o644)
    if output < 0, errno == ENOENT {
      try makeParents(of: file)
      output = unsafe openat(descriptor, file, flags, 0o644)
    }
    if output < 0 { throw FileError("write", file, errno: errno) }
    let failure = writeAll(bytes, to: output)
    if close(output) != 0 || failure != 0 {
      throw FileError("write", file, errno: failure != 0 ? failure : errno)
    }
  }

  /// Shares a file of the old generation with the new one.
  ///
  /// - Throws: If the file is gone or cannot be copied.
  func keep(_ file: String) throws(FileError) {
    if unsafe linkat(AT_FDCWD, "\(target)/\(file)", descriptor, file, 0) == 0 { return }
    if errno == ENOENT {
      try makeParents(of: file)
      if unsafe linkat(AT_FDCWD, "\(target)/\(file)", descriptor, file, 0) == 0 { return }
    }
    // The target is another file system, or one without hard links.
    try write(Folder(target).bytes(of: file), to: file)
  }

  /// Puts the new generation where the old one is, in one step; the old one is then at `path`.
  ///
  /// - Returns: What became of the old generation.
  /// - Throws: If the folder may not be replaced.
  func exchange() throws(FileError) -> Exchange {
    if unsafe csystem_exchange(path, target) == 0 { return .exchanged }
    let code = errno
    if code == ENOENT, unsafe rename(path, target) == 0 { return .nothingToReplace }
    // Another file system, a mount point, or a kernel or file system that cannot.
    if [EXDEV, EBUSY, EINVAL, ENOSYS].contains(code) { return .impossible }
    throw FileError("replace", target, errno: code)
  }

  /// What became of an attempt to replace a folder in one step.
  enum Exchange: Sendable {
    /// The old generation is where the new one was built.
    case exchanged
    case nothingToReplace

    /// Nothing has changed; the two have to be exchanged file by file.
    case impossible
  }

  /// Removes the new generation, as far as it was built.
  func discard() { removeTree(path) }

  private func makeParents(of file: String) throws(FileError) {
    for index in file.utf8.indices where file.utf8[index] == UInt8(ascii: "/") {
      let folder = String(file[..<index])
      if unsafe mkdirat(descriptor, folder, 0o755) != 0, errno != EEXIST {
        throw FileError("create", folder, errno: errno)
      }
    }
  }
}

/// Writes a file, replacing what was there.
///
/// - Throws: If it cannot be written.
func writeFile(_ bytes: borrowing [UInt8], to path: String) throws(FileError) {
  let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  if file < 0 { throw FileError("write", path, errno: errno) }
  let failure = writeAll(bytes, to: file)
  if close(file) != 0 || failure != 0 {
    throw FileError("write", path, errno: failure != 0 ? failure : errno)
  }
}

/// Writes all bytes to an open file; the number of the error if that fails, else 0.
private func writeAll(_ bytes: borrowing [UInt8], to file: Int32) -> Int32 {
  unsafe bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count {
      let start = unsafe buffer.baseAddress.map { unsafe $0 + offset }
      let step = unsafe Glibc.write(file, start, buffer.count - offset)
      if step < 0, errno == EINTR { continue }
      if step <= 0 { return errno }
      offset += step
    }
    return 0
  }
}
