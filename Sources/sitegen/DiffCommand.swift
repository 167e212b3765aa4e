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
      and which pages name it. Drafts, and what is under embargo, are left out.

      Example: sitegen diff HEAD~1 --format markdown
      """)

  /// How the changes are written down.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown
  }

  @Argument(help: "The former state.")
  var old = "HEAD"

  @Argument(help: "The later state; the site as it is if none is named.")
  var new: String?

  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var site = "."

  @Option(help: "The format: text, json or markdown.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The moment for which both are compared, such as 2025-10-29; now if it is not given.",
      valueName: "date"), transform: moment)
  var now: Instant?

  func validate() throws {
    for name in [old, new ?? ""] where name.utf8.starts(with: "-".utf8) {
      throw ValidationError("“\(name)” begins with a hyphen, as options do")
    }
  }

  func run() async throws {
    var options = SiteOptions()
    options.site = site
    let console = Console(options: options)
    try await console.run {
      let revisions = [
        try await SiteRevision(old, of: site), try await SiteRevision(new ?? site, of: site),
      ]
      let first = try await report(of: revisions[0])
      let second = try await report(of: revisions[1])
      // Pages are read again as they are compared.
      let difference = withExtendedLifetime(revisions) { SiteDifference(from: first, to: second) }
      try writeStandardOutput(text(of: difference))
      if ![first, second].contains(where: { $0.diagnostics.containsError }) { return }
      console.fail("one of them has errors, so this may be incomplete; run sitegen check")
      throw ExitCode.findings
    }
  }

  private func text(of difference: SiteDifference) -> String {
    switch format {
    case .text: difference.text
    case .json: difference.json
    case .markdown: difference.markdown
    }
  }

  private func report(of revision: SiteRevision) async throws -> FactReport {
    let clock = Instant(secondsSince1970: Int(Date().timeIntervalSince1970))
    var options = BuildOptions(site: revision.folder, now: now ?? clock ?? .epoch)
    options.theme = .packaged
    options.archive = revision.archive
    return try await FactReport.read(options)
  }
}
