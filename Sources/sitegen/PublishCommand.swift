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
      The target is a folder, HOST:PATH or rsync://HOST/MODULE, for which rsync is run; \
      rclone:REMOTE:PATH, for which rclone is run, with a bucket or whatever else it knows; or \
      git:BRANCH, a commit on a branch of the repository that holds the site.

      Only what changed is carried, by the hashes in a manifest at the target: assets first, then \
      pages, then lists and feeds; deletions come last. Files that sitegen did not put there are \
      kept. content/facts.lock.yaml then remembers what readers are told, as facts lock has it.

      With publish: in site.yaml no target need be named: the site goes to the places there that have \
      no name, and to those that have by their names. Of several places one that fails is told, and the \
      others are published to; the exit code is that of the first failure. A dry run changes nothing, \
      public/ included.

      Example: sitegen publish --dry-run desk@example.org:/srv/www/desk
      Example: sitegen publish
      """)

  @Argument(
    help: ArgumentHelp(
      "Where the site is published: targets, or the names of places in site.yaml; those places"
        + " without a name if none is given.", valueName: "target"), completion: .directory)
  var targets: [String] = []

  @Flag(help: "Only list what would be added, changed and deleted at the target.")
  var dryRun = false

  @Flag(help: "Take over a target that holds files of somebody else; only the site’s are replaced.")
  var adopt = false

  @Flag(help: "Leave facts.lock.yaml as it is, as for a place to try things.")
  var noLock = false

  @Option(
    help: ArgumentHelp(
      "The remote to which git:BRANCH is pushed: origin if there is one.", valueName: "name"))
  var remote: String?

  @Flag(help: "Leave the commit on git:BRANCH in this repository, and push nothing.")
  var noPush = false

  @Option(
    help: ArgumentHelp(
      "The folder in which the site is built, instead of public/.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var release: ReleaseOptions

  func run() async throws {
    let console = Console(options: site)
    let monitor = RunMonitor()
    try await console.run(showing: monitor) {
      let places = try PublishPlaces(targets, of: site.site, console).all
      if remote != nil || noPush, !places.contains(where: \.target.isBranch) {
        throw ValidationError("--remote and --no-push are for git:BRANCH")
      }
      var failures: [(target: PublishTarget, code: ExitCode)] = []
      for place in places {
        let code = try await publish(to: place, console, monitor)
        if let code { failures.append((place.target, code)) }
      }
      guard let first = failures.first else { return }
      if places.count > 1 {
        let names = failures.map { "\($0.target)" }.joined(separator: ", ")
        console.fail("\(failures.count) of \(places.count) places failed: \(names)")
      }
      throw first.code
    }
  }

  /// Builds the site for a place, and carries it there.
  ///
  /// - Returns: The exit code of a failure, which is said and concerns this place alone; nil if there
  ///   was none.
  /// - Throws: If the site cannot be built.
  private func publish(to place: PublishPlace, _ console: Console, _ monitor: RunMonitor)
    async throws -> ExitCode?
  {
    let clock = ContinuousClock()
    let start = clock.now
    let publisher: Publisher
    do {
      var options = try release.buildOptions(site)
      options.output = output
      publisher = try Publisher(
        options, to: place.target, choices(at: place), watchedBy: monitor)
    } catch let error as FileError {
      console.fail(error.description)
      return .inputOutput
    }
    let built = try await publisher.build()
    try console.report(
      built.result.diagnostics, showsNotes: site.verbose, hasWritten: built.result.written != nil)
    console.conclude(built.result, after: clock.now - start)
    try console.exit(
      on: built.result.diagnostics, strict: release.strict, sparingWaiting: release.spareWaiting)
    do {
      let publication = try await publisher.publish(built) { console.say($0) }
      try report(publication, to: place.target, console)
      return nil
    } catch let error as FileError {
      console.fail(error.description)
      return .inputOutput
    } catch let code as ExitCode {
      return code
    }
  }

  private func choices(at place: PublishPlace) -> Publisher.Choices {
    var choices = Publisher.Choices()
    (choices.isDryRun, choices.adopts, choices.locks) = (dryRun, adopt, !noLock && place.locks)
    choices.remote = noPush ? .none : remote.map(GitRemote.named) ?? .origin
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
      try writeStandardOutput(plan.json(for: target))
    } else if dryRun {
      try writeStandardOutput(plan.text)
    }
    if !plan.adopted.isEmpty {
      let verb = plan.adopted.count == 1 ? "is" : "are"
      console.say("\(plan.adopted.count.counting("file")) of others \(verb) replaced")
    }
    console.say("\(target): \(plan.summary)\(dryRun ? "; nothing was done" : "")")
    for note in publication.notes { console.say(note) }
    if let facts = publication.locked {
      console.say("\(facts.counting("fact")) locked in \(PublishedFacts.path); commit that file")
    }
  }
}

extension PublishTarget {
  fileprivate var isBranch: Bool {
    if case .git = self { true } else { false }
  }
}

/// The options of a build that readers get: there are no drafts in it, and no time but now.
struct ReleaseOptions: ParsableArguments {
  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Flag(
    help: """
      With --strict, have drafts, what is to be published later and facts that are due for a review \
      stop nothing.
      """)
  var spareWaiting = false

  @Option(help: ArgumentHelp("The site’s address.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp("The folder of archived texts.", valueName: "dir"), completion: .directory)
  var archive: String?

  @Option(help: ArgumentHelp("How many files to process at the same time.", valueName: "n"))
  var jobs: Int?

  func validate() throws { try run.validate() }

  private var run: RunOptions {
    var run = RunOptions()
    (run.drafts, run.strict, run.now, run.timings) = (false, strict, nil, false)
    run.spareWaiting = spareWaiting
    (run.baseURL, run.archive, run.jobs) = (baseURL, archive, jobs)
    return run
  }

  /// What the library is asked to do in `site`.
  ///
  /// - Throws: If the site's settings are there and cannot be read.
  func buildOptions(_ site: SiteOptions) throws(FileError) -> BuildOptions {
    var options = try run.buildOptions(site)
    options.treatsWarningsAsErrors = strict
    return options
  }
}
