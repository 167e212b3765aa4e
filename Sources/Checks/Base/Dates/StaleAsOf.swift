import Facts
package import Kit

extension Rule {
  package static let staleAsOf = Rule(
    "stale-as-of", .warning,
    catches: "Facts whose time for a review has passed.",
    why: "A truce that held two months ago is not today’s news.",
    wrong: "as_of: \"2030-01-01\"   # and it is 2030-02-01\nreview_within_days: 14",
    right: "as_of: \"2030-01-28\"   # after a review\nreview_within_days: 14")
}

extension Check {
  /// Judged for the day that the run is told; with none, nothing is stale.
  ///
  /// It comes with the clock alone, as what waits does: it is told, and a run that spares that is not
  /// stopped, or no build could show readers what is due.
  static let staleAsOf = base(.staleAsOf) { input in
    guard let today = input.today else { return [] }
    let ofBase = input.base.dueDay.flatMap { due in
      due < today
        ? [Diagnostic.stale(input.base.base, input.base.base[BaseFields.id], since: due)] : []
    }
    let ofFacts = input.base.facts.compactMap { fact -> Diagnostic? in
      guard let due = input.base.dueDay(of: fact), due < today else { return nil }
      return .stale(fact.record, fact.id, since: due)
    }
    return (ofBase ?? []) + ofFacts
  }
}

extension Diagnostic {
  fileprivate static func stale(_ record: Record, _ id: String?, since due: CalendarDate)
    -> Diagnostic
  {
    let field = record.field(SharedFields.reviewBy) ?? record.field(SharedFields.asOf)
    var finding = Diagnostic(
      .staleAsOf, at: field?.location ?? record.location,
      "\(id ?? "the base") was due for a review on \(due)",
      help: "check it again, and update its dates", id: id)
    finding.isOfWaiting = true
    return finding
  }
}
