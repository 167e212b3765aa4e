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

  @Argument(help: ArgumentHelp("The new site's folder.", valueName: "dir"))
  var folder: String

  @Flag(name: .shortAndLong, help: "Say nothing.")
  var quiet = false

  func run() async throws {
    var options = SiteOptions()
    options.quiet = quiet
    let console = Console(options: options)
    try await console.run {
      let files = try StarterSite.write(to: folder)
      console.say("\(files.count.counting("file")) written to \(folder)")
      console.say("go on with: cd \(folder) && sitegen build")
    }
  }
}
