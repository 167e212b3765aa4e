import Foundation
import TestSupport
import Testing

/// A small site with the theme of the program, and a folder beside it to which it is published.
struct PublishedSite {
  let site: TemporaryFolder
  let host = try? TemporaryFolder()

  /// Variables of the program.
  var environment: [String: String] = [:]

  init(_ files: [String: String] = [:]) throws {
    site = try TinySite.make(files)
  }

  /// The folder of the host to which the site is published.
  var target: String { "\(host?.path ?? "")/www" }

  /// Publishes the site to the folder, or another target.
  func publish(_ options: String..., to target: String? = nil) throws -> Outcome {
    try Sitegen.run(
      ["publish"] + options + [target ?? self.target], in: site, environment: environment)
  }

  /// All files of a folder with their bytes, but the manifest.
  static func files(_ folder: String) throws -> [String: Data] {
    try FileTree(folder).entries.compactMapValues(\.bytes)
      .filter { !$0.key.hasPrefix(".sitegen") }
  }

  /// Expects that a folder holds what the build wrote.
  func expectSame(_ folder: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let built = try Self.files("\(site.path)/public")
    let published = try Self.files(folder)
    #expect(!built.isEmpty, sourceLocation: sourceLocation)
    #expect(
      Set(built.keys).symmetricDifference(published.keys) == [], sourceLocation: sourceLocation)
    #expect(built == published, sourceLocation: sourceLocation)
  }
}

extension Tool {
  /// The folder of the programs that `Tests/run` installs.
  static let programs = Sitegen.package.appending(path: ".build/test-tools/bin").path

  /// The rclone that `Tests/run` installs.
  static let rclone = "\(programs)/rclone"

  static let haveRclone = isNeededOr(FileManager.default.isExecutableFile(atPath: rclone))
  static let haveRsync = isNeededOr(isInstalled("rsync"))
  static let haveGit = isNeededOr(isInstalled("git"))
  static let haveCurl = isNeededOr(isInstalled("curl"))
}
