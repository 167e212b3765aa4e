import CGlibc
import Glibc
import Kit

/// A new generation of the site, built where nobody sees it, which then takes the place of the old
/// one.
///
/// It lies in a folder of its own on the mount of the output folder, so that files can be shared
/// with the old generation by hard links and the two can be exchanged in one step: in the working
/// folder, where no server publishes it, or beside the output folder if the working folder is on
/// another mount.
///
///     public/                          the old generation
///     .sitegen/.output.sitegen-0123456789abcdef/
///       lock                           locked as long as the build runs
///       marker                         says whose the folder is, and which generation `site` is
///       site/                          the new generation; after the exchange the old one
///       new/                           files that are to become part of `site`
///       left                           what `site` held after the build, if that is over
///
/// In the working folder it stays after the build. What `site` holds then, the generation before
/// the published one, is the *spare*: the next build brings it up to date where it differs, so that
/// it need not link thousands of files that are as they were.
struct StagingFolder: Sendable {
  /// The parts of the folder.
  static let (lock, marker, site, new): (FilePath, FilePath, FilePath, FilePath) =
    ("lock", "marker", "site", "new")

  static let left: FilePath = "left"

  /// Files that are there only for a moment.
  static let (passing, clock): (FilePath, FilePath) = ("passing", "clock")

  static let parts: Set<FilePath> = [lock, marker, site, new, left, passing, clock]

  /// Where the site is published.
  let target: OutputLocation

  /// The folder that holds the container.
  let place: Folder

  /// The folder that holds the parts.
  let container: Folder

  /// The new generation, or what is to become one.
  let folder: Folder

  /// The container's name in `place`.
  let name: FilePath

  private let lock: FileLock

  /// Creates an empty staging folder for `target`.
  ///
  /// - Parameters:
  ///   - target: Where the site is published.
  ///   - working: The working folder; nil to make it beside `target` in any case.
  /// - Throws: If the folder cannot be made.
  init(for target: OutputLocation, in working: WorkingFolder? = nil) throws(FileError) {
    self.target = target
    (place, name) = try Self.make(for: target, in: working?.folder)
    do throws(FileError) {
      container = try Folder(name, in: place)
      lock = try Self.lock(container)
      try container.makeFolder(Self.site)
      folder = try Folder(Self.site, in: container)
      try mark()
    } catch {
      // The first error counts; what is left is removed by the next build.
      try? place.removeTree(name)
      throw error
    }
  }

  /// Makes the container.
  ///
  /// - Parameters:
  ///   - target: Where the site is published.
  ///   - working: The working folder; nil to make it beside `target` in any case.
  /// - Returns: The folder that holds it, and its name there.
  /// - Throws: If it cannot be made.
  private static func make(for target: OutputLocation, in working: Folder?) throws(FileError)
    -> (place: Folder, name: FilePath)
  {
    let inWorkingFolder = StagingMarker.newName(for: StagingMarker.inWorkingFolder)
    if let working, working.isOnMount(of: target.parent) {
      return try make(inWorkingFolder, in: working)
    }
    do throws(FileError) {
      return try make(StagingMarker.newName(for: target.name), in: target.parent)
    } catch {
      // Nothing can be put beside the mount of an image, say; the files can still be replaced.
      guard let working, error.isRefusal else { throw error }
      return try make(inWorkingFolder, in: working)
    }
  }

  private static func make(_ name: FilePath, in place: Folder) throws(FileError)
    -> (place: Folder, name: FilePath)
  {
    // Nobody else reads what is not to be seen yet.
    try place.makeFolder(name, permissions: 0o700)
    return (place, name)
  }

  /// Opens a staging folder with a spare.
  ///
  /// - Returns: Nil if the folder of that name holds none of `target`.
  /// - Throws: If it cannot be opened, or is used by another process.
  init?(withSpare name: FilePath, for target: OutputLocation, in working: WorkingFolder)
    throws(FileError)
  {
    (self.target, self.name, place) = (target, name, working.folder)
    container = try Folder(name, in: place)
    guard try StagingMarker.isOfSpare(container, name, for: target) else { return nil }
    lock = try Self.lock(container)
    folder = try Folder(Self.site, in: container)
    // A build may have been killed before it used them.
    try removeNewFiles()
  }

