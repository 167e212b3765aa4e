import Glibc
import Kit

extension Rule {
  static let outputNotOurs = Rule(
    "output-not-ours", .error,
    catches: "An output folder with files that sitegen did not write.",
    why:
      "A build replaces the folder's files; a mistyped --output must not destroy anybody's work.",
    wrong: "sitegen build --output ~/Documents", right: "sitegen build --output public",
    isFixed: true)

  static let outputEdited = Rule(
    "output-edited", .warning,
    catches: "A file of the site that was changed by hand since the last build.",
    why: "The build replaces it, so the edit has to be made in the content or the templates.",
    wrong: "public/index.html, edited", right: "templates/home.html, edited")
}

/// The folder that holds the published site.
///
/// It is replaced as a whole: whatever happens during a build, it holds one generation of the site.
/// Files in it that sitegen did not write are carried over from one generation to the next.
struct PublicFolder: Sendable {
  /// The folder, without a slash at its end.
  let path: String

  /// What the last build wrote; nil if the folder has no manifest.
  let manifest: Manifest?

  /// All files that are there, except the manifest, in the order of their paths.
  let present: [String]

  /// Reads what is in the folder at `path`; nothing where there is none.
  ///
  /// - Throws: If it cannot be read.
  init(at path: String) throws(FileError) {
    self.path = path
    let (parent, name) = splitPath(path)
    let isThere = (try? Folder(parent).contains(name)) ?? false
    if isThere {
      let folder = try Folder(path)
      let bytes = folder.contains(Manifest.fileName) ? try folder.bytes(of: Manifest.fileName) : []
      manifest = Manifest(reading: bytes)
      present = try folder.allFiles().filter { $0 != Manifest.fileName }
    } else {
      manifest = nil
      present = []
    }
  }

  /// The files that sitegen did not write.
  var foreign: [String] {
    let files = manifest?.files ?? [:]
    return present.filter { path in OutputPath(path).map { files[$0] == nil } ?? true }
  }

  /// What speaks against replacing the folder's files; nothing if it is new, empty or ours.
  var obstacles: [Diagnostic] {
    guard manifest == nil, let first = present.first else { return [] }
    return [
      Diagnostic(
        .outputNotOurs, at: FileLocation("\(path)/\(first)", line: 1, column: 1),
        "the folder \(path) holds \(present.count) files that sitegen did not write",
        help: "choose another folder with --output, or take this one over with --force")
    ]
  }
}

extension Folder {
  /// All files and links at any depth, hidden ones included, in the order of their paths' bytes.
  fileprivate func allFiles() throws(FileError) -> [String] {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for entry in try entries(of: folder.isEmpty ? "." : folder) {
        guard let name = String(validating: entry.name, as: UTF8.self) else { continue }
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if entry.kind == .folder { folders.append(path) } else { files.append(path) }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
