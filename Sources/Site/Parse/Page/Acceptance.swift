package import Facts
package import Kit

/// An entry of `accept` in a page's front matter: a finding that the desk has looked at and lives
/// with.
package struct Acceptance: Hashable, Sendable {
  /// The name of the rule.
  package let rule: String

  /// The fact that the finding has to concern; nil if any.
  package let id: String?

  /// Why the desk lives with it.
  package let why: String
  package let location: FileLocation
}

extension FrontMatter {
  /// The findings of the page that the desk lives with.
  package var acceptances: [Acceptance] {
    record[PageFields.accept].compactMap { entry in
      guard let rule = entry[AcceptanceFields.rule], let why = entry[AcceptanceFields.why]
      else { return nil }
      return Acceptance(
        rule: rule, id: entry[AcceptanceFields.id], why: why, location: entry.location)
    }
  }
}

/// An entry of `accept`.
package enum AcceptanceFields {
  package static let rule = Key.required(
    "rule", .word(among: []), "The rule.", example: "unlinked-number")
  package static let id = Key.optional(
    "id", .text, "The fact that the finding concerns, if it is not any.")
  package static let why = Key.required(
    "why", .text, "Why the desk lives with it.", example: "\"a street number\"")

  /// The fields of an entry, which names one of `rules`.
  static func schema(rules: [Rule]) -> RecordSchema {
    RecordSchema(
      "an acceptance", "A finding that the desk has looked at and lives with.",
      rule.holding(.word(among: rules.map(\.name))), id, why)
  }
}
