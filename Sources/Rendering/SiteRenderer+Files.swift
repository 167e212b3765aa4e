package import Kit
import Site

extension SiteRenderer {
  /// Lists all files of the site but those that are copied.
  ///
  /// - Parameter jobs: How many files are worked on at the same time.
  /// - Returns: The files; pages are rendered when they are written.
  package func files(jobs: Int) async -> [PlannedFile] {
    let pages = specialPages + contentPages + factPages + listPages
    return await pages + dataFiles + searchFiles(jobs: jobs)
  }
}

extension Diagnostic {
  fileprivate static func collision(_ file: OutputFile, with other: OutputFile) -> Diagnostic {
    Diagnostic(
      .outputCollision, at: FileLocation(file.origin, line: 1, column: 1),
      "\(file.path) is also made from \(other.origin)",
      help: "give one of the two another name or slug")
  }

  /// The finding for a file that stands where another one needs a folder, at what somebody wrote.
  fileprivate static func inTheWay(_ file: OutputFile, of other: OutputFile) -> Diagnostic {
    let isWritten = file.origin.utf8.contains(UInt8(ascii: "/"))
    let location = FileLocation(isWritten ? file.origin : other.origin, line: 1, column: 1)
    return Diagnostic(
      .outputCollision, at: location,
      "\(file.path), made from \(file.origin), stands where \(other.path), made from"
        + " \(other.origin), needs a folder", help: "give one of the two another name or slug")
  }
}

extension [OutputFile] {
  /// Findings for files that would stand at one path, or one in the place of another's folder.
  package var collisions: [Diagnostic] {
    var origins: [String: OutputFile] = [:]
    var findings: [Diagnostic] = []
    for file in self {
      guard let first = origins.updateValue(file, forKey: file.path.collisionKey) else { continue }
      findings.append(.collision(file, with: first))
    }
    for file in self {
      for folder in file.path.folders {
        // One finding for all files that need the folder.
        guard let first = origins.removeValue(forKey: folder.lowercased()) else { continue }
        findings.append(.inTheWay(first, of: file))
      }
    }
    return findings
  }
}
