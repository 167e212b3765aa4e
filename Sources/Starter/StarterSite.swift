import Build
package import Kit

/// A small site with which a desk begins: one invented source, a fact of each kind, two briefings.
package enum StarterSite {
  /// Its files by their paths in the site's folder.
  ///
  /// Beside those that the program carries there are the schemas that editors read.
  package static var files: [(path: String, text: String)] {
    let carried = EmbeddedFiles.files.map { (path: name(of: $0.path), text: $0.text) }
    let schemas = SchemaName.allCases.map { schema in
      (
        path: ".schemas/\(schema.rawValue).json",
        text: String(decoding: schema.jsonSchema, as: UTF8.self)
      )
    }
    return (carried + schemas).sorted { $0.path.precedes($1.path) }
  }

  /// The path of a carried file in a site: what is hidden there is called `dot-…` here.
  private static func name(of path: String) -> String {
    path.split(separator: "/").map { part in
      part.utf8.starts(with: "dot-".utf8) ? ".\(part.dropFirst(4))" : String(part)
    }.joined(separator: "/")
  }

  /// Writes the files into a folder, which need not be there.
  ///
  /// - Parameter folder: Its path.
  /// - Returns: The paths of the files in it, in order.
  /// - Throws: If one of the files is there already, or cannot be written; nothing is written in the
  ///   first case.
  package static func write(to folder: String) throws(FileError) -> [String] {
    try makeFolders(folder)
    let site = try Folder(folder)
    let files = files
    for file in files where try site.status(of: FilePath(file.path)) != nil {
      throw FileError(
        "start a site in", folder, reason: "\(file.path) is there already; name a new folder")
    }
    for file in files { try site.write(Array(file.text.utf8), toNew: FilePath(file.path)) }
    return files.map(\.path)
  }
}
