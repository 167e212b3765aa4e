package import Facts
package import Kit

/// An entry of `accept` in a page's front matter or in `site.yaml`: a finding that the desk has looked
/// at and lives with; in `site.yaml` all that it fits in files of facts.
package struct Acceptance: Hashable, Sendable {
  /// The name of the rule.
  package let rule: String

  /// The fact that the finding has to concern; nil if any.
  package let id: String?

  /// Why the desk accepts it.
  package let why: String
  package let location: FileLocation
}

extension FrontMatter {
  /// The findings of the page that the desk lives with.
  package var acceptances: [Acceptance] {
    record[PageFields.accept].compactMap(Acceptance.init)
  }
}

extension Acceptance {
  /// Reads an entry; nil if it lacks something, which its schema reports.
  init?(_ entry: Record) {
    guard let rule = entry[AcceptanceFields.rule], let why = entry[AcceptanceFields.why]
    else { return nil }
    self.init(rule: rule, id: entry[AcceptanceFields.id], why: why, location: entry.location)
  }
}

extension [Acceptance] {
  /// Findings for those of these rules, which are always errors.
  func findings(ofFixed rules: Set<String>) -> [Diagnostic] {
    filter { rules.contains($0.rule) }.map { .fixed($0.rule, at: $0.location) }
  }
}

extension FrontMatter {
  /// Findings for entries of `accept` that name one of these rules, of which no page can accept
  /// findings.
  func fixedRulesAccepted(_ fixed: Set<String>) -> [Diagnostic] {
    acceptances.findings(ofFixed: fixed)
  }
}

extension Diagnostic {
  /// A finding for a place that would have the findings of a fixed rule be something else than
  /// errors.
  static func fixed(_ rule: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .vocabulary, at: location, "\(rule) is always an error",
      help: "remove the entry: what breaks this rule cannot be read or published")
  }
}

/// An entry of `accept`.
package enum AcceptanceFields {
  package static let rule = Key.required(
    "rule", .word(among: []), "The rule.", example: "unlinked-number")
  package static let id = Key.optional(
    "id", .text, "The fact that the finding concerns; without it, any fact.")
  package static let why = Key.required(
    "why", .text, "Why the desk accepts it.", example: "\"a street number\"")

  /// The fields of an entry, which names one of `rules`.
  static func schema(rules: [Rule]) -> RecordSchema {
    RecordSchema(
      "an acceptance", "A finding that the desk has reviewed and accepts.",
      rule.holding(.word(among: rules.map(\.name))), id, why)
  }
}
