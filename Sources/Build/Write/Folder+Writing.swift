package import Glibc
package import Kit

extension Folder {
  /// Writes a new file, and the folders that it needs.
  ///
  /// - Throws: If there is one already, the disk is full, or it cannot be written for another
  ///   reason.
  package func write(
    _ bytes: borrowing [UInt8], toNew path: FilePath, permissions: mode_t = 0o644
  ) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL
    let file: Int32
    do throws(FileError) {
      file = try open(path, flags, mode: permissions, to: "write")
    } catch {
      guard error.code == ENOENT else { throw error }
      try makeFolders(for: path)
      file = try open(path, flags, mode: permissions, to: "write")
    }
    do throws(FileError) {
      try writeAndClose(bytes, file, named: shown(path))
    } catch {
      // No half file is left; that it could not be written is what counts.
      try? remove(path)
      throw error
    }
  }

  /// Writes a file, in one step where there was one before.
  ///
  /// - Parameters:
  ///   - bytes: What it is to hold.
  ///   - path: The file.
  ///   - passing: A file of no other use beside it, which is gone in the end.
  ///   - isDurable: Whether it is on the disk itself before it takes its place.
  /// - Throws: If it cannot be written; what was there is then as it was.
  package func write(
    _ bytes: borrowing [UInt8], replacing path: FilePath, passing: FilePath,
    isDurable: Bool = false
  ) throws(FileError) {
    try remove(passing)
    do throws(FileError) {
      try write(bytes, toNew: passing)
      if isDurable { try sync(passing) }
      try move(passing, to: path, in: self)
    } catch {
      // The first error counts; what is left is removed by the next run.
      try? remove(passing)
      throw error
    }
  }

  /// Copies a file of another folder in parts, in one step where there was one before.
  ///
  /// - Parameters:
  ///   - from: The file.
  ///   - other: The folder that holds it.
  ///   - path: Where the copy is to lie.
  ///   - passing: A file of no other use beside it, which is gone in the end.
  ///   - isDurable: Whether it is on the disk itself before it takes its place.
  /// - Throws: If it cannot be read or written; what was there is then as it was.
  func copy(
    _ from: FilePath, of other: Folder, replacing path: FilePath, passing: FilePath, isDurable: Bool
  ) throws(FileError) {
    try remove(passing)
    do throws(FileError) {
      let file = try open(passing, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644, to: "write")
      do throws(FileError) {
        try other.readParts(of: from, limit: .max) { (part) throws(FileError) in
          try writeAll(part, to: file, named: shown(passing))
        }
      } catch {
        close(file)
        throw error
      }
      // What closes it also says what could not be written.
      try writeAndClose([], file, named: shown(passing))
      if isDurable { try sync(passing) }
      try move(passing, to: path, in: self)
    } catch {
      // The first error counts; what is left is removed by the next run.
      try? remove(passing)
      throw error
    }
  }

  /// Writes bytes behind those of a file that stay as they are.
  ///
  /// - Parameters:
  ///   - bytes: What is written.
  ///   - path: The file.
  ///   - end: How many bytes stay; those that follow are cut off.
  /// - Returns: Whether there is a file that holds so many bytes and has no other name, under which
  ///   it may be something else.
  /// - Throws: If the bytes cannot be written; some may be then.
  func append(_ bytes: borrowing [UInt8], to path: FilePath, after end: Int) throws(FileError)
    -> Bool
  {
    let file: Int32
    do throws(FileError) {
      file = try open(path, O_WRONLY | O_NONBLOCK, to: "write")
    } catch {
      if error.isAbsence { return false }
      throw error
    }
    var status = stat()
    let isKnown = uninterrupted { unsafe fstat(file, &status) } == 0
    let isOurs =
      status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1 && status.st_size >= end
    if isKnown, !isOurs {
      close(file)
      return false
    }
    guard isKnown, uninterrupted({ ftruncate(file, end) }) == 0, lseek(file, end, SEEK_SET) == end
    else {
      let code = errno
      close(file)
      throw FileError("write", shown(path), errno: code)
    }
    try writeAndClose(bytes, file, named: shown(path))
    return true
  }

  /// Makes the folders that hold a file, as far as they are missing.
  ///
  /// - Throws: If something else stands in the place of one, or it cannot be made.
  func makeFolders(for file: FilePath) throws(FileError) {
    for folder in file.ancestors { try makeFolderIfMissing(folder) }
  }

  /// Makes a folder in one that is there, unless it is there itself.
  ///
  /// - Throws: If something else stands in its place, or it cannot be made.
  func makeFolderIfMissing(_ path: FilePath) throws(FileError) {
    if try status(of: path)?.kind == .folder { return }
    do throws(FileError) {
      try makeFolder(path)
    } catch {
      // Another task may have made it meanwhile.
      guard error.code == EEXIST, try status(of: path)?.kind == .folder else { throw error }
    }
  }

  /// Makes a new folder in one that is there.
  ///
  /// - Throws: If anything is there already, or it cannot be made.
  func makeFolder(_ path: FilePath, permissions: mode_t = 0o755) throws(FileError) {
    try inParent(of: path, to: "create") { unsafe mkdirat($0, $1, permissions) }
  }

  /// Changes who may read and write a folder.
  ///
  /// - Throws: If they cannot be changed.
  func setPermissions(_ permissions: mode_t, of path: FilePath) throws(FileError) {
    let folder = try Folder(path, in: self)
    if uninterrupted({ fchmod(folder.descriptor, permissions) }) != 0 {
      throw FileError("change", folder.path, errno: errno)
    }
  }

  /// Gives a file a second name, or copies it where the file systems cannot.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - new: Its name in `folder`, which no file has; folders that it needs are made.
  ///   - folder: Where it gets the name.
  /// - Throws: If the file is gone, or there is one of the new name.
  func link(_ path: FilePath, to new: FilePath, in folder: Folder) throws(FileError) {
    do throws(FileError) {
      try linkOrCopy(path, to: new, in: folder)
    } catch {
      guard error.code == ENOENT else { throw error }
      try folder.makeFolders(for: new)
      try linkOrCopy(path, to: new, in: folder)
    }
  }

  private func linkOrCopy(_ path: FilePath, to new: FilePath, in folder: Folder) throws(FileError) {
    do throws(FileError) {
      try inParent(of: path, to: "share") { (source, name) throws(FileError) in
        try folder.inParent(of: new, to: "share") { target, newName in
          unsafe linkat(source, name, target, newName, 0)
        }
        return 0
      }
    } catch {
      // Another file system, one without hard links, or a file with as many names as it may have.
      let isImpossible = [EXDEV, EPERM, EMLINK, EOPNOTSUPP].contains(error.code)
      guard isImpossible, let status = try status(of: path), status.kind == .file else {
        throw error
      }
      try folder.write(bytes(of: path), toNew: new, permissions: status.permissions & 0o777)
    }
  }

  /// Renames a file or folder, replacing a file of the new name in one step.
  ///
  /// - Throws: If that cannot be.
  func move(_ path: FilePath, to new: FilePath, in folder: Folder) throws(FileError) {
    try inParent(of: path, to: "move") { (source, name) throws(FileError) in
      try folder.inParent(of: new, to: "replace") { target, newName in
        unsafe renameat(source, name, target, newName)
      }
      return 0
    }
  }

  /// Makes a call of the system with the open folder that holds a file, and the file's name in it.
  ///
  /// - Throws: If that folder cannot be opened, or the call returns -1.
  func inParent(
    of path: FilePath, to operation: String,
    _ call: (_ folder: Int32, _ name: [CChar]) throws(FileError) -> Int32
  ) throws(FileError) {
    let parent = path.parent
    let folder = parent == .root ? nil : try Folder(parent, in: self)
    let descriptor = folder?.descriptor ?? descriptor
    let name = path.name.cString
    var result = try call(descriptor, name)
    while result != 0, errno == EINTR { result = try call(descriptor, name) }
    let code = errno
    if result != 0 { throw FileError(operation, beneath: shown(path), errno: code) }
    withExtendedLifetime(folder) {}
  }
}

