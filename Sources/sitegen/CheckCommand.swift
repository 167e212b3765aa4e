import ArgumentParser
import Build
import Kit
import Site

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check everything that a build checks, and write nothing.",
    discussion: """
      With files or folders only findings in them are shown, of a check of the whole site.

      Example: sitegen check --strict
      Example: sitegen check content/briefings/talks.md
      Example: sitegen check --explain figure-differs-from-fact
      """)

  @Argument(help: ArgumentHelp("Files or folders of the site.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var site: SiteOptions
  @OptionGroup var run: RunOptions

  @Option(help: ArgumentHelp("Explain what a rule catches, and why.", valueName: "rule"))
  var explain: String?

  @Flag(help: "List the rules with their severities and what they catch.")
  var rules = false

  func run() async throws {
    if let explain { return try explainRule(explain) }
    if rules { return try answer(RuleList.text + "\n") }
    let console = Console(options: site)
    let monitor = RunMonitor()
    try await console.run(showing: monitor) {
      let clock = ContinuousClock()
      let start = clock.now
      let options = run.buildOptions(site)
      let chosen = try ChosenFiles(files, of: site.site)
      var result = try await SiteBuilder(options, watchedBy: monitor).checkOnly()
      result.diagnostics = result.diagnostics.filter { chosen.contain($0.location.path) }
      try console.report(result.diagnostics, showsNotes: true)
      console.conclude(result, after: clock.now - start)
      if run.timings { try console.report(monitor, result, jobs: options.jobs) }
      try console.exit(on: result.diagnostics, strict: run.strict)
    }
  }

  private func explainRule(_ name: String) throws {
    guard let rule = Rule(named: name) else {
      let help = name.closest(among: Rule.all.map(\.name)).map { ", did you mean “\($0)”?" } ?? ""
      throw ValidationError("unknown rule “\(name)”\(help)")
    }
    try answer(rule.explanation + "\n")
  }
}
