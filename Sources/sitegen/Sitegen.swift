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

      Exit codes: 0 done, 1 findings, 64 wrong usage, 74 a file, folder or tool failed,
      75 another build of the site is running.
      """,
    subcommands: [
      BuildCommand.self, CheckCommand.self, RenderCommand.self, FactsCommand.self,
      ThemeCommand.self,
    ],
    defaultSubcommand: BuildCommand.self)

  static func main() async {
    // Hosts refuse files that others may not read, whatever the builder's own mask is.
    umask(0o022)
    returnFreedMemorySoon()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "help" { return HelpCommand.main(Array(arguments.dropFirst())) }
    await main(arguments)
  }
}
