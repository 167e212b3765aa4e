import Facts
package import Kit
import Site

extension Rule {
  package static let correctionDate = Rule(
    "correction-date", .error,
    catches:
      "A correction of a day that has not come, or before the page was published that it corrects.",
    why: "Readers are told that something was put right before it was wrong, or was not yet.",
    wrong: "page: /briefings/talks/   # of 2025-10-29\ndate: \"2020-10-30\"",
    right: "page: /briefings/talks/\ndate: \"2025-10-30\"")
}

extension Check {
  static let correctionDate = site(.correctionDate) { input in
    // Somewhere on earth it is a day later.
    let limit = input.site.today?.adding(days: 1)
    return input.parsed.facts.facts(of: .corrections).compactMap { correction in
      guard let day = correction[CorrectionFields.date], !correction.isRetired else { return nil }
      let location = correction.location(of: CorrectionFields.date)
      if let limit, limit < day {
        return Diagnostic(
          .correctionDate, at: location,
          "\(correction.id) is of \(day), a day that has not come",
          help: "write the day on which it was put right", id: correction.id)
      }
      guard let published = input.page(correctedBy: correction)?.page.frontMatter.date?.date,
        let last = day.adding(days: 1), last < published
      else { return nil }
      return Diagnostic(
        .correctionDate, at: location,
        "\(correction.id) is of \(day), before the page was published that it corrects, on"
          + " \(published)",
        help: "correct one of the two dates", id: correction.id)
    }
  }
}

extension SiteInput {
  /// The page that a correction names, if it is to be seen.
  fileprivate func page(correctedBy correction: Fact) -> SitePage? {
    correction[CorrectionFields.page].flatMap { site.page(named: $0) }
  }
}
