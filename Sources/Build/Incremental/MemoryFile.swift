import Kit

/// A file in the working folder that one build leaves for the next.
///
/// It is read whole. A build appends what is new; where that has become much, it writes all anew,
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

    /// Where its segments lie; one at least.
    let segments: [Range<Int>]

    /// How many bytes of the file are as they were written.
    var end: Int { segments.last?.upperBound ?? 0 }
  }

  /// Reads the file.
  ///
  /// - Parameter site: The site's folder.
  /// - Returns: Nil if there is none, or nothing in it is as it was written.
  /// - Throws: If it cannot be read.
  func read(in site: Folder) throws(FileError) -> Contents? {
    let path = WorkingFolder.name.appending(name)
    guard try site.status(of: path) != nil else { return nil }
    let bytes = try site.bytes(of: path, limit: Self.limit)
    let segments = format.segments(of: bytes)
    return segments.isEmpty ? nil : Contents(bytes: bytes, segments: segments)
  }

  /// Writes the file in the place of the former one.
  ///
  /// - Throws: If it cannot be written; the former one is then as it was.
  func write(_ segments: [[UInt8]], to working: WorkingFolder) throws(FileError) {
    let passing = FilePath(bytes: name.bytes + Array("-new".utf8))
    try working.folder.write(format.bytes(with: segments), replacing: name, passing: passing)
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
