import Foundation

/// All that a folder holds: names, contents, and who may read them.
struct FileTree: Equatable {
  /// For each path below the folder, its permissions and its bytes (none for a folder).
  private(set) var entries: [String: Entry] = [:]

  struct Entry: Equatable {
    var permissions: Int
    var bytes: Data?
    var modified: Date
  }

  /// Reads the folder at `path`; one that is not there holds nothing.
  init(_ path: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return }
    for name in try files.subpathsOfDirectory(atPath: path) {
      let attributes = try files.attributesOfItem(atPath: "\(path)/\(name)")
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      entries[name] = Entry(
        permissions: attributes[.posixPermissions] as? Int ?? 0,
        bytes: isFolder ? nil : files.contents(atPath: "\(path)/\(name)"),
        modified: attributes[.modificationDate] as? Date ?? .distantPast)
    }
  }

  /// The same without what stands at some paths.
  func except(_ paths: [String]) -> FileTree {
    var tree = self
    for path in paths { tree.entries[path] = nil }
    return tree
  }

  /// The paths whose bytes or permissions differ, or that only one of both has, in order.
  func differences(from other: FileTree) -> [String] {
    Set(entries.keys).union(other.entries.keys).sorted().filter { path in
      let (mine, theirs) = (entries[path], other.entries[path])
      return mine?.bytes != theirs?.bytes || mine?.permissions != theirs?.permissions
        || (mine == nil) != (theirs == nil)
    }
  }
}
