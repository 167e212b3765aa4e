import Checks
import Glibc
import Kit
import Site

extension ParsedSite {
  /// A finding if the archive lies in a folder that readers get as it is; empty if it does not, or
  /// is not there.
  func publishedArchive(_ options: BuildOptions) -> [Diagnostic] {
    guard let archive = canonicalPath(options.archivePath(settings)) else { return [] }
    let published = [
      options.outputPath, "\(options.site)/content/assets", "\(options.site)/templates/assets",
    ]
    return published.filter { path in
      guard let folder = canonicalPath(path) else { return false }
      return "\(archive)/".utf8.starts(with: "\(folder)/".utf8)
    }.map { path in
      Diagnostic(
        .republishForbidden, at: FileLocation("content/site.yaml", line: 1, column: 1),
        "the archive lies in \(path), which is published",
        help: "move it beside content/, and name it with archive: or --archive")
    }
  }
}

/// The one path of a file or folder, without links, `.` and `..`; nil if nothing is there.
private func canonicalPath(_ path: String) -> String? {
  guard let canonical = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(canonical) }
  return unsafe String(validatingCString: canonical)
}
