package import Checks
import Facts
package import Kit
import Rendering
import Site
import Templates

/// A run of the line as far as it has come: what was found, and what that means.
struct BuildRun: Sendable {
  let site: Site
  private let judgment: Judgment
  private var findings: [Finding] = []

  /// What was found that the next run will not find again, such as an edit that was replaced.
  private var passing: [Finding] = []
  private var extent = RunExtent.reading

  /// What is shown and accepted of all that was found so far.
  private(set) var judged = JudgedFindings()

  /// What is to be published; nil where an error kept it from being planned.
  var output: PlannedOutput?

  /// What the former run left, and in what pages differ from those that it read; nil if that is not
  /// asked for.
  private let memory: BuildMemory?
  private let pageChanges: PageChanges

  /// What came out of the work of this run; nil before any was done.
  var ledger: ResultLedger?

  /// The folder of archived texts.
  let archive: String

  /// When something will next be published or withdrawn; nil if nothing will.
  let nextChange: Instant?

  /// Why pages could not be read again.
  let lateFailures: LateFailures

  /// The templates, for the next run of this process.
  private let templates: ParsedTemplates

  /// What was written; nil if nothing was.
  var written: WriteSummary?

  /// Whether a file of others in the output folder has words of what waits.
  private var hasLeaksInForeign = false

  /// What the next run is to know of the addresses in the files.
  private var addresses = AddressMemory()

  init(
    _ site: Site, of parsed: ParsedSite, after memory: BuildMemory? = nil, _ options: BuildOptions
  ) {
    self.site = site
    self.memory = memory
    pageChanges = parsed.pageChanges
    lateFailures = parsed.lateFailures
    templates = parsed.parsedTemplates
    archive = options.archivePath(parsed.settings)
    nextChange = parsed.nextChange(after: options.now)
    judgment = Judgment(site, of: parsed, options)
  }
}

extension BuildRun {
  /// Whether nothing may be written.
  var isStopped: Bool { judgment.stops(judged) }

  /// What was found, as it was found.
  var found: Set<Diagnostic> { Set(findings.map(\.diagnostic)) }

  /// Whether errors in what waits will stop the run of another moment, so that it makes no files.
  func isStopped(at due: Due) -> Bool {
    let accepted = Set(judged.accepted.map(\.finding))
    return findings.contains { finding in
      finding.diagnostic.preventsFiles && judgment.stops(finding, at: due)
        && !accepted.contains(finding.diagnostic)
    }
  }

  var hasError: Bool { judged.shown.containsError }

  /// Adds what was found, after which the run has come so far.
  mutating func add(_ findings: [Finding], after extent: RunExtent) {
    self.findings += findings
    self.extent = extent
    judged = judgment.judge(self.findings + passing, after: extent)
  }

  /// Adds what was found that the next run will not find again.
  mutating func add(passing diagnostics: [Diagnostic]) {
    passing += diagnostics.map(Finding.init)
    judged = judgment.judge(findings + passing, after: extent)
  }

  mutating func add(_ diagnostics: [Diagnostic], after extent: RunExtent) {
    add(diagnostics.map(Finding.init), after: extent)
  }

  /// Adds what a proof found in the files, after other findings in them.
  ///
  /// What it found in those of others is passing: the next run has to look at them again.
  mutating func add(_ others: [Finding], _ proof: OutputProof) {
    add(others + proof.findings, after: .output)
    let leaks = proof.findingsInForeign
    hasLeaksInForeign = !leaks.isEmpty
    add(passing: leaks.map(\.diagnostic))
    addresses = proof.addresses.memory
  }

  /// The run with what was found in its output.
  func withOutput(_ findings: [Finding]) -> BuildRun {
    var run = self
    run.add(findings, after: .output)
    return run
  }

  /// - Throws: If a page could not be read again.
  func throwLateFailure() throws(FileError) {
    if let failure = lateFailures.first { throw failure }
  }

