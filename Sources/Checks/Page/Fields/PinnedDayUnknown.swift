import Facts
import Kit

extension Check {
  static let pinnedDayUnknown = prose(.pinnedDayUnknown) { prose in
    prose.links.compactMap { link in
      guard let fact = link.fact?.fact, let day = link.day, fact.state(on: day) == nil
      else { return nil }
      return Diagnostic(
        .pinnedDayUnknown, at: prose.location(of: link),
        CalendarDate(day) == nil
          ? "“\(day.clipped)” is not a valid day"
          : "the base does not say what \(fact.id) was on \(day)",
        help: fact.helpForDays, id: fact.id)
    }
  }
}

extension Rule {
  static let pinnedDayUnknown = Rule(
    "pinned-day-unknown", .error,
    catches: "A link to the value of a fact on a day for which the base has no value.",
    why: "Nobody could tell whether the words were right on that day.",
    wrong: "<fact:figure.killed@2020-01-01> <!-- its history begins in 2025 -->",
    right: "<fact:figure.killed@2025-10-29>")
}

extension Fact {
  fileprivate var helpForDays: String {
    let days = formerWordings.map(\.since.text) + (asOf.map { [$0.date.text] } ?? [])
    if days.isEmpty {
      return "write the day as YYYY-MM-DD, and give the fact \(SharedFields.asOf) and"
        + " \(SharedFields.history)"
    }
    return "it has wordings for \(days.asAlternatives) and the days after"
  }
}
