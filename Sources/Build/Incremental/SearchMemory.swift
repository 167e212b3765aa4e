import Kit
import Search

/// The documents of the search that a build made, by their fingerprints.
///
/// They lie in a file of their own, as most runs need none of them.
struct SearchMemory: Sendable {
  private static let file = MemoryFile(name: "search", format: "sitegen-search/1")

  private(set) var documents: [ContentHash: SearchDocument] = [:]
}

extension SearchMemory {
  /// Reads the documents that the last build of a site left; none if there are none.
  ///
  /// - Throws: If they cannot be read.
  init(in site: Folder) throws(FileError) {
    guard let read = try Self.file.read(in: site), let documents = try? Self.documents(in: read)
    else { return }
    self.documents = Dictionary(documents.map { ($0.fingerprint, $0) }) { first, _ in first }
  }

  private static func documents(in bytes: [UInt8]) throws(ByteReader.Malformed) -> [SearchDocument]
  {
    var reader = try ByteReader(bytes, from: Self.file.start)
    return try reader.readList { reader throws(ByteReader.Malformed) in
      try reader.readSearchDocument()
    }
  }

  /// Writes documents in the place of those of the former build.
  ///
  /// - Throws: If they cannot be written; the former ones are then as they were.
  static func write(_ documents: [SearchDocument], to working: WorkingFolder) throws(FileError) {
    var writer = ByteWriter()
    writer.write(documents) { $0.write($1) }
    try file.write(writer.takeBytes(), to: working)
  }
}
