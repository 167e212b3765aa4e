package import Facts
package import Kit

/// A rule that the facts should keep, and how its breaches are found.
///
/// A check sees the linked facts and what they are compared with, reads nothing else and changes
/// nothing, so checks can run in any order. To add one, write its file in this folder and name it
/// in `all`.
package struct BaseCheck: Sendable {
  package let rule: Rule

  /// Whether it compares the facts with archived texts; if so it is silent about a source whose
  /// text is absent.
  package let readsArchive: Bool

  package let findings: @Sendable (BaseCheckInput) -> [Diagnostic]

  init(
    _ rule: Rule, readsArchive: Bool = false,
    findings: @escaping @Sendable (BaseCheckInput) -> [Diagnostic]
  ) {
    self.rule = rule
    self.readsArchive = readsArchive
    self.findings = findings
  }
}

/// The facts, and what they are compared with.
package struct BaseCheckInput: Sendable {
  package var base: FactBase
  package var archive: Archive

  /// The day for which freshness is judged; nil if it is not.
  package var today: CalendarDate?

  /// What readers were told when the site was last published; nil if nothing was.
  package var published: PublishedFacts?

  package init(
    base: FactBase, archive: Archive = Archive(), today: CalendarDate? = nil,
    published: PublishedFacts? = nil
  ) {
    self.base = base
    self.archive = archive
    self.today = today
    self.published = published
  }
}

extension BaseCheckInput {
  /// What `checks` find, ordered by place, with a note on archived texts that are absent.
  package func findings(of checks: [BaseCheck] = BaseCheck.all) -> [Diagnostic] {
    (checks.flatMap { $0.findings(self) } + archiveAbsent(for: checks))
      .sorted { ($0.location, $0.rule.name) < ($1.location, $1.rule.name) }
  }
}
