import Foundation
import TestSupport

/// A script of `Tests/Tools`, which looks at a built site with programs that are not ours.
struct Tool: Sendable {
  /// The script's name without its suffix.
  var name: String

  init(_ name: String) { self.name = name }

  private static let python = Sitegen.package.appending(path: ".build/test-tools/bin/python").path

  /// Whether tests may not be skipped because a tool is missing, as under `Tests/run`.
  private static let areNeeded =
    ProcessInfo.processInfo.environment["SITEGEN_TESTS_NEED_TOOLS"] != nil

  /// Whether the Python environment is there that `Tests/run` makes.
  static let areThere = areNeeded || FileManager.default.isExecutableFile(atPath: python)

  /// Whether there is a browser with its driver, too.
  static let haveBrowser =
    areNeeded || (areThere && isInstalled("chromium") && isInstalled("chromedriver"))

  /// Whether there is a Java machine, too, which the markup checker runs on.
  static let haveJava = areNeeded || (areThere && isInstalled("java"))

  /// Whether tests with a tool run: it is there, or has to be.
  static func isNeededOr(_ isThere: Bool) -> Bool { areNeeded || isThere }

  static func isInstalled(_ program: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { folder in
      FileManager.default.isExecutableFile(atPath: "\(folder)/\(program)")
    }
  }

  /// What the script finds wrong in the site in this folder, a line a problem; empty if nothing
  /// is.
  ///
  /// - Throws: `ToolFailed` if the script could not do its work.
  func problems(in site: String, _ arguments: [String] = []) throws -> [String] {
    let script = Sitegen.package.appending(path: "Tests/Tools/\(name).py").path
    let outcome = try Command(
      program: Self.python, arguments: [script, site] + arguments,
      environment: ["PYTHONDONTWRITEBYTECODE": "1"]
    ).run()
    let lines = outcome.output.split(separator: "\n").map(String.init)
    guard outcome.status == (lines.isEmpty ? 0 : 1) else {
      throw ToolFailed(status: outcome.status, errors: outcome.errors)
    }
    return lines
  }
}

/// A tool that ended without a verdict.
struct ToolFailed: Error {
  let status: Int32
  let errors: String
}
