import ArgumentParser
import Foundation

/// A verb with its options, as ArgumentParser describes what is declared of it.
struct CommandDescription: Decodable {
  /// A word of a command line, or an option.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    /// `positional`, `option` or `flag`.
    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
  }

  /// What stands before its name on a command line.
  let superCommands: [String]?
  let commandName: String
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?
}

extension CommandDescription {
  /// The program and its verb `help`, which is no command of its own.
  ///
  /// - Throws: If ArgumentParser describes them in another form.
  static func all() throws -> [CommandDescription] {
    try [Sitegen._dumpHelp(), HelpCommand._dumpHelp()].flatMap { text in
      let tool = try JSONDecoder().decode(Tool.self, from: Data(text.utf8))
      return tool.command.withCommandsBelow
    }
  }

  private struct Tool: Decodable {
    let command: CommandDescription
  }

  /// The command and all below it, but ArgumentParser’s own, in whose place `HelpCommand` stands.
  private var withCommandsBelow: [CommandDescription] {
    let below = (subcommands ?? []).filter { $0.commandName != "help" }
    return [self] + below.flatMap(\.withCommandsBelow)
  }

  /// The words that call it, such as `sitegen facts uses`.
  var words: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The arguments of which help tells.
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}

extension CommandDescription.Argument {
  /// The option as it is written, all its names in a row; empty for a word.
  var spelling: String {
    (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }.joined(separator: ", ")
  }
}
