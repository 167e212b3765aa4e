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

  func url(_ file: String) -> URL { URL(filePath: path).appending(path: file) }

  func write(_ text: String, to file: String) throws {
    let folder = url(file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(file))
  }

  func text(_ file: String) throws -> String {
    try String(contentsOf: url(file), encoding: .utf8)
  }

  /// Writes the file anew with the first `old` in it changed to `new`.
  ///
  /// - Throws: `TextNotFound` if `old` is not in the file.
  func edit(_ file: String, _ old: String, to new: String) throws {
    let text = try text(file)
    guard let range = text.range(of: old) else { throw TextNotFound(text: old, file: file) }
    try write(text.replacingCharacters(in: range, with: new), to: file)
  }
}

/// A test that changes a text meant one that is not there.
struct TextNotFound: Error {
  let text: String
  let file: String
}
