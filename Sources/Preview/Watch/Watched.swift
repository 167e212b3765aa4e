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
  /// A file or folder came, went or was written, with this path.
  case path(String, isGone: Bool)

  /// More changed than can be told.
  case anything
}
