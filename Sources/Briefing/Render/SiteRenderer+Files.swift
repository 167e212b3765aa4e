import Templates

extension SiteRenderer {
  /// Lists all files of the site but those that are copied.
  ///
  /// - Parameter jobs: How many files are worked on at the same time.
  /// - Returns: The files; pages are rendered when they are written.
  func files(jobs: Int) async -> [PlannedFile] {
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
  var collisions: [Diagnostic] {
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
          problems.hiddenTexts += file.hiddenTexts(in: buffer)
        } catch {
          problems.errors.append(error)
        }
      }
      return problems
    }.reduce(into: RenderingProblems()) { $0 += $1 }
  }
}
