import Facts
import Kit
import Site
import Templates

/// What stands on the home page: what `home` in `site.yaml` chooses, and the newest and most used of
/// what it leaves open.
extension SiteRenderer {
  func homeValues() throws(TemplateError) -> Map {
    let lead = leadIndex
    var leadValue: Value = .none
    if let lead { leadValue = .map(try leadValues(lead)) }
    let statuses = chosenStatuses
    let newest = site.briefings.indices.prefix(Self.homeLimit).filter { $0 != lead }
    return [
      "lead": leadValue,
      "seconds": .list(newest.prefix(3).map(records.table.page)),
      "months": .list(months(of: newest[...])), "earlier": .list(months(of: newest.dropFirst(3))),
      "statuses": list(of: statuses),
      "board": records.pictures.board(of: statuses.map(\.id)),
      "figures": list(of: chosenFigures),
      "disputes": disputes(
        among: (site.facts.current(.claims) + site.facts.current(.figures))
          .filter(site.facts.stillCounts), limit: 6),
    ]
  }

  /// The briefing at the top; nil if there is none.
  private var leadIndex: Int? {
    let chosen = site.settings.home.lead?.text.flatMap { site.briefing(at: $0) }
    return chosen ?? site.briefings.indices.first
  }

  /// That briefing, with its key points and what it rests on.
  private func leadValues(_ index: Int) throws(TemplateError) -> Map {
    let page = site.page(index)
    let values = ContentValues(renderer: self, page: page, index: index)
    var map = records.pageLink(page)
    map["key_points"] = .list(try values.keyPoints(.excerpt))
    for (name, value) in values.measures where Self.measuresOfLead.contains(name) {
      map[name] = value
    }
    return map
  }

  private static let measuresOfLead = ["sources", "as_of_days", "reading_minutes", "evidence"]

  /// Briefings by the months in which they were published.
  private func months(of newest: ArraySlice<Int>) -> [Value] {
    site.months.compactMap { month in
      let items = month.briefings.filter(newest.contains)
      if items.isEmpty { return nil }
      return .map([
        "title": .string(dates.words(ofMonth: month.name)),
        "url": .string(address.link(month.path)), "items": .list(items.map(records.table.page)),
      ])
    }
  }

  /// The chosen figures, or three of those that most pages show, those with a number first: “several
  /// times” has none.
  private var chosenFigures: [Fact] {
    if let chosen = chosen(site.settings.home.figures) { return chosen }
    let used = site.facts.current(.figures).filter(site.facts.stillCounts).map { fact in
      (
        fact, hasNumber: site.facts.number(of: fact)?.greatest != nil,
        pages: site.listedPages(showing: fact.id).count
      )
    }
    return used.stablySorted { first, second in
      if first.hasNumber != second.hasNumber { return first.hasNumber }
      return first.pages > second.pages
    }.prefix(3).map(\.0)
  }

  /// The chosen statuses, or those of the newest moments.
  private var chosenStatuses: [Fact] {
    if let chosen = chosen(site.settings.home.statuses) { return chosen }
    let dated = site.facts.current(.statuses).filter(site.facts.stillCounts)
      .map { ($0, $0.asOf?.date.exactDay) }
    let newest = dated.stablySorted { first, second in
      guard let one = first.1, let other = second.1 else {
        return first.1 != nil && second.1 == nil
      }
      return one > other
    }
    return newest.prefix(12).map(\.0)
  }

  private func chosen(_ fields: [Field]?) -> [Fact]? {
    fields.map {
      $0.compactMap { $0.reference.flatMap { site.facts[$0] } }.filter { !$0.isRetired }
    }
  }
}
