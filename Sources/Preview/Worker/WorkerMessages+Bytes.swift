import Build
import Kit

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
    case .show(let file, let seen):
      writer.write(2)
      writer.write(file)
      writer.write(seen) { $0.write($1) }
    }
    return writer.takeBytes()
  }

  /// - Throws: If the bytes are not those of a request.
  init(_ bytes: [UInt8]) throws(ByteReader.Malformed) {
    var reader = try ByteReader(bytes)
    switch try reader.readInt() {
    case 0:
      self = .build(generation: try reader.readInt(), first: try reader.readTexts())
    case 1: self = .render(try reader.readText())
    case 2: self = .show(edited: try reader.readText(), seen: try reader.readTexts())
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
    write(plan.edited) { $0.write($1) }
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
      }, edited: try readIfThere { reader throws(Malformed) in try reader.readText() })
  }

  fileprivate mutating func readFindings() throws(Malformed) -> BuildFindings {
    let rules = Dictionary(Rule.all.map { ($0.name, $0) }) { first, _ in first }
    return BuildFindings(
      generation: try readInt(),
      diagnostics: try readList { reader throws(Malformed) in try reader.readDiagnostic(rules) },
      accepted: try readTexts(),
      pages: try readInt(), facts: try readInt(), made: try readInt(), files: try readInt(),
      isComplete: try readBool(), archive: try readText(),
      nextChange: try readIfThere { reader throws(Malformed) in try reader.readInt() })
  }
}
