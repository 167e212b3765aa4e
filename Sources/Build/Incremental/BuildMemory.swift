import Kit
import Site

/// What a build leaves for the next one in the working folder, so that it need do only what changed.
///
/// One file, read whole and written whole beside its former self, then renamed: a line with the
/// format's name, eight bytes with the hash of the rest, and the rest. What is not exactly what this
/// program wrote for this site and these options is set aside without a word.
struct BuildMemory: Sendable {
  static let fileName: FilePath = "memory"

  /// The file that is about to take its place.
  private static let passing: FilePath = "memory-new"

  private static let header = Array("sitegen-memory/1\n".utf8)

  /// The most bytes that the file may have.
  private static let limit = 4 << 30

  /// The hash of what all results depend on, such as the program and the settings.
  private(set) var base: ContentHash

  var pages = RememberedPages()
  var results = RememberedResults()
}

extension BuildMemory {
  /// Reads the memory of a site; an empty one if there is none for this base.
  ///
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - base: The hash of what all results depend on.
  init(in site: Folder, for base: ContentHash) {
    self.base = base
    let path = WorkingFolder.name.appending(Self.fileName.name)
    guard let bytes = try? site.bytes(of: path, limit: Self.limit),
      let memory = try? BuildMemory(bytes), memory.base == base
    else { return }
    self = memory
  }

  private init(_ bytes: [UInt8]) throws(ByteReader.Malformed) {
    let start = Self.header.count + 8
    guard bytes.starts(with: Self.header), bytes.count > start else {
      throw ByteReader.Malformed()
    }
    let hash = bytes[Self.header.count..<start].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    guard ContentHash(Array(bytes[start...])).value == hash else { throw ByteReader.Malformed() }
    var reader = try ByteReader(bytes, from: start)
    let rules = Dictionary(Rule.all.map { ($0.name, $0) }) { first, _ in first }
    base = try reader.readHash()
    pages = try reader.readPages(rules)
    results = try reader.readResults(rules)
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }

  /// What the next run can take, but for results.
  init(base: ContentHash, pages: RememberedPages) {
    self.base = base
    self.pages = pages
  }

  /// Writes the memory in the place of the former one.
  ///
  /// - Throws: If it cannot be written; the former one is then as it was.
  func write(to working: WorkingFolder) throws(FileError) {
    var writer = ByteWriter()
    writer.write(base)
    writer.write(pages)
    writer.write(results)
    let body = writer.bytes
    var head = Self.header
    for shift in stride(from: 0, to: 64, by: 8) {
      head.append(UInt8(truncatingIfNeeded: ContentHash(body).value >> UInt64(shift)))
    }
    try working.folder.write(head + body, replacing: Self.fileName, passing: Self.passing)
  }
}
