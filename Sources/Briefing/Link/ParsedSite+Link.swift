extension ParsedSite {
  /// Relates pages and facts, leaving out what is not to be seen yet or any more.
  func link(_ options: BuildOptions) async -> Site {
    let visible = pages.filter { page in
      (options.includesDrafts || !page.frontMatter.isDraft)
        && page.frontMatter.isPublished(at: options.now)
    }
    return await Site(
      linking: visible, to: facts, settings: settings, assets: assets,
      sourceWordCounts: archive.wordCounts, now: options.now, jobs: options.jobs)
  }
}
