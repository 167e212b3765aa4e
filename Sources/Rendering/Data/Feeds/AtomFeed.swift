import Kit
import Site
import Templates

/// A feed in the Atom Syndication Format (RFC 4287).
struct AtomFeed: Sendable {
  private let feed: Feed
  private let renderer: SiteRenderer

  init(_ feed: Feed, renderer: SiteRenderer) {
    self.feed = feed
    self.renderer = renderer
  }

  /// - Throws: The first error of a template that shows a part of a text.
  func bytes() throws(TemplateError) -> [UInt8] {
    let entries = try renderer.entries(of: feed)
    let settings = renderer.site.settings
    var writer = XMLWriter()
    let attributes = [
      ("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", settings.language),
    ]
    writer.element("feed", attributes) { writer in
      writer.element("id", text: renderer.identifier(of: feed.path))
      writer.element("title", text: feed.title)
      if !settings.tagline.isEmpty { writer.element("subtitle", text: settings.tagline) }
      writer.link("self", "application/atom+xml", renderer.url(of: feed.path))
      writer.link("alternate", "text/html", renderer.url(of: feed.homePath))
      writer.element("updated", text: (entries.map(\.updated).max() ?? .epoch).rfc3339)
      writer.author(settings.publisher?.title ?? settings.title, url: settings.publisher?.url ?? "")
      for entry in entries { append(entry, to: &writer) }
    }
    return writer.bytes
  }

  private func append(_ entry: FeedEntry, to writer: inout XMLWriter) {
    let attributes = entry.matter.language.map { [("xml:lang", $0)] } ?? []
    writer.element("entry", attributes) { writer in
      writer.element("id", text: entry.id)
      writer.element("title", text: entry.matter.title)
      writer.link("alternate", "text/html", entry.url)
      writer.element("published", text: entry.published.rfc3339)
      writer.element("updated", text: entry.updated.rfc3339)
      for author in entry.matter.authors { writer.author(author, url: "") }
      for topic in entry.topics { writer.emptyElement("category", [("term", topic)]) }
      let summary = renderer.site.summary(of: entry.page)
      if !summary.isEmpty { writer.element("summary", text: summary) }
      writer.element("content", [("type", "html")], text: entry.html)
    }
  }
}

/// What Atom has in feeds and in their entries.
extension XMLWriter {
  mutating func link(_ relation: String, _ type: String, _ url: String) {
    emptyElement("link", [("rel", relation), ("type", type), ("href", url)])
  }

  mutating func author(_ name: String, url: String) {
    element("author") { writer in
      writer.element("name", text: name)
      if !url.isEmpty { writer.element("uri", text: url.percentEncoded) }
    }
  }
}
