import Facts

extension Fact {
  /// Whether the fact may be seen in this run.
  fileprivate func isPublished(_ options: BuildOptions) -> Bool {
    if isDraft && !options.includesDrafts { return false }
    return embargo.map { $0 <= options.now } ?? true
  }
}

extension FactBase {
  /// The base without some of its facts.
  fileprivate func without(_ withheld: [Fact]) -> FactBase {
    let ids = Set(withheld.map(\.id))
    return FactBase(facts: facts.filter { !ids.contains($0.id) }, base: base)
  }
}

extension ParsedSite {
  /// Relates pages and facts, leaving out what is not to be seen yet or any more.
  package func link(_ options: BuildOptions) async -> Site {
    let visible = pages.filter { page in
      (options.includesDrafts || !page.frontMatter.isDraft)
        && page.frontMatter.isPublished(at: options.now)
    }
    let withheld = facts.facts.filter { !$0.isPublished(options) }
    let published = withheld.isEmpty ? facts : facts.without(withheld)
    var site = await Site(
      linking: visible, to: published, settings: settings, assets: assets, withheld: withheld,
      sourceWordCounts: archive.wordCounts, now: options.now, jobs: options.jobs)
    site.today = options.today
    site.archivedLines = ArchivedLines(of: archive)
    site.borders = borders
    return site
  }
}
