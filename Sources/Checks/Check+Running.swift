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

  /// What the checks of pages find in one.
  func findings(in input: PageInput) -> [Diagnostic] {
    flatMap { check -> [Diagnostic] in
      guard case .page(let findings) = check.scope else { return [] }
      return findings(input)
    }
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

  /// What the checks of published files find in one.
  package func findings(in file: PublishedFile) -> [Finding] {
    flatMap { check -> [Finding] in
      guard case .output(let findings) = check.scope else { return [] }
      return findings(file)
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

extension Site {
  /// What the checks of facts, of pages and of the whole site find.
  ///
  /// - Parameters:
  ///   - parsed: What the site was made of: all facts, also those that are not to be seen yet, and
  ///     what they are compared with.
  ///   - options: What the run is asked to do.
  /// - Returns: The findings, in no particular order.
  package func findings(in parsed: ParsedSite, _ options: BuildOptions) async -> [Diagnostic] {
    await pageFindings(jobs: options.jobs) + findingsBesidePages(in: parsed, options)
  }

  /// What the checks of pages find.
  func pageFindings(jobs: Int) async -> [Diagnostic] {
    let found = await parallelMap(pages.count, jobs: jobs) { indices in
      indices.flatMap { findings(onPage: $0) }
    }
    return corrected(found.flatMap(\.self))
  }

  /// What the checks of facts and of the whole site find.
  package func findingsBesidePages(
    in parsed: ParsedSite, _ options: BuildOptions
  ) -> [Diagnostic] {
    let checks = Check.asked(of: options, settings)
    let base = BaseInput(
      base: parsed.facts, archive: parsed.archive, today: options.today,
      published: parsed.published)
    return checks.findings(in: SiteInput(site: self, parsed: parsed))
      + checks.findings(in: base)
  }

  /// What the checks of pages find in the one with an index, before misspelt words are looked up.
  package func findings(onPage index: Int) -> [Diagnostic] {
    Check.all.findings(in: PageInput(page(index), self))
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
