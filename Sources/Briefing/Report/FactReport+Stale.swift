extension FactReport {
  /// What was due for a review before a day, the longest due first, and where it is used.
  package func stale(on day: CalendarDate) -> Answer {
    let due = base.factsDue(before: day)
    let entries = due.map { (fact: $0.fact, due: $0.due, uses: FactUses(of: $0.fact.id, in: site)) }
    let lines = entries.flatMap { entry in
      ["\(entry.due) \(entry.fact.id): \(base.line(of: entry.fact).clipped(to: 100))"]
        + entry.uses.pages.map { "  \($0.address) (\($0.file))" }
    }
    return Answer(
      lines,
      entries.map { entry in
        [
          "id": .string(entry.fact.id), "due": .string("\(entry.due)"),
          "days": .integer(day.dayNumber - entry.due.dayNumber),
          "file": .string(entry.fact.location.path), "line": .integer(entry.fact.location.line),
          "pages": .array(entry.uses.pages.map(\.json)),
        ]
      })
  }
}

extension FactBase {
  /// The facts that were due for a review before a day, the longest due first, those of one day by
  /// their ids.
  package func factsDue(before day: CalendarDate) -> [(fact: Fact, due: CalendarDate)] {
    facts.compactMap { fact in
      dueDay(of: fact).flatMap { $0 < day ? (fact, $0) : nil }
    }.sorted { first, second in
      if first.due != second.due { return first.due < second.due }
      return first.fact.id.utf8.lexicographicallyPrecedes(second.fact.id.utf8)
    }
  }
}
