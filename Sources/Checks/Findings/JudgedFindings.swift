package import Kit
import Site

/// What a run tells of all that it has found.
package struct JudgedFindings: Hashable, Sendable {
  /// The findings that no page accepts, with their severities in this site, and one for each
  /// acceptance that accepts nothing.
  package var shown: [Diagnostic] = []

  /// The findings that pages accept.
  package var accepted: [AcceptedFinding] = []

  package init(shown: [Diagnostic] = [], accepted: [AcceptedFinding] = []) {
    self.shown = shown
    self.accepted = accepted
  }
}

/// A finding that the desk lives with, and why.
package struct AcceptedFinding: Hashable, Sendable {
  package let finding: Diagnostic
  package let why: String

  package init(finding: Diagnostic, why: String) {
    self.finding = finding
    self.why = why
  }
}

extension Rule {
  package static let acceptUnused = Rule(
    "accept-unused", .warning,
    catches: "An entry of accept, in front matter or site.yaml, that matches no finding.",
    why: "What it accepted is gone; left there, it would hide the next one.",
    wrong: """
      accept: [{ rule: unlinked-number, why: "a proverb" }]
      ---

      Nothing was done in time.
      """,
    right: """
      accept: [{ rule: unlinked-number, why: "a proverb" }]
      ---

      A stitch in time saves nine.
      """)
}

extension Diagnostic {
  /// - Parameters:
  ///   - acceptance: An entry that accepts nothing.
  ///   - isOfSite: Whether it stands in `site.yaml`.
  /// - Returns: The finding.
  static func unused(_ acceptance: Acceptance, isOfSite: Bool) -> Diagnostic {
    let subject = isOfSite ? "no file of facts has a" : "the page has no"
    let about = acceptance.id.map { " about \($0)" } ?? ""
    return Diagnostic(
      .acceptUnused, at: acceptance.location,
      "\(subject) finding of \(acceptance.rule)\(about) to accept", help: "remove it",
      id: acceptance.id)
  }
}
