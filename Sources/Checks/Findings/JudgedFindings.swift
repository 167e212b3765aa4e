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
    catches: "An entry of accept, in front matter, a record or site.yaml, that matches no finding.",
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

extension Acceptance {
  /// Where acceptances stand.
  enum Holder: Hashable, Sendable {
    /// In the front matter of a page.
    case page

    /// In the record of a fact.
    case record

    /// In `site.yaml`.
    case site
  }
}

extension Diagnostic {
  /// - Parameters:
  ///   - acceptance: An entry that accepts nothing.
  ///   - holder: Where it stands.
  /// - Returns: The finding.
  static func unused(_ acceptance: Acceptance, in holder: Acceptance.Holder) -> Diagnostic {
    let subject =
      switch holder {
      case .page: "the page has no"
      case .record: "the record has no"
      case .site: "no file of facts has a"
      }
    let about = holder == .record ? "" : acceptance.id.map { " about \($0)" } ?? ""
    return Diagnostic(
      .acceptUnused, at: acceptance.location,
      "\(subject) finding of \(acceptance.rule)\(about) to accept", help: "remove it",
      id: acceptance.id)
  }
}
