import Kit

/// All that lies in an output folder at any depth, as the file system tells it.
struct OutputTree: Hashable, Sendable {
  /// The folder itself, then its entries in the order of their names, then those of the first folder
  /// among them, and so on: a folder stands before all that it holds.
  var nodes: [Node]

  struct Node: Hashable, Sendable {
    let path: FilePath
    var status: FileStatus

    /// The hash of the file's bytes; nil if it is not known.
    var hash: ContentHash?

    /// Whether any later change shows in the status: not if the clock of the file system may tick
    /// no further between what changed it last and what changes it next.
    var isSettled: Bool

    /// Whether its permissions are others than when it was recorded.
    var hasOtherPermissions = false

    /// The folder's entries among the nodes.
    var entries: Range<Int> = 0..<0
  }
}

extension OutputTree {
  /// The number of each path's node.
  var numbers: [FilePath: Int] {
    var numbers: [FilePath: Int] = [:]
    numbers.reserveCapacity(nodes.count)
    for (number, node) in nodes.enumerated() { numbers[node.path] = number }
    return numbers
  }

  /// Looks at all that lies in a folder.
  ///
  /// A folder that is as it was known is not read: it still has the entries that it had. A file
  /// that is as it was known still has the bytes that it had. Whether they are is told by their
  /// statuses, in which the time of the last change cannot be forged, as Git's index does
  /// (git-scm.com/docs/racy-git).
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - known: What was in it when it was recorded; nil if that is not known.
  ///   - start: A moment before this, by the clock of the file system; nil if there is none.
  ///   - looksAt: Whether an entry is looked at of a folder that is as it was known; it is taken to
  ///     be as it was if not.
  ///   - jobs: How many folders are read at the same time.
  /// - Throws: If one cannot be read.
  init(
    _ folder: Folder, knowing known: OutputTree?, since start: FileTime?,
    lookingAt looksAt: @escaping @Sendable (Node) -> Bool = { _ in true }, jobs: Int
  ) async throws(FileError) {
    let status = try folder.ownStatus()
    let reader = TreeReader(
      folder: folder, device: status.identity.device, known: known, start: start, looksAt: looksAt)
    let root = reader.node(.root, status, known == nil ? nil : 0)
    nodes = [root]
    var level = [
      TreeReader.Visit(number: 0, path: .root, status: root.status, known: known == nil ? nil : 0)
    ]
    while !level.isEmpty {
      let chunks = await parallelMap(level.count, jobs: jobs) { [level] indices in
        Result { () throws(FileError) in
          try indices.map { (index) throws(FileError) in try reader.entries(of: level[index]) }
        }
      }
      var next: [TreeReader.Visit] = []
      var visits = level.makeIterator()
      for chunk in chunks {
        for entries in try chunk.get() {
          guard let visit = visits.next() else { break }
          nodes[visit.number].entries = nodes.count..<(nodes.count + entries.count)
          for (node, known) in entries {
            if node.status.kind == .folder {
              next.append(
                TreeReader.Visit(
                  number: nodes.count, path: node.path, status: node.status, known: known))
            }
            nodes.append(node)
          }
        }
      }
      level = next
    }
  }
}

/// Reads folders, one at a time.
private struct TreeReader: Sendable {
  let folder: Folder

  /// The file system that the folder is on; the clock of another one may be another.
  let device: UInt64
  let known: OutputTree?
  let start: FileTime?
  let looksAt: @Sendable (OutputTree.Node) -> Bool

  /// A folder that is to be read.
  struct Visit: Sendable {
    /// Of its node.
    let number: Int
    let path: FilePath
    let status: FileStatus

    /// Its number in the known tree; nil if it was not there.
    let known: Int?
  }

  typealias Entry = (node: OutputTree.Node, known: Int?)

  /// The node for a file or folder that was looked at.
  func node(_ path: FilePath, _ status: FileStatus, _ number: Int?) -> OutputTree.Node {
    let isSettled = start.map { status.changed < $0 && status.identity.device == device } ?? false
    var node = OutputTree.Node(path: path, status: status, isSettled: isSettled)
    guard let number, let known = known?.nodes[number], known.status.kind == status.kind else {
      return node
    }
    if known.isSettled, known.status == status { node.hash = known.hash }
    node.hasOtherPermissions =
      known.hasOtherPermissions || known.status.permissions != status.permissions
    return node
  }

  /// What a folder holds; nothing if it is gone, or no folder any more.
  func entries(of visit: Visit) throws(FileError) -> [Entry] {
    guard let number = visit.known, let known, known.nodes[number].status.kind == .folder else {
      return try readEntries(of: visit, 0..<0)
    }
    let former = known.nodes[number]
    guard former.isSettled, former.status == visit.status else {
      return try readEntries(of: visit, former.entries)
    }
    var entries: [Entry] = []
    entries.reserveCapacity(former.entries.count)
    for number in former.entries {
      var entry = known.nodes[number]
      if !looksAt(entry) {
        entry.entries = 0..<0
        entries.append((entry, number))
      } else if let status = try folder.knownStatus(of: entry.path) {
        entries.append((node(entry.path, status, number), number))
      }
    }
    return entries
  }

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - visit: The folder.
  ///   - former: Its entries in the known tree.
  /// - Returns: What it holds; nothing if it is gone, or no folder any more.
  /// - Throws: If it cannot be read.
  private func readEntries(of visit: Visit, _ former: Range<Int>) throws(FileError) -> [Entry] {
    let found: [FolderEntry]
    do throws(FileError) {
      found = try folder.entries(of: visit.path)
    } catch {
      if error.isAbsence { return [] }
      throw error
    }
    var rest = former
    return found.map { entry in
      let path = visit.path.appending(FilePath(bytes: entry.name))
      var number: Int?
      if let known {
        // Both are in the order of their names.
        while let first = rest.first, known.nodes[first].path < path { rest = rest.dropFirst() }
        if let first = rest.first, known.nodes[first].path == path { number = first }
      }
      return (node(path, entry.status, number), number)
    }
  }
}
