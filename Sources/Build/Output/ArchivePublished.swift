import Checks
import Kit
import Site

extension ParsedSite {
  /// A finding if the archive lies in a folder that readers get as it is; empty if it does not, or
  /// is not there.
  ///
  /// - Throws: If it cannot be told where they are.
  func publishedArchive(_ options: BuildOptions) throws(FileError) -> [Diagnostic] {
    guard let archive = try canonicalPath(options.archivePath(settings)) else { return [] }
    let published = [
      options.outputPath, "\(options.site)/content/assets", "\(options.site)/templates/assets",
    ]
    var findings: [Diagnostic] = []
    for path in published {
      guard let folder = try canonicalPath(path),
        "\(archive)/".utf8.starts(with: "\(folder)/".utf8)
      else { continue }
      findings.append(
        Diagnostic(
          .republishForbidden, at: FileLocation("content/site.yaml", line: 1, column: 1),
          "the archive lies in \(path), which is published",
          help: "move it beside content/, and name it with archive: or --archive"))
    }
    return findings
  }
}
