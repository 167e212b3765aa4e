import Kit

/// A file in the working folder that one build leaves for the next.
///
/// It is read whole, and written whole beside its former self, then renamed.
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

  /// Where in the file the rest begins.
  var start: Int { format.start }
}

extension MemoryFile {
  /// Reads the file.
  ///
  /// - Parameter site: The site's folder.
  /// - Returns: All its bytes; nil if there is none, or they are not as they were written.
  /// - Throws: If it cannot be read.
  func read(in site: Folder) throws(FileError) -> [UInt8]? {
    let path = WorkingFolder.name.appending(name)
    guard try site.status(of: path) != nil else { return nil }
    let bytes = try site.bytes(of: path, limit: Self.limit)
    return format.holds(bytes) ? bytes : nil
  }

  /// Writes the file in the place of the former one.
  ///
  /// - Throws: If it cannot be written; the former one is then as it was.
  func write(_ rest: consuming [UInt8], to working: WorkingFolder) throws(FileError) {
    let passing = FilePath(bytes: name.bytes + Array("-new".utf8))
    try working.folder.write(format.bytes(with: rest), replacing: name, passing: passing)
  }
}
