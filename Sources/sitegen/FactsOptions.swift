import ArgumentParser
import Build
import Facts
import Foundation
import Kit
import Site
import Theme

extension FactKind {
  /// The kind that a word names in the singular or the plural.
  ///
  /// - Throws: `ValidationError` with the kind that may be meant, or all, if there is none.
  static func named(_ word: String) throws -> FactKind {
    if let kind = allCases.first(where: { [$0.singular, $0.plural].contains(word) }) {
      return kind
    }
    let names = allCases.map(\.plural)
    let help =
      word.closest(among: names).map { ", did you mean “\($0)”?" }
      ?? "; the kinds are \(names.joined(separator: ", "))"
    throw ValidationError("unknown kind “\(word)”\(help)")
  }
}

extension ClaimFields.Standing: ExpressibleByArgument {}

extension SchemaName: ExpressibleByArgument {}

/// The options of the verbs that ask about facts.
struct FactsOptions: ParsableArguments {
  @OptionGroup var site: SiteOptions

  @Flag(help: "Include pages that are drafts.")
  var drafts = false

  @Option(
    help: ArgumentHelp(
      "The moment for which the question is asked, such as 2025-10-29; now if it is not given.",
      valueName: "date"), transform: sitegen.moment)
  var now: NamedMoment?

  func validate() throws { try site.requireTextOrJSON() }
}

extension FactsOptions {
  /// The moment that is asked about.
  var moment: Instant {
    get throws(FileError) { try now.instant(inSiteAt: site.site) }
  }

  /// Answers a question about the facts of the site.
  ///
  /// - Parameters:
  ///   - needsAll: Whether there is no answer if the facts or pages hold errors.
  ///   - answer: What is to be printed.
  /// - Throws: `ExitCode.findings` if they hold some: after the answer, as that may lack something; in
  ///   the place of it, if there is none, or a file of facts cannot be read.
  func run(
    unlessErrors needsAll: Bool = false, _ answer: (FactReport) async throws -> Answer
  ) async throws {
    let console = Console(options: site)
    try await console.run {
      var options = BuildOptions(site: site.site, now: try moment)
      options.includesDrafts = drafts
      options.theme = .packaged
      let report = try await FactReport.read(options)
      if report.lacksFacts || (needsAll && report.diagnostics.containsError) {
        try refuse(report)
      }
      let answer = try await answer(report)
      let text = site.format == .json ? answer.json : answer.text
      try writeStandardOutput(text)
      guard report.diagnostics.containsError else { return }
      console.fail("the site has errors, so this may be incomplete; run sitegen check")
      throw ExitCode.findings
    }
  }

  /// Says which errors keep a question from being answered.
  private func refuse(_ report: FactReport) throws {
    let console = Console(options: SiteOptions.only(folder: site.site))
    try console.report(report.diagnostics.filter { $0.severity == .error }, showsNotes: false)
    console.fail("there is no answer before that is mended")
    throw ExitCode.findings
  }

  /// Answers a question about one fact.
  ///
  /// - Throws: `ValidationError` if no fact is called `id`.
  func run(about id: String, _ answer: (FactReport, Fact) async throws -> Answer) async throws {
    try await run { report in
      guard let fact = report.base[id] else {
        let help = report.nearestID(to: id).map { ", did you mean “\($0)”?" } ?? ""
        throw ValidationError("unknown fact “\(id)”\(help)")
      }
      return try await answer(report, fact)
    }
  }
}
