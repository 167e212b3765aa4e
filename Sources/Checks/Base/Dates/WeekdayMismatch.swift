import Facts
package import Kit

extension Rule {
  package static let weekdayMismatch = Rule(
    "weekday-mismatch", .error,
    catches: "A date and a weekday that do not match.",
    why: "One of the two is wrong, and readers cannot tell which.",
    wrong: "when: { edtf: \"2021-08-15\", weekday: wednesday }",
    right: "when: { edtf: \"2021-08-15\", weekday: sunday }")
}

extension Check {
  static let weekdayMismatch = base(.weekdayMismatch) { input in
    input.base.allTimes.compactMap { fact, time in
      guard let weekday = time[MomentFields.weekday],
        let day = time[MomentFields.edtf]?.exactDay, day.weekday != weekday
      else { return nil }
      return Diagnostic(
        .weekdayMismatch, at: time.location(of: MomentFields.weekday),
        "\(day) was a \(day.weekday.rawValue), not a \(weekday.rawValue)",
        help: "correct the date, or write \(MomentFields.weekday): \(day.weekday.rawValue)",
        id: fact.id)
    }
  }
}
