import Kit
import Subprocess
import Site

/// A program of the user's that carries files.
///
/// It is started without a shell, so nothing in its arguments is read as anything but an argument.
struct Tool: Sendable {
  let name: String

  /// How it is installed, as a sentence fragment.
  let remedy: String

  static let rsync = Tool(name: "rsync", remedy: "install the package rsync")
  static let rclone = Tool(name: "rclone", remedy: "install the package rclone")
  static let curl = Tool(name: "curl", remedy: "install the package curl")
  static let git = Tool(name: "git", remedy: "install the package git")
}

extension Tool {
  /// How a program ended, and what it said.
  struct Outcome: Sendable {
    /// The exit code; 128 and its number if a signal ended the program.
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The text without the line feed at its end.
    var line: String {
      String(decoding: output.last == 0x0A ? output.dropLast() : output[...], as: UTF8.self)
    }

    /// The last lines of what it complained of, in one; empty if it said nothing.
    var complaint: String {
      errors.utf8.split(separator: 0x0A).suffix(3)
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "; ")
    }
  }

  /// Runs the program to its end, in English.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: What it reads from standard input.
  ///   - environment: Variables that differ from those of this process; nil for one that is not set.
  /// - Returns: How it ended, well or not.
  /// - Throws: If it cannot be run.
  func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:]
  ) async throws(FileError) -> Outcome {
    let changed = environment.merging(["LC_ALL": "C"]) { given, _ in given }
    let variables = changed.map { (Environment.Key(stringLiteral: $0), $1) }
    do {
      let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments),
        environment: .inherit.updating(Dictionary(variables) { first, _ in first }),
        input: .array(input), output: .bytes(limit: .max), error: .bytes(limit: .max))
      let status: Int32 =
        switch result.terminationStatus {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
      return Outcome(
        status: status, output: result.standardOutput,
        errors: String(decoding: result.standardError, as: UTF8.self))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw FileError("run", name, reason: "it is in no folder of PATH; \(remedy)")
    } catch {
      throw FileError("run", name, reason: "\(error)")
    }
  }

  /// Runs the program for a target.
  ///
  /// - Throws: If it cannot be run, or fails.
  @discardableResult
  func succeed(
    _ arguments: [String], to operation: String, _ target: PublishTarget
  ) async throws(FileError) -> Outcome {
    let outcome = try await run(arguments)
    if outcome.status != 0 { throw failure(outcome, to: operation, target) }
    return outcome
  }

  /// What a failed run means for a target.
  func failure(_ outcome: Outcome, to operation: String, _ target: PublishTarget) -> FileError {
    let said = outcome.complaint.isEmpty ? "" : ": \(outcome.complaint)"
    return FileError(
      operation, target.description, reason: "\(name) ended with \(outcome.status)\(said)")
  }
}
