import Glibc

extension BuildOptions {
  /// The folders in which the archive lies and which readers get as they are; empty as a rule, and
  /// if there is no archive.
  func publishedFoldersWithArchive(_ settings: SiteSettings) -> [String] {
    guard let archive = canonicalPath(archivePath(settings)) else { return [] }
    return [outputPath, "\(site)/content/assets", "\(site)/templates/assets"].filter { path in
      guard let folder = canonicalPath(path) else { return false }
      return "\(archive)/".utf8.starts(with: "\(folder)/".utf8)
    }
  }
}

/// The one path of a file or folder, without links, `.` and `..`; nil if nothing is there.
private func canonicalPath(_ path: String) -> String? {
  guard let canonical = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(canonical) }
  return unsafe String(validatingCString: canonical)
}
