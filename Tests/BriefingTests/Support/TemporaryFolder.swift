import Foundation

/// A folder that exists as long as this value.
final class TemporaryFolder: Sendable {
  let path: String

  /// Creates a folder with these files, by their paths in it.
  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "sitegen-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in files { try write(text, to: file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(file)", withDestinationPath: target)
  }

  func text(_ file: String) -> String? {
    try? String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  /// All files at any depth, in order.
  func files(below folder: String = "") -> [String] {
    let root = folder.isEmpty ? path : "\(path)/\(folder)"
    let all = FileManager.default.subpaths(atPath: root) ?? []
    return all.filter { file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(file)")
      return attributes?[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }

  /// When the file was last written, as the system counts it.
  func modificationDate(_ file: String) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(file)")
    return attributes?[.modificationDate] as? Date
  }
}
