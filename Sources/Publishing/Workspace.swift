import Build
import Kit

/// Files in the site's working folder that tell a program what to do.
///
/// No build of the site runs as long as this value is there.
struct Workspace: Sendable {
  let working: WorkingFolder

  /// The working folder from the root of all files, so that no program takes it for anything else.
  private let path: String

  /// - Parameter site: The site's folder.
  /// - Throws: `BuildIsRunning` if a build of the site has not ended; `FileError` if the working
  ///   folder cannot be used.
  init(of site: String) throws {
    working = try WorkingFolder(of: Folder(site))
    guard let root = try canonicalPath(site) else {
      throw FileError("open", site, reason: "it is gone")
    }
    path = "\(root)/\(WorkingFolder.name)"
  }
}

extension Workspace {
  /// Writes a file that a program is to read.
  ///
  /// - Returns: Its path.
  func write(_ bytes: [UInt8], to name: FilePath) throws(FileError) -> String {
    try working.folder.write(bytes, replacing: name, passing: "publish.new")
    return "\(path)/\(name)"
  }

  /// Writes a list of files.
  ///
  /// - Parameters:
  ///   - files: Their paths.
  ///   - start: What stands before each.
  ///   - end: The byte that stands behind each.
  /// - Returns: The list's path.
  /// - Throws: If it cannot be written.
  func write(_ files: [FilePath], after start: String = "", each end: UInt8) throws(FileError)
    -> String
  {
    try write(files.flatMap { Array(start.utf8) + $0.bytes + [end] }, to: "publish.files")
  }

  /// Writes a manifest, alone in a folder.
  ///
  /// - Returns: The folder's path.
  func folder(with manifest: Manifest) throws(FileError) -> String {
    let name: FilePath = "publish.site"
    let file = name.appending(Manifest.fileName)
    try working.folder.remove(file)
    try working.folder.write(manifest.bytes, toNew: file)
    return "\(path)/\(name)"
  }

  /// Makes the folders in which files and folders lie, and none of these.
  ///
  /// - Returns: The folder in which all of them are.
  func folders(around paths: [FilePath]) throws(FileError) -> String {
    let name: FilePath = "publish.empty"
    try working.folder.removeTree(name)
    let folder = "\(path)/\(name)"
    try makeFolders(folder)
    for parent in Set(paths.map(\.parent)) { try makeFolders("\(folder)/\(parent)") }
    return folder
  }

  /// Where a program finds what is in the working folder.
  func place(of name: FilePath) -> String { "\(path)/\(name)" }

  /// The path of a file that a program may write.
  func path(of name: FilePath) throws(FileError) -> String {
    try working.folder.remove(name)
    return "\(path)/\(name)"
  }

  /// What a program has written.
  func bytes(of name: FilePath) throws(FileError) -> [UInt8] {
    try working.folder.bytes(of: name, limit: 1 << 30)
  }

  /// Removes what was written.
  func clear() {
    // What is left takes up little, and is written over by the next run.
    let files: [FilePath] = [
      "publish.files", "publish.manifest", "publish.index", "publish.index.lock", "publish.new",
    ]
    for file in files { try? working.folder.remove(file) }
    for folder: FilePath in ["publish.site", "publish.empty", "publish.git"] {
      try? working.folder.removeTree(folder)
    }
  }
}
