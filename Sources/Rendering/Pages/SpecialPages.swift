import Facts
import Kit
import Site
import Templates

extension SiteRenderer {
  /// The pages of which a site has one each.
  var specialPages: [PlannedFile] {
    [homePage, searchPage, dataPage] + correctionsPages + changesPages + [notFoundPage]
  }

  /// The most briefings that the home page shows.
  static let homeLimit = 11

  private var homePage: PlannedFile {
    let settings = site.settings
    let frame = PageFrame(
      kind: "home", title: settings.title,
      description: settings.tagline.isEmpty ? settings.title : settings.tagline, path: "/",
      subject: .home)
    return page(frame, template: "home.html", from: "the site") {
      renderer throws(TemplateError) in try renderer.homeValues()
    }
  }

  func list(of facts: some Sequence<Fact>) -> Value {
    .list(facts.map { records.fields.reference($0.id) })
  }

  private var searchPage: PlannedFile {
    single("search", "Search", at: SitePaths.search) {
      ["search": .map(["index_url": .string($0.address.link(SitePaths.search))])]
    }
  }

  /// What programs can read, and how it may be used.
  private var dataPage: PlannedFile {
    single("data", "Data", at: SitePaths.dataPage, about: .data) { renderer in
      let site = renderer.site
      let link = { (path: String) in Value.string(renderer.address.link(path)) }
      let topics = site.topics.map { topic -> Value in
        .map([
          "title": .string(topic.name), "url": link(SitePaths.topicFeed(topic.path)),
        ])
      }
      return [
        "data": .map([
          "facts_url": link(SitePaths.factsData), "schema_url": link(SitePaths.factsSchema),
          "figures_url": link(SitePaths.figures), "calendar_url": link(SitePaths.calendar),
          "changes_url": link(SitePaths.changes),
          "changes_feed_url": link(SitePaths.changesFeed),
          "guide_url": link(SitePaths.guide), "sitemap_url": link(SitePaths.sitemap),
          "topic_feeds": .list(topics), "fact_count": .integer(site.facts.facts.count),
          "dated_event_count": .integer(EventCalendar(renderer: renderer).count),
          "example": site.briefings.first.map {
            .map([
              "url": link($0.address), "markdown_url": link(SitePaths.markdown(of: $0.address)),
            ])
          } ?? .none,
          "updated": site.briefings.isEmpty
            ? .none : renderer.dates.value(of: site.lastChange.date),
        ])
      ]
    }
  }

  private var correctionsPages: [PlannedFile] {
    let list = PagedList(
      path: SitePaths.corrections, count: site.correctionsByDate.count, size: Site.factsPerPage)
    return list.pages.map { number in
      let entries = list.entries(on: number)
      return single(
        "corrections", "Corrections", at: list.path(of: number), about: .corrections(entries),
        given: { list.write(to: &$0) }
      ) {
        [
          "corrections": $0.list(of: $0.site.correctionsByDate[entries]),
          "pagination": list.value(on: number, at: $0.address),
        ]
      }
    }
  }

  private var notFoundPage: PlannedFile {
    single("error", "Page not found", at: "/404.html", template: "404.html") { _ in [:] }
  }

  /// A page of which a site has one, or that is a part of such a list.
  func single(
    _ kind: String, _ title: String, at path: String, template: String? = nil,
    about subject: PageSubject = .nothing, from origin: String = "the site",
    given: (inout ByteWriter) -> Void = { _ in },
    _ values: @escaping @Sendable (SiteRenderer) -> Map
  ) -> PlannedFile {
    let frame = PageFrame(
      kind: kind, title: title, description: "\(title): \(site.settings.title)", path: path,
      crumbs: [PageFrame.Crumb(title: title, path: nil)], subject: subject)
    return page(frame, template: template ?? "\(kind).html", from: origin, given: given) {
      values($0)
    }
  }
}
