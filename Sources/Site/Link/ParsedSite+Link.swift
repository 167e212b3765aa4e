import Facts

extension Fact {
  /// Whether the fact may be seen in this run.
  fileprivate func isPublished(_ options: BuildOptions) -> Bool {
    if isDraft && !options.includesDrafts { return false }
    return options.includesFuture || embargo.map { $0 <= options.now } ?? true
  }
}

extension Page {
  /// Whether the page is to be seen in this run.
  fileprivate func isVisible(_ options: BuildOptions) -> Bool {
    (options.includesDrafts || !frontMatter.isDraft)
      && frontMatter.isPublished(at: options.now, orLater: options.includesFuture)
  }
}

extension FactBase {
  /// The base without some of its facts, and without what it says of these itself.
  func without(_ withheld: [Fact]) -> FactBase {
    let ids = Set(withheld.map(\.id))
    var base = base
    base.entries.removeAll { $0.field.reference.map(ids.contains) ?? false }
    return FactBase(facts: facts.filter { !ids.contains($0.id) }, base: base)
  }
}

extension ParsedSite {
  /// Relates pages and facts, leaving out what is not to be seen yet or any more.
  package func link(_ options: BuildOptions) async -> Site {
    let visible = pages.filter { $0.isVisible(options) }
    let waiting = visible.count < pages.count ? pages.filter { !$0.isVisible(options) } : []
    let waits = WaitingFacts(of: self, with: waiting, besides: visible, at: options.now)
    let waitingFacts = waits.pages
    let waitingFiles = files(onlyOn: waiting, besides: visible)
    let withheld = facts.facts.filter {
      !$0.isPublished(options) || waitingFacts[$0.id] != nil
    }
    let seen = withheld.isEmpty ? facts : facts.without(withheld)
    var surroundings = SiteSurroundings()
    surroundings.withheld = Dictionary(withheld.map { ($0.id, $0) }) { first, _ in first }
    surroundings.waitingFacts = waitingFacts
    surroundings.namedAhead = waits.named
    surroundings.waitingFiles = waitingFiles
    surroundings.absentPages = absent(waiting, options)
    surroundings.changes = changes(of: seen, on: visible, options)
    surroundings.sourceWordCounts = archive.wordCounts
    surroundings.archive = archive
    surroundings.archivedLines = ArchivedLines(of: archive)
    surroundings.today = options.today
    surroundings.borders = borders
    surroundings.imageSizes = imageSizes
    return await Site(
      linking: visible, to: seen, settings: settings,
      assets: assets.filter { waitingFiles[$0] == nil }, around: surroundings,
      jobs: options.jobs)
  }
}
