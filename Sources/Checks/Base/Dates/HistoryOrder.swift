import Facts
package import Kit

extension Rule {
  package static let historyOrder = Rule(
    "history-order", .error,
    catches:
      "A former value of a day after that of the value behind it, or of the one that stands now.",
    why: "Readers are shown the wrong value as the newest.",
    wrong: "as_of: \"2025-10-29\"\nhistory:\n  - { as_of: \"2026-10-01\", as_text: \"2,900\" }",
    right: "as_of: \"2025-10-29\"\nhistory:\n  - { as_of: \"2025-10-01\", as_text: \"2,900\" }")
}

extension Check {
  static let historyOrder = base(.historyOrder) { input in
    input.base.facts.flatMap { fact -> [Diagnostic] in
      let days = fact[SharedFields.history].compactMap { entry -> Day? in
        guard let date = entry[HistoryFields.asOf], let field = entry.field(HistoryFields.asOf)
        else { return nil }
        return Day(date: date, location: field.location)
      }
      guard !days.isEmpty else { return [] }
      let outOfOrder = zip(days, days.dropFirst()).compactMap { earlier, later in
        later.date.latest.isBefore(earlier.date.earliest)
          ? Diagnostic.isOutOfOrder(later, after: earlier.date, in: fact) : nil
      }
      guard outOfOrder.isEmpty else { return outOfOrder }
      guard let present = fact.asOf ?? input.base.asOf, let last = days.last,
        present.date.latest.isBefore(last.date.earliest)
      else { return [] }
      var finding = Diagnostic.isAfterPresent(last, present.date, in: fact)
      // The moment of the base may be the one that was forgotten.
      if fact.asOf == nil { finding.severity = .warning }
      return [finding]
    }
  }
}

/// From when a former value held, and where that is written.
private struct Day {
  let date: EDTF
  let location: FileLocation
}

extension Diagnostic {
  fileprivate static func isOutOfOrder(_ day: Day, after other: EDTF, in fact: Fact) -> Diagnostic {
    Diagnostic(
      .historyOrder, at: day.location,
      "the history of \(fact.id) tells of \(day.date.text) after \(other.text)",
      help: "put the oldest value first, or correct one of the two dates", id: fact.id)
  }

  fileprivate static func isAfterPresent(_ day: Day, _ present: EDTF, in fact: Fact) -> Diagnostic {
    Diagnostic(
      .historyOrder, at: day.location,
      "a former value of \(fact.id) is of \(day.date.text), later than the one that stands now"
        + " (\(present.text))",
      help: "correct the date, or write “\(SharedFields.asOf)” with the day of the present value",
      id: fact.id)
  }
}
