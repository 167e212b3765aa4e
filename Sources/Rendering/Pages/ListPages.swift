import Facts
import Kit
import Site
import Templates

extension SiteRenderer {
  /// The lists of briefings: all, by topic, by series, by month, and the lists of those.
  var listPages: [PlannedFile] {
    let all = Array(site.briefings.indices)
    let everything = list(
      all, titled: "Briefings", at: SitePaths.briefings, template: "briefings.html", under: [])
    return everything + topicPages + seriesPages + archivePages
  }

  /// A list over as many pages as it needs.
  ///
  /// - Parameters:
  ///   - briefings: Indexes in `Site.briefings`, in the order of the list.
  ///   - title: The heading.
  ///   - path: The path of the first page.
  ///   - template: The template of each page.
  ///   - parents: The way from the home page to the list.
  ///   - values: What the template receives beside the entries.
  ///   - beside: What else it receives on the first page, and on the others.
  /// - Returns: The pages' files.
  private func list(
    _ briefings: [Int], titled title: String, at path: String, template: String,
    under parents: [PageFrame.Crumb], with values: Map = [:],
    beside: @escaping @Sendable (SiteRenderer, _ isFirst: Bool) -> [(String, Value)] = { _, _ in []
    }
  ) -> [PlannedFile] {
    let list = PagedList(path: path, count: briefings.count, size: site.settings.pageSize)
    return list.pages.map { number in
      let entries = briefings[list.entries(on: number)]
      let frame = PageFrame(
        kind: "list", title: title, description: "\(title): \(site.settings.title)",
        path: list.path(of: number),
        crumbs: parents + [PageFrame.Crumb(title: title, path: nil)], subject: .briefings(entries))
      return page(
        frame, template: template, from: "the briefings", given: { list.write(to: &$0) }
      ) { renderer in
        var map = values
        for (name, value) in beside(renderer, number == 1) { map[name] = value }
        map["items"] = .list(entries.map(renderer.records.table.page))
        map["pagination"] = list.value(on: number, at: renderer.address)
        return map
      }
    }
  }

  private var topicPages: [PlannedFile] {
    let parents = [PageFrame.Crumb(title: "Topics", path: SitePaths.topics)]
    let lists = site.topics.flatMap { topic in
      var link = Map([("title", Value.string(topic.name))])
      link["url"] = .string(address.link(topic.path))
      link["feed_url"] = .string(address.link("\(topic.path)feed.xml"))
      return list(
        topic.briefings, titled: topic.name, at: topic.path, template: "topic.html",
        under: parents, with: ["topic": .map(link)]
      ) { $0.summary(of: topic.briefings.prefix($1 ? Self.summarizedCount : 0)) }
    }
    let frame = PageFrame(
      kind: "list", title: "Topics", description: "Topics: \(site.settings.title)",
      path: SitePaths.topics, crumbs: [PageFrame.Crumb(title: "Topics", path: nil)], subject: .lists
    )
    let overview = page(frame, template: "topics.html", from: "the briefings") { renderer in
      ["topics": .list(renderer.site.topics.map { renderer.counted($0, titled: $0.name) })]
    }
    return lists + [overview]
  }

  /// Of how many of its newest briefings a topic tells how things stand.
  private static let summarizedCount = 50

  /// How things stand by what briefings show, who disputes what, and who wants what.
  private func summary(of briefings: ArraySlice<Int>) -> [(String, Value)] {
    let pages = site.briefings
    let facts = briefings.flatMap { pages[$0].factIDs }.uniqued().compactMap { site.facts[$0] }
      .filter(site.facts.stillCounts)
    func list(_ kind: FactKind, _ limit: Int) -> Value {
      .list(facts.filter { $0.kind == kind }.prefix(limit).map { records.fields.reference($0.id) })
    }
    // A table of positions names parties and issues alone.
    let inTables = briefings.flatMap { pages[$0].page.views }.flatMap {
      $0.kind == .positionMatrix ? $0.unnamedFacts(in: site.facts) : []
    }.map { site.facts.facts[$0].id }
    let positions = (facts.filter { $0.kind == .positions }.map(\.id) + inTables).uniqued()
      .filter { site.facts[$0].map(site.facts.stillCounts) ?? false }
    return [
      ("statuses", list(.statuses, 12)),
      ("positions", .list(positions.prefix(12).map(records.fields.reference))),
      ("disputes", disputes(among: facts, limit: 12)),
    ]
  }

  private func counted(_ group: BriefingGroup, titled title: String) -> Value {
    .map([
      "title": .string(title), "url": .string(address.link(group.path)),
      "count": .integer(group.briefings.count),
    ])
  }

  private var seriesPages: [PlannedFile] {
    site.series.flatMap { series in
      list(
        series.briefings, titled: series.name, at: series.path, template: "series.html",
        under: [], with: ["series": .map(["title": .string(series.name)])])
    }
  }

  private var archivePages: [PlannedFile] {
    let parents = [PageFrame.Crumb(title: "Archive", path: SitePaths.archive)]
    let lists = site.months.flatMap { month in
      list(
        month.briefings, titled: dates.words(ofMonth: month.name), at: month.path,
        template: "archive-month.html", under: parents)
    }
    let frame = PageFrame(
      kind: "list", title: "Archive", description: "Archive: \(site.settings.title)",
      path: SitePaths.archive, crumbs: [PageFrame.Crumb(title: "Archive", path: nil)],
      subject: .lists)
    let overview = page(frame, template: "archive.html", from: "the briefings") {
      ["years": .list($0.years)]
    }
    return lists + [overview]
  }

  private var years: [Value] {
    var years: [(year: String, months: [Value])] = []
    for month in site.months {
      let year = month.year
      if years.last?.year != year { years.append((year, [])) }
      let title = dates.words(ofMonth: month.name)
      years[years.count - 1].months.append(counted(month, titled: title))
    }
    return years.map { .map(["year": .string($0.year), "months": .list($0.months)]) }
  }
}
