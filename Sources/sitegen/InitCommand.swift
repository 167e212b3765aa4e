import ArgumentParser
import Kit
import Starter

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Start a site: a small one that builds, to write your own over.",
    discussion: """
      The site has one invented source with its text, a fact of each kind, two briefings, settings \
      for editors, and files with which GitHub, GitLab, Cloudflare Pages and Netlify build it.

      Example: sitegen init desk
      """)

  /// How it is told what was written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: ArgumentHelp("The new site's folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @Flag(name: .shortAndLong, help: "Say nothing.")
  var quiet = false

  @Option(help: "How it is told what was written: text or json.")
  var format = Format.text

  func run() async throws {
    let console = Console(options: SiteOptions.only(folder: folder, quiet: quiet))
    try await console.run(needsSite: false) {
      let files = try StarterSite.write(to: folder)
      console.say("\(files.count.counting("file")) written to \(folder)")
      console.say("go on with: cd \(folder.asShellWord) && sitegen build")
      if format == .json {
        let answer: JSONValue = [
          "folder": .string(folder), "files": .array(files.map(JSONValue.string)),
        ]
        try writeStandardOutput(answer.line.visibleJSON + "\n")
      }
    }
  }
}
