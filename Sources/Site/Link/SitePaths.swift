package import Facts
package import Kit
import Markdown

/// The paths of a site's pages and files, such as `/topics/border-security/`.
package enum SitePaths {
  package static let briefings = "/briefings/"
  package static let topics = "/topics/"
  package static let archive = "/archive/"
  package static let search = "/search/"
  package static let corrections = "/corrections/"
  package static let changes = "/changes/"
  package static let changesFeed = "/changes.xml"
  package static let dataPage = "/data/"
  package static let atomFeed = "/feed.xml"
  package static let jsonFeed = "/feed.json"
  package static let factsData = "/facts.json"
  package static let factsSchema = "/schema/facts.json"
  package static let figures = "/figures.csv"
  package static let calendar = "/events.ics"
  package static let sitemap = "/sitemap.xml"
  package static let robots = "/robots.txt"
  package static let notFound = "/404.html"
  package static let guide = "/llms.txt"
  package static let manifest = "/manifest.webmanifest"
  package static let headers = "/_headers"
  package static let redirects = "/_redirects"

  /// The names of the folders at the top that sitegen makes where there is something for them, but for those
  /// that other programs have as often.
  static let folders: Set<String> = {
    let lists = [briefings, topics, "/series/", corrections].compactMap(\.folderAtTop)
    return Set(lists + FactKind.allCases.flatMap { [$0.plural] + $0.prefixes })
      .subtracting([ActorKind.media.rawValue])
  }()

  package static func topic(_ name: String) -> String { "/topics/\(slug(name))/" }

  package static func series(_ name: String) -> String { "/series/\(slug(name))/" }

  /// The feed of a topic whose list has the path `topic`.
  package static func topicFeed(_ topic: String) -> String { "\(topic)feed.xml" }

  /// The data of what has a page at `path`.
  package static func data(_ path: String) -> String { "\(path)index.json" }

  /// A briefing in Markdown, by its page's address.
  package static func markdown(of address: String) -> String { "\(address)index.md" }

  /// The picture for those who share a briefing, by its page's address.
  package static func card(of address: String) -> String { "\(address)card.svg" }

  /// The list of the facts of a kind.
  package static func index(of kind: FactKind) -> String { "/\(kind.plural)/" }

  /// The briefings of a month.
  static func month(_ date: CalendarDate) -> String {
    "\(archive)\(date.year)/\(date.month.padded(to: 2))/"
  }

  /// A page of a list that runs over several pages.
  ///
  /// - Parameters:
  ///   - number: Counted from 1; the first page is the list itself.
  ///   - list: The path of the list.
  /// - Returns: The page's path.
  package static func page(_ number: Int, of list: String) -> String {
    number == 1 ? list : "\(list)page/\(number)/"
  }

  /// The file under the output folder that hosts serve for a path: `index.html` in a folder, or the
  /// path itself.
  package static func file(of path: String) -> String {
    let relative = String(Substring(path.utf8.dropFirst()))
    return path.utf8.last == UInt8(ascii: "/") ? "\(relative)index.html" : relative
  }

  private static func slug(_ name: String) -> String { Markdown.slug(name.utf8) }
}

/// A page of the site that readers may be sent to.
package struct SiteAddressEntry: Hashable, Sendable {
  package let path: String

  /// When it last changed; nil if that is not known.
  package var lastChange: Instant?

  /// Whether search engines are told of it.
  package var isListed = true
}

extension Site {
  /// The pages that search engines are told of.
  package var listedAddresses: [SiteAddressEntry] { addresses.filter(\.isListed) }

  /// All pages but those for errors and redirections, each once.
  package var addresses: [SiteAddressEntry] {
    let newest = briefings.isEmpty ? nil : lastChange
    let fixed = ["/", SitePaths.archive, SitePaths.topics].map {
      SiteAddressEntry(path: $0, lastChange: newest)
    }
    let all = BriefingGroup(
      name: "Briefings", path: SitePaths.briefings, briefings: Array(briefings.indices))
    return fixed + ([all] + topics + series + months).flatMap(addresses)
      + pages.map {
        SiteAddressEntry(
          path: $0.address, lastChange: lastChange(of: $0),
          isListed: $0.page.frontMatter.isListed && !$0.page.frontMatter.isDraft)
      }
      + factPaths.map { SiteAddressEntry(path: $0) }
  }

  /// The pages of a list.
  private func addresses(of group: BriefingGroup) -> [SiteAddressEntry] {
    let newest = group.briefings.isEmpty ? nil : lastChange(of: group.briefings)
    return SitePaths.pages(of: group.path, for: group.briefings.count, settings.pageSize).map {
      SiteAddressEntry(path: $0, lastChange: newest)
    }
  }

  /// The pages of facts and the lists of them.
  private var factPaths: [String] {
    [SitePaths.search, SitePaths.dataPage]
      + SitePaths.pages(of: SitePaths.corrections, for: corrections.count, Self.factsPerPage)
      + SitePaths.pages(of: SitePaths.changes, for: changes.count, Self.factsPerPage)
      + factListPaths
      + facts.facts.filter { redirection(of: $0) == nil }.map(\.id.factAddress)
  }
}

extension Site {
  /// All paths that a link can lead to, pages and files alike.
  ///
  /// The theme's files are not among them, as their names change with what they hold.
  var allPaths: Set<String> { ownPaths.union(redirections.map(\.path)) }

  /// The same without redirections.
  package var ownPaths: Set<String> {
    let addresses = addresses
    var paths = Set(addresses.map(\.path))
    paths.formUnion(SitePaths.files + SitePaths.sitemaps(of: addresses.count(where: \.isListed)))
    paths.formUnion(topics.map { SitePaths.topicFeed($0.path) })
    paths.formUnion(facts.facts.map { SitePaths.data($0.id.factAddress) })
    for briefing in briefings {
      paths.insert(SitePaths.markdown(of: briefing.address))
      paths.insert(SitePaths.card(of: briefing.address))
    }
    paths.formUnion(assetPaths.values)
    return paths
  }
}

extension SitePaths {
  /// The files that every site has, whatever its pages are, but the sitemap.
  static let files = [
    atomFeed, jsonFeed, changesFeed, factsData, factsSchema, figures, calendar, robots, notFound,
    guide,
    manifest, headers, redirects,
  ]

  /// The most addresses that a sitemap may have, by its protocol.
  package static let sitemapLimit = 50_000

  /// The sitemap of so many addresses, and where they are more than it may have, the parts that it
  /// names.
  package static func sitemaps(of count: Int) -> [String] {
    guard count > sitemapLimit else { return [sitemap] }
    let parts = (count + sitemapLimit - 1) / sitemapLimit
    return [sitemap] + (1...parts).map { "/sitemap-\($0).xml" }
  }
}
