import Foundation
import TestSupport

/// The program that was built beside these tests.
enum Sitegen {
  static let path = Bundle.main.bundleURL.appending(path: "sitegen").path

  /// The folder of the package, which is also the sample site's.
  static let package = Checkout.root

  /// Runs the program in `folder` as a user does.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Outcome {
    try Command(
      program: path, arguments: arguments, folder: folder.path, environment: environment
    ).run()
  }

  /// A new folder with the sample site's content and templates, and nothing else.
  static func sampleSite() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(
        at: package.appending(path: name), to: folder.url(name))
    }
    return folder
  }
}

/// The verbs that the program's help names.
enum Verbs {
  static let all: [String] = {
    let help = try? Command(program: Sitegen.path, arguments: ["--help"]).run().output
    let lines = (help ?? "").components(separatedBy: "\n")
    return lines.drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst().prefix { !$0.isEmpty }
      .filter { !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }()
}
