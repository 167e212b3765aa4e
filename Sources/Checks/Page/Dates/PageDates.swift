import Facts
import Kit
import Site

extension Check {
  /// The dates of a page's front matter can all hold.
  static let pageDates = page(.pageDates) { input in
    let matter = input.page.page.frontMatter
    guard let date = matter.date else { return [] }
    var findings: [Diagnostic] = []
    if let updated = matter.updated, updated.isBefore(date),
      let field = matter.record.field(PageFields.updated)
    {
      findings.append(
        Diagnostic(
          .pageDates, at: field.location,
          "the page was updated on \(updated.date), before it was published on \(date.date)",
          help: "correct one of the two dates"))
    }
    let last = matter.updated.map { max($0.date, date.date) } ?? date.date
    // Somewhere on earth it is a day later.
    if let asOf = matter.asOf?.earliest, let limit = last.adding(days: 1), asOf > limit,
      let field = matter.record.field(PageFields.asOf)
    {
      findings.append(
        Diagnostic(
          .pageDates, at: field.location,
          "the facts stand for \(matter.asOf?.text ?? ""), after the page last changed on \(last)",
          help: "correct “\(PageFields.asOf)”, or add “\(PageFields.updated)”"))
    }
    return findings
  }
}

extension Rule {
  static let pageDates = Rule(
    "page-dates", .error,
    catches: "A page that was updated before it was published, or whose facts stand for a day after"
      + " it last changed.",
    why: "One of the dates is wrong, and readers judge by them how fresh a page is.",
    wrong: "date: \"2025-10-29\"\nupdated: \"2025-10-28\"",
    right: "date: \"2025-10-29\"\nupdated: \"2025-10-30\"")
}

extension Instant {
  /// Whether the moment is earlier, on another day if one of the two is a day alone.
  fileprivate func isBefore(_ other: Instant) -> Bool { date < other.date && self < other }
}
