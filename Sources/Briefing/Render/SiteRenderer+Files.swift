import Templates

extension SiteRenderer {
  /// Lists all files of the site but those that are copied.
  ///
  /// - Parameter jobs: How many files are worked on at the same time.
  /// - Returns: The files; pages are rendered when they are written.
  func files(jobs: Int) async -> [OutputFile] {
    let pages = specialPages + contentPages + factPages + listPages
    return await pages + dataFiles + searchFiles(jobs: jobs)
  }
}

extension [OutputFile] {
  /// Findings for files that would stand at one path.
  var collisions: [Diagnostic] {
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

  /// What is wrong with the pages as they are rendered.
  func renderingProblems(jobs: Int) async -> RenderingProblems {
    await parallelMap(count, jobs: jobs) { indices in
      var buffer: [UInt8] = []
      var problems = RenderingProblems()
      for file in self[indices] {
        guard case .rendered(let render) = file.contents else { continue }
        buffer.removeAll(keepingCapacity: true)
        do throws(TemplateError) {
          try render(&buffer)
          file.judge(buffer, adding: &problems)
        } catch {
          problems.errors.append(error)
        }
      }
      return problems
    }.reduce(into: RenderingProblems()) { $0 += $1 }
  }
}
