package import Kit

/// An entry of `accept`.
package enum AcceptanceFields {
  package static let rule = Key.required(
    "rule", .text, "The rule.", example: "unlinked-number")
  package static let id = Key.optional(
    "id", .text, "The fact that the finding concerns; without it, any fact.")
  package static let why = Key.required(
    "why", .text, "Why the desk accepts it.", example: "\"a street number\"")

  /// The fields of an entry, which names one of `rules`.
  package static func schema(rules: [Rule]) -> RecordSchema {
    RecordSchema(
      "an acceptance", "A finding that the desk has reviewed and accepts.",
      rule.holding(.word(among: rules.map(\.name))), id, why)
  }

  /// The fields of an entry in the record of a fact, which is about that.
  static let ofRecord = RecordSchema(
    "an acceptance of a record", "A finding about a fact that the desk has reviewed and accepts.",
    rule, why)
}
