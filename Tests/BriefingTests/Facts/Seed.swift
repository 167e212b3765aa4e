import Foundation

/// The facts and the archived text of a real subject, which lie beside the checkout.
enum Seed {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../../shared/seed").standardized

  /// Whether the files are there; tests that need them are skipped where they are not.
  static let isPresent = FileManager.default.fileExists(
    atPath: folder.appending(path: "facts.yaml").path)

  static func facts() throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: "facts.yaml")))
  }

  static func archivedText() throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: "mntv-istanbul.txt")))
  }
}
