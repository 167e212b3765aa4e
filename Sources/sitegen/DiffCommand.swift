import ArgumentParser
import Build
import Foundation
import Kit
import Publishing
import Site
import Theme

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changed for readers between two states of the site.",
    discussion: """
      A state is a revision of the repository, as git names it, or a folder that holds content/. Facts \
      and pages are added, revised, corrected or withdrawn; of each is told what it said and says, why, \
      and which pages name it. Drafts, and what is under embargo, are left out. A state of which a file \
      of facts or a page cannot be read is not compared, as all that stands there would seem withdrawn.

      Example: sitegen diff HEAD~1 --format markdown
      """)

  /// How the changes are written down.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown
  }

  @Argument(help: "The former state.", completion: .directory)
  var old = "HEAD"

  @Argument(
    help: "The later state; the site as it is if none is named.", completion: .directory)
  var new: String?

  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var site = "."

  @Flag(name: .shortAndLong, help: "Print only changes, and nothing where there is none.")
  var quiet = false

  @Option(help: "The format: text, json or markdown.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The moment for which both are compared, such as 2025-10-29; now if it is not given.",
      valueName: "date"), transform: moment)
  var now: NamedMoment?

  func validate() throws {
    for name in [old, new ?? ""] where name.utf8.starts(with: "-".utf8) {
      throw ValidationError("“\(name)” begins with a hyphen, as options do")
    }
  }

  func run() async throws {
    let console = Console(options: SiteOptions.only(folder: site, quiet: quiet))
    try await console.run(needsSite: new == nil) {
      let revisions = [
        try await SiteRevision(old, of: site), try await SiteRevision(new ?? site, of: site),
      ]
      let first = try await report(of: revisions[0])
      let second = try await report(of: revisions[1])
      try refuse(first, of: revisions[0], named: old)
      try refuse(second, of: revisions[1], named: new ?? site)
      // Pages are read again as they are compared.
      let difference = withExtendedLifetime(revisions) { SiteDifference(from: first, to: second) }
      try writeStandardOutput(text(of: difference))
      let faulty = zip([first, second], [old, new ?? site]).filter {
        $0.0.diagnostics.containsError
      }
      if faulty.isEmpty { return }
      for (_, name) in faulty {
        console.fail("\(name) has errors, so this may be incomplete; sitegen check names them")
      }
      throw ExitCode.findings
    }
  }

  /// Refuses a state of which files cannot be read: what stands in them would seem withdrawn.
  private func refuse(_ report: FactReport, of revision: SiteRevision, named name: String) throws {
    guard report.lacksFacts || report.lacksPages else { return }
    let console = Console(options: SiteOptions.only(folder: revision.folder, quiet: quiet))
    try console.report(report.diagnostics.filter { $0.severity == .error }, showsNotes: false)
    console.fail("nothing was compared, as files of \(name) cannot be read")
    throw ExitCode.findings
  }

  private func text(of difference: SiteDifference) -> String {
    switch format {
    case .text: quiet && difference.json.isEmpty ? "" : difference.text
    case .json: difference.json
    case .markdown: difference.markdown
    }
  }

  private func report(of revision: SiteRevision) async throws -> FactReport {
    var options = BuildOptions(site: revision.folder, now: try now.instant(inSiteAt: site))
    options.theme = .packaged
    options.archive = revision.archive
    return try await FactReport.read(options)
  }
}
