extension RecordSchema {
  package static let base = RecordSchema(
    "the base", "What holds for all facts of the file.",
    fields: [
      .required(
        "id", .identifier(["base"]), "The base’s own name.", example: "base.istanbul-round"),
      .required("title", .text, "The subject."),
      .required("language", .text, "The language of the facts, as a BCP 47 tag.", example: "en"),
      .required("default_source", .fact(.sources), "The source that a bare L7 means."),
      .optional("as_of", .moment, "The moment for which the facts hold."),
      .optional("review_within_days", .integer(1...36_500), "How long they hold without a look.")
        .unpublished,
      .optional("defaults", .record(.baseDefaults), "What holds where a record says nothing.")
        .unpublished,
      .deskNote,
    ])

  private static let baseDefaults = RecordSchema(
    "the defaults", "What holds where a record says nothing.",
    fields: [
      .optional("reliability", .reliability, "The reliability of sources."),
      .optional("credibility", .credibility, "The credibility of claims."),
      .optional("ground_rules", .groundRules, "How speakers may be quoted."),
      .optional("review_within_days", .record(.reviewDays), "How long facts of a kind hold."),
    ])

  private static let reviewDays = RecordSchema(
    "the days until a review", "How long facts of each kind hold without a look.",
    fields: FactKind.allCases.map {
      .optional($0.plural, .integer(1...36_500), "Days for \($0.plural).")
    })
}

extension FieldType {
  /// The Admiralty scale of a source, from A, reliable, to F, which cannot be judged.
  static let reliability = FieldType.vocabulary(["A", "B", "C", "D", "E", "F"])

  /// The Admiralty scale of a statement, from 1, confirmed, to 6, which cannot be judged.
  static let credibility = FieldType.integer(1...6)

  static let groundRules = FieldType.vocabulary([
    "on-record", "background", "deep-background", "off-record", "not-stated",
  ])
}
