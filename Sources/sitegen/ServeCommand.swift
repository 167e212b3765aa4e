import ArgumentParser
import Foundation
import Kit
import Preview
import Site
import Theme

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write, and keep it current.",
    discussion: """
      The site is built in memory; public/ is left alone. When a file changes, what rests on it is \
      built again, and the browser shows the new page where you had scrolled to. Findings stand on \
      the page that they concern, and all of them at /_sitegen/. End it with ^C.

      Only this machine reaches the preview, unless --host names another address.

      Example: sitegen serve --drafts --navigate --open
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "n"))
  var port = 8000

  @Option(
    help: ArgumentHelp(
      "The name or address to listen on, instead of this machine’s own; others may then see drafts.",
      valueName: "host"))
  var host: String?

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Have the browser open the page whose file was edited, or of the fact that was.")
  var navigate = false

  @Flag(help: "Include drafts.")
  var drafts = false

  @Flag(help: "Include what is to be published later, or is under an embargo.")
  var future = false

  @Option(
    help: ArgumentHelp(
      "The moment for which the site is built, such as 2025-10-29 or 2025-10-29T18:00Z.",
      valueName: "date"), transform: moment)
  var now: NamedMoment?

  @Option(
    help: ArgumentHelp("The folder of archived texts.", valueName: "dir"), completion: .directory)
  var archive: String?

  @Option(help: ArgumentHelp("How many files to process at the same time.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Look for changes twice a second, where the system does not tell of them.")
  var poll = false

  @Option(
    help: ArgumentHelp(
      """
      The address by which findings open your editor, with {file}, {line} and {column}; that in \
      SITEGEN_EDITOR_URL if none is given, and otherwise vscode://file{file}:{line}:{column}.
      """, valueName: "url"))
  var editor: String?

  /// The preview's address, for the process that builds.
  @Option(help: .hidden)
  var worker: String?

  /// After how many seconds what builds is taken for stuck.
  @Option(help: .hidden)
  var patience = 30

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port must be from 0 to 65535") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }

  func run() async throws {
    if let worker { return await build(for: worker) }
    let console = Console(options: site)
    try await console.run {
      if let archive { _ = try Folder(archive) }
      do {
        try await Preview(options).run { PreviewLog(console: console, opens: open).tell($0) }
      } catch let refusal as PreviewRefusal {
        console.fail("\(refusal.reason); \(refusal.help)")
        throw ExitCode.findings
      }
    }
  }

  private var options: PreviewOptions {
    let arguments = Array(CommandLine.arguments.dropFirst())
    var options = PreviewOptions(site: site.site) { arguments + ["--worker", $0] }
    options.archive = archive
    options.host = host
    options.port = port
    options.navigates = navigate
    options.polls = poll
    options.patience = .seconds(patience)
    options.hasFixedMoment = now != nil
    options.editor = EditorLink(
      pattern: editor ?? ProcessInfo.processInfo.environment["SITEGEN_EDITOR_URL"]
        ?? "vscode://file{file}:{line}:{column}",
      folder: URL(fileURLWithPath: site.site).standardizedFileURL.path)
    return options
  }

  /// Builds what another process shows, as long as that is there.
  private func build(for address: String) async {
    signal(SIGINT, SIG_IGN)
    signal(SIGHUP, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    let folder = site.site
    // Of settings that cannot be read the build tells.
    let moment = now.moment(in: (try? Zone(ofSiteAt: folder)) ?? .utc)
    var options = BuildOptions(site: folder, now: moment.instant)
    options.archive = archive
    options.theme = .packaged
    options.baseURL = address
    options.includesDrafts = drafts
    options.sparesDrafts = drafts
    options.includesFuture = future
    options.today = moment.day
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    await PreviewWorker(options, navigates: navigate) { [now] in
      now.moment(in: (try? Zone(ofSiteAt: folder)) ?? .utc)
    }.run(from: STDIN_FILENO, to: STDOUT_FILENO)
  }
}
