import Kit
import Site
import Templates

/// A feed in JSON Feed's version 1.1 (https://www.jsonfeed.org/version/1.1/).
struct JSONFeed: Sendable {
  private let feed: Feed
  private let renderer: SiteRenderer

  init(_ feed: Feed, renderer: SiteRenderer) {
    self.feed = feed
    self.renderer = renderer
  }

  /// - Throws: The first error of a template that shows a part of a text.
  func value() throws(TemplateError) -> JSONValue {
    let settings = renderer.site.settings
    let publisher = settings.publisher
    return .members([
      ("version", "https://jsonfeed.org/version/1.1"),
      ("title", .string(feed.title)),
      ("description", .text(settings.tagline)),
      ("home_page_url", .string(renderer.url(of: feed.homePath))),
      ("feed_url", .string(renderer.url(of: feed.path))),
      ("language", .string(settings.language)),
      ("authors", [author(publisher?.title ?? settings.title, url: publisher?.url ?? "")]),
      ("items", .array(try renderer.entries(of: feed).map(item))),
    ])
  }

  private func item(_ entry: FeedEntry) -> JSONValue {
    let authors = entry.matter.authors.map { author($0, url: "") }
    let summary = renderer.site.summary(of: entry.page)
    return .members([
      ("id", .string(entry.id)),
      ("url", .string(entry.url)),
      ("title", .string(entry.matter.title)),
      ("summary", summary.isEmpty ? nil : .text(summary)),
      ("content_html", .string(String(decoding: entry.html, as: UTF8.self))),
      ("date_published", .string(entry.published.rfc3339)),
      ("date_modified", .string(entry.updated.rfc3339)),
      ("authors", authors.isEmpty ? nil : .array(authors)),
      (
        "tags",
        entry.topics.isEmpty ? nil : .array(entry.topics.map(JSONValue.string))
      ),
      ("language", entry.matter.language.map(JSONValue.string)),
      // The format leaves names that begin with an underscore to publishers.
      ("_briefing", ["as_of": .string(entry.asOf)]),
    ])
  }

  private func author(_ name: String, url: String) -> JSONValue {
    .members([("name", .string(name)), ("url", .text(url))])
  }
}
