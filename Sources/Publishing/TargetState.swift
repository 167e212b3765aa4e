import Build
import Kit

/// What a target holds before a site is published there.
struct TargetState: Sendable {
  struct Entry: Hashable, Sendable {
    let kind: FolderEntry.Kind

    /// In bytes; nil where the target does not tell.
    let size: Int?
  }

  /// All that is there at any depth, by its path.
  var entries: [FilePath: Entry] = [:]

  /// What sitegen put there; nil if nothing says so.
  var manifest: Manifest?

  /// The hash that a manifest at a target gives for a file that may be half on its way: sitegen's,
  /// whatever it holds.
  static let inTransit = ContentHash(value: 0)
}

extension TargetState {
  /// The hashes of what sitegen put there.
  var own: [FilePath: ContentHash] { manifest?.files ?? [:] }

  /// Adds what is known to be there, with the folders that hold it.
  mutating func add(_ path: FilePath, _ entry: Entry) {
    entries[path] = entry
    for folder in path.ancestors where entries[folder] == nil {
      entries[folder] = Entry(kind: .folder, size: nil)
    }
  }
}
