import Facts
package import Kit
package import Site

extension Sequence<Check> {
  /// What the checks of the facts find, ordered by place.
  package func findings(in input: BaseInput) -> [Diagnostic] {
    flatMap { check -> [Diagnostic] in
      guard case .base(let findings) = check.scope else { return [] }
      return findings(input)
    }.sorted { ($0.location, $0.rule.name) < ($1.location, $1.rule.name) }
  }

  /// What the checks of the whole site find.
  func findings(in input: SiteInput) -> [Diagnostic] {
    flatMap { check -> [Diagnostic] in
      guard case .site(let findings) = check.scope else { return [] }
      return findings(input)
    }
  }

  /// What the checks of the list of files to publish find.
  package func findings(in files: [ListedFile]) -> [Diagnostic] {
    flatMap { check -> [Diagnostic] in
      guard case .files(let findings) = check.scope else { return [] }
      return findings(files)
    }
  }
}

extension Check {
  /// The checks that are asked of a run.
  ///
  /// A desk that gives a rule of releases a severity asks for it in every run.
  static func asked(of options: BuildOptions, _ settings: SiteSettings) -> [Check] {
    all.filter {
      !$0.isOfRelease || options.isRelease || settings.rules[$0.rule.name] != nil
    }
  }
}

extension Check {
  /// What the checks of all rules find in a page.
  static let findingsInPage: [@Sendable (PageInput) -> [Diagnostic]] = all.compactMap { check in
    if case .page(let findings) = check.scope { findings } else { nil }
  }

  /// What the checks of all rules find in a file as readers get it.
  private static let findingsInOutput: [@Sendable (PublishedFile) -> [Finding]] =
    all.compactMap { check in if case .output(let findings) = check.scope { findings } else { nil }
    }

  /// What the checks of published files find in one.
  package static func findings(in file: PublishedFile) -> [Finding] {
    findingsInOutput.flatMap { $0(file) }
  }
}

extension Site {
  /// What the checks of the whole site find in this one.
  package func findingsInWhole(of parsed: ParsedSite, _ options: BuildOptions) -> [Diagnostic] {
    Check.asked(of: options, settings).findings(
      in: SiteInput(site: self, parsed: parsed, now: options.now))
  }

  /// What the checks of pages find in the pages with some indexes.
  package func findings(onPages indices: [Int], jobs: Int) async -> [Diagnostic] {
    let found = await parallelMap(indices.count, jobs: jobs) { places in
      places.flatMap { place in
        findings(onPage: indices[place], readTexts(of: page(indices[place]), for: .reading))
      }
    }
    return corrected(found.flatMap(\.self))
  }

  /// What the checks of facts, of pages and of the whole site find.
  ///
  /// - Parameters:
  ///   - parsed: What the site was made of: all facts, also those that are not to be seen yet, and
  ///     what they are compared with.
  ///   - options: What the run is asked to do.
  /// - Returns: The findings, in no particular order.
  package func findings(in parsed: ParsedSite, _ options: BuildOptions) async -> [Diagnostic] {
    if options.jobs == 1 {
      return await pageFindings(jobs: 1) + findingsBesidePages(in: parsed, options)
    }
    async let besidePages = findingsBesidePages(in: parsed, options)
    return await pageFindings(jobs: options.jobs) + besidePages
  }

  /// What the checks of facts and of the whole site find.
  package func findingsBesidePages(
    in parsed: ParsedSite, _ options: BuildOptions
  ) -> [Diagnostic] {
    let site = SiteInput(site: self, parsed: parsed, now: options.now)
    return Check.asked(of: options, settings).findings(in: site)
      + findings(inFactsOf: parsed, options)
  }

  /// What the checks of facts find.
  package func findings(inFactsOf parsed: ParsedSite, _ options: BuildOptions) -> [Diagnostic] {
    var base = BaseInput(
      base: parsed.facts, archive: parsed.archive, today: options.today,
      published: parsed.published)
    base.zone = settings.zone
    base.namedOnPages = namedEntities(of: parsed)
    base.misread = Set(parsed.diagnostics.filter { $0.severity == .error }.compactMap(\.id))
    base.waiting = Set(withheld.keys)
    return Check.asked(of: options, settings).findings(in: base)
  }

  /// The actors, places and issues to which pages link, those included of which it is told that they wait
  /// with a page; all of them if there is a page that cannot be read, which may name any.
  private func namedEntities(of parsed: ParsedSite) -> Set<String> {
    let entities = [FactKind.actors, .places, .issues].flatMap { parsed.facts.facts(of: $0) }
    if !parsed.unreadPages.isEmpty { return Set(entities.map(\.id)) }
    return Set(
      entities.map(\.id).filter { !pages(showing: $0).isEmpty || pageAwaited(by: $0) != nil })
  }

  /// What the checks of pages find.
  func pageFindings(jobs: Int) async -> [Diagnostic] {
    await findings(onPages: Array(0..<pages.count), jobs: jobs)
  }

  /// What the checks of pages find in the one with an index and its texts, before misspelt words are
  /// looked up.
  package func findings(onPage index: Int, _ texts: PageTexts) -> [Diagnostic] {
    let input = PageInput(page(index), texts, self)
    var found: [Diagnostic] = []
    for check in Check.findingsInPage {
      let findings = check(input)
      if !findings.isEmpty { found += findings.bounded }
    }
    return found
  }

  /// Findings with the words that were meant where one is misspelt.
  package func corrected(_ found: [Diagnostic]) -> [Diagnostic] {
    var spelling = SpellingHelp { words(of: $0) }
    return found.map { finding in
      var finding = finding
      // A suggestion is worked out only for what is reported.
      if settings.rules[finding.rule.name] == .off { finding.misspelling = nil }
      return finding.corrected(by: &spelling)
    }
  }
}
