package import Kit
import Rendering
import Templates

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
}

/// Why a build wrote nothing: what is wrong with the templates or the content that they show.
struct RenderingFailed: Error {
  let errors: [TemplateError]
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
  ///   - working: Where copies of files go that were edited by hand and are replaced, and what makes
  ///     the next build faster.
  ///   - lock: The lock of the folder; nil where nobody else can publish to it.
  ///   - proof: Shown all files; nil for none.
  ///   - stops: Whether something was found, now that the files are made, that keeps the folder as it
  ///     was.
  ///   - isDurable: Whether all that is published is on the disk itself before it is.
  ///   - interruption: Whether the work is to stop; asked before each file that is made.
  ///   - jobs: How many files are written at the same time.
  /// - Returns: How many files changed.
  /// - Throws: `RenderingFailed`, `Interrupted` or a `FileError`; the folder is then as it was.
  func replace(
    with files: [OutputFile], from source: Folder, keepingEditsIn working: WorkingFolder,
    holding lock: OutputLock? = nil, showingTo proof: OutputProof? = nil,
    unless stops: @escaping @Sendable () -> Bool = { false }, isDurable: Bool = false,
    stoppingBy interruption: Interruption = Interruption(), jobs: Int
  ) async throws -> WriteSummary {
    let writer = FileWriter(
      files: files, previous: self, source: source, working: working, proof: proof,
      interruption: interruption)
    return try await Replacement(
      old: self, writer: writer, lock: lock, stops: stops, isDurable: isDurable, jobs: jobs
    ).run()
  }
}
