import Checks
import Kit
import Rendering
import Site

/// The stages of a run up to the list of its files; nothing is written by them.
extension SiteBuilder {
  /// Reads, parses, links and checks the site, and lists its files if there is no error.
  ///
  /// - Parameters:
  ///   - program: The hash of the program's own file.
  ///   - known: What an earlier run of this process left; nil for what the last build left in the
  ///     working folder.
  ///   - show: Called before pages are checked, if there is no error so far; nil if nobody asks for that.
  /// - Returns: The run.
  /// - Throws: `FileError` if a file cannot be read.
  func checkedRun(
    by program: ContentHash, after known: KnownRun? = nil,
    showing show: ((UncheckedSite) -> Void)? = nil
  ) async throws -> BuildRun {
    let input = try await linkedInput(by: program, after: known)
    let (site, parsed, jobs) = (input.site, input.parsed, options.jobs)
    var run = BuildRun(site, of: parsed, after: input.memory, options)
    run.add(input.sources.diagnostics + parsed.diagnostics, after: .reading)
    if parsed.lacksFacts { return await adding(toRunWithoutFacts: run, of: parsed) }
    monitor.begin(.comparing)
    let ofFacts = show == nil ? nil : site.findingsBesidePages(in: parsed, options)
    // Beside it, what all files share is made, and pages are checked.
    async let besidePages =
      ofFacts == nil && jobs > 1 ? site.findingsBesidePages(in: parsed, options) : ofFacts
    let renderer = SiteRenderer(
      site, templates: parsed.templates, assets: ThemeAssets(input.sources.assets),
      theme: input.sources.theme)
    if let show, let ofFacts {
      var unchecked = run
      unchecked.add(ofFacts, after: .checks)
      if !unchecked.hasError { show(UncheckedSite(unchecked, renderer)) }
    }
    let ledger = await ResultLedger(
      after: input.memory.results, parsed, renderer, watchedBy: monitor, jobs: jobs)
    run.ledger = ledger
    monitor.begin(.checking, total: site.pages.count)
    let pages = await ledger.checkPages(by: renderer, jobs: jobs)
    run.add(
      pages.findings + (await besidePages ?? site.findingsBesidePages(in: parsed, options)),
      after: .checks)
    let copies = input.sources.copies(to: site).judged.files
    run.add(
      try await copies.findingsInCopies(of: site, in: options.site, jobs: jobs), after: .checks)
    if !run.hasError {
      run = try await planned(run, from: input, renderer, ledger, pages.entries)
    }
    run.add(
      try await LookAhead(from: input.sources, parsed, options).findings(after: run), after: .checks
    )
    return run
  }

  /// Adds what is wrong with pages where there are no facts at all.
  ///
  /// Without the facts every link to one would be a finding, and hide the one that counts.
  private func adding(toRunWithoutFacts run: BuildRun, of parsed: ParsedSite) async -> BuildRun {
    guard parsed.hasLostFacts else { return run }
    var run = run
    let found = await run.site.findings(
      onPages: Array(run.site.pages.indices), jobs: options.jobs)
    run.add(found.filter { !$0.rule.isOfUnknownFacts }, after: .reading)
    return run
  }

  /// Reads, parses and links the site.
  private func linkedInput(
    by program: ContentHash, after known: KnownRun?
  ) async throws -> LinkedInput {
    monitor.begin(.reading)
    let sources = try SiteSources.read(options, rules: Rule.all)
    let site = try Folder(options.site)
    let base = BuildMemory.base(of: sources, options, program: program)
    let memory =
      if let known { known.memory(for: base) } else {
        try await BuildMemory(in: site, for: base)
      }
    monitor.begin(.parsing, total: sources.listing.briefings.count + sources.listing.pages.count)
    let parsed = try await sources.parse(
      options, remembering: memory.pages, known?.templates)
    monitor.begin(.linking, total: parsed.pages.count)
    return LinkedInput(
      sources: sources, memory: memory,
      documents: known.map { .known($0.documents) } ?? .left(in: site),
      parsed: parsed, site: await parsed.link(options))
  }

  /// Lists the files of a run without an error.
  private func planned(
    _ checked: BuildRun, from input: LinkedInput, _ renderer: SiteRenderer, _ ledger: ResultLedger,
    _ pages: [SearchEntryResult]
  ) async throws -> BuildRun {
    monitor.begin(.searching, total: renderer.searchEntryCount - pages.count)
    let search = try await PlannedSearch(
      for: renderer, ledger, pages: pages, after: input.memory.search, from: input.documents,
      jobs: options.jobs)
    monitor.begin(.planning)
    let rendered = renderer.filesBesideSearch.judged
    let (ofSearch, copies) = (search.files.judged, input.sources.copies(to: input.site).judged)
    let files =
      ledger.recording(rendered.files, of: input.site) + ofSearch.files + copies.files
    async let whole = WholeSite.look(at: files, of: input.site, input.parsed.templates)
    var run = checked
    run.add(
      copies.findings + rendered.findings + ofSearch.findings
        + Check.all.findings(in: files.listed), after: .checks)
    run.add(renderer.matrixTrials.judged.files.findingsInTrials(of: input.site), after: .checks)
    let (paths, missing, lost) = await whole
    run.add(lost.map(\.finding), after: .checks)
    // An error may be that a file cannot be published.
    if let missing, !run.hasError { throw missing }
    monitor.begin(.writing, total: files.count)
    monitor.keep(files.count { $0.expected != nil })
    run.output = PlannedOutput(
      files: files, ledger: ledger, search: search, renderer: renderer, parsed: input.parsed,
      paths: paths, lostInTemplates: Set(lost.map(\.path)),
      waiting: try WaitingWords(of: input.parsed, besides: input.site, in: Folder(options.site)))
    return run
  }
}

/// A site as it was read and linked, and what the last build left for this one.
private struct LinkedInput: Sendable {
  let sources: SiteSources
  let memory: BuildMemory
  let documents: SearchDocuments
  let parsed: ParsedSite
  let site: Site
}
