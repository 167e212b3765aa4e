import Facts
package import Kit

extension Rule {
  package static let weekdayMismatch = Rule(
    "weekday-mismatch", .error,
    catches: "A date and a weekday that do not fall together.",
    why: "One of the two is wrong, and readers cannot tell which.",
    wrong: "when: { edtf: \"2021-08-15\", weekday: wednesday }",
    right: "when: { edtf: \"2021-08-15\", weekday: sunday }")
}

extension BaseCheck {
  static let weekdayMismatch = BaseCheck(.weekdayMismatch) { input in
    input.base.allTimes.compactMap { fact, time in
      guard let field = time["weekday"], let name = field.text,
        let day = time["edtf"]?.date?.exactDay, day.weekday.rawValue != name
      else { return nil }
      return Diagnostic(
        .weekdayMismatch, at: field.location,
        "\(day) was no \(name), but a \(day.weekday.rawValue)",
        help: "correct the date, or write weekday: \(day.weekday.rawValue)", id: fact.id)
    }
  }
}
