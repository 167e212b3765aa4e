import ArgumentParser
import Build
import Facts
import Kit
import Publishing
import Site

struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Check and build the site, and carry it to its host.",
    discussion: """
      TARGET is a folder, HOST:PATH or rsync://HOST/MODULE, for which rsync is run; \
      rclone:REMOTE:PATH, for which rclone is run, with a bucket or whatever else it knows; or \
      git:BRANCH, a commit on a branch of the repository that holds the site.

      Only what changed is carried, by the hashes in a manifest at the target: assets first, then \
      pages, then lists and feeds; deletions come last. Files that sitegen did not put there are \
      kept. content/facts.lock.yaml then remembers what readers are told, as facts lock has it.

      Example: sitegen publish --dry-run desk@example.org:/srv/www/desk
      """)

  @Argument(help: "Where the site is published.")
  var target: String

  @Flag(help: "Only list what would be added, changed and deleted at the target.")
  var dryRun = false

  @Flag(help: "Take over a target that holds files of somebody else; only the site’s are replaced.")
  var adopt = false

  @Flag(
    inversion: .prefixedNo,
    help: "Record in facts.lock.yaml what readers are told; not for a place to try things.")
  var lock = true

  @Option(
    help: ArgumentHelp(
      "The remote to which git:BRANCH is pushed: origin if there is one.", valueName: "name"))
  var remote: String?

  @Flag(inversion: .prefixedNo, help: "Push git:BRANCH.")
  var push = true

  @OptionGroup var site: SiteOptions
  @OptionGroup var release: ReleaseOptions

  func validate() throws {
    do throws(PublishTarget.Refusal) {
      let target = try PublishTarget(target)
      if case .git = target { return }
    } catch {
      throw ValidationError(error.description)
    }
    if remote != nil || !push { throw ValidationError("--remote and --no-push are for git:BRANCH") }
  }

  func run() async throws {
    let console = Console(options: site)
    let monitor = RunMonitor()
    let target = try PublishTarget(target)
    try await console.run(showing: monitor) {
      let clock = ContinuousClock()
      let start = clock.now
      let publisher = try Publisher(
        release.buildOptions(site), to: target, choices, watchedBy: monitor)
      let result = try await publisher.build()
      try console.report(
        result.diagnostics, showsNotes: site.verbose, hasWritten: result.written != nil)
      console.conclude(result, after: clock.now - start)
      try console.exit(on: result.diagnostics, strict: release.strict)
      let publication = try await publisher.publish()
      try report(publication, to: target, console)
    }
  }

  private var choices: Publisher.Choices {
    var choices = Publisher.Choices()
    (choices.isDryRun, choices.adopts, choices.locks) = (dryRun, adopt, lock)
    choices.remote = push ? remote.map(GitRemote.named) ?? .origin : .none
    return choices
  }

  private func report(_ publication: Publication, to target: PublishTarget, _ console: Console)
    throws
  {
    let plan = publication.plan
    if !publication.findings.isEmpty {
      try console.report(publication.findings, showsNotes: false)
      throw ExitCode.findings
    }
    if site.format == .json {
      try writeStandardOutput(plan.json)
    } else if dryRun {
      try writeStandardOutput(plan.text)
    }
    if !plan.adopted.isEmpty { console.say("\(plan.adopted.count) files of others are replaced") }
    console.say("\(target): \(plan.summary)\(dryRun ? "; nothing was done" : "")")
    for note in publication.notes { console.say(note) }
    if let facts = publication.locked {
      console.say("\(facts) facts locked in \(PublishedFacts.path); commit that file")
    }
  }
}

/// The options of a build that readers get: there are no drafts in it, and no time but now.
struct ReleaseOptions: ParsableArguments {
  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Option(help: ArgumentHelp("The site’s address.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("The folder of archived texts.", valueName: "dir"))
  var archive: String?

  @Option(help: ArgumentHelp("How many files to process at the same time.", valueName: "n"))
  var jobs: Int?

  func validate() throws { try run.validate() }

  private var run: RunOptions {
    var run = RunOptions()
    (run.drafts, run.strict, run.now, run.timings) = (false, strict, nil, false)
    (run.baseURL, run.archive, run.jobs) = (baseURL, archive, jobs)
    return run
  }

  /// What the library is asked to do in `site`.
  func buildOptions(_ site: SiteOptions) -> BuildOptions {
    var options = run.buildOptions(site)
    options.treatsWarningsAsErrors = strict
    return options
  }
}
