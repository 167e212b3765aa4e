import Checks
import Facts
package import Kit
import Rendering
package import Site

/// Builds a site out of a folder of content and a folder of templates.
///
/// The stages run in the order in which they stand here. Each takes what the one before it
/// returned, touches nothing else, and is a folder: Read, Parse, Link, Check, Render, Write.
package struct SiteBuilder: Sendable {
  package let options: BuildOptions

  package init(_ options: BuildOptions) {
    self.options = options
  }

  /// Checks the site and writes it, unless there is an error.
  ///
  /// - Returns: What was found and what was written; nothing was if a finding is an error.
  /// - Throws: `FileError` if a file cannot be read or written, `BuildIsRunning` if another build
  ///   of the site has not ended.
  package func build() async throws -> BuildResult {
    var run = try await check()
    guard let files = run.files, !run.judgement.stops(run.result.diagnostics) else {
      return run.result
    }
    let lock = try BuildLock(in: options.workingPath)
    let folder = try PublicFolder(at: options.outputPath)
    if !options.takesOutputOver { run.result.diagnostics += folder.obstacles }
    if run.result.diagnostics.containsError { return run.result }
    do {
      let written = try await folder.replace(
        with: files, from: options.site, keepingReplacedIn: "\(options.workingPath)/replaced",
        unless: run.judgement, jobs: options.jobs)
      run.result.written = written
      run.result.diagnostics += written.diagnostics
    } catch let failure as RenderingFailed {
      run.result.diagnostics += failure.diagnostics
    }
    _ = consume lock
    return run.result
  }

  /// Checks all that a build checks, and writes nothing.
  ///
  /// - Returns: What was found.
  /// - Throws: `FileError` if a file cannot be read.
  package func checkOnly() async throws -> BuildResult {
    var run = try await check()
    if let files = run.files, !run.result.diagnostics.containsError {
      let problems = try await files.renderingProblems(jobs: options.jobs)
      run.result.diagnostics += Diagnostic.of(problems).applying(run.judgement.rules)
    }
    return run.result
  }

  /// What came of reading, parsing, linking and checking.
  private struct Run {
    var result: BuildResult

    /// The files to publish; nil if there is an error.
    var files: [OutputFile]?
    let judgement: Judgement
  }

  private func check() async throws -> Run {
    let sources = try SiteSources.read(options, rules: Rule.all)
    let parsed = try await sources.parse(options)
    let site = await parsed.link(options)
    var run = Run(result: BuildResult(site), judgement: Judgement(site.settings, options))
    let findings = await site.findings(in: parsed, options)
    let copies = sources.copies
    let republished = await copies.republished(
      from: site.archivedLines, in: options.site, jobs: options.jobs)
    let all =
      sources.diagnostics + parsed.diagnostics + parsed.unknownTemplates + findings
      + republished + parsed.publishedArchive(options)
    let accepted = all.accepted(by: parsed.pages)
    run.result.diagnostics = accepted.kept.applying(run.judgement.rules)
    run.result.accepted = accepted.accepted.map { AcceptedFinding(finding: $0, why: $1.why) }
    if run.result.diagnostics.containsError { return run }
    let renderer = SiteRenderer(
      site, templates: parsed.templates, assets: ThemeAssets(sources.assets),
      theme: sources.theme)
    let files = await renderer.files(jobs: options.jobs) + copies
    run.result.diagnostics += files.collisions
    run.result.diagnostics += renderer.emptyMatrixCells.applying(run.judgement.rules)
    run.files = files
    return run
  }
}

/// A finding that the desk lives with, and why.
package struct AcceptedFinding: Hashable, Sendable {
  package let finding: Diagnostic
  package let why: String
}

/// What a run found and did.
package struct BuildResult: Sendable {
  package var diagnostics: [Diagnostic] = []

  /// The findings that pages accept, in no particular order.
  package var accepted: [AcceptedFinding] = []

  /// Pages made of Markdown, and facts.
  package var pages = 0
  package var facts = 0

  /// What was written; nil if nothing was to be.
  package var written: WriteSummary?

  init(_ site: Site) {
    pages = site.briefings.count + site.plainPages.count
    facts = site.facts.facts.count
  }
}
