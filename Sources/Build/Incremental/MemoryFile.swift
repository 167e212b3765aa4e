import Kit

/// A file in the working folder that one build leaves for the next.
///
/// It is read whole, and written whole beside its former self, then renamed: a line with the format's
/// name, eight bytes with the hash of the rest, least significant first, and the rest. What is not
/// exactly as it was written is as good as not there.
struct MemoryFile: Sendable {
  let name: FilePath

  private let header: [UInt8]

  /// The most bytes that such a file may have.
  private static let limit = 4 << 30

  /// - Parameters:
  ///   - name: The file's name.
  ///   - format: What it holds, and which version of that.
  init(name: FilePath, format: String) {
    self.name = name
    header = Array("\(format)\n".utf8)
  }

  /// Where in the file the rest begins.
  var start: Int { header.count + 8 }
}

extension MemoryFile {
  /// Reads the file.
  ///
  /// - Parameter site: The site's folder.
  /// - Returns: All its bytes; nil if they are not as they were written.
  /// - Throws: If it cannot be read, as where there is none.
  func read(in site: Folder) throws(FileError) -> [UInt8]? {
    let bytes = try site.bytes(of: WorkingFolder.name.appending(name), limit: Self.limit)
    guard bytes.starts(with: header), bytes.count > start else { return nil }
    let hash = bytes[header.count..<start].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    return ContentHash(bytes, from: start).value == hash ? bytes : nil
  }

  /// Writes the file in the place of the former one.
  ///
  /// - Throws: If it cannot be written; the former one is then as it was.
  func write(_ rest: [UInt8], to working: WorkingFolder) throws(FileError) {
    let hash = ContentHash(rest).value
    var bytes = header
    bytes.reserveCapacity(start + rest.count)
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: hash >> UInt64(shift)))
    }
    bytes += rest
    let passing = FilePath(bytes: name.bytes + Array("-new".utf8))
    try working.folder.write(bytes, replacing: name, passing: passing)
  }
}
