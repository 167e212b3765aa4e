package import Foundation

/// A whole base of facts, the archived text that it cites, and a briefing on it.
package struct Subject: Sendable, CustomStringConvertible {
  package let folder: URL

  /// The name of the archived text.
  package let archive: String

  /// The name of the briefing.
  package let briefing: String

  package var description: String { folder.lastPathComponent }
}

extension Subject {
  /// Talks that never took place, between countries that do not exist.
  package static let river = Subject(
    folder: Checkout.root.appending(path: "Tests/TestSupport/Fixtures/river"),
    archive: "selm-wire.txt", briefing: "briefing.md")

  /// A real subject, which may lie beside the checkout.
  package static let seed = Subject(
    folder: Checkout.root.appending(path: "../shared/seed").standardized,
    archive: "mntv-istanbul.txt", briefing: "briefing-example.md")

  /// Whether the files are there; tests that need them are skipped where they are not.
  package var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "facts.yaml").path)
  }

  /// Those that are here.
  package static let all = [river, seed].filter(\.isPresent)

  package func facts() throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: "facts.yaml")))
  }

  package func archivedText() throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: archive)))
  }
}
