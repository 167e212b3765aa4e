import Facts
package import Kit

extension Rule {
  package static let relativeDateWithoutAnchor = Rule(
    "relative-date-without-anchor", .error,
    catches: "A relative date that does not say what it counts from.",
    why: "“This month” means nothing without the day on which it was said.",
    wrong: """
      when:
        text: "earlier this month"
        edtf: "XXXX-XX-XX"
        relation: same-month
      """,
    right: """
      when:
        text: "earlier this month"
        edtf: "XXXX-XX-XX"
        relation: same-month
        anchor: source.report
      """)
}

extension Check {
  static let relativeDateWithoutAnchor = base(.relativeDateWithoutAnchor) { input in
    input.base.allTimes.compactMap { fact, time in
      guard let field = time.field(MomentFields.relation), !time.has(MomentFields.anchor) else {
        return nil
      }
      return Diagnostic(
        .relativeDateWithoutAnchor, at: field.location,
        "“\((field.text ?? "").clipped)” does not say what it counts from",
        help: "add “\(MomentFields.anchor):” with the source or event that it counts from",
        id: fact.id)
    }
  }
}
