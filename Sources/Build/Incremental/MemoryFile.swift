import Kit

/// A file in the working folder that one build leaves for the next.
///
/// Its first segment says in which folder it was written: one that came with a copy or a checkout of
/// the site may be anybody's, who could make it tell of checks that nobody did, and is as good as not
/// there. It is read whole. A build appends what is new; where that has become much, it writes all anew,
/// beside the file, which it then replaces.
struct MemoryFile: Sendable {
  let name: FilePath

  private let format: CheckedFormat

  /// The most bytes that such a file may have.
  private static let limit = 4 << 30

  /// - Parameters:
  ///   - name: The file's name.
  ///   - format: What it holds, and which version of that.
  init(name: FilePath, format: String) {
    self.name = name
    self.format = CheckedFormat(format)
  }
}

extension MemoryFile {
  /// What such a file holds.
  struct Contents: Sendable {
    let bytes: [UInt8]

    /// Where its segments lie but the first; one at least.
    let segments: [Range<Int>]

    /// How many bytes of the file are as they were written.
    var end: Int { segments.last?.upperBound ?? 0 }
  }

  /// Reads the file.
  ///
  /// - Parameter site: The site's folder.
  /// - Returns: Nil if there is none, it was written elsewhere, or nothing in it is as it was written.
  /// - Throws: If it cannot be read.
  func read(in site: Folder) throws(FileError) -> Contents? {
    let path = WorkingFolder.name.appending(name)
    guard let status = try site.status(of: path),
      status.kind != .file || status.size <= Self.limit
    else { return nil }
    // Anybody's may have any size.
    let head = try site.head(of: path, limit: Self.headLength)
    let place = try Self.place(of: Folder(WorkingFolder.name, in: site))
    guard let first = format.segments(of: head).first, head[first].elementsEqual(place) else {
      return nil
    }
    let bytes = try site.bytes(of: path, limit: Self.limit)
    let segments = format.segments(of: bytes)
    guard segments.count > 1, bytes[segments[0]].elementsEqual(place) else { return nil }
    return Contents(bytes: bytes, segments: Array(segments.dropFirst()))
  }

  /// Within how many bytes the first segment lies.
  private static let headLength = 4096

  /// Writes the file in the place of the former one.
  ///
  /// - Throws: If it cannot be written; the former one is then as it was.
  func write(_ segments: [[UInt8]], to working: WorkingFolder) throws(FileError) {
    let passing = FilePath(bytes: name.bytes + Array("-new".utf8))
    let all = [try Self.place(of: working.folder)] + segments
    try working.folder.write(format.bytes(with: all), replacing: name, passing: passing)
  }

  /// What the first segment of a file in a folder holds.
  private static func place(of folder: Folder) throws(FileError) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(try folder.placeHash())
    return writer.takeBytes()
  }

  /// Adds segments to the file.
  ///
  /// - Parameters:
  ///   - segments: What is added.
  ///   - end: How many bytes of the file stay; what follows was written in part.
  ///   - working: The folder that holds the file.
  /// - Returns: Whether the file is one to which something can be added.
  /// - Throws: If they cannot be added; of the file those bytes are then as they were.
  func append(_ segments: [[UInt8]], after end: Int, in working: WorkingFolder) throws(FileError)
    -> Bool
  {
    try working.folder.append(CheckedFormat.bytes(of: segments), to: name, after: end)
  }
}
