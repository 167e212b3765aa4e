import Kit
import Rendering

extension Rule {
  static let outputNotOurs = Rule(
    "output-not-ours", .error,
    catches: "An output folder that holds files and was not written by sitegen, or something of"
      + " somebody else in the place of a file of the site.",
    why: "A build replaces the folder's files; nobody's work may be lost by a mistyped --output.",
    wrong: "sitegen build --output ~/Documents", right: "sitegen build --output public",
    isFixed: true)

  static let outputEdited = Rule(
    "output-edited", .warning,
    catches: "A file of the site that was changed by hand since the last build.",
    why: "The build replaces it, so the edit has to be made in the content or the templates.",
    wrong: "sitegen build; echo edited >> public/index.html; sitegen build",
    right: "sitegen build; echo edited >> templates/home.html; sitegen build")
}

/// The folder that holds the published site.
///
/// It is replaced as a whole: whatever happens during a build, it holds one generation of the site.
/// Files and folders in it that sitegen did not write are carried over from one generation to the
/// next.
struct PublicFolder: Sendable {
  let location: OutputLocation

  /// The folder; nil if it is not there.
  let folder: Folder?

  /// What the last build wrote; nil if the folder has no manifest.
  let manifest: Manifest?

  /// The hashes of what the last build wrote.
  let own: [FilePath: ContentHash]

  /// All that is there at any depth, except what is sitegen's own name, in the order of the paths.
  let present: [(path: FilePath, kind: FolderEntry.Kind)]

  /// The same by path.
  let kinds: [FilePath: FolderEntry.Kind]

  /// Reads what is in the folder; nothing where there is none.
  ///
  /// - Throws: If it cannot be read, or is no folder.
  init(at location: OutputLocation) throws(FileError) {
    self.location = location
    guard try location.parent.status(of: location.name) != nil else {
      (folder, manifest, own, present, kinds) = (nil, nil, [:], [], [:])
      return
    }
    let folder = try Folder(location.name, in: location.parent)
    self.folder = folder
    manifest = try Manifest(in: folder)
    own = manifest?.hashes ?? [:]
    present = try folder.tree().filter { !Manifest.ownNames.contains($0.path) }
    kinds = Dictionary(uniqueKeysWithValues: present.map { ($0.path, $0.kind) })
  }
}

extension PublicFolder {
  /// What sitegen did not write: files, links, and folders that hold no file of the last build.
  var foreign: [(path: FilePath, kind: FolderEntry.Kind)] {
    let ownFolders = Set(own.keys.flatMap(\.ancestors))
    return present.filter { path, kind in
      switch kind {
      case .file: own[path] == nil
      case .folder: !ownFolders.contains(path)
      case .link, .other: true
      }
    }
  }

  /// What speaks against replacing the folder's files; nothing if it is new, empty or ours.
  var obstacles: [Diagnostic] {
    let files = present.filter { $0.kind != .folder }
    guard manifest == nil, let first = files.first else { return [] }
    return [
      Diagnostic(
        .outputNotOurs, at: FileLocation(shown(first.path), line: 1, column: 1),
        "the folder \(location.path) holds \(files.count) files that sitegen did not write",
        help: "choose another folder with --output, or take this one over with --force")
    ]
  }

  /// What of somebody else stands in the way of a file of the site, and cannot be kept beside it.
  func obstacles(to files: [OutputFile]) -> [Diagnostic] {
    let foreign = foreign
    if foreign.isEmpty { return [] }
    var folders = Set(foreign.flatMap(\.path.ancestors))
    folders.formUnion(foreign.lazy.filter { $0.kind == .folder }.map(\.path))
    let others = Set(foreign.lazy.filter { $0.kind != .folder }.map(\.path))
    return files.compactMap { file in
      let path = FilePath(file.path)
      let isReplaceable = kinds[path] == nil || kinds[path] == .file
      let inTheWay =
        folders.contains(path) || (others.contains(path) && !isReplaceable)
        ? path : path.ancestors.first(where: others.contains)
      return inTheWay.map { .inTheWay(shown($0), of: file) }
    }
  }

  /// A path below the folder, for messages.
  func shown(_ path: FilePath) -> String { "\(location.path)/\(path)" }
}

extension Diagnostic {
  fileprivate static func inTheWay(_ path: String, of file: OutputFile) -> Diagnostic {
    Diagnostic(
      .outputNotOurs, at: FileLocation(path, line: 1, column: 1),
      "sitegen did not write this, and \(file.path), which is made from \(file.origin), cannot"
        + " stand"
        + " beside it",
      help: "move it away")
  }
}
