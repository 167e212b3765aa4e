import Kit
import Search

/// The documents of the search that a build made, by their fingerprints.
///
/// They lie in a file of their own, as most runs need none of them.
struct SearchMemory: Sendable {
  /// The file: segments with documents, which may also hold some that are no more.
  private static let file = MemoryFile(name: "search", format: "sitegen-search/3")

  private(set) var documents: [ContentHash: SearchDocument] = [:]

  /// How many bytes of the file are as they were written; 0 if there is none.
  private var end = 0
}

extension SearchMemory {
  /// Reads the documents that the last build of a site left; none if there are none.
  ///
  /// - Throws: If they cannot be read.
  init(in site: Folder) throws(FileError) {
    guard let contents = try Self.file.read(in: site),
      let documents = try? Self.documents(in: contents)
    else { return }
    self.documents = SearchMemory(documents).documents
    end = contents.end
  }

  /// The documents that a run made, none of them in a file.
  init(_ documents: [SearchDocument]) {
    self.documents = Dictionary(documents.map { ($0.fingerprint, $0) }) { first, _ in first }
  }

  private static func documents(in contents: MemoryFile.Contents) throws(ByteReader.Malformed)
    -> [SearchDocument]
  {
    var documents: [SearchDocument] = []
    for segment in contents.segments {
      var reader = try ByteReader(contents.bytes, in: segment)
      documents += try reader.readList { reader throws(ByteReader.Malformed) in
        try reader.readSearchDocument()
      }
    }
    return documents
  }

  /// Writes the documents that are to be there from now on.
  ///
  /// - Parameters:
  ///   - all: All of them.
  ///   - working: The folder that holds the file.
  /// - Throws: If they cannot be written; those that were there are then as they were.
  func write(_ all: [SearchDocument], to working: WorkingFolder) throws(FileError) {
    let new = all.filter { documents[$0.fingerprint] == nil }
    // At most as many again that are no more.
    if end > 0, documents.count + new.count < 2 * all.count,
      try Self.file.append([Self.segment(new)], after: end, in: working)
    {
      return
    }
    try Self.file.write([Self.segment(all)], to: working)
  }

  private static func segment(_ documents: [SearchDocument]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(documents) { $0.write($1) }
    return writer.takeBytes()
  }
}
