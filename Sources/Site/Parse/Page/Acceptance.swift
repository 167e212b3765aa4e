import Facts
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
    record["accept"]?.items.compactMap { item in
      guard let entry = item.record, let rule = entry["rule"]?.text, let why = entry["why"]?.text
      else { return nil }
      return Acceptance(
        rule: rule, id: entry["id"]?.text, why: why, location: item.location)
    } ?? []
  }
}

extension RecordSchema {
  /// An entry of `accept`, which names one of `rules`.
  static func acceptance(of rules: [Rule]) -> RecordSchema {
    RecordSchema(
      "an acceptance", "A finding that the desk has looked at and lives with.",
      fields: [
        .required(
          "rule", .vocabulary(rules.map(\.name)), "The rule.", example: "unlinked-number"),
        .optional("id", .text, "The fact that the finding concerns, if it is not any."),
        .required("why", .text, "Why the desk lives with it.", example: "\"a street number\""),
      ])
  }
}
