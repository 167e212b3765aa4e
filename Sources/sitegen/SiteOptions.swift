import ArgumentParser
import Foundation
import Kit
import Site
import Theme

extension ReportFormat: ExpressibleByArgument {}

/// When output is colored.
enum Coloring: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}

/// The options that every verb takes.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var site = "."

  @Flag(name: .shortAndLong, help: "Print only findings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print more: a build shows notes too.")
  var verbose = false

  @Option(help: "The format of findings: text, json, github or sarif.")
  var format = ReportFormat.text

  @Option(name: .customLong("color"), help: "When to color output: auto, always or never.")
  var coloring = Coloring.auto
}

extension SiteOptions {
  /// The options of a verb that takes but some of them.
  ///
  /// It is no initializer: what is assigned there would become the preset of a declaration, which
  /// cannot be read.
  static func only(folder: String, quiet: Bool = false) -> SiteOptions {
    var options = SiteOptions()
    (options.site, options.quiet, options.verbose) = (folder, quiet, false)
    (options.format, options.coloring) = (.text, .auto)
    return options
  }

  /// Refuses formats that only findings have.
  ///
  /// - Throws: `ValidationError` for those.
  func requireTextOrJSON() throws {
    guard format == .text || format == .json else {
      throw ValidationError("--format must be text or json here")
    }
  }
}

/// The options of the verbs that look at the whole site.
struct RunOptions: ParsableArguments {
  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Fail on warnings too, and check what a release requires.")
  var strict = false

  @Flag(
    help: """
      With --strict, have drafts, what is to be published later and facts that are due for a review \
      stop nothing; what is wrong with them is told.
      """)
  var spareWaiting = false

  @Option(
    help: ArgumentHelp(
      "The moment for which the site is built, such as 2025-10-29 or 2025-10-29T18:00Z.",
      valueName: "date"), transform: moment)
  var now: NamedMoment?

  @Option(help: ArgumentHelp("The site’s address.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp("The folder of archived texts.", valueName: "dir"), completion: .directory)
  var archive: String?

  @Option(help: ArgumentHelp("How many files to process at the same time.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Print how long each stage took, and the slowest pages and templates.")
  var timings = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if spareWaiting, !strict { throw ValidationError("--spare-waiting is for --strict") }
    if let baseURL, !baseURL.isEmpty, let problem = SiteSettings.problem(withAddress: baseURL) {
      throw ValidationError("--base-url: \(problem.message); \(problem.help)")
    }
  }
}

extension RunOptions {
  /// What the library is asked to do in `site`.
  ///
  /// - Throws: If the site's settings are there and cannot be read.
  func buildOptions(_ site: SiteOptions) throws(FileError) -> BuildOptions {
    let moment = try now.moment(inSiteAt: site.site)
    var options = BuildOptions(site: site.site, now: moment.instant)
    options.archive = archive
    options.theme = .packaged
    options.baseURL = baseURL
    options.includesDrafts = drafts
    options.today = moment.day
    options.isRelease = strict
    // They are looked at, and what they lack stops nothing.
    options.sparesDrafts = drafts && !strict
    options.sparesWaiting = spareWaiting
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return options
  }
}
