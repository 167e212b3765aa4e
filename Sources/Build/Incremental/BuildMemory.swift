import Kit
import Site

/// What a build leaves for the next one, so that it need do only what changed.
struct BuildMemory: Sendable {
  private static let file = MemoryFile(name: "memory", format: "sitegen-memory/1")

  /// The hash of what all results depend on, such as the program and the settings.
  private(set) var base: ContentHash

  var pages = RememberedPages()
  var results = RememberedResults()

  /// The files of the search, and the hash of the documents from which they were made.
  var search = RememberedSearch()
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
  /// Reads the memory of a site; an empty one if there is none for this base.
  ///
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - base: The hash of what all results depend on.
  /// - Throws: If it cannot be read.
  init(in site: Folder, for base: ContentHash) throws(FileError) {
    self.base = base
    guard let bytes = try Self.file.read(in: site), let memory = try? BuildMemory(bytes),
      memory.base == base
    else { return }
    self = memory
  }

  private init(_ bytes: [UInt8]) throws(ByteReader.Malformed) {
    var reader = try ByteReader(bytes, from: Self.file.start)
    let rules = Dictionary(Rule.all.map { ($0.name, $0) }) { first, _ in first }
    base = try reader.readHash()
    pages = try reader.readPages(rules)
    results = try reader.readResults(rules)
    search.documents = try reader.readHash()
    search.files = try reader.readList { reader throws(ByteReader.Malformed) in
      RememberedSearch.File(path: try reader.readText(), hash: try reader.readHash())
    }
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
    writer.write(search.documents)
    writer.write(search.files) {
      $0.write($1.path)
      $0.write($1.hash)
    }
    try Self.file.write(writer.takeBytes(), to: working)
  }
}
