package import Kit
import Site

extension SiteRenderer {
  /// Lists all files of the site but those that are copied.
  ///
  /// - Parameter jobs: How many files are worked on at the same time.
  /// - Returns: The files; pages are rendered when they are written.
  package func files(jobs: Int) async -> [OutputFile] {
    let pages = specialPages + contentPages + factPages + listPages
    return await pages + dataFiles + searchFiles(jobs: jobs)
  }
}

extension [OutputFile] {
  /// Findings for files that would stand at one path.
  package var collisions: [Diagnostic] {
    var origins: [String: OutputFile] = [:]
    var findings: [Diagnostic] = []
    for file in self {
      guard let first = origins.updateValue(file, forKey: file.path.collisionKey) else { continue }
      findings.append(
        Diagnostic(
          .outputCollision, at: FileLocation(file.origin, line: 1, column: 1),
          "\(file.path) is also made from \(first.origin)",
          help: "give one of the two another name or slug"))
    }
    return findings
  }
}
