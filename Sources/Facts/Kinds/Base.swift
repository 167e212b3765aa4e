import Kit

/// What holds for all facts of the file.
package enum BaseFields {
  package static let id = SharedFields.id.saying("The base’s own name.")
    .holding(.identifier(["base"]), example: "base.some-subject")
  package static let title = Key.required("title", .text, "The subject.")
  package static let language = Key.required(
    "language", .language, "The language of the facts, as a BCP 47 tag.", example: "en")
  package static let defaultSource = Key.optional(
    "default_source", .fact(.sources),
    "The source that a bare L7 means; the only source, if there is one alone.")
  package static let asOf = SharedFields.asOf.saying("The moment for which the facts hold.")
  package static let reviewWithinDays = Key.optional(
    "review_within_days", .integer(1...36_500), "Days until the facts are due for a review."
  ).shown(to: .desk)
  package static let defaults = Key.optional(
    "defaults", .record(DefaultFields.schema), "What holds where a record says nothing."
  ).shown(to: .desk)

  static let schema = RecordSchema(
    "the base", "What holds for all facts of the file.",
    id, title, language, defaultSource, asOf, reviewWithinDays, defaults, SharedFields.note)
}

/// What holds where a record says nothing.
package enum DefaultFields {
  package static let reliability = SourceFields.reliability.saying("The reliability of sources.")
  package static let credibility = ClaimFields.credibility.saying("The credibility of claims.")
  package static let groundRules = ActorFields.groundRules.saying("How speakers may be quoted.")
  package static let reviewWithinDays = Key.optional(
    BaseFields.reviewWithinDays.name, .record(reviewDays),
    "Days until facts of a kind are due for a review.")

  /// How many days facts of the kind hold without a look.
  package static func days(for kind: FactKind) -> Key<Int> {
    .optional(kind.plural, .integer(1...36_500), "Days for \(kind.plural).")
  }

  private static let reviewDays = RecordSchema(
    "the days until a review", "After how many days facts of each kind are due for a review.",
    fields: FactKind.allCases.map { days(for: $0).schema })

  static let schema = RecordSchema(
    "the defaults", "What holds where a record says nothing.",
    reliability, credibility, groundRules, reviewWithinDays)
}