/// Writes all bytes to an open file, and closes it.
///
/// - Throws: If that cannot be; the file is closed then too.
func writeAndClose(_ bytes: borrowing [UInt8], _ file: Int32, named name: @autoclosure () -> String)
  throws(FileError)
{
  var failure: FileError?
  do throws(FileError) {
    try writeAll(bytes, to: file, named: name())
  } catch {
    failure = error
  }
  // What a signal interrupts is closed all the same.
  if close(file) != 0, errno != EINTR, failure == nil {
    failure = FileError("write", name(), errno: errno)
  }
  if let failure { throw failure }
}

/// Writes all bytes to an open file.
///
/// - Parameters:
///   - bytes: What is written.
///   - file: The file's descriptor.
///   - name: The file as its user would name it.
/// - Throws: If that cannot be; some bytes may be written then.
package func writeAll(
  _ bytes: borrowing [UInt8], to file: Int32, named name: @autoclosure () -> String
) throws(FileError) {
  let failure = unsafe bytes.withUnsafeBytes { buffer -> Int32 in
    var offset = 0
    while offset < buffer.count {
      let start = unsafe buffer.baseAddress.map { unsafe $0 + offset }
      let step = unsafe Glibc.write(file, start, buffer.count - offset)
      if step < 0, errno == EINTR { continue }
      if step <= 0 { return step < 0 ? errno : EIO }
      offset += step
    }
    return 0
  }
  if failure != 0 { throw FileError("write", name(), errno: failure) }
}
