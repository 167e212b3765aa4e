import ArgumentParser
import Foundation
import Kit

extension ParsableCommand {
  /// Runs the command that the arguments name, and ends the program if it fails.
  ///
  /// It is what ArgumentParser's own `main` does, which takes no notice of an answer that cannot be
  /// written.
  static func runToEnd(_ arguments: ArraySlice<String>) async {
    var verb: any ParsableCommand.Type = self
    do {
      var command = try parseAsRoot(Array(arguments))
      verb = type(of: command)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(by: error, of: verb)
    }
  }

  /// Ends the program with what an error says, be it the help that was asked for.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - verb: The command that threw it, the usage of which is told with wrong usage.
  static func end(by error: any Error, of verb: any ParsableCommand.Type) -> Never {
    let code = exitCode(for: error)
    let message =
      (error as? ValidationError).map { text(of: $0, thrownBy: verb) } ?? fullMessage(for: error)
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

  /// What is wrong in the use of a verb, and how it is used: ArgumentParser knows the verb only while
  /// it reads the words.
  private static func text(
    of error: ValidationError, thrownBy verb: any ParsableCommand.Type
  ) -> String {
    let usage = usageString(for: verb)
    let words = usage.utf8.split(separator: UInt8(ascii: " "))
      .prefix { word in word.first.map { !"[<-".utf8.contains($0) } ?? true }
      .map { String(Substring($0)) }
    return """
      Error: \(error.message)
      Usage: \(usage)
        See '\(words.joined(separator: " ")) --help' for more information.
      """
  }
}
