import CGlibc
import Glibc
import Kit

/// Folders below one that are kept open from one file to the next, so that neighbours cost one call
/// of the system each and not a walk from the top.
///
/// For one task alone. No symbolic link is followed.
final class OpenFolders {
  let root: Folder

  /// Whether folders are made that are not there.
  let makesMissing: Bool

  /// The folder that was asked for last.
  private var current: FilePath = .root

  /// It and those that hold it, from the outermost, each with the length of its path.
  private var open: [(length: Int, descriptor: Int32)] = []

  init(below root: Folder, makingMissing makesMissing: Bool = false) {
    self.root = root
    self.makesMissing = makesMissing
  }

  deinit {
    for folder in open { close(folder.descriptor) }
  }
}

extension OpenFolders {
  /// The open folder of this path.
  ///
  /// - Returns: A descriptor, which is good until the next folder is asked for.
  /// - Throws: If it is not there, or something else is in its place.
  func descriptor(of folder: FilePath) throws(FileError) -> Int32 {
    if folder != current {
      while let last = open.last, !folder.isAtOrBelow(current.bytes[..<last.length]) {
        close(last.descriptor)
        open.removeLast()
      }
      try descend(to: folder)
      current = folder
    }
    return open.last?.descriptor ?? root.descriptor
  }

  /// Makes a call of the system with the open folder that holds a file, and the file's name in it.
  ///
  /// - Returns: What the call returns, which is not negative.
  /// - Throws: If that folder cannot be opened, or the call returns -1.
  func inParent(
    of path: FilePath, to operation: String, _ call: (_ folder: Int32, _ name: [CChar]) -> Int32
  ) throws(FileError) -> Int32 {
    let folder = try descriptor(of: path.parent)
    let name = path.name.cString
    let result = uninterrupted { call(folder, name) }
    if result < 0 { throw FileError(operation, beneath: root.shown(path), errno: errno) }
    return result
  }

  /// Opens the rest of the way to a folder, which begins with those that are open.
  private func descend(to folder: FilePath) throws(FileError) {
    if folder == .root { return }
    let bytes = folder.bytes
    var start = open.last.map { $0.length + 1 } ?? 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
      // What is open is told by `current` even if the next step fails.
      let name = FilePath(bytes: Array(bytes[start..<end])).cString
      let next = try open(name, in: open.last?.descriptor ?? root.descriptor, folder)
      open.append((end, next))
      current = folder
      start = end + 1
    }
  }

  private func open(_ name: [CChar], in folder: Int32, _ path: FilePath) throws(FileError) -> Int32
  {
    let flags = cglibc_path_only | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    var next = uninterrupted { unsafe openat(folder, name, flags) }
    if next < 0, errno == ENOENT, makesMissing {
      // Another task may make it at the same time.
      let made = uninterrupted { unsafe mkdirat(folder, name, 0o755) }
      if made < 0, errno != EEXIST { throw FileError("create", root.shown(path), errno: errno) }
      next = uninterrupted { unsafe openat(folder, name, flags) }
    }
    if next < 0 { throw FileError("open", beneath: root.shown(path), errno: errno) }
    return next
  }
}

extension OpenFolders {
  /// Writes a new file.
  ///
  /// - Throws: If there is one already, or it cannot be written; no half file is left then.
  func write(_ bytes: borrowing [UInt8], toNew path: FilePath) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try inParent(of: path, to: "write") { unsafe openat($0, $1, flags, 0o644) }
    do throws(FileError) {
      try writeAndClose(bytes, file, named: root.shown(path))
    } catch {
      _ = try? inParent(of: path, to: "remove") { unsafe unlinkat($0, $1, 0) }
      throw error
    }
  }

  /// Copies a file of another folder to a new one, in parts.
  ///
  /// - Parameters:
  ///   - from: The file.
  ///   - folder: The folder that holds it.
  ///   - path: Where the copy is to lie.
  ///   - limit: The most bytes that it may have.
  ///   - show: Given each part.
  /// - Returns: The hash of what was written.
  /// - Throws: If there is one already, or it cannot be read or written; no half file is left then.
  func copy(
    _ from: FilePath, of folder: Folder, toNew path: FilePath, limit: Int,
    showing show: ([UInt8]) -> Void = { _ in }
  ) throws(FileError) -> ContentHash {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try inParent(of: path, to: "write") { unsafe openat($0, $1, flags, 0o644) }
    var hash = ContentHash.Parts()
    do throws(FileError) {
      do throws(FileError) {
        try folder.readParts(of: from, limit: limit) { (part) throws(FileError) in
          hash.add(part)
          show(part)
          try writeAll(part, to: file, named: root.shown(path))
        }
      } catch {
        close(file)
        throw error
      }
      // What closes it also says what could not be written.
      try writeAndClose([], file, named: root.shown(path))
    } catch {
      _ = try? inParent(of: path, to: "remove") { unsafe unlinkat($0, $1, 0) }
      throw error
    }
    return hash.whole
  }

  /// What lies at `path`; nil if nothing does.
  ///
  /// - Throws: If that cannot be told.
  func status(of path: FilePath) throws(FileError) -> FileStatus? {
    var status = stat()
    do throws(FileError) {
      _ = try inParent(of: path, to: "look at") {
        unsafe fstatat($0, $1, &status, AT_SYMLINK_NOFOLLOW)
      }
    } catch {
      if error.isAbsence { return nil }
      throw error
    }
    return FileStatus(status)
  }

  /// Removes a file, or an empty folder.
  ///
  /// - Throws: If it cannot be removed, or is not there.
  func remove(_ path: FilePath, _ kind: FolderEntry.Kind) throws(FileError) {
    _ = try inParent(of: path, to: "remove") {
      unsafe unlinkat($0, $1, kind == .folder ? AT_REMOVEDIR : 0)
    }
  }
}

extension FilePath {
  /// Whether it is the folder with this path, or lies below it.
  fileprivate func isAtOrBelow(_ folder: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: folder) else { return false }
    return bytes.count == folder.count || bytes[folder.count] == UInt8(ascii: "/")
  }
}
