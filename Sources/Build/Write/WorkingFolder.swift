import Glibc
package import Kit

/// The site's folder `.sitegen`, where a build keeps what it may lose: its lock, copies of files that
/// it replaced, and what makes the next build faster.
///
/// No other build of the site works in it as long as this value is there.
package struct WorkingFolder: Sendable {
  package static let name: FilePath = ".sitegen"

  package let folder: Folder
  private let lock: FileLock

  /// Opens the working folder of a site, and makes it if it is not there.
  ///
  /// - Throws: `BuildIsRunning` if another build holds its lock; `FileError` if a symbolic link
  ///   stands in the place of the folder or its lock, or one of them cannot be made.
  package init(of site: Folder) throws {
    if try site.status(of: Self.name) == nil { try site.makeFolder(Self.name) }
    folder = try Folder(Self.name, in: site)
    guard let lock = try FileLock("lock", in: folder) else { throw BuildIsRunning() }
    self.lock = lock
  }
}

extension WorkingFolder {
  /// Keeps a copy of a file of the output folder that is replaced, beside former copies of it.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - path: Its path below the output folder.
  /// - Returns: The copy's path, as its user would name it.
  /// - Throws: If the copy cannot be written.
  func keepCopy(of bytes: [UInt8], named path: FilePath) throws(FileError) -> String {
    var (folders, number) = (1, 1)
    while true {
      let copy = FilePath("replaced").numbered(folders).appending(path.numbered(number))
      if try isFileOnTheWay(to: copy) {
        // A copy of a page that was called as one of this page's folders is.
        folders += 1
        continue
      }
      guard let status = try folder.status(of: copy) else {
        try folder.write(bytes, toNew: copy)
        return folder.shown(copy)
      }
      if status.kind == .file, status.size == bytes.count, try folder.bytes(of: copy) == bytes {
        return folder.shown(copy)
      }
      if status.kind == .link {
        throw FileError("write", beneath: folder.shown(copy), errno: ELOOP)
      }
      number += 1
    }
  }

  private func isFileOnTheWay(to path: FilePath) throws(FileError) -> Bool {
    for ancestor in path.ancestors where try folder.status(of: ancestor)?.kind == .file {
      return true
    }
    return false
  }
}

extension FilePath {
  /// The path of a file's copy: that of the file for the first, `index.html.2` for the second.
  fileprivate func numbered(_ number: Int) -> FilePath {
    number == 1 ? self : FilePath(bytes: bytes + Array(".\(number)".utf8))
  }
}
