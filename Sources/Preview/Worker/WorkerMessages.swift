import Build
import Kit

/// What the process that listens asks of the one that builds.
enum WorkerRequest: Hashable, Sendable {
  /// Build the site, and begin with the files that somebody looks at, by their paths.
  case build(generation: Int, first: [String])

  /// Make a file now, as somebody waits for it.
  case render(String)

  /// Make the page of a file at once that was saved, if its text alone has changed; a build follows.
  case show(edited: String)
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

extension WorkerRequest {
  var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .build(let generation, let first):
      writer.write(0)
      writer.write(generation)
      writer.write(first) { $0.write($1) }
    case .render(let path):
      writer.write(1)
      writer.write(path)
    case .show(let file):
      writer.write(2)
      writer.write(file)
    }
    return writer.takeBytes()
  }

  /// - Throws: If the bytes are not those of a request.
  init(_ bytes: [UInt8]) throws(ByteReader.Malformed) {
    var reader = try ByteReader(bytes)
    switch try reader.readInt() {
    case 0:
      self = .build(
        generation: try reader.readInt(),
        first: try reader.readList { reader throws(ByteReader.Malformed) in try reader.readText() })
    case 1: self = .render(try reader.readText())
    case 2: self = .show(edited: try reader.readText())
    default: throw ByteReader.Malformed()
    }
  }
}

extension WorkerReport {
  var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .file(let path, let generation, let bytes):
      writer.write(0)
      writer.write(path)
      writer.write(generation)
      writer.write(bytes)
    case .noFile(let path, let generation):
      writer.write(1)
      writer.write(path)
      writer.write(generation)
    case .site(let plan):
      writer.write(2)
      writer.write(plan)
    case .findings(let findings):
      writer.write(3)
      writer.write(findings)
    case .failure(let generation, let reason):
      writer.write(4)
      writer.write(generation)
      writer.write(reason)
    case .outdated(let generation):
      writer.write(5)
      writer.write(generation)
    }
    return writer.takeBytes()
  }

  /// - Throws: If the bytes are not those of a report.
  init(_ bytes: [UInt8]) throws(ByteReader.Malformed) {
    var reader = try ByteReader(bytes)
    switch try reader.readInt() {
    case 0:
      self = .file(
        try reader.readText(), generation: try reader.readInt(), try reader.readBytes())
    case 1: self = .noFile(try reader.readText(), generation: try reader.readInt())
    case 2: self = .site(try reader.readPlan())
    case 3: self = .findings(try reader.readFindings())
    case 4: self = .failure(generation: try reader.readInt(), try reader.readText())
    case 5: self = .outdated(generation: try reader.readInt())
    default: throw ByteReader.Malformed()
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ plan: SitePlan) {
    write(plan.generation)
    write(plan.files) { writer, file in
      writer.write(file.path)
      writer.write(file.origin)
      writer.write(file.isCopy)
      writer.write(file.isAsTold)
    }
  }

  fileprivate mutating func write(_ findings: BuildFindings) {
    write(findings.generation)
    write(findings.diagnostics) { $0.write($1) }
    write(findings.accepted) { $0.write($1) }
    for number in [findings.pages, findings.facts, findings.made, findings.files] {
      write(number)
    }
    write(findings.isComplete)
    write(findings.archive)
    write(findings.nextChange) { $0.write($1) }
  }
}

extension ByteReader {
  fileprivate mutating func readPlan() throws(Malformed) -> SitePlan {
    SitePlan(
      generation: try readInt(),
      files: try readList { reader throws(Malformed) in
        SitePlan.File(
          path: try reader.readText(), origin: try reader.readText(),
          isCopy: try reader.readBool(), isAsTold: try reader.readBool())
      })
  }

  fileprivate mutating func readFindings() throws(Malformed) -> BuildFindings {
    let rules = Dictionary(Rule.all.map { ($0.name, $0) }) { first, _ in first }
    return BuildFindings(
      generation: try readInt(),
      diagnostics: try readList { reader throws(Malformed) in try reader.readDiagnostic(rules) },
      accepted: try readList { reader throws(Malformed) in try reader.readText() },
      pages: try readInt(), facts: try readInt(), made: try readInt(), files: try readInt(),
      isComplete: try readBool(), archive: try readText(),
      nextChange: try readIfThere { reader throws(Malformed) in try reader.readInt() })
  }
}
