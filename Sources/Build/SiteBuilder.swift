import Checks
import Kit
import Rendering
package import Site

/// Builds a site out of a folder of content and a folder of templates.
///
/// The stages run in the order in which they stand here. Each takes what the one before it
/// returned and touches nothing else: Read, Parse, Link, Check, Render, Write. What any of them
/// finds is added to the run, which judges it all in one way.
package struct SiteBuilder: Sendable {
  package let options: BuildOptions

  package init(_ options: BuildOptions) {
    self.options = options
  }

  /// Checks the site and writes it, unless a finding stops that.
  ///
  /// - Returns: What was found and what was written.
  /// - Throws: `FileError` if a file cannot be read or written, `BuildIsRunning` if another build
  ///   of the site has not ended.
  package func build() async throws -> BuildResult {
    var run = try await checkedRun()
    guard let files = run.files, !run.isStopped else { return try await checkOutput(of: run) }
    let site = try Folder(options.site)
    let working = try WorkingFolder(of: site)
    let location = try OutputLocation(options, in: site)
    run.add(try location.removeStaleStaging(working), after: .checks)
    let folder = try PublicFolder(at: location)
    if !options.takesOutputOver { run.add(folder.obstacles, after: .checks) }
    run.add(folder.obstacles(to: files), after: .checks)
    if !run.isStopped {
      run = try await write(files, of: run, to: folder, from: site, keepingEditsIn: working)
    }
    return run.result
  }

  /// Checks all that a build checks, and writes nothing.
  ///
  /// - Returns: What was found.
  /// - Throws: `FileError` if a file cannot be read.
  package func checkOnly() async throws -> BuildResult {
    try await checkOutput(of: checkedRun())
  }

  /// Reads, parses, links and checks the site, and lists its files if there is no error.
  private func checkedRun() async throws -> BuildRun {
    let sources = try SiteSources.read(options, rules: Rule.all)
    let parsed = try await sources.parse(options)
    let site = await parsed.link(options)
    let (copies, lost) = sources.copies.judged
    let jobs = options.jobs
    let newRenderer = { @Sendable in
      SiteRenderer(
        site, templates: parsed.templates, assets: ThemeAssets(sources.assets),
        theme: sources.theme)
    }
    // What all files share is made while pages are checked.
    async let prepared = jobs > 1 ? newRenderer() : nil
    var run = BuildRun(site, of: parsed, options)
    run.add(sources.diagnostics + parsed.diagnostics, after: .reading)
    run.add(await site.findings(in: parsed, options), after: .checks)
    run.add(
      try await copies.findingsInCopies(of: site, in: options.site, jobs: jobs), after: .checks)
    if run.hasError { return run }
    let renderer = await prepared ?? newRenderer()
    let (rendered, refused) = await renderer.files(jobs: jobs).judged
    let files = rendered + copies
    run.add(lost + refused + Check.all.findings(in: files.listed), after: .checks)
    run.add(renderer.matrixTrials.judged.files.findingsInTrials(of: site), after: .checks)
    run.files = files
    return run
  }

  /// Renders the files of a run without an error, to check them.
  private func checkOutput(of run: BuildRun) async throws -> BuildResult {
    guard let files = run.files, !run.hasError else { return run.result }
    return run.withOutput(try await files.findings(of: run.site, jobs: options.jobs).all).result
  }

  /// Renders the files, checks them, and puts them in the place of those of the last build.
  private func write(
    _ files: [OutputFile], of run: BuildRun, to folder: PublicFolder, from site: Folder,
    keepingEditsIn working: WorkingFolder
  ) async throws -> BuildRun {
    var run = run
    let inspection = Inspection(
      findings: { [site = run.site] file, bytes in file.findings(in: bytes, of: site) },
      stops: { [run] findings in run.withOutput(findings).isStopped })
    do {
      let written = try await folder.replace(
        with: files, from: site, keepingEditsIn: working, inspecting: inspection, jobs: options.jobs
      )
      run.written = written
      run.add(written.findings + written.diagnostics.map(Finding.init), after: .output)
    } catch let failure as RenderingFailed {
      run.add(failure.findings, after: .output)
    }
    return run
  }
}
