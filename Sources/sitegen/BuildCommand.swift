import ArgumentParser
import Build
import Kit
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Check the content and write the site.",
    discussion: """
      If anything is wrong, nothing is written and public/ keeps the last good site.

      Example: sitegen build --strict --base-url https://example.org/desk/
      """)

  @OptionGroup var site: SiteOptions
  @OptionGroup var run: RunOptions

  @Option(
    help: ArgumentHelp("The output folder, instead of public/.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(
    help: ArgumentHelp(
      "Take over an output folder of another site, or one that sitegen did not write; its other"
        + " files are kept."))
  var force = false

  @Flag(help: "Have all files on the disk itself before they are published, against power cuts.")
  var durable = false

  @Argument(help: .hidden)
  var unexpected: [String] = []

  func validate() throws {
    if output?.isEmpty == true {
      throw ValidationError("--output names no folder; leave it out for public/")
    }
    guard let word = unexpected.first else { return }
    if try canonicalPath("\(word)/content") != nil {
      throw ValidationError(
        "“\(word)” is no option; the site’s folder is named with --site \(word.asShellWord)")
    }
    throw ValidationError(
      "“\(word)” is no option, and a build is always of the whole site; sitegen check FILE looks at"
        + " one file")
  }

  func run() async throws {
    let console = Console(options: site)
    let monitor = RunMonitor()
    try await console.run(showing: monitor) {
      let clock = ContinuousClock()
      let start = clock.now
      var options = try run.buildOptions(site)
      options.output = output
      options.takesOutputOver = force
      options.isDurable = durable
      options.treatsWarningsAsErrors = run.strict
      let signals = SignalWatch()
      defer { withExtendedLifetime(signals) {} }
      let result = try await SiteBuilder(
        options, watchedBy: monitor, stoppingBy: signals.interruption
      ).build()
      try console.report(
        result.diagnostics, showsNotes: site.verbose, hasWritten: result.written != nil)
      console.conclude(result, after: clock.now - start)
      if run.timings { try console.report(monitor, result, jobs: options.jobs) }
      try console.exit(
        on: result.diagnostics, strict: run.strict, sparingWaiting: run.spareWaiting)
    }
  }
}
