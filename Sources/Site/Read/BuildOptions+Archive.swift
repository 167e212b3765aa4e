import Kit

extension BuildOptions {
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
