import Templates

/// The facts of a page that were due for a review before the day for which the site is built.
struct PageAge: Hashable, Sendable {
  /// The longest due first.
  let facts: [String]

  /// The day on which the first of them was due: the oldest fact decides how old the page is.
  let since: CalendarDate

  /// Fails if nothing on the page was due, or if the age of facts is not judged.
  init?(of page: SitePage, in site: Site) {
    guard let today = site.today else { return nil }
    let due = page.factIDs.compactMap { id -> (id: String, day: CalendarDate)? in
      guard let day = site.facts[id].flatMap(site.facts.dueDay), day < today else { return nil }
      return (id, day)
    }.stablySorted { $0.day < $1.day }
    guard let first = due.first else { return nil }
    facts = due.map(\.id)
    since = first.day
  }
}
