import ArgumentParser
import Glibc
import Kit

@main
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turn Markdown briefings and a facts file into a site in which every fact is traced.",
    discussion: """
      A site's folder holds content/ and templates/; the site is written to public/.

      The manual is in the program: sitegen help TOPIC, where TOPIC is one of
      \(Topic.names).

      Exit codes: 0 done, 1 findings, 64 wrong usage, 70 a fault of sitegen, 74 a file, folder
      or tool failed, 75 another build of the site or to its output folder is running.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, RenderCommand.self,
      FactsCommand.self,
      ThemeCommand.self, InitCommand.self, NewCommand.self, NextCommand.self,
      PublishCommand.self, DiffCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)

  /// The version of the program, <https://semver.org>.
  static let version = "0.9.0"

  static func main() async {
    // Hosts refuse files that others may not read, whatever the builder's own mask is.
    umask(0o022)
    // A reader who goes away is told by the call that writes. What the signal does is set to nothing
    // rather than ignored, as programs that are started would inherit that.
    signal(SIGPIPE, takeNoNotice)
    returnFreedMemorySoon()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "help" { return await HelpCommand.runToEnd(arguments.dropFirst()) }
    if let refusal = refusal(of: arguments.first) { end(by: refusal) }
    await runToEnd(arguments[...])
  }

  /// Why a first word is wrong that is neither a verb nor an option: without it the program would
  /// take it for a word too much after `build`.
  private static func refusal(of word: String?) -> ValidationError? {
    guard let word, !word.utf8.starts(with: "-".utf8) else { return nil }
    let verbs = configuration.subcommands.map { $0._commandName }
    if verbs.contains(word) { return nil }
    var reason = "unknown verb “\(word)”"
    if let meant = word.closest(among: verbs) {
      reason += ", did you mean “\(meant)”?"
    } else {
      reason += "; the verbs are \(verbs.joined(separator: ", "))"
    }
    return ValidationError(reason)
  }
}

/// What the program does with a signal that it is told of otherwise; called on any thread.
private func takeNoNotice(_ signal: Int32) {}
