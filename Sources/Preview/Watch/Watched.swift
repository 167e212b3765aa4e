import Kit

/// What is watched: folders with all that is below them, of which any may be missing.
struct Watched: Hashable, Sendable {
  /// The paths of the folders, as the process knows them.
  let folders: [String]

  /// The folders of a site from which it is built.
  init(site: String, archive: String) {
    folders = ["\(site)/content", "\(site)/templates", archive]
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