  private static func lock(_ container: Folder) throws(FileError) -> FileLock {
    guard let lock = try FileLock(lock, in: container) else {
      throw FileError("lock", container.path, reason: "another process holds it")
    }
    return lock
  }
}

extension StagingFolder {
  /// Says that what `site` holds is not published, and nothing in it is anybody else's.
  ///
  /// - Throws: If that cannot be written.
  func mark() throws(FileError) {
    let marker = StagingMarker(
      name: name, inode: try folder.identity().inode, target: try StagingMarker.target(target))
    try container.write(marker.bytes, replacing: Self.marker, passing: Self.passing)
    try container.remove(Self.left)
  }

  /// Says what a spare holds, after which nothing in it is anybody else's but what differs.
  ///
  /// - Throws: If that cannot be written.
  func leave(_ tree: OutputTree) throws(FileError) {
    try removeNewFiles()
    try OutputRecord(tree, of: target).write(to: Self.left, passing: Self.passing, in: container)
  }

  /// Puts the new generation where the old one is, in one step; the old one is then in its place.
  ///
  /// Done twice, it leaves all as it was.
  ///
  /// - Returns: What became of the old generation.
  /// - Throws: If the folder may not be replaced.
  func exchange() throws(FileError) -> Exchange {
    let (site, name) = (Self.site.cString, target.name.cString)
    let (here, there) = (container.descriptor, target.parent.descriptor)
    let result = uninterrupted { unsafe cglibc_exchange(here, site, there, name) }
    if result == 0 { return .exchanged }
    // Another file system, a mount point, or a kernel or file system that cannot.
    if [EXDEV, EBUSY, EINVAL, ENOSYS].contains(errno) { return .impossible }
    if errno == ENOENT {
      try container.move(Self.site, to: target.name, in: target.parent)
      return .nothingToReplace
    }
    var error = FileError("replace", beneath: target.path, errno: errno)
    if error.isRefusal {
      error.reason += "; sitegen has to write to it and to the folder that holds it"
    }
    throw error
  }

  /// Takes back a generation that was put where none was.
  ///
  /// - Throws: If it cannot be moved; it is published then.
  func takeBack() throws(FileError) {
    try target.parent.move(target.name, to: Self.site, in: container)
  }

  /// What became of an attempt to replace a folder in one step.
  enum Exchange: Sendable {
    /// The old generation is where the new one was built.
    case exchanged
    case nothingToReplace

    /// Nothing has changed; the two have to be exchanged file by file.
    case impossible
  }

  /// Whether what `site` holds is not published, and nothing in it is anybody else's.
  ///
  /// - Throws: If that cannot be told.
  var isMarked: Bool {
    get throws(FileError) {
      try StagingMarker(in: container)?.inode == folder.identity().inode
    }
  }

  /// Where new files are to be written: beside a spare, into an empty generation.
  ///
  /// - Throws: If a folder for them cannot be made.
  func newFiles() throws(FileError) -> NewFiles {
    if try isMarked { return NewFiles(folder: folder, isGeneration: true) }
    try container.makeFolder(Self.new)
    return NewFiles(folder: try Folder(Self.new, in: container), isGeneration: false)
  }

  /// Removes what is not published: a new generation, or the files that were to become part of it.
  ///
  /// - Throws: If it cannot be removed; the next build tries again.
  func discard() throws(FileError) {
    if try isMarked { try removeAll() } else { try removeNewFiles() }
  }

  /// Removes the files that were to become part of the generation.
  ///
  /// - Throws: If they cannot be removed; the next build tries again.
  func removeNewFiles() throws(FileError) { try container.removeTree(Self.new) }

  /// Removes the folder with the generation that is in it, which has to be an unpublished one.
  ///
  /// - Throws: If it cannot be removed; the next build tries again.
  func removeAll() throws(FileError) { try place.removeTree(name) }

  /// Removes the folder, in which no generation is any more.
  ///
  /// - Throws: If it cannot be removed, or a file came into the generation; the next build tries
  ///   again.
  func removeParts() throws(FileError) {
    try container.removeFolder(Self.site)
    try removeNewFiles()
    for part in [Self.passing, Self.clock, Self.left, Self.marker, Self.lock] {
      try container.remove(part)
    }
    try place.removeFolder(name)
  }
}
