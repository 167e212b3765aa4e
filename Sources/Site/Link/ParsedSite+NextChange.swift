import Facts
package import Kit

extension ParsedSite {
  /// The first moment after `now` at which something is published or withdrawn, or falls due for a
  /// review; nil if there is none.
  package func nextChange(after now: Instant) -> Instant? {
    let ofPages = pages.flatMap { page in
      [PageFields.publishAt, PageFields.embargoUntil, PageFields.expiresAt].compactMap {
        page.frontMatter.record[$0]
      }
    }
    return (ofPages + facts.facts.compactMap(\.embargo) + reviews.map(\.moment))
      .filter { now < $0 }.min()
  }

  /// When facts, and the base as a whole, fall due for a review, by their ids.
  ///
  /// What holds through a day is due from the next one on, which begins when it does in the site's zone.
  package var reviews: [(id: String, moment: Instant)] {
    let ofFacts = facts.facts.map { ($0.id, facts.dueDay(of: $0)) }
    let ofBase = (facts.base[BaseFields.id] ?? "base", facts.dueDay)
    return (ofFacts + [ofBase]).compactMap { id, due in
      due?.adding(days: 1).map { (id, settings.zone.start(of: $0)) }
    }
  }
}
