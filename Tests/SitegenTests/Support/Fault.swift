import Foundation
import TestSupport
import Testing

/// A call of the operating system that fails while the program runs.
struct Fault: CustomTestStringConvertible, Sendable {
  /// The call, such as `readdir`.
  var call: String

  /// The error, by its number and its name.
  var error: (number: Int32, name: String)

  /// Whether all later calls fail too.
  var isLasting = false

  /// The signal that the program gets instead, before it makes the call; nil for none.
  var signal: Int32?

  /// Whether the call reads or writes only half of the bytes instead.
  var isShort = false

  var testDescription: String { "\(call), \(error.name)\(isLasting ? " from then on" : "")" }

  /// A signal before a call of this name, or before one of any if it is `any`.
  static func signal(_ number: Int32, before call: String) -> Fault {
    Fault(call: call, error: (0, "signal \(number)"), signal: number)
  }

  /// A call that reads or writes only half of the bytes.
  static func short(_ call: String) -> Fault {
    Fault(call: call, error: (0, "half of the bytes"), isShort: true)
  }
}

extension Fault {
  /// The library that makes calls fail, built once; nil where no C compiler is there.
  static let library: String? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    guard
      let compiler = path.split(separator: ":").map({ "\($0)/cc" })
        .first(where: FileManager.default.isExecutableFile)
    else { return nil }
    let source = Sitegen.package.appending(path: "Tests/Tools/failing_calls.c").path
    let library = URL(filePath: Sitegen.path).deletingLastPathComponent()
      .appending(path: "failing_calls.so").path
    let outcome = try? Command(
      program: compiler, arguments: ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]
    ).run()
    return outcome?.status == 0 ? library : nil
  }()

  /// How many of the calls the program makes on files of a folder.
  func count(_ arguments: [String], in site: TemporaryFolder) throws -> Int {
    let marks = try TemporaryFolder()
    let outcome = try Sitegen.run(
      arguments, in: site, environment: variables(site, 0, ["FAULT_COUNT": marks.url("count").path])
    )
    guard outcome.status == 0, let count = Int(try marks.text("count")) else {
      throw ToolFailed(status: outcome.status, errors: outcome.errors)
    }
    return count
  }

  /// Runs the program in a folder while one of its calls on files there fails.
  ///
  /// - Parameters:
  ///   - arguments: The program's.
  ///   - site: The folder.
  ///   - number: Which of the calls fails, counted from 1.
  /// - Returns: What the program said, and whether it made so many calls.
  /// - Throws: If the program cannot be run.
  func run(_ arguments: [String], in site: TemporaryFolder, failing number: Int) throws
    -> (outcome: Outcome, hasFailed: Bool)
  {
    let marks = try TemporaryFolder()
    let outcome = try Sitegen.run(
      arguments, in: site,
      environment: variables(site, number, ["FAULT_FIRED": marks.url("fired").path]))
    noteCase(of: arguments)
    return (outcome, FileManager.default.fileExists(atPath: marks.url("fired").path))
  }

  /// Adds a line to the file that `SITEGEN_TEST_FAULT_CASES` names, by which cases are counted.
  private func noteCase(of arguments: [String]) {
    guard let path = ProcessInfo.processInfo.environment["SITEGEN_TEST_FAULT_CASES"],
      let file = FileHandle(forWritingAtPath: path)
    else { return }
    file.seekToEndOfFile()
    file.write(Data("\(arguments[0]): \(testDescription)\n".utf8))
  }

  /// The variables by which the library in a program knows which of its calls fails.
  func variables(_ site: TemporaryFolder, _ number: Int, _ more: [String: String])
    -> [String: String]
  {
    var variables = [
      "LD_PRELOAD": Self.library ?? "", "FAULT_CALL": call, "FAULT_NUMBER": "\(number)",
      "FAULT_ERRNO": "\(error.number)", "FAULT_FOLDER": site.path,
    ]
    if isLasting { variables["FAULT_LASTING"] = "1" }
    if let signal { variables["FAULT_SIGNAL"] = "\(signal)" }
    if isShort { variables["FAULT_SHORT"] = "1" }
    return variables.merging(more) { _, new in new }
  }
}
