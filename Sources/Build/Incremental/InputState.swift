import Kit
import Site

/// What the files look like from which a site is built, by which it is known whether any of them
/// changed; none of them is read.
struct InputState: Hashable, Sendable {
  /// The hash of what a run is asked to do, and of all paths and signatures.
  let hash: ContentHash

  /// The hash of the program's own file.
  let program: ContentHash

  /// Whether any later change of one of the files shows in the hash.
  let isSettled: Bool
}

extension InputState {
  /// Looks at all files that a run may read.
  ///
  /// - Parameters:
  ///   - options: What the run is asked to do.
  ///   - archive: The folder of archived texts.
  /// - Throws: If a folder or the program cannot be read.
  init(of options: BuildOptions, archive: String) async throws {
    let moment = FileTime.now
    var signatures: [(path: FilePath, signature: FileSignature?)] = []
    for folder in try Self.folders(of: options, archive) {
      signatures += try await Self.signatures(below: folder, jobs: options.jobs)
    }
    let program = try hashOfProgram()
    self.program = program
    isSettled = signatures.allSatisfy { $0.signature?.isOlder(than: moment) ?? true }
    hash = ByteWriter.hash { writer in
      writer.write(program)
      writer.write(options)
      writer.write(signatures) {
        $0.write($1.path.bytes)
        $0.write($1.signature) { $0.write($1) }
      }
    }
  }

  /// The folders that there are, but for those in whose place a link stands: of these the run itself tells.
  private static func folders(of options: BuildOptions, _ archive: String) throws(FileError)
    -> [Folder]
  {
    let site = try Folder(options.site)
    var folders: [Folder] = []
    let names: [FilePath?] = ["content", "templates", nil]
    for name in names {
      do throws(FileError) {
        let folder =
          if let name { try openIfThere(name, in: site) } else { try options.openArchive(archive) }
        if let folder { folders.append(folder) }
      } catch  where error.leadsOut || error.isAbsence {
        continue
      }
    }
    return folders
  }

  /// The signatures of all that is below a folder.
  private static func signatures(below folder: Folder, jobs: Int) async throws
    -> [(path: FilePath, signature: FileSignature?)]
  {
    let files = try folder.tree().map(\.path)
    let chunks = await parallelMap(files.count, jobs: jobs) { indices in
      Result {
        try files[indices].map { ($0, try folder.status(of: $0).map(FileSignature.init)) }
      }
    }
    return try chunks.flatMap { try $0.get() }
  }
}

extension ByteWriter {
  /// Writes what a run is asked to do, but for the moment for which the site is built, which counts
  /// only where something is published or withdrawn, and for how it is done.
  fileprivate mutating func write(_ options: BuildOptions) {
    write(options.site)
    write(options.outputPath)
    write(options.archive) { $0.write($1) }
    write(options.baseURL) { $0.write($1) }
    write(options.today) { $0.write($1.dayNumber) }
    for truth in [
      options.includesDrafts, options.includesFuture, options.takesOutputOver,
      options.treatsWarningsAsErrors, options.sparesWaiting, options.sparesDrafts,
      options.isRelease,
      options.recordsChanges,
    ] {
      write(truth)
    }
    // What changed is told with the day on which it is recorded, and a day may begin at any quarter.
    if options.recordsChanges { write(options.now.seconds / 900) }
  }
}
