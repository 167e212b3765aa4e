import Facts
import Kit

/// What a site knows, once all its pages and facts are related to each other.
///
/// An object, as every window on it holds it.
final class LinkedSite: Sendable {
  let settings: SiteSettings
  let facts: FactBase
  let surroundings: SiteSurroundings

  /// The briefings, newest first, then the other pages, in the order of their files.
  let pages: [SitePage]

  /// The places of the briefings among the pages.
  let briefingIndices: Range<Int>

  /// The topics and the series of all briefings, in the order of their paths.
  let topics: [BriefingGroup]
  let series: [BriefingGroup]

  /// The months in which briefings were published, newest first.
  let months: [BriefingGroup]

  /// The indexes of the pages that show a fact, by the fact's place in the base.
  let usage: [[Int]]

  /// The pages that tell of a fact and do not name it.
  let throughOthers: PagesThroughOthers

  /// The indexes of the pages that no list names.
  let unlistedPages: Set<Int>

  /// Of each briefing those that have most facts in common with it.
  let related: [[RelatedBriefing]]

  /// The indexes of the pages that list all facts of a kind.
  let pagesListingAll: [FactKind: [Int]]

  let corrections: Corrections

  /// What changed of what readers are told, newest first.
  let changes: [SiteChange]

  /// The words of the facts that pages name.
  let wordings: Wordings

  /// The indexes of pages by their files, and by their addresses.
  let pagesByFile: [String: Int]
  let pagesByAddress: [String: Int]

  /// The headings of pages that have so many that a set is quicker, by the pages' addresses.
  let manyHeadings: [String: Set<String>]

  /// The paths of the files of `content/assets` on the site, by those files.
  let assetPaths: [String: String]

  /// Relates pages and facts, as `Site.init` says.
  init(
    _ pages: [Page], _ facts: FactBase, _ settings: SiteSettings, assets: [String],
    around surroundings: SiteSurroundings, jobs: Int
  ) async {
    let ordered = await parallelMap(pages.count, jobs: jobs) { indices in
      indices.map { SitePage(linking: pages[$0], to: facts) }
    }.flatMap(\.self).sorted(by: SitePage.isEarlier)
    self.pages = ordered
    briefingIndices = 0..<ordered.count { $0.page.kind == .briefing }
    let briefings = Array(ordered[briefingIndices])
    topics = BriefingGroup.groups(of: briefings, by: \.topics, at: SitePaths.topic)
    series = BriefingGroup.groups(of: briefings, by: \.series, at: SitePaths.series)
    months = BriefingGroup.months(of: briefings)
    let usage = Self.usage(of: facts, on: ordered)
    self.usage = usage
    throughOthers = PagesThroughOthers(on: ordered, of: facts)
    unlistedPages = Set(ordered.indices.filter { !ordered[$0].page.frontMatter.isListed })
    related = await Self.related(among: briefings, usage, jobs: jobs)
    corrections = Corrections(in: facts, of: settings)
    changes = SiteChange.all(recorded: surroundings.changes, corrections: corrections.all)
    pagesListingAll = Self.pagesListingAll(ordered)
    wordings = Wordings(of: facts, used: usage.indices.lazy.filter { !usage[$0].isEmpty })
    pagesByFile = Self.indices(of: ordered, by: \.page.file)
    pagesByAddress = Self.indices(of: ordered, by: \.address)
    manyHeadings = Dictionary(
      ordered.filter { $0.headings.count > 32 }.map { ($0.address, Set($0.headings)) }
    ) { first, _ in first }
    assetPaths = Dictionary(assets.map { ($0, Site.assetPath(of: $0)) }) { first, _ in first }
    self.settings = settings
    self.facts = facts
    self.surroundings = surroundings
  }

  /// The same site with another text of a page, which changes nothing else of the site.
  init(_ former: LinkedSite, with page: SitePage, at index: Int) {
    var pages = former.pages
    pages[index] = page
    self.pages = pages
    var many = former.manyHeadings
    many[page.address] = page.headings.count > 32 ? Set(page.headings) : nil
    manyHeadings = many
    (settings, facts, surroundings) = (former.settings, former.facts, former.surroundings)
    briefingIndices = former.briefingIndices
    (topics, series, months) = (former.topics, former.series, former.months)
    (usage, unlistedPages, related) = (former.usage, former.unlistedPages, former.related)
    throughOthers = former.throughOthers
    (pagesListingAll, corrections) = (former.pagesListingAll, former.corrections)
    changes = former.changes
    wordings = former.wordings
    (pagesByFile, pagesByAddress) = (former.pagesByFile, former.pagesByAddress)
    assetPaths = former.assetPaths
  }

