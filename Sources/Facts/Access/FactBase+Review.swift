package import Kit

/// When facts have to be looked at again.
extension FactBase {
  /// The last day on which the base as a whole holds without a look; nil if it is not known.
  package var dueDay: CalendarDate? {
    guard let days = base[BaseFields.reviewWithinDays] else { return nil }
    return asOf?.date.latest?.adding(days: days)
  }

  /// The last day on which the fact holds without a look; nil if neither it nor the default of its
  /// kind says so, as it is then as old as the base, and if it no longer counts.
  package func dueDay(of fact: Fact) -> CalendarDate? {
    if fact.isRetired || isWithdrawn(fact) || !successors(of: fact).isEmpty { return nil }
    if let day = fact.reviewBy { return day }
    let byKind = reviewWithinDays(for: fact.kind)
    if let own = fact.asOf {
      return (byKind ?? base[BaseFields.reviewWithinDays]).flatMap {
        own.date.latest?.adding(days: $0)
      }
    }
    return byKind.flatMap { asOf?.date.latest?.adding(days: $0) }
  }

  /// How many days a fact of the kind holds without a look, where kinds differ; nil if the kind has
  /// no default of its own.
  private func reviewWithinDays(for kind: FactKind) -> Int? {
    base[BaseFields.defaults]?[DefaultFields.reviewWithinDays]?[DefaultFields.days(for: kind)]
  }

  /// The facts that were due for a review before a day, the longest due first, those of one day by
  /// their ids.
  package func factsDue(before day: CalendarDate) -> [(fact: Fact, due: CalendarDate)] {
    facts.compactMap { fact in
      dueDay(of: fact).flatMap { $0 < day ? (fact, $0) : nil }
    }.sorted { first, second in
      if first.due != second.due { return first.due < second.due }
      return first.fact.id.precedes(second.fact.id)
    }
  }
}
