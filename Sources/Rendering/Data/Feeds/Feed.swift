import Kit
import Site
import Templates

/// A list of briefings for feed readers, newest first.
struct Feed: Sendable {
  /// The most entries that a feed has.
  private static let limit = 30

  let title: String

  /// The path of the feed itself.
  let path: String

  /// The path of the page for people that shows the same.
  let homePath: String

  /// Indexes in `Site.briefings`.
  let briefings: [Int]

  init(title: String, path: String, homePath: String, briefings: some Sequence<Int>) {
    self.title = title
    self.path = path
    self.homePath = homePath
    self.briefings = Array(briefings.prefix(Self.limit))
  }
}

extension SiteRenderer {
  /// The feeds of the whole site, of each topic, and of what changed.
  var feeds: [PlannedFile] {
    let title = site.settings.title
    let newest = site.briefings.indices
    let atom = Feed(title: title, path: SitePaths.atomFeed, homePath: "/", briefings: newest)
    let json = Feed(title: title, path: SitePaths.jsonFeed, homePath: "/", briefings: newest)
    let topics = site.topics.map { topic in
      Feed(
        title: "\(topic.name): \(title)", path: SitePaths.topicFeed(topic.path),
        homePath: topic.path, briefings: topic.briefings)
    }
    let atomFeeds = ([atom] + topics).map { feed in
      dataFile(feed.path, from: "the briefings", given: { $0.write(feed, in: site) }) {
        renderer throws(TemplateError) in try AtomFeed(feed, renderer: renderer).bytes()
      }
    }
    let jsonFeed = dataFile(
      json.path, from: "the briefings", given: { $0.write(json, in: site) }
    ) { renderer throws(TemplateError) in
      try JSONFeed(json, renderer: renderer).value().bytes
    }
    let changes = dataFile(SitePaths.changesFeed, from: changesOrigin) {
      ChangesFeed(renderer: $0).bytes
    }
    return atomFeeds + [jsonFeed, changes]
  }

  /// The entries of a feed.
  ///
  /// - Throws: The first error of a template that shows a part of a text.
  func entries(of feed: Feed) throws(TemplateError) -> [FeedEntry] {
    var entries: [FeedEntry] = []
    for index in feed.briefings {
      entries.append(try FeedEntry(of: site.briefings[index], renderer: self))
    }
    return entries
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ feed: Feed, in site: Site) {
    write(feed.title)
    write(feed.homePath)
    write(feed.briefings) { $0.write(site.page($1).fingerprint) }
  }
}
