import Checks
import Kit

/// The work of one build on the output folder.
struct Replacement: Sendable {
  /// The generation that is there.
  let old: PublicFolder

  let writer: FileWriter

  /// The lock of the output folder; nil where nobody else can publish to it.
  let lock: OutputLock?

  /// Whether something was found, now that the files are made, that keeps the folder as it was.
  let stops: @Sendable () -> Bool

  /// Whether all that is published is on the disk itself before it is.
  let isDurable: Bool

  /// How many files are read or written at the same time.
  let jobs: Int
}

/// A new generation that is whole, and waits to be put in its place.
struct StagedGeneration: Sendable {
  var new: NewGeneration

  /// What it holds, with the hashes of sitegen's own files.
  var tree: OutputTree

  /// Files of the old generation that the new one does not share.
  var notShared: Set<FilePath>

  /// A moment when it was whole, by the clock of its file system.
  var time: FileTime
}

extension Replacement {
  func run() async throws -> WriteSummary {
    let expected = try await writer.resultsOfExpected(jobs: jobs)
    let pending = expected.indices.filter { expected[$0] == nil }
    if pending.isEmpty, stops() { throw RenderingFailed(errors: []) }
    if pending.isEmpty, expected.count == old.own.count, !old.hasAlteredFolder,
      !old.isHalfReplaced
    {
      // No two files have one path, so that these are all of the last build.
      if isDurable { try await old.sync(jobs: jobs) }
      return WriteSummary(unchanged: expected.count, diagnostics: renewRecord())
    }
    let staging =
      try .withSpare(for: old.location, in: writer.working)
      ?? StagingFolder(for: old.location, in: writer.working)
    let staged: StagedGeneration
    let exchange: StagingFolder.Exchange
    do {
      let new = try await write(pending, of: expected, to: staging)
      if !new.differs(from: old) {
        if isDurable { try await old.sync(jobs: jobs) }
        var summary = new.summary
        summary.diagnostics += renewRecord() + clearingUp(staging.discard)
        return summary
      }
      staged = try await assemble(new, in: staging)
      try writer.interruption.check()
      try lock?.extend(to: staging.folder)
      exchange = try staging.exchange()
    } catch {
      // The first error counts; what is left is removed by the next build.
      _ = clearingUp(staging.discard)
      guard let failure = error as? FileError else { throw error }
      throw failure.telling(writer.progress.done, of: pending.count)
    }
    return try await conclude(staged, after: exchange, of: staging)
  }

  /// Does away with the old generation, and writes down what the new one holds.
  private func conclude(
    _ generation: StagedGeneration, after exchange: StagingFolder.Exchange,
    of staging: StagingFolder
  ) async throws -> WriteSummary {
    var staged = generation
    switch exchange {
    case .exchanged: try await retire(staging, &staged)
    case .nothingToReplace: staged.new.summary.diagnostics += try concludeFirst(staging)
    case .impossible:
      defer { _ = clearingUp(staging.removeAll) }
      try old.replaceFileByFile(
        staged.new.files.map(\.path), in: staging.folder, without: staged.new.gone,
        isDurable: isDurable)
      staged.new.summary.diagnostics.append(.notAtomic(old.location.path))
      return staged.new.summary
    }
    staged.new.summary.diagnostics += record(staged.tree, of: staging.folder)
    return staged.new.summary
  }

  /// Writes the files that are not known to be as they are to be.
  private func write(_ pending: [Int], of expected: [FileResult?], to staging: StagingFolder)
    async throws -> NewGeneration
  {
    let (written, errors) = try await writer.write(pending, to: staging.newFiles(), jobs: jobs)
    if !errors.isEmpty || stops() { throw RenderingFailed(errors: errors) }
    var results = expected
    for (number, result) in zip(pending, written) { results[number] = result }
    return try NewGeneration(results.compactMap(\.self), by: writer)
  }

  /// Makes the staging folder hold the new generation.
  private func assemble(_ new: NewGeneration, in staging: StagingFolder) async throws(FileError)
    -> StagedGeneration
  {
    var new = new
    let isWritten = try staging.isMarked
    var held = OutputTree(nodes: [])
    if !isWritten {
      let left = try staging.treeAsLeft()
      if let spare = try await old.spare(in: staging, asLeft: left, jobs: jobs) {
        held = spare
        try staging.mark()
      } else {
        new.summary.diagnostics += try empty(staging, left)
      }
    }
    let sharing = try await Assembly(
      old: old, files: new.files, staging: staging, held: held, isWritten: isWritten
    ).run(jobs: jobs)
    let manifest = new.manifest.bytes
    try staging.folder.write(manifest, toNew: Manifest.fileName)
    if isDurable {
      try await staging.folder.sync(new.files.map(\.path) + [Manifest.fileName], jobs: jobs)
    }
    let time = try staging.container.now(passing: StagingFolder.clock)
    // Nobody else has been there, so that only the folders in which anything was done are read.
    var tree = try await OutputTree(
      staging.folder, knowing: held.nodes.isEmpty ? nil : held, since: time,
      lookingAt: { sharing.folders.contains($0.path) }, jobs: jobs)
    tree.describe(new, manifest: ContentHash(manifest), old, sharing)
    try tree.prove(new.manifest, in: staging.folder)
    var notShared = Set(new.gone).union(sharing.copied)
    for file in new.files where !file.isUnchanged { notShared.insert(file.path) }
    return StagedGeneration(new: new, tree: tree, notShared: notShared, time: time)
  }

  /// Empties a spare that is not as it was left, and saves what came into it.
  private func empty(_ staging: StagingFolder, _ left: OutputTree?) throws(FileError)
    -> [Diagnostic]
  {
    let spare = OldGeneration(
      folder: staging.folder, current: old.folder,
      known: try Manifest(in: staging.folder)?.files ?? [:], left: left, joins: left != nil)
    let (entries, findings) = try spare.save(to: writer.working)
    try staging.mark()
    try staging.folder.remove(entries)
    return findings
  }
}

extension Replacement {
  /// Has the exchange itself written to the disk if that is asked for.
  ///
  /// - Throws: If it cannot be.
  func syncExchange(by staging: StagingFolder) throws(FileError) {
    if !isDurable { return }
    try staging.target.parent.sync()
    try staging.container.sync()
  }

  /// Ends the publication of a first generation.
  ///
  /// - Throws: If it cannot be made durable; no generation is there then, as before.
  private func concludeFirst(_ staging: StagingFolder) throws(FileError) -> [Diagnostic] {
    do throws(FileError) {
      try syncExchange(by: staging)
    } catch {
      try staging.takeBack()
      _ = clearingUp(staging.removeAll)
      throw error
    }
    return clearingUp(staging.removeParts)
  }
}

extension FileError {
  /// The error with how many files there was room for, if it was for lack of that.
  fileprivate func telling(_ done: Int, of count: Int) -> FileError {
    if !isLackOfSpace { return self }
    var error = self
    error.reason += " (\(done) of \(count.counting("file")) are made; the site is as it was)"
    return error
  }
}

extension Diagnostic {
  fileprivate static func notAtomic(_ folder: String) -> Diagnostic {
    Diagnostic(
      .outputNotAtomic, at: FileLocation(folder, line: 1, column: 1),
      "the folder cannot be replaced in one step, so its files were replaced one by one",
      help: "choose a folder inside it with --output")
  }
}
