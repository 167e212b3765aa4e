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

  /// Whether it is the site's; else nothing is kept in it but copies of files that were replaced.
  let isOfSite: Bool

  /// Opens the working folder of a site, and makes it if it is not there: for the eyes that may see
  /// the site's content, as it remembers drafts and embargoed pages too.
  ///
  /// - Throws: `BuildIsRunning` if another build holds its lock; `FileError` if a symbolic link
  ///   stands in the place of the folder or its lock, or one of them cannot be made.
  package init(of site: Folder) throws {
    let ofContent = try site.status(of: "content")?.permissions ?? 0o755
    try self.init(Self.name, in: site, isOfSite: true, permissions: ofContent & 0o755 | 0o700)
  }

  private init(
    _ name: FilePath, in parent: Folder, isOfSite: Bool, permissions: mode_t
  ) throws {
    if try parent.status(of: name) == nil {
      try parent.makeFolder(name, permissions: permissions)
    }
    folder = try Folder(name, in: parent)
    guard let lock = try FileLock("lock", in: folder) else { throw BuildIsRunning() }
    self.lock = lock
    self.isOfSite = isOfSite
  }
}

extension WorkingFolder {
  /// Opens the working folder of a site or, where nothing may be written to the site, one beside the
  /// output folder, which is called `.public.sitegen` for `public`.
  ///
  /// - Throws: As above; the error says what to do where there is no place for either.
  init(of site: Folder, publishingTo output: OutputLocation) throws {
    do {
      try self.init(of: site)
    } catch let error as FileError where error.isRefusal {
      guard try output.parent.identity() != site.identity() else {
        var error = error
        error.reason += "; name a folder to which you may write with --output"
        throw error
      }
      let name = FilePath(bytes: Array(".".utf8) + output.name.bytes + Array(".sitegen".utf8))
      // Other users are not to read what was in the output folder.
      try self.init(name, in: output.parent, isOfSite: false, permissions: 0o700)
    }
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
