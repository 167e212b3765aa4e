import Build
import Kit

/// What the process that listens asks of the one that builds.
enum WorkerRequest: Hashable, Sendable {
  /// Build the site, and begin with the files that somebody looks at, by their paths.
  case build(generation: Int, first: [String])

  /// Make a file now, as somebody waits for it.
  case render(String)

  /// Make at once what shows a file that was saved, among it the pages that somebody looks at, by their
  /// paths, if nothing else can have changed; a build follows.
  case show(edited: String, seen: [String])
}

/// What the process that builds tells.
enum WorkerReport: Sendable {
  /// A file's bytes, as soon as they are there.
  case file(String, generation: Int, [UInt8])

  /// A file cannot be made; the findings say why.
  case noFile(String, generation: Int)

  /// All files of a generation, which from now on is the site.
  case site(SitePlan)

  /// What was found; if nothing more is to come, all files have been made.
  case findings(BuildFindings)

  /// The build failed, as a file or folder could not be read.
  case failure(generation: Int, String)

  /// A file changed while the generation was made, so that it is to be built again.
  case outdated(generation: Int)
}

/// The files of a generation.
struct SitePlan: Sendable {
  struct File: Sendable {
    let path: String

    /// What it is made from, such as `content/briefings/istanbul.md`.
    let origin: String

    /// Whether it is a copy of a file, whose name does not change with what it holds.
    let isCopy: Bool

    /// Whether it is as it was when its bytes were last told.
    let isAsTold: Bool
  }

  let generation: Int
  let files: [File]

  /// The page of the only fact that says something else than in the site before, by its path; nil if
  /// there is none, or several do.
  var edited: String?
}

/// What was found in a generation.
struct BuildFindings: Sendable {
  let generation: Int
  var diagnostics: [Diagnostic]

  /// Lines that tell which findings the desk accepts.
  let accepted: [String]
  let pages: Int
  let facts: Int

  /// How many files were made, and how many there are; 0 if errors keep the site from being shown.
  let made: Int
  let files: Int

  /// Whether all files have been made.
  let isComplete: Bool

  /// The folder of archived texts, and when something will next be published or withdrawn by itself,
  /// in seconds since 1970.
  let archive: String
  let nextChange: Int?
}
