package import Facts
package import Kit

/// A site whose pages and facts are related to each other, in both directions.
///
/// A window on what was linked, which can note what is read through it.
package struct Site: Sendable {
  private(set) var linked: LinkedSite

  /// Where it is noted what is read; nil if that is not asked for.
  private(set) var log: ReadLog?

  package private(set) var facts: FactBase

  /// All paths that a link can lead to, such as `/claims/`.
  private(set) var knownPaths: Set<String> = []

  /// The folders at the top that have pages or files.
  private(set) var foldersAtTop: Set<String> = []

  /// Relates pages and facts.
  ///
  /// - Parameters:
  ///   - pages: The pages that are to be seen, in any order.
  ///   - facts: The facts that are to be seen.
  ///   - settings: What holds for the whole site.
  ///   - assets: The files of `content/assets`.
  ///   - surroundings: What they are looked at with.
  ///   - jobs: How many pages are worked on at the same time.
  package init(
    linking pages: [Page], to facts: FactBase, settings: SiteSettings, assets: [String] = [],
    around surroundings: SiteSurroundings, jobs: Int
  ) async {
    linked = await LinkedSite(
      pages, facts, settings, assets: assets, around: surroundings, jobs: jobs)
    self.facts = facts
    knownPaths = allPaths
    foldersAtTop = Set(knownPaths.lazy.compactMap(\.folderAtTop))
  }

  /// The site with something else linked.
  ///
  /// - Parameter revise: Makes it of what is linked now; nil if it cannot.
  /// - Returns: The site; nil if there is none.
  func relinked(_ revise: (LinkedSite) -> LinkedSite?) -> Site? {
    guard let revised = revise(linked) else { return nil }
    var site = self
    (site.linked, site.facts) = (revised, revised.facts)
    return site
  }

  /// The same site, which notes in a log what is read of it from now on.
  package func noting(in log: ReadLog?) -> Site {
    var site = self
    site.log = log
    site.facts.log = log
    return site
  }
}

/// What holds for the whole site and does not depend on what stands in it.
extension Site {
  package var settings: SiteSettings { linked.settings }

  /// The language of pages that name none, as a BCP 47 tag, without a copy of all settings.
  package var language: String { linked.settings.language }

  /// The day for which the age of facts is judged; nil if it is not.
  package var today: CalendarDate? {
    log?.add(.reviews)
    return linked.surroundings.today
  }

  /// What maps are drawn on; nil if they are drawn without borders.
  package var borders: CountryBorders? { linked.surroundings.borders }
}
