import Facts
import Kit
import Site

/// What of a page was due for a review before the day for which the site is built.
struct PageAge: Hashable, Sendable {
  /// The facts that were due, the longest due first; empty if only the base as a whole was.
  let facts: [String]

  /// The day on which the first of them was due: the oldest fact decides how old the page is.
  let since: CalendarDate

  /// Fails if nothing on the page was due, or if the age of facts is not judged.
  init?(of page: SitePage, in site: Site, _ records: FactRecords) {
    guard let today = site.today, !page.factPlaces.isEmpty else { return nil }
    let due = page.factPlaces.compactMap { place -> (id: String, day: CalendarDate)? in
      let traits = records.traits(at: place)
      return traits.dueDay.flatMap { $0 < today ? (traits.id, $0) : nil }
    }.stablySorted { $0.day < $1.day }
    let ofBase = site.facts.dueDay.flatMap { $0 < today ? $0 : nil }
    guard let since = [due.first?.day, ofBase].compactMap(\.self).min() else { return nil }
    facts = due.map(\.id)
    self.since = since
  }
}