  /// Keeps for the next run what this one has made.
  ///
  /// - Parameters:
  ///   - working: Where it is kept.
  ///   - jobs: How many things are worked on at the same time.
  /// - Throws: If it cannot be kept; the next run then only takes longer.
  func remember(in working: WorkingFolder, jobs: Int) async throws(FileError) {
    guard let memory else { return }
    try await memory.write(await changes(of: memory, jobs: jobs), to: working)
    if let documents = output?.search.documents {
      try documents.former.write(documents.all, to: working)
    }
  }

  /// What the next run of this process is to know.
  ///
  /// - Parameters:
  ///   - former: What this one knew.
  ///   - jobs: How many things are worked on at the same time.
  /// - Returns: What a run in memory leaves.
  func known(after former: KnownRun, jobs: Int) async -> KnownRun {
    guard var memory else { return former }
    memory.apply(await changes(of: memory, jobs: jobs))
    let documents = output?.search.documents.map { SearchMemory($0.all) }
    return KnownRun(
      memory: memory, documents: documents ?? former.documents, templates: templates)
  }

  private func changes(of memory: BuildMemory, jobs: Int) async -> MemoryChanges {
    var changes = MemoryChanges(pages: pageChanges)
    let names = output.map { ResultLedger.names(of: site, $0.search.work, $0.files) }
    changes.results = await ledger?.changes(besides: names, jobs: jobs) ?? ResultChanges()
    if let search = output?.search, search.remembered != memory.search {
      changes.search = search.remembered
    }
    return changes
  }

  /// What the next run tells if it has nothing to do.
  ///
  /// - Parameters:
  ///   - options: What this run was asked to do.
  ///   - state: What the files looked like when it began.
  ///   - archive: The folder of archived texts at which was looked then.
  /// - Returns: What is written down of this run.
  func last(_ options: BuildOptions, state: InputState, archive: String) -> LastRun {
    let isKnown = state.isSettled && archive == self.archive && !hasLeaksInForeign
    return LastRun(
      state: isKnown ? state.hash : .ofNothing, archive: self.archive, start: options.now,
      end: nextChange, findings: judgment.judge(findings, after: extent), pages: result.pages,
      facts: result.facts, drafts: result.drafts, proven: output?.waiting.hash ?? .ofNothing,
      addresses: addresses)
  }

  var result: BuildResult {
    BuildResult(
      diagnostics: judged.shown, accepted: judged.accepted,
      pages: site.briefings.count + site.plainPages.count, facts: site.facts.facts.count,
      drafts: site.pages.count { $0.page.frontMatter.isDraft },
      hasCheckedPages: extent > .reading, written: written)
  }
}

/// What a run found and did.
package struct BuildResult: Sendable {
  package var diagnostics: [Diagnostic] = []

  /// The findings that pages accept, in no particular order.
  package var accepted: [AcceptedFinding] = []

  /// Pages made of Markdown, and facts.
  package var pages = 0
  package var facts = 0

  /// How many of the pages are drafts.
  package var drafts = 0

  /// Whether pages were checked; not where a file of facts could not be read.
  package var hasCheckedPages = true

  /// What was written; nil if nothing was to be.
  package var written: WriteSummary?
}

/// What is to be published.
struct PlannedOutput: Sendable {
  let files: [OutputFile]
  let ledger: ResultLedger
  let search: PlannedSearch

  /// What they are rendered with, and what the site was made of.
  let renderer: SiteRenderer
  let parsed: ParsedSite

  /// The paths of the files.
  let paths: Set<String>

  /// The addresses in templates that lead nowhere, of which it is said.
  let lostInTemplates: Set<String>

  /// What may not be in them.
  let waiting: WaitingWords

  /// What was found in the files so far, in their order.
  var findings: [Finding] {
    ledger.findings(in: files).map { $0.blamingOwnFiles(among: parsed.templates) }
  }
}
