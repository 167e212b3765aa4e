import Markdown

/// The paths of a site's pages that lists and links need, such as `/topics/border-security/`.
enum SitePaths {
  static let briefings = "/briefings/"
  static let topics = "/topics/"
  static let archive = "/archive/"
  static let search = "/search/"
  static let corrections = "/corrections/"
  static let atomFeed = "/feed.xml"
  static let jsonFeed = "/feed.json"
  static let factsData = "/facts.json"

  static func topic(_ name: String) -> String { "/topics/\(slug(name))/" }

  static func series(_ name: String) -> String { "/series/\(slug(name))/" }

  /// The list of the facts of a kind.
  static func index(of kind: FactKind) -> String { "/\(kind.plural)/" }

  /// The briefings of a month.
  static func month(_ date: CalendarDate) -> String {
    let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
    return "\(archive)\(date.year)/\(month)/"
  }

  /// A page of a list that runs over several pages.
  ///
  /// - Parameters:
  ///   - number: Counted from 1; the first page is the list itself.
  ///   - list: The path of the list.
  /// - Returns: The page's path.
  static func page(_ number: Int, of list: String) -> String {
    number == 1 ? list : "\(list)page/\(number)/"
  }

  private static func slug(_ name: String) -> String { Markdown.slug(name.utf8) }
}

extension Site {
  /// All paths that a link can lead to, pages and files alike.
  static func paths(
    of pages: [SitePage], facts: FactBase, assets: some Sequence<String>
  ) -> Set<String> {
    var paths: Set<String> = [
      "/", SitePaths.briefings, SitePaths.topics, SitePaths.archive, SitePaths.search,
      SitePaths.corrections, SitePaths.atomFeed, SitePaths.jsonFeed, SitePaths.factsData,
      "/sitemap.xml", "/robots.txt", "/404.html",
    ]
    for kind in FactKind.allCases where kind != .corrections {
      paths.insert(SitePaths.index(of: kind))
    }
    for fact in facts.facts { paths.insert(fact.id.factAddress) }
    for page in pages {
      paths.insert(page.address)
      let matter = page.page.frontMatter
      paths.formUnion(matter.topics.map(SitePaths.topic))
      paths.formUnion(matter.series.map(SitePaths.series))
      if page.page.kind == .briefing, let date = matter.date?.date {
        paths.insert(SitePaths.month(date))
      }
    }
    paths.formUnion(assets)
    return paths
  }
}
