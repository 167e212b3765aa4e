package import Checks
import Glibc
package import Kit
import Rendering

/// What a build did to the output folder.
package struct WriteSummary: Hashable, Sendable {
  /// Files that are new or have other bytes than before.
  package var written = 0

  /// Files that are as they were.
  package var unchanged = 0

  /// Files of the last build that are gone.
  package var removed = 0

  /// What was noticed on the way, such as a file that was edited by hand.
  package var diagnostics: [Diagnostic] = []

  /// What was found in the files.
  package var findings: [Finding] = []
}

/// Why a build wrote nothing: what is wrong with the templates or the content that they show.
struct RenderingFailed: Error {
  var findings: [Finding]
}

/// What is asked of a site's files before they replace those of the last build.
struct Inspection: Sendable {
  /// What is found in a file that was rendered, given its bytes.
  var findings: @Sendable (OutputFile, [UInt8]) -> [Finding] = { _, _ in [] }

  /// Whether these findings of all files keep the folder as it was.
  var stops: @Sendable ([Finding]) -> Bool = { _ in false }
}

extension PublicFolder {
  /// Makes the folder hold these files, and those that sitegen did not write.
  ///
  /// Unchanged files are shared between the generations, so they keep their dates. If every file
  /// is unchanged, nothing is touched.
  ///
  /// - Parameters:
  ///   - files: The whole site.
  ///   - source: The site's folder, from which files are copied.
  ///   - replaced: Where copies of files go that were edited by hand and are replaced.
  ///   - inspection: What is found in the files, and what of it keeps the folder as it was.
  ///   - jobs: How many files are written at the same time.
  /// - Returns: How many files changed.
  /// - Throws: `RenderingFailed` or a `FileError`; the folder is then as it was.
  func replace(
    with files: [OutputFile], from source: String, keepingReplacedIn replaced: String,
    inspecting inspection: Inspection, jobs: Int
  ) async throws -> WriteSummary {
    try removeStaleStaging()
    let staging = try StagingFolder(beside: path)
    do {
      let writer = FileWriter(
        files: files, previous: self, source: source, replaced: replaced, inspection: inspection)
      let (results, found) = try await writer.write(to: staging, jobs: jobs)
      if !found.errors.isEmpty || inspection.stops(found.findings) {
        throw RenderingFailed(findings: found.all)
      }
      var summary = summary(of: results, files)
      summary.findings = found.findings
      let own = Set(files.map(\.path))
      let kept = foreign.filter { path in OutputPath(path).map { !own.contains($0) } ?? true }
      for file in kept { try staging.keep(file) }
      if summary.written == 0, summary.removed == 0, manifest != nil {
        staging.discard()
        return summary
      }
      try staging.write(newManifest(of: results, files).bytes, to: Manifest.fileName)
      switch try staging.exchange() {
      case .exchanged: summary.diagnostics += removeOldGeneration(at: staging.path)
      case .nothingToReplace: break
      case .impossible:
        let gone = manifest?.files.keys.filter { !own.contains($0) }.map(\.text).sorted() ?? []
        try staging.replaceFileByFile(files.map(\.path.text), removing: gone)
        summary.diagnostics.append(.notAtomic(path))
      }
      return summary
    } catch {
      staging.discard()
      throw error
    }
  }

  private func summary(of results: [FileResult], _ files: [OutputFile]) -> WriteSummary {
    var summary = WriteSummary()
    for result in results {
      if result.isUnchanged { summary.unchanged += 1 } else { summary.written += 1 }
      summary.diagnostics += result.edited.map(Diagnostic.edited).map { [$0] } ?? []
    }
    let paths = Set(files.map(\.path))
    summary.removed = manifest?.files.keys.count { !paths.contains($0) } ?? 0
    return summary
  }

  private func newManifest(of results: [FileResult], _ files: [OutputFile]) -> Manifest {
    var manifest = Manifest()
    for (file, result) in zip(files, results) { manifest.files[file.path] = result.hash }
    return manifest
  }

  /// Removes staging folders that builds left behind which did not end by themselves.
  private func removeStaleStaging() throws(FileError) {
    let (parent, name) = splitPath(path)
    guard let folder = try? Folder(parent) else { return }
    for entry in try folder.entries(of: ".") where entry.kind == .folder {
      guard entry.name.starts(with: ".\(name).sitegen-".utf8),
        let stale = String(validating: entry.name, as: UTF8.self)
      else { continue }
      removeTree("\(parent)/\(stale)")
    }
  }

  /// Removes from the old generation what sitegen wrote or the new one shares.
  ///
  /// Whatever else has come into it during the build is left where it is, and reported.
  private func removeOldGeneration(at old: String) -> [Diagnostic] {
    for file in present + [Manifest.fileName] { unsafe unlink("\(old)/\(file)") }
    if removeEmptyFolders(old) { return [] }
    return [
      Diagnostic(
        .outputEdited, at: FileLocation(old, line: 1, column: 1),
        "files were added to \(path) during the build; they are now in \(old)",
        help: "move them to content/assets, which every build copies")
    ]
  }
}

extension Diagnostic {
  fileprivate static func notAtomic(_ folder: String) -> Diagnostic {
    Diagnostic(
      .outputNotAtomic, at: FileLocation(folder, line: 1, column: 1),
      "the folder cannot be replaced in one step, so its files were replaced one by one",
      help: "choose a folder inside it with --output")
  }

  fileprivate static func edited(_ file: (path: String, copy: String)) -> Diagnostic {
    Diagnostic(
      .outputEdited, at: FileLocation(file.path, line: 1, column: 1),
      "this file was edited by hand since the last build, and is replaced",
      help: "make the change in the content or the templates; a copy of the edit is \(file.copy)")
  }
}
