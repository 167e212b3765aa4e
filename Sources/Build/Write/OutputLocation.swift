import Glibc
import Kit
import Site

/// Where a site is published: a name in a folder that is there.
struct OutputLocation: Sendable {
  /// The folder that holds the output folder, and the new generation until it is whole.
  let parent: Folder

  /// The output folder's name in `parent`.
  let name: FilePath

  /// The output folder, as its user would name it.
  var path: String { parent.shown(name) }
}

extension OutputLocation {
  /// Finds the output folder of a run, and makes the folders that hold it.
  ///
  /// A symbolic link that `--output` names is followed, since the user of the tool chose it. One at
  /// `public` in the site's folder is not: it may have come with the content of somebody else.
  ///
  /// - Throws: If the folder cannot be one.
  init(_ options: BuildOptions, in site: Folder) throws(FileError) {
    if let output = options.output {
      try self.init(following: output)
    } else {
      self.init(parent: site, name: "public")
      if try parent.status(of: name)?.kind == .link {
        throw FileError(
          "replace", path,
          reason: "it is a symbolic link; name the folder that it leads to with --output, or follow"
            + " it with --output \(options.outputPath)")
      }
    }
  }

  private init(following output: String) throws(FileError) {
    let path = withoutSlashAtEnd(output)
    try self.init(at: path)
    let isNamed = name.bytes != [] && name != "." && name != ".."
    if isNamed, try parent.status(of: name)?.kind != .link { return }
    guard let target = try canonicalPath(path.isEmpty ? output : path) else {
      throw FileError("replace", output, reason: "it is a symbolic link that leads to nothing")
    }
    try self.init(at: target)
    if name.bytes == [] {
      throw FileError("replace", output, reason: "it is the root of all files")
    }
  }

  private init(at path: String) throws(FileError) {
    let (folder, name) = splitPath(path)
    try makeFolders(folder)
    let prefix = folder == "." ? "" : folder == "/" ? folder : "\(folder)/"
    self.init(parent: try Folder(folder, prefix: prefix), name: FilePath(name))
  }
}
