import ArgumentParser
import Build
import Kit
import Publishing
import Site

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check everything that a build checks, and write nothing.",
    discussion: """
      With files or folders only findings in them are shown, of a check of the whole site, and errors \
      elsewhere that kept them from being checked.

      Example: sitegen check --strict
      Example: sitegen check content/briefings/talks.md
      Example: sitegen check --explain figure-differs-from-fact

      With --links external the hosts of all web addresses are asked too, with curl: each address is \
      there, is gone, or could not be told. What they answered is kept in .sitegen/links.

      Example: sitegen check --links external
      """)

  @Argument(
    help: ArgumentHelp("Files or folders of the site.", valueName: "file"), completion: .file())
  var files: [String] = []

  @OptionGroup var site: SiteOptions
  @OptionGroup var run: RunOptions

  @Option(
    help: ArgumentHelp("Explain what a rule catches, and why.", valueName: "rule"),
    completion: .list(Rule.all.map(\.name)))
  var explain: String?

  @Flag(help: "List the rules with their severities and what they catch.")
  var rules = false

  @Option(help: "Also ask for web addresses: external.")
  var links: LinkKind?

  @Flag(help: "With --links external, ask hosts in private networks too.")
  var allowPrivate = false

  func validate() throws {
    if allowPrivate, links == nil {
      throw ValidationError("--allow-private is for --links external")
    }
    if rules || explain != nil { try site.requireTextOrJSON() }
  }

  func run() async throws {
    if let explain { return try explainRule(explain) }
    if rules { return try answer(site.format == .json ? RuleList.json : RuleList.text + "\n") }
    let console = Console(options: site)
    let monitor = RunMonitor()
    try await console.run(showing: monitor) {
      let clock = ContinuousClock()
      let start = clock.now
      let options = try run.buildOptions(site)
      let chosen = try ChosenFiles(files, of: site.site)
      var result = try await SiteBuilder(options, watchedBy: monitor).checkOnly()
      let elsewhere = chosen.takeFindings(of: &result)
      let summary = try await checkLinks(options, chosen, monitor, &result)
      try console.report(result.diagnostics, showsNotes: true)
      if let summary { console.say(summary) }
      if elsewhere > 0 {
        console.say(
          "\(elsewhere.counting("error")) in other files; without a file sitegen check shows all")
      }
      console.conclude(result, after: clock.now - start)
      if run.timings { try console.report(monitor, result, jobs: options.jobs) }
      try console.exit(
        on: result.diagnostics, strict: run.strict, sparingWaiting: run.spareWaiting)
    }
  }

  /// Adds what hosts answer for the web addresses of the chosen files, if that is asked for.
  private func checkLinks(
    _ options: BuildOptions, _ chosen: ChosenFiles, _ monitor: RunMonitor,
    _ result: inout BuildResult
  ) async throws -> String? {
    guard links != nil else { return nil }
    let report = try await FactReport.read(options)
    let places = report.webAddresses.filter { chosen.contain($0.location.path) }
    let check = try LinkCheck(
      of: site.site, on: options.now.date, allowsPrivate: allowPrivate,
      agent: "sitegen-link-check/\(Sitegen.version)")
    let (findings, summary) = try await check.run(places, watchedBy: monitor)
    result.diagnostics += findings
    return summary
  }

  private func explainRule(_ name: String) throws {
    guard let rule = Rule(named: name.lowercased()) else {
      let near = name.lowercased().closest(among: Rule.all.map(\.name))
      let help =
        near.map { ", did you mean “\($0)”?" } ?? name.rulesNamedLike.map { "; the rules \($0)" }
      throw ValidationError(
        "unknown rule “\(name)”\(help ?? "; sitegen check --rules lists all of them")")
    }
    try answer(site.format == .json ? rule.json : rule.explanation + "\n")
  }
}

/// Links that are asked for.
enum LinkKind: String, CaseIterable, ExpressibleByArgument {
  case external
}
