package import Kit

extension BuildOptions {
  /// Opens the folder of archived texts.
  ///
  /// One that a command names may lie anywhere. Any other lies in the site's folder, as somebody else may have
  /// written its name: no link leads to it, and no “..”.
  ///
  /// - Parameter path: The folder.
  /// - Returns: The folder; nil if it is not there.
  /// - Throws: If it is there and cannot be opened, or lies outside of the site.
  package func openArchive(_ path: String) throws(FileError) -> Folder? {
    if archive != nil { return try openIfThere(path, prefix: "\(shown(path))/") }
    return try openIfThere(FilePath(shown(path)), in: Folder(site))
  }

  /// The folders in which the archive lies and which readers get as they are; empty as a rule, and
  /// if there is no archive.
  ///
  /// - Throws: If it cannot be told where they are.
  func publishedFoldersWithArchive(_ settings: SiteSettings) throws(FileError) -> [String] {
    guard let archive = try canonicalPath(archivePath(settings)) else { return [] }
    var published: [String] = []
    for path in [outputPath, "\(site)/content/assets", "\(site)/templates/assets"] {
      guard let folder = try canonicalPath(path) else { continue }
      if "\(archive)/".utf8.starts(with: "\(folder)/".utf8) { published.append(path) }
    }
    return published
  }
}
