import Foundation
import TestSupport

/// What a program that was run said, and how it ended.
struct Outcome: Hashable, Sendable {
  /// The exit code, or 128 and the signal's number if a signal ended it, as shells count.
  var status: Int32
  var output: String
  var errors: String
}

/// A program to run with arguments.
struct Command: Sendable {
  var program: String
  var arguments: [String] = []

  /// The folder it runs in.
  var folder = "/"

  /// Variables that differ from those of the tests; an empty value is set, not removed.
  var environment: [String: String] = [:]

  /// Runs the program to its end, with nothing to read.
  ///
  /// - Throws: `CocoaError` if the program cannot be started.
  func run() throws -> Outcome {
    let files = try TemporaryFolder(["output": "", "errors": ""])
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, changed in changed }
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a program that says much never waits for a reader.
    process.standardOutput = try FileHandle(forWritingTo: files.url("output"))
    process.standardError = try FileHandle(forWritingTo: files.url("errors"))
    try process.run()
    process.waitUntilExit()
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Outcome(
      status: signal + process.terminationStatus,
      output: try files.text("output"), errors: try files.text("errors"))
  }
}

extension Command {
  /// A line for bash.
  static func shell(
    _ line: String, in folder: String, environment: [String: String] = [:]
  ) -> Command {
    Command(
      program: "/bin/bash", arguments: ["-c", line], folder: folder, environment: environment)
  }
}

extension Command {
  /// Where a program of this name is in the folders of `PATH`; nil if it is in none.
  static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
