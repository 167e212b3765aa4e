import Kit

/// What is watched: folders with all that is below them, of which any may be missing.
struct Watched: Hashable, Sendable {
  /// The paths of the folders, as the process knows them.
  let folders: [String]

  private let site: String

  /// The folders of a site from which it is built.
  init(site: String, archive: String) {
    self.site = site
    folders = ["\(site)/content", "\(site)/templates", archive]
  }

  /// Opens one of the folders; nil if it cannot be, or if it is one of the site and a link stands in its place,
  /// which no build follows.
  func open(_ path: String) -> Folder? {
    let start = "\(site)/"
    guard path.utf8.starts(with: start.utf8) else { return try? Folder(path) }
    let name = FilePath(String(decoding: path.utf8.dropFirst(start.utf8.count), as: UTF8.self))
    return try? Folder(name, in: Folder(site))
  }
}

/// Something changed in what is watched.
enum FileChange: Hashable, Sendable {
  /// What became of a file or folder with this path.
  case path(String, Kind)

  /// More changed than can be told.
  case anything

  /// From now on not all changes are told of, as a folder cannot be watched.
  case unwatched(FileError)

  enum Kind: Hashable, Sendable {
    /// It was not there before, as far as that is known.
    case came
    case written
    case gone
  }
}
