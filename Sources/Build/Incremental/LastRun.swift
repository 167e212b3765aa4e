import Checks
import Kit
import Site

/// What the last build told, to be told again where nothing changed.
struct LastRun: Hashable, Sendable {
  private static let file = MemoryFile(name: "last", format: "sitegen-last/6")

  /// What the files looked like when the build began.
  let state: ContentHash

  /// The folder of archived texts.
  let archive: String

  /// The moments for which the same would be built: from that of the build up to the next one at
  /// which something is published or withdrawn; nil if there is none.
  let start: Instant
  let end: Instant?

  let findings: JudgedFindings
  let pages: Int
  let facts: Int
  let drafts: Int

  /// The hash of the words of which it was proven that they are in no file.
  let proven: ContentHash

  /// What was proven of the addresses in the files.
  let addresses: AddressMemory
}

extension LastRun {
  /// Whether a run for a moment, with files that look so, would end as this one.
  func holds(for state: InputState, at now: Instant) -> Bool {
    self.state == state.hash && start <= now && end.map { now < $0 } ?? true
  }

  /// What a run tells that has nothing to do.
  func result(_ written: WriteSummary?) -> BuildResult {
    BuildResult(
      diagnostics: findings.shown, accepted: findings.accepted, pages: pages, facts: facts,
      drafts: drafts,
      written: written)
  }
}

extension LastRun {
  /// Reads what the last build of a site told; nil if there is nothing.
  ///
  /// - Throws: If it cannot be read.
  init?(in site: Folder) throws(FileError) {
    guard let contents = try Self.file.read(in: site), let run = try? LastRun(contents) else {
      return nil
    }
    self = run
  }

  private init(_ contents: MemoryFile.Contents) throws(ByteReader.Malformed) {
    var reader = try ByteReader(contents.bytes, in: contents.segments[0])
    let rules = Dictionary(Rule.all.map { ($0.name, $0) }) { first, _ in first }
    state = try reader.readHash()
    archive = try reader.readText()
    start = try reader.readInstant()
    end = try reader.readIfThere { reader throws(ByteReader.Malformed) in
      try reader.readInstant()
    }
    findings = JudgedFindings(
      shown: try reader.readList { reader throws(ByteReader.Malformed) in
        try reader.readDiagnostic(rules)
      },
      accepted: try reader.readList { reader throws(ByteReader.Malformed) in
        AcceptedFinding(finding: try reader.readDiagnostic(rules), why: try reader.readText())
      })
    pages = try reader.readInt()
    facts = try reader.readInt()
    drafts = try reader.readInt()
    proven = try reader.readHash()
    addresses = try reader.readAddressMemory()
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }

  /// Writes it in the place of what the build before told.
  ///
  /// - Throws: If it cannot be written; the former one is then as it was.
  func write(to working: WorkingFolder) throws(FileError) {
    var writer = ByteWriter()
    writer.write(state)
    writer.write(archive)
    writer.write(start.seconds)
    writer.write(end) { $0.write($1.seconds) }
    writer.write(findings.shown) { $0.write($1) }
    writer.write(findings.accepted) {
      $0.write($1.finding)
      $0.write($1.why)
    }
    writer.write(pages)
    writer.write(facts)
    writer.write(drafts)
    writer.write(proven)
    writer.write(addresses)
    try Self.file.write([writer.bytes], to: working)
  }
}

extension ByteReader {
  fileprivate mutating func readInstant() throws(Malformed) -> Instant {
    guard let instant = Instant(secondsSince1970: try readInt()) else { throw Malformed() }
    return instant
  }
}
