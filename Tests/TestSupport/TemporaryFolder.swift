package import Foundation

/// A folder that exists as long as this value.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// Creates a folder with these files, by their paths in it.
  package init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "sitegen-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in files { try write(text, to: file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func url(_ file: String) -> URL { URL(filePath: path).appending(path: file) }

  package func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  package func write(_ bytes: [UInt8], to file: String) throws {
    let path = "\(path)/\(file)"
    if try !Self.write(bytes, to: path) {
      try FileManager.default.createDirectory(
        at: url(file).deletingLastPathComponent(), withIntermediateDirectories: true)
      guard try Self.write(bytes, to: path) else { throw POSIXError(.ENOENT) }
    }
  }

  /// Writes a file without a word to the disk, which Foundation waits for: sites of tests have hundreds
  /// of thousands of files.
  ///
  /// - Returns: Whether its folder is there.
  /// - Throws: `POSIXError` if the file cannot be written.
  private static func write(_ bytes: [UInt8], to path: String) throws -> Bool {
    guard let file = unsafe fopen(path, "we") else {
      if errno == ENOENT { return false }
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    let count = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    guard unsafe fclose(file) == 0, count == bytes.count else { throw POSIXError(.EIO) }
    return true
  }

  package func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(file)", withDestinationPath: target)
  }

  /// The text of a file; nil if it is not there.
  package func contents(_ file: String) -> String? { try? text(file) }

  package func text(_ file: String) throws -> String {
    try String(contentsOf: url(file), encoding: .utf8)
  }

  /// Writes the file anew with the first `old` in it changed to `new`.
  ///
  /// - Throws: `TextNotFound` if `old` is not in the file.
  package func edit(_ file: String, _ old: String, to new: String) throws {
    let text = try text(file)
    guard let range = text.range(of: old) else { throw TextNotFound(text: old, file: file) }
    try write(text.replacingCharacters(in: range, with: new), to: file)
  }

  /// All files at any depth, in order.
  package func files(below folder: String = "") -> [String] {
    let root = folder.isEmpty ? path : "\(path)/\(folder)"
    let all = FileManager.default.subpaths(atPath: root) ?? []
    return all.filter { file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(file)")
      return attributes?[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }

  /// When the file was last written, as the system counts it.
  package func modificationDate(_ file: String) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(file)")
    return attributes?[.modificationDate] as? Date
  }
}

/// A test that changes a text meant one that is not there.
package struct TextNotFound: Error {
  let text: String
  let file: String
}
