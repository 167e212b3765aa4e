import ArgumentParser
import Foundation
import Kit

extension ParsableCommand {
  /// Runs the command that the arguments name, and ends the program if it fails.
  ///
  /// It is what ArgumentParser's own `main` does, which takes no notice of an answer that cannot be
  /// written.
  static func runToEnd(_ arguments: ArraySlice<String>) async {
    do {
      var command = try parseAsRoot(Array(arguments))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(by: error)
    }
  }

  /// Ends the program with what an error says, be it the help that was asked for.
  static func end(by error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      do throws(FileError) {
        try code.isSuccess
          ? writeStandardOutput("\(message)\n") : writeStandardError("\(message)\n")
      } catch {
        // The exit code says the same where nothing can be written.
        try? writeStandardError("sitegen: \(error)\n")
        if code.isSuccess { Foundation.exit(ExitCode.inputOutput.rawValue) }
      }
    }
    Foundation.exit(code.rawValue)
  }
}
