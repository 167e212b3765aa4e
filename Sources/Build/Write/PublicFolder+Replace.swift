package import Checks
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

/// A new generation that is whole, and waits to be put in its place.
private struct NewGeneration {
  var summary = WriteSummary()
  var manifest = Manifest()

  /// The hashes of the files of the old generation of which nothing is lost with it.
  var known: [FilePath: ContentHash]

  /// The files of the old generation that the new one has not.
  var gone: [FilePath] = []
}

extension PublicFolder {
  /// Makes the folder hold these files, and what sitegen did not write.
  ///
  /// Unchanged files are shared between the generations, so they keep their dates. If every file
  /// is unchanged, nothing is touched.
  ///
  /// - Parameters:
  ///   - files: The whole site.
  ///   - source: The site's folder, from which files are copied.
  ///   - working: Where copies of files go that were edited by hand and are replaced.
  ///   - inspection: What is found in the files, and what of it keeps the folder as it was.
  ///   - jobs: How many files are written at the same time.
  /// - Returns: How many files changed.
  /// - Throws: `RenderingFailed` or a `FileError`; the folder is then as it was.
  func replace(
    with files: [OutputFile], from source: Folder, keepingEditsIn working: WorkingFolder,
    inspecting inspection: Inspection, jobs: Int
  ) async throws -> WriteSummary {
    let writer = FileWriter(
      files: files, previous: self, source: source, working: working, inspection: inspection)
    let staging = try StagingFolder(beside: location)
    var new: NewGeneration
    let exchange: StagingFolder.Exchange
    do {
      new = try await write(by: writer, to: staging.folder, jobs: jobs)
      if new.summary.written == 0, new.manifest == manifest {
        new.summary.diagnostics += clearingUp(staging.removeAll)
        return new.summary
      }
      exchange = try staging.exchange()
    } catch {
      // The first error counts; what is left is removed by the next build.
      _ = clearingUp(staging.removeAll)
      throw error
    }
    switch exchange {
    case .exchanged: new.summary.diagnostics += try retire(staging, new.known, working)
    case .nothingToReplace: new.summary.diagnostics += clearingUp(staging.removeParts)
    case .impossible:
      defer { _ = clearingUp(staging.removeAll) }
      try replaceFileByFile(files.map { FilePath($0.path) }, in: staging.folder, without: new.gone)
      new.summary.diagnostics.append(.notAtomic(location.path))
    }
    return new.summary
  }

  /// Writes a new generation.
  private func write(
    by writer: FileWriter, to folder: Folder, jobs: Int
  ) async throws -> NewGeneration {
    let (results, found) = try await writer.write(to: folder, jobs: jobs)
    if !found.errors.isEmpty || writer.inspection.stops(found.findings) {
      throw RenderingFailed(findings: found.all)
    }
    var new = NewGeneration(known: own)
    new.summary.findings = found.findings
    for (file, result) in zip(writer.files, results) {
      new.manifest.files[file.path] = result.hash
      new.known[FilePath(file.path)] = result.former
      if result.isUnchanged { new.summary.unchanged += 1 } else { new.summary.written += 1 }
      if let copy = result.copy { new.summary.add(edited: shown(FilePath(file.path)), copy) }
    }
    let paths = Set(writer.files.map { FilePath($0.path) })
    new.gone = own.keys.filter { !paths.contains($0) && kinds[$0] == .file }.sorted()
    new.summary.removed = own.keys.count { !paths.contains($0) }
    for path in new.gone { try keepEdits(of: path, in: writer.working, &new) }
    try carryOver(to: folder, besides: paths)
    try folder.write(new.manifest.bytes, toNew: Manifest.fileName)
    return new
  }

  /// Keeps a copy of a file that the new generation has not, if it was edited by hand.
  private func keepEdits(of path: FilePath, in working: WorkingFolder, _ new: inout NewGeneration)
    throws(FileError)
  {
    guard let bytes = try bytes(of: path) else { return }
    let hash = ContentHash(bytes)
    if own[path] == hash { return }
    let copy = try working.keepCopy(of: bytes, named: path)
    new.known[path] = hash
    new.summary.add(edited: shown(path), copy)
  }

  /// Shares with a new generation what sitegen did not write.
  private func carryOver(to folder: Folder, besides files: Set<FilePath>) throws(FileError) {
    guard let old = self.folder else { return }
    let foreign = foreign.filter { !files.contains($0.path) }
    for (path, kind) in foreign {
      if kind == .folder {
        try folder.makeFolders(for: path.appending("."))
      } else if try old.status(of: path) != nil {
        try old.link(path, to: path, in: folder)
      }
    }
    // In the end, as a folder may be one that nothing can be put into.
    for (path, kind) in foreign.reversed() where kind == .folder {
      guard let status = try old.status(of: path), status.permissions != 0o755 else { continue }
      try folder.setPermissions(status.permissions, of: path)
    }
  }

  /// Removes the old generation, which has been exchanged.
  ///
  /// - Returns: What came into it during the build.
  /// - Throws: If what it holds cannot be saved; the old generation is then back in its place.
  private func retire(
    _ staging: StagingFolder, _ known: [FilePath: ContentHash], _ working: WorkingFolder
  ) throws(FileError) -> [Diagnostic] {
    do throws(FileError) {
      let folder = try Folder(StagingFolder.site, in: staging.container)
      if try folder.identity() != self.folder?.identity() {
        throw FileError("replace", location.path, reason: "something else came into its place")
      }
      let old = OldGeneration(folder: folder, current: staging.folder, known: known)
      let (entries, findings) = try old.save(to: working)
      return findings
        + clearingUp { () throws(FileError) in
          try folder.remove(entries)
          try staging.removeParts()
        }
    } catch {
      if try staging.exchange() == .exchanged { _ = clearingUp(staging.removeAll) }
      throw error
    }
  }

  /// Removes what is of no use any more; what cannot be removed is left to the next build.
  private func clearingUp(_ removal: () throws(FileError) -> Void) -> [Diagnostic] {
    do throws(FileError) {
      try removal()
      return []
    } catch {
      return [.leftover(error)]
    }
  }
}

extension WriteSummary {
  fileprivate mutating func add(edited file: String, _ copy: String) {
    diagnostics.append(.edited(file, "since the last build", copy: copy))
  }
}

extension Rule {
  static let outputLeftover = Rule(
    "output-leftover", .warning,
    catches: "A folder of a build beside the output folder that could not be removed.",
    why: "The site is published; the folder takes up space until the next build removes it.",
    wrong: ".public.sitegen-… in a folder that may not be written",
    right: "a folder in which sitegen may remove what it made")
}

extension Diagnostic {
  fileprivate static func leftover(_ error: FileError) -> Diagnostic {
    Diagnostic(
      .outputLeftover, at: FileLocation(error.path, line: 1, column: 1),
      "this is left of a build: \(error)", help: "build again, which removes it")
  }

  fileprivate static func notAtomic(_ folder: String) -> Diagnostic {
    Diagnostic(
      .outputNotAtomic, at: FileLocation(folder, line: 1, column: 1),
      "the folder cannot be replaced in one step, so its files were replaced one by one",
      help: "choose a folder inside it with --output")
  }
}
