import Facts
import Foundation
import Kit
import Testing

@testable import Checks

/// A whole base of facts, the archived text that it cites, and a briefing on it.
struct Subject: Sendable, CustomTestStringConvertible {
  let folder: URL

  /// The name of the archived text.
  let archive: String

  /// The name of the briefing.
  let briefing: String

  var testDescription: String { folder.lastPathComponent }
}

extension Subject {
  /// Talks that never took place, between countries that do not exist.
  static let river = Subject(
    folder: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/river").standardized,
    archive: "selm-wire.txt", briefing: "briefing.md")

  /// A real subject, which may lie beside the checkout.
  static let seed = Subject(
    folder: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/seed").standardized,
    archive: "mntv-istanbul.txt", briefing: "briefing-example.md")

  /// Whether the files are there; tests that need them are skipped where they are not.
  var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "facts.yaml").path)
  }

  /// Those that are here.
  static let all = [river, seed].filter(\.isPresent)

  func facts() throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: "facts.yaml")))
  }

  func archivedText() throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: archive)))
  }

  /// What reading and checking finds in facts that cite the archived text.
  func findings(in facts: String) throws -> [Diagnostic] {
    let (base, reading) = FactBase.read(files: [("content/facts.yaml", Array(facts.utf8))])
    let text = try archivedText()
    let archive = Archive(of: base) { $0 == self.archive ? text : nil }
    return reading + Check.ofEveryRun.findings(in: BaseInput(base: base, archive: archive))
  }
}
