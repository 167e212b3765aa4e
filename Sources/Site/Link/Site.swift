package import Facts
package import Kit

/// A site whose pages and facts are related to each other, in both directions.
package struct Site: Sendable {
  package let settings: SiteSettings
  package let facts: FactBase

  /// The facts that may not be published yet, by their ids.
  package let withheld: [String: Fact]

  /// How many words the archived texts have, by their sources; a source without a text has none.
  package let sourceWordCounts: [String: Int]

  /// What archived texts say, of which no page may be a copy.
  package var archivedLines = ArchivedLines()

  /// The briefings, newest first.
  package let briefings: [SitePage]

  /// The pages beside the briefings, in the order of their files.
  package let plainPages: [SitePage]

  /// The indexes in `pages` of the pages that show a fact, by the fact's id.
  package let usage: [String: [Int]]

  /// Of each briefing, up to five others that have most facts in common with it, those first.
  package let related: [[RelatedBriefing]]

  /// The indexes in `pages` of the pages that list all facts of a kind.
  package let pagesListingAll: [FactKind: [Int]]

  let corrections: Corrections

  /// The moment for which the site is built.
  package let now: Instant

  /// The day for which the age of facts is judged; nil if it is not.
  package internal(set) var today: CalendarDate?

  /// What maps are drawn on; nil if they are drawn without borders.
  package internal(set) var borders: CountryBorders?

  /// The words of the facts that pages name.
  package let wordings: Wordings

  /// All paths that a link can lead to, such as `/claims/`.
  package private(set) var paths: Set<String> = []

  /// The indexes in `pages` of pages by their files.
  package let pagesByFile: [String: Int]

  /// The indexes in `pages` of pages by their addresses.
  package let pagesByAddress: [String: Int]

  /// The headings of pages that have so many that a set is quicker, by the pages' addresses.
  package let manyHeadings: [String: Set<String>]

  /// The paths of the files of `content/assets` on the site, by those files.
  package let assetPaths: [String: String]
}

extension Site {
  /// Relates pages and facts.
  ///
  /// - Parameters:
  ///   - pages: The pages that are to be seen, in any order.
  ///   - facts: The facts that are to be seen.
  ///   - settings: What holds for the whole site.
  ///   - assets: The files of `content/assets`.
  ///   - withheld: The facts that may not be published yet, none of which is among `facts`.
  ///   - sourceWordCounts: How many words the archived texts have, by their sources.
  ///   - now: The moment for which the site is built.
  ///   - jobs: How many pages are worked on at the same time.
  package init(
    linking pages: [Page], to facts: FactBase, settings: SiteSettings, assets: [String] = [],
    withheld: [Fact] = [], sourceWordCounts: [String: Int] = [:], now: Instant, jobs: Int
  ) async {
    let linked = await parallelMap(pages.count, jobs: jobs) { indices in
      indices.map { SitePage(linking: pages[$0], to: facts) }
    }.flatMap(\.self)
    briefings = linked.filter { $0.page.kind == .briefing }.sorted(by: SitePage.isNewer)
    plainPages = linked.filter { $0.page.kind == .plain }
      .sorted { $0.page.file.precedes($1.page.file) }
    let all = briefings + plainPages
    usage = Self.usage(of: all)
    related = await Self.related(among: briefings, usage, jobs: jobs)
    corrections = Corrections(in: facts)
    pagesListingAll = Self.pagesListingAll(all)
    wordings = Wordings(of: facts, used: usage.keys)
    pagesByFile = Dictionary(all.enumerated().map { ($1.page.file, $0) }) { first, _ in first }
    pagesByAddress = Dictionary(all.enumerated().map { ($1.address, $0) }) { first, _ in first }
    manyHeadings = Dictionary(
      all.filter { $0.headings.count > 32 }.map { ($0.address, Set($0.headings)) }
    ) { first, _ in first }
    assetPaths = Dictionary(assets.map { ($0, Self.assetPath(of: $0)) }) { first, _ in first }
    self.withheld = Dictionary(withheld.map { ($0.id, $0) }) { first, _ in first }
    self.sourceWordCounts = sourceWordCounts
    self.settings = settings
    self.facts = facts
    self.now = now
    paths = allPaths
  }

  private static func usage(of pages: [SitePage]) -> [String: [Int]] {
    var usage: [String: [Int]] = [:]
    for (index, page) in pages.enumerated() {
      for id in page.factIDs { usage[id, default: []].append(index) }
    }
    return usage
  }

  private static func related(
    among briefings: [SitePage], _ usage: [String: [Int]], jobs: Int
  ) async -> [[RelatedBriefing]] {
    await parallelMap(briefings.count, jobs: jobs) { indices in
      var search = RelatedBriefings(among: briefings, usage)
      return indices.map { search.related(to: $0) }
    }.flatMap(\.self)
  }

  private static func pagesListingAll(_ pages: [SitePage]) -> [FactKind: [Int]] {
    var listing: [FactKind: [Int]] = [:]
    for (index, page) in pages.enumerated() {
      for block in page.page.views {
        guard let kind = block.kind, block.showsAll else { continue }
        listing[kind.factKind, default: []].append(index)
      }
    }
    return listing
  }

  /// The path on the site of a file of `content/assets`: what follows that folder.
  package static func assetPath(of file: String) -> String {
    String(Substring(file.utf8.dropFirst("content/assets".utf8.count)))
  }

  /// The briefings, then the other pages; `usage` counts in this order.
  package var pages: [SitePage] { briefings + plainPages }

  /// The page with an index that `usage` holds.
  ///
  /// - Complexity: O(1).
  package func page(_ index: Int) -> SitePage {
    index < briefings.count ? briefings[index] : plainPages[index - briefings.count]
  }
}

extension SitePage {
  /// Whether the first page stands before the second in a list: by date, then by address.
  fileprivate static func isNewer(_ first: SitePage, _ second: SitePage) -> Bool {
    let dates = (first.page.frontMatter.date, second.page.frontMatter.date)
    if let one = dates.0, let other = dates.1, one != other { return one > other }
    return first.address.precedes(second.address)
  }
}
