import Facts
import Kit
import Site

extension Rule {
  static let dateAhead = Rule(
    "date-ahead", .warning,
    catches: "A page that is published although its date is still to come.",
    why: "A date holds nothing back: the page is on the site, and leads it until that day.",
    wrong: "date: \"2999-01-02\"", right: "date: \"2999-01-02\"\npublish_at: \"2999-01-02\"")
}

extension Check {
  /// No page is on the site before its own date, unless its front matter says when it may be seen.
  static let dateAhead = site(.dateAhead) { input in
    // Somewhere on earth it is a day later.
    guard let limit = input.now.date.adding(days: 1) else { return [] }
    return input.site.pages.compactMap { page in
      let matter = page.page.frontMatter
      let moments = [PageFields.publishAt, PageFields.embargoUntil].compactMap { matter.record[$0] }
      guard let date = matter.date?.date, date > limit, moments.isEmpty, !matter.isDraft,
        let field = matter.record.field(PageFields.date)
      else { return nil }
      return Diagnostic(
        .dateAhead, at: field.location,
        "the page is published although its date, \(date), is still to come",
        help:
          "write \(PageFields.publishAt.name): \"\(date)\" to hold it back until then, or correct the"
          + " date")
    }
  }
}
