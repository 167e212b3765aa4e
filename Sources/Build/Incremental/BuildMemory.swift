import Kit
import Site

/// What a build leaves for the next one, so that it need do only what changed.
struct BuildMemory: Sendable {
  /// The hash of what all results depend on, such as the program and the settings.
  private(set) var base: ContentHash

  private(set) var pages = RememberedPages()
  private(set) var results = RememberedResults()

  /// The files of the search, and the hash of the documents from which they were made.
  private(set) var search = RememberedSearch()

  /// How the file lies that it was read from; nil if there is none of use.
  private var extent: Extent?

  private struct Extent: Hashable, Sendable {
    /// How many bytes of the file are as they were written, and of these how many were when it was
    /// last written as a whole.
    let end: Int
    let endOfWhole: Int
  }
}

/// In what the memory of a build differs from that of the one before.
struct MemoryChanges: Sendable {
  var pages: PageChanges
  var results = ResultChanges()

  /// Nil if it is as it was.
  var search: RememberedSearch?
}

/// The files of the search that a build made.
struct RememberedSearch: Hashable, Sendable {
  /// The hash of the documents' fingerprints in their order.
  var documents = ContentHash.ofNothing

  /// The paths below the output folder, and the hashes of the files' bytes.
  var files: [File] = []

  struct File: Hashable, Sendable {
    let path: String
    let hash: ContentHash
  }
}

extension BuildMemory {
  /// The memory of a run of which nothing is known.
  init(for base: ContentHash) { self.base = base }

  /// Makes of this memory that of the next run.
  mutating func apply(_ changes: MemoryChanges) {
    pages.apply(changes.pages)
    results.apply(changes.results)
    if let search = changes.search { self.search = search }
    extent = nil
  }

  /// The file: a segment with the base, then in any number and order segments with changes.
  private static let file = MemoryFile(name: "memory", format: "sitegen-memory/3")

  /// What a segment with changes holds.
  private enum Part: Int, CaseIterable {
    case pages, results, search
  }

  private typealias Malformed = ByteReader.Malformed

  /// Reads the memory of a site; an empty one if there is none for this base.
  ///
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - base: The hash of what all results depend on.
  /// - Throws: If it cannot be read.
  init(in site: Folder, for base: ContentHash) async throws(FileError) {
    self.base = base
    guard let contents = try Self.file.read(in: site),
      let memory = try? await BuildMemory(contents, for: base)
    else { return }
    self = memory
  }

  /// - Throws: If it is for another base, or not what was written.
  private init(_ contents: MemoryFile.Contents, for base: ContentHash) async throws {
    self.base = base
    var reader = try ByteReader(contents.bytes, in: contents.segments[0])
    guard try reader.readHash() == base, reader.isAtEnd else { throw Malformed() }
    let rules = Dictionary(Rule.all.map { ($0.name, $0) }) { first, _ in first }
    var readers: [Part: [ByteReader]] = [:]
    for segment in contents.segments.dropFirst() {
      var reader = try ByteReader(contents.bytes, in: segment)
      guard let part = Part(rawValue: try reader.readInt()) else { throw Malformed() }
      readers[part, default: []].append(reader)
    }
    // They are large, and have nothing to do with each other.
    let pageReaders = readers[.pages] ?? []
    async let pages = Self.pages(pageReaders, rules)
    results = try Self.results(readers[.results] ?? [], rules)
    for var reader in readers[.search] ?? [] { search = try reader.readSearch() }
    self.pages = try await pages
    let whole = contents.segments.prefix(1 + Part.allCases.count)
    extent = Extent(end: contents.end, endOfWhole: whole.last?.upperBound ?? 0)
  }

  private static func pages(_ readers: [ByteReader], _ rules: [String: Rule]) throws(Malformed)
    -> RememberedPages
  {
    var pages = RememberedPages()
    for var reader in readers {
      pages.apply(try reader.readPages(rules))
      guard reader.isAtEnd else { throw Malformed() }
    }
    return pages
  }

  private static func results(_ readers: [ByteReader], _ rules: [String: Rule]) throws(Malformed)
    -> RememberedResults
  {
    var results = RememberedResults()
    for var reader in readers {
      let changes = try reader.readResults(rules)
      guard reader.isAtEnd, results.fit(changes) else { throw Malformed() }
      results.apply(changes)
    }
    return results
  }
}

extension BuildMemory {
  /// Writes what is to be remembered from now on.
  ///
  /// - Parameters:
  ///   - changes: In what that differs from this memory.
  ///   - working: The folder that holds the file.
  /// - Throws: If it cannot be written; what was there is then as it was.
  func write(_ changes: MemoryChanges, to working: WorkingFolder) async throws(FileError) {
    // So that neither reading nor the file grows with the number of builds.
    if let extent, extent.end - extent.endOfWhole < extent.endOfWhole / 2 {
      let segments = await Self.segments(of: changes)
      if try Self.file.append(segments, after: extent.end, in: working) { return }
    }
    var whole = self
    whole.apply(changes)
    let all = MemoryChanges(
      pages: whole.pages.asChanges, results: whole.results.asChanges, search: whole.search)
    var head = ByteWriter()
    head.write(base)
    try Self.file.write([head.bytes] + (await Self.segments(of: all)), to: working)
  }

  private static func segments(of changes: MemoryChanges) async -> [[UInt8]] {
    async let pages = segment(.pages) { $0.write(changes.pages) }
    let results = segment(.results) { $0.write(changes.results) }
    let search = changes.search.map { search in segment(.search) { $0.write(search) } }
    return [await pages, results] + (search.map { [$0] } ?? [])
  }

  private static func segment(_ part: Part, _ body: (inout ByteWriter) -> Void) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(part.rawValue)
    body(&writer)
    return writer.takeBytes()
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ search: RememberedSearch) {
    write(search.documents)
    write(search.files) {
      $0.write($1.path)
      $0.write($1.hash)
    }
  }
}

extension ByteReader {
  fileprivate mutating func readSearch() throws(Malformed) -> RememberedSearch {
    let documents = try readHash()
    let files = try readList { reader throws(Malformed) in
      RememberedSearch.File(path: try reader.readText(), hash: try reader.readHash())
    }
    guard isAtEnd else { throw Malformed() }
    return RememberedSearch(documents: documents, files: files)
  }
}
