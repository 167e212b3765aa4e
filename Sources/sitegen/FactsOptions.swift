import ArgumentParser
import Build
import Facts
import Foundation
import Kit
import Site
import Theme

extension FactKind: ExpressibleByArgument {
  public init?(argument: String) {
    guard let kind = Self.allCases.first(where: { [$0.singular, $0.plural].contains(argument) })
    else { return nil }
    self = kind
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
  var now: Instant?

  func validate() throws {
    guard site.format == .text || site.format == .json else {
      throw ValidationError("--format must be text or json here")
    }
  }
}

extension FactsOptions {
  /// The moment that is asked about.
  var moment: Instant {
    now ?? Instant(secondsSince1970: Int(Date().timeIntervalSince1970)) ?? .epoch
  }

  /// Answers a question about the facts of the site.
  ///
  /// - Parameter answer: What is to be printed.
  /// - Throws: `ExitCode.findings`, after the answer, if the facts or pages hold errors, so that the
  ///   answer may lack something.
  func run(_ answer: (FactReport) async throws -> Answer) async throws {
    let console = Console(options: site)
    try await console.run {
      var options = BuildOptions(site: site.site, now: moment)
      options.includesDrafts = drafts
      options.theme = .packaged
      let report = try await FactReport.read(options)
      let answer = try await answer(report)
      let text = site.format == .json ? answer.json : answer.text
      try writeStandardOutput(text)
      guard report.diagnostics.containsError else { return }
      console.fail("the site has errors, so this may be incomplete; run sitegen check")
      throw ExitCode.findings
    }
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
