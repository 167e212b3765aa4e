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
      if let refusal = refusal(ofFlagIn: fullMessage(for: error), arguments) {
        end(by: refusal, of: self.verb(of: arguments))
      }
      end(by: error, of: verb)
    }
  }

  /// What to say of a flag that the verb of some arguments does not have, with the one that may be meant:
  /// ArgumentParser takes two letters in the wrong order for two mistakes; nil for any other message.
  private static func refusal(
    ofFlagIn message: String, _ arguments: ArraySlice<String>
  ) -> ValidationError? {
    let start = "Error: Unknown option '"
    guard message.utf8.starts(with: start.utf8) else { return nil }
    let flag = String(
      Substring(message.utf8.dropFirst(start.utf8.count).prefix { $0 != UInt8(ascii: "'") }))
    guard flag.utf8.starts(with: "--".utf8) else { return nil }
    let verb = verb(of: arguments)
    let flags = flags(in: helpMessage(for: verb, includeHidden: false, columns: 200))
    guard let meant = flag.closest(among: flags) else { return nil }
    return ValidationError("Unknown option '\(flag)'. Did you mean '\(meant)'?")
  }

  /// The verb that arguments name first.
  private static func verb(of arguments: ArraySlice<String>) -> any ParsableCommand.Type {
    var verb: any ParsableCommand.Type = self
    for word in arguments {
      guard let next = verb.configuration.subcommands.first(where: { $0._commandName == word })
      else { break }
      verb = next
    }
    return verb.configuration.defaultSubcommand ?? verb
  }

  /// The words of a help that begin with two hyphens.
  private static func flags(in help: String) -> [String] {
    let words = help.utf8.split { !$0.isLetterOrDigit && $0 != UInt8(ascii: "-") }
    return words.filter { $0.starts(with: "--".utf8) && $0.count > 2 }.map { String(Substring($0)) }
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
