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

  /// Writes a list of files, a line or whatever ends with `end` each.
  func write(_ files: [FilePath], each end: UInt8) throws(FileError) -> String {
    try write(files.flatMap { $0.bytes + [end] }, to: "publish.files")
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

  /// The path of a folder that holds nothing.
  func emptyFolder() throws(FileError) -> String {
    let folder = "\(path)/publish.empty"
    try makeFolders(folder)
    return folder
  }

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
    for folder: FilePath in ["publish.site", "publish.empty"] {
      try? working.folder.removeTree(folder)
    }
  }
}
