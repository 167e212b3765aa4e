import Foundation
import TestSupport
import Testing

/// The sample site, built beside the program for the tests that look at it.
enum BuiltSite {
  /// Where it will stand, by what it says itself.
  static let address = "https://example.org"

  /// The folder of the site as it stands at its host's root.
  static let atRoot = Result { try build("site-at-root", address: address) }

  /// The folder of the site as it stands in a folder of its host.
  static let inFolder = Result { try build("site-in-folder", address: "\(address)/desk") }

  private static func build(_ name: String, address: String) throws -> String {
    let folder = URL(filePath: Sitegen.path).deletingLastPathComponent().appending(path: name)
    try? FileManager.default.removeItem(at: folder)
    let outcome = try Sitegen.run(
      ["build", "--quiet", "--base-url", "\(address)/", "--output", folder.path],
      in: Sitegen.sampleSite())
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder.path
  }
}