  /// The same site with the same facts, of which some say something else.
  ///
  /// - Parameters:
  ///   - former: The site.
  ///   - facts: All facts, in the same order.
  ///   - revised: The places of those that say something else.
  init(_ former: LinkedSite, saying facts: FactBase, at revised: [Int]) {
    self.facts = facts
    (settings, surroundings) = (former.settings, former.surroundings)
    (pages, briefingIndices) = (former.pages, former.briefingIndices)
    (topics, series, months) = (former.topics, former.series, former.months)
    (usage, unlistedPages, related) = (former.usage, former.unlistedPages, former.related)
    throughOthers =
      facts.hasLinks(of: former.facts)
      ? former.throughOthers : PagesThroughOthers(on: pages, of: facts)
    pagesListingAll = former.pagesListingAll
    corrections = Corrections(in: facts, of: settings)
    changes = SiteChange.all(recorded: surroundings.changes, corrections: corrections.all)
    let new = Set(revised)
    wordings = Wordings(of: facts, used: usage.indices.lazy.filter { !former.usage[$0].isEmpty }) {
      new.contains($0) ? nil : former.wordings[$0]
    }
    (pagesByFile, pagesByAddress) = (former.pagesByFile, former.pagesByAddress)
    (manyHeadings, assetPaths) = (former.manyHeadings, former.assetPaths)
  }

  /// The indexes of pages by something that no two have in common, or the first has.
  private static func indices(
    of pages: [SitePage], by name: (SitePage) -> String
  ) -> [String: Int] {
    Dictionary(pages.enumerated().map { (name($1), $0) }) { first, _ in first }
  }

  private static func usage(of facts: FactBase, on pages: [SitePage]) -> [[Int]] {
    var usage: [[Int]] = Array(repeating: [], count: facts.facts.count)
    for (index, page) in pages.enumerated() {
      for place in page.factPlaces { usage[place].append(index) }
    }
    return usage
  }

  private static func related(
    among briefings: [SitePage], _ usage: [[Int]], jobs: Int
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
}

extension SitePage {
  /// Whether the first page stands before the second in a site: briefings before others, those by
  /// date, newest first, then by address, the others by their files.
  fileprivate static func isEarlier(_ first: SitePage, _ second: SitePage) -> Bool {
    if first.page.kind != second.page.kind { return first.page.kind == .briefing }
    if first.page.kind == .plain {
      return first.page.file.precedes(second.page.file)
    }
    let dates = (first.page.frontMatter.date, second.page.frontMatter.date)
    if let one = dates.0, let other = dates.1, one != other { return one > other }
    return first.address.precedes(second.address)
  }
}

/// What pages and facts are looked at with, and what is kept apart from them.
package struct SiteSurroundings: Sendable {
  /// The facts that may not be published yet, by their ids.
  var withheld: [String: Fact] = [:]

  /// The files of the pages with which facts wait that only such pages use, by the facts' ids.
  var waitingFacts: [String: String] = [:]

  /// The facts that only pages under embargo use, and that are out as others name them.
  var namedAhead: [NamedAhead] = []

  /// The files of the pages that alone show files which are not copied, by these.
  var waitingFiles: [String: String] = [:]

  /// The pages that are not to be seen, by their files and by their addresses.
  var absentPages: [String: AbsentPage] = [:]

  /// What changed from one publication to the next, the oldest first; all of it may be seen.
  var changes: [RecordedChange] = []

  /// How many words the archived texts have, by their sources; a source without a text has none.
  var sourceWordCounts: [String: Int] = [:]

  /// The archived texts that are at hand.
  var archive = Archive()

  /// What archived texts say, of which no page may be a copy.
  var archivedLines = ArchivedLines()

  /// The day for which the age of facts is judged; nil if it is not.
  var today: CalendarDate?

  /// What maps are drawn on; nil if they are drawn without borders.
  var borders: CountryBorders?

  /// How large images are, by their files; those are missing of which it cannot be told.
  var imageSizes: [String: ImageSize] = [:]

  package init() {}
}
