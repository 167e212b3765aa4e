import ArgumentParser
import Glibc
import Kit

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
    refuseUnreadableArguments()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "help" { return await HelpCommand.runToEnd(arguments.dropFirst()) }
    if let script = Completions.script(askedForBy: arguments) {
      do { return try answer("\(script)\n") } catch { end(by: error, of: self) }
    }
    refuseUnknownVerbs(arguments)
    await runToEnd(arguments[...])
  }

  /// Ends the program if an argument is not UTF-8, as another file would be meant by what is made of it.
  private static func refuseUnreadableArguments() {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = unsafe CommandLine.unsafeArgv[index],
        unsafe String(validatingCString: argument) == nil
      else { continue }
      let words = unsafe String(cString: argument)
      end(by: ValidationError("the argument “\(words)” is not UTF-8"), of: self)
    }
  }

  /// Ends the program if a word is wrong where a verb has to be, or one of those below a verb.
  ///
  /// Without it the program would take the first for a word too much after `build`, and would not say
  /// what may have been meant by the second.
  private static func refuseUnknownVerbs(_ arguments: [String]) {
    var command: any ParsableCommand.Type = self
    var known: [String] = []
    for word in arguments {
      let below = command.configuration.subcommands
      if below.isEmpty || word.utf8.starts(with: "-".utf8) { return }
      guard let next = below.first(where: { $0._commandName == word }) else {
        let verbs = below.map { (known + [$0._commandName]).joined(separator: " ") }
        end(by: refusal(of: (known + [word]).joined(separator: " "), verbs), of: command)
      }
      command = next
      known.append(word)
    }
  }

  /// Why words are no verb, with the one of `verbs` that may be meant, or all.
  private static func refusal(of words: String, _ verbs: [String]) -> ValidationError {
    let help =
      words.closest(among: verbs).map { ", did you mean “\($0)”?" }
      ?? "; the verbs are \(verbs.joined(separator: ", "))"
    return ValidationError("unknown verb “\(words)”\(help)")
  }
}

/// What the program does with a signal that it is told of otherwise; called on any thread.
private func takeNoNotice(_ signal: Int32) {}
