import CSystem
import Glibc
import Kit

/// A new generation of the site, built beside the folder that it will replace.
///
/// It lies in a folder of its own in the same parent folder, so that files can be shared with the
/// old generation by hard links and the two can be exchanged in one step:
///
///     public/                          the old generation
///     .public.sitegen-0123456789abcdef/
///       lock                           locked as long as the build runs
///       marker                         says whose the folder is, and which generation `site` is
///       site/                          the new generation; after the exchange the old one
struct StagingFolder: Sendable {
  /// The parts of the folder.
  static let (lock, marker, site): (FilePath, FilePath, FilePath) = ("lock", "marker", "site")

  /// Where the site is published.
  let target: OutputLocation

  /// The folder that holds the parts.
  let container: Folder

  /// The new generation.
  let folder: Folder

  private let name: FilePath
  private let lock: FileLock

  /// Creates an empty staging folder beside `target`.
  ///
  /// - Throws: If the folder cannot be made.
  init(beside target: OutputLocation) throws(FileError) {
    let name = StagingMarker.newName(for: target.name)
    // Nobody else reads what is not to be seen yet.
    try target.parent.makeFolder(name, permissions: 0o700)
    do throws(FileError) {
      let container = try Folder(name, in: target.parent)
      guard let lock = try FileLock(Self.lock, in: container) else {
        throw FileError("lock", container.path, reason: "another process holds it")
      }
      try container.makeFolder(Self.site)
      folder = try Folder(Self.site, in: container)
      let marker = StagingMarker(name: name, inode: try folder.identity().inode)
      try container.write(marker.bytes, toNew: Self.marker)
      (self.target, self.name, self.container, self.lock) = (target, name, container, lock)
    } catch {
      // The first error counts; what is left is removed by the next build.
      try? target.parent.removeTree(name)
      throw error
    }
  }
}

extension StagingFolder {
  /// Puts the new generation where the old one is, in one step; the old one is then in its place.
  ///
  /// Done twice, it leaves all as it was.
  ///
  /// - Returns: What became of the old generation.
  /// - Throws: If the folder may not be replaced.
  func exchange() throws(FileError) -> Exchange {
    let (site, name) = (Self.site.cString, target.name.cString)
    let (here, there) = (container.descriptor, target.parent.descriptor)
    if unsafe csystem_exchange(here, site, there, name) == 0 { return .exchanged }
    // Another file system, a mount point, or a kernel or file system that cannot.
    if [EXDEV, EBUSY, EINVAL, ENOSYS].contains(errno) { return .impossible }
    if errno == ENOENT {
      try container.move(Self.site, to: target.name, in: target.parent)
      return .nothingToReplace
    }
    throw FileError("replace", beneath: target.path, errno: errno)
  }

  /// What became of an attempt to replace a folder in one step.
  enum Exchange: Sendable {
    /// The old generation is where the new one was built.
    case exchanged
    case nothingToReplace

    /// Nothing has changed; the two have to be exchanged file by file.
    case impossible
  }

  /// Removes the folder with the generation that is in it, which has to be an unpublished one.
  ///
  /// - Throws: If it cannot be removed; the next build tries again.
  func removeAll() throws(FileError) { try target.parent.removeTree(name) }

  /// Removes the folder, in which no generation is any more.
  ///
  /// - Throws: If it cannot be removed, or a file came into the generation; the next build tries
  ///   again.
  func removeParts() throws(FileError) {
    try container.removeFolder(Self.site)
    try container.remove(Self.marker)
    try container.remove(Self.lock)
    try target.parent.removeFolder(name)
  }
}

/// What a staging folder says of itself, so that no folder of anybody else is taken for one.
struct StagingMarker: Hashable, Sendable {
  /// The folder's name beside the output folder.
  let name: FilePath

  /// The number of the folder in which the new generation is built.
  let inode: UInt64
}

extension StagingMarker {
  private static let header = "sitegen-staging/1"

  var bytes: [UInt8] { Array("\(Self.header)\n\(inode)\n".utf8) + name.bytes + [0x0A] }

  /// A name that nobody can guess.
  static func newName(for target: FilePath) -> FilePath {
    let digits = String(UInt64.random(in: 0...(.max)), radix: 16)
    let padding = String(repeating: "0", count: 16 - digits.utf8.count)
    return FilePath(bytes: start(for: target) + Array("\(padding)\(digits)".utf8))
  }

  /// Whether a folder is called as staging folders beside `target` are.
  static func isName(_ name: FilePath, for target: FilePath) -> Bool {
    let start = start(for: target)
    let digits = name.bytes.dropFirst(start.count)
    return name.bytes.starts(with: start) && digits.count == 16
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func start(for target: FilePath) -> [UInt8] {
    Array(".".utf8) + target.bytes + Array(".sitegen-".utf8)
  }
}
