import Build
import Kit
import Site

/// A folder, here or on another machine, to which rsync carries files.
struct RsyncDestination: FileDestination {
  let target: PublishTarget

  /// The target with a slash at its end, which stands for what the folder holds.
  private let place: String
  private let workspace: Workspace

  /// The output folder, from the root of all files.
  private let source: String

  /// - Parameters:
  ///   - place: A folder, `host:path` or `rsync://host/module`.
  ///   - workspace: Where lists for rsync are written.
  ///   - source: The output folder, from the root of all files.
  init(_ place: String, _ workspace: Workspace, from source: String) {
    target = .rsync(place)
    switch place.utf8.last {
    // The home folder of the other machine, where `host:/` would be the root of its files.
    case UInt8(ascii: ":"): self.place = "\(place)./"
    case UInt8(ascii: "/"): self.place = place
    default: self.place = "\(place)/"
    }
    (self.workspace, self.source) = (workspace, source)
  }

  /// Arguments are not read by a shell of the other machine, names are bytes, and a daemon says only
  /// what is asked.
  private let options = ["--protect-args", "--8-bit-output", "--no-motd"]
}

extension RsyncDestination {
  func state() async throws(FileError) -> TargetState {
    if let folder = target.localFolder, try canonicalPath(folder) == nil { return TargetState() }
    let outcome = try await Tool.rsync.run(
      options + ["--recursive", "--list-only", "--no-human-readable", "--", place])
    guard outcome.status == 0 || outcome.listsWhatMayBeRead else {
      if outcome.findsNoFolder { return TargetState() }
      throw Tool.rsync.failure(outcome, to: "list", target)
    }
    var state = TargetState()
    for line in outcome.output.split(separator: 0x0A) {
      if let (path, entry) = Self.entry(line) { state.entries[path] = entry }
    }
    if state.entries[Manifest.fileName]?.kind == .file { state.manifest = try await manifest() }
    return state
  }

  private func manifest() async throws(FileError) -> Manifest? {
    let copy = try workspace.path(of: "publish.manifest")
    try await Tool.rsync.succeed(
      options + ["--", "\(place)\(Manifest.fileName)", copy], to: "read the manifest of", target)
    return Manifest(reading: try workspace.bytes(of: "publish.manifest"))
  }

  /// Reads a line of a list, such as `-rw-r--r-- 1234 2025/10/29 18:00:00 about/index.html`.
  private static func entry(_ line: ArraySlice<UInt8>) -> (FilePath, TargetState.Entry)? {
    let fields = line.split(separator: 0x20, maxSplits: 4)
    guard fields.count == 5, let size = Int(String(decoding: fields[1], as: UTF8.self)) else {
      return nil
    }
    var name = fields[4]
    let kind: FolderEntry.Kind =
      switch fields[0].first {
      case UInt8(ascii: "-"): .file
      case UInt8(ascii: "d"): .folder
      case UInt8(ascii: "l"): .link
      default: .other
      }
    if kind == .link, let arrow = name.firstRange(of: Array(" -> ".utf8)) {
      name = name[..<arrow.lowerBound]
    }
    let path = FilePath(bytes: Array(name))
    return path == .root ? nil : (path, TargetState.Entry(kind: kind, size: size))
  }
}

extension RsyncDestination {
  func put(_ files: [FilePath], of site: VerifiedSite, over state: TargetState)
    async throws(FileError)
  {
    let folders = Set(files.flatMap(\.ancestors)).filter { state.entries[$0]?.kind != .folder }
    try await send(folders.sorted() + files, from: source)
  }

  func put(_ manifest: Manifest) async throws(FileError) {
    try await send([Manifest.fileName], from: workspace.folder(with: manifest))
  }

  /// Sends files and folders, none of which brings what it holds with it.
  ///
  /// Each file is written beside the one that it replaces, and renamed. Folders that are there stay
  /// as they are. What has the same bytes, as after an interruption, is not sent.
  private func send(_ files: [FilePath], from folder: String) async throws(FileError) {
    // A name that begins a line with `#` or `;` would make it a comment.
    let list = try workspace.write(files, after: "./", each: 0)
    try await Tool.rsync.succeed(
      options + [
        "--checksum", "--times", "--omit-dir-times", "--perms", "--no-implied-dirs", "--from0",
        "--files-from=\(list)", "--", "\(folder)/", place,
      ], to: "publish to", target)
  }

  func remove(_ files: [FilePath], _ folders: [FilePath]) async throws(FileError) {
    try await remove(files)
    let levels = Dictionary(grouping: folders, by: \.ancestors.count).sorted { $1.key < $0.key }
    for (_, folders) in levels { try await remove(folders) }
  }

  /// Removes files or empty folders, none of which holds another.
  ///
  /// Those of a list that are not there are deleted at the other end, if the folders that hold them
  /// are there.
  private func remove(_ paths: [FilePath]) async throws(FileError) {
    let list = try workspace.write(paths, after: "./", each: 0)
    try await Tool.rsync.succeed(
      options + [
        "--delete-missing-args", "--no-implied-dirs", "--from0", "--files-from=\(list)", "--",
        "\(workspace.folders(around: paths))/", place,
      ], to: "delete files of", target)
  }
}

extension Tool.Outcome {
  /// Whether rsync found no folder to list.
  fileprivate var findsNoFolder: Bool {
    status == 23 && output.isEmpty
      && errors.utf8.firstRange(of: "No such file or directory (2)".utf8) != nil
  }

  /// Whether all that rsync could not list is what is in folders that it may not read.
  fileprivate var listsWhatMayBeRead: Bool {
    guard status == 23, !output.isEmpty else { return false }
    let lines = errors.utf8.split(separator: 0x0A)
      .filter { $0.firstRange(of: "rsync error:".utf8) == nil }
    return !lines.isEmpty
      && lines.allSatisfy { line in
        line.firstRange(of: "opendir ".utf8) != nil
          && line.firstRange(of: "Permission denied (13)".utf8) != nil
      }
  }
}
