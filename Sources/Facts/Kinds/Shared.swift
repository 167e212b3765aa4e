/// Fields that records of several kinds have.
extension FieldSchema {
  /// The id of a fact of the kind.
  static func id(_ kind: FactKind) -> FieldSchema {
    .required(
      "id", .identifier(kind.prefixes),
      "The name by which everything refers to the record; never used again.",
      example: "\(kind.prefixes[0]).some-words")
  }

  /// Where the sources say it, as something asserted has to tell.
  static let requiredAt = FieldSchema.required(
    "at", .oneOrMore(.locator), "Where the sources say it.", example: "[L7]",
    breaking: .factWithoutSource)

  static let at = FieldSchema.optional(
    "at", .oneOrMore(.locator), "Where the sources say it.", example: "[L7]")

  /// Who says it, as something asserted has to tell.
  static let requiredBy = FieldSchema.required(
    "by", .oneOrMore(.speaker), "Who says it.", example: "[person.attaullah-tarar]",
    breaking: .claimWithoutSpeaker)

  static let by = FieldSchema.optional(
    "by", .oneOrMore(.speaker), "Who says it.", example: "[person.attaullah-tarar]")

  static let about = FieldSchema.optional(
    "about", .oneOrMore(.fact()), "The facts that it is about.", example: "[event.doha-talks]")

  static let deskNote = FieldSchema.optional(
    "note", .text, "A remark of the desk; not published."
  ).unpublished

  /// Who looked at what the desk reads out of a source.
  static let reviewedBy = FieldSchema.optional(
    "reviewed_by", .text, "The initials of who reviewed the desk’s reading."
  ).unpublished

  static let relations = FieldSchema.optional(
    "relations", .list(.record(.relation)), "How it stands to other claims.")
}

extension [FieldSchema] {
  /// What any record may say of itself.
  static let record: [FieldSchema] =
    [.deskNote] + recordBesideNote

  static let recordBesideNote: [FieldSchema] = [
    .optional("draft", .boolean, "Whether it is left out of the site.").unpublished,
    .optional("embargo_until", .instant, "When it may first be published.").unpublished,
    .optional("as_of", .moment, "The moment for which it holds."),
    .optional("review_by", .edtf, "When it has to be looked at again.").unpublished,
    .optional("history", .list(.record(.history)), "What it said before, oldest first."),
    .optional("replaced_by", .oneOrMore(.fact()), "What stands in the place of a retired id."),
  ]

  /// What a record that asserts something may add.
  static let assertion: [FieldSchema] =
    record + [
      .optional("hedge", .text, "The source’s own word of doubt.", example: "reportedly"),
      .optional("ambiguity", .text, "What the source leaves unclear; shown to readers."),
      .optional("basis", .basis, "Whether the source says it or the desk reads it so."),
      .optional("superseded_by", .oneOrMore(.fact()), "The later fact that counts instead."),
      .reviewedBy,
    ]
}

extension FieldType {
  /// Someone who can say something, or one of the voices that are nobody in particular.
  static let speaker = FieldType.reference(
    ReferenceTarget(
      prefixes: FactKind.actors.prefixes, reserved: ["source-voice", "unattributed", "desk"],
      breaking: .speakerNotAnActor))

  /// A point in time: a date alone, or with all that a source says of it.
  package static let moment = FieldType.anyOf([.edtf, .record(.when)])
}

extension RecordSchema {
  static let relation = RecordSchema(
    "a relation", "How a claim or position stands to another.",
    fields: [
      .required(
        "type",
        .vocabulary(["disputes", "explains-differently", "supports", "elaborates", "repeats"]),
        "What it does to the other."),
      .required("claim", .fact(.claims, .positions), "The other."),
      .optional("basis", .basis, "Whether the source says so or the desk reads it so."),
      .optional("part", .text, "The part of the other that is meant."),
      .reviewedBy,
    ])

  static let history = RecordSchema(
    "a former value", "What a fact said before.",
    fields: [
      .required("as_of", .edtf, "The day from which it held."),
      .optional(
        "value", .anyOf([.record(.figureValue), .decimal, .text]), "The former value."),
      .optional("as_text", .text, "The former wording."),
      .optional("why", .text, "Why it changed."),
      .optional(
        "kind", .vocabulary(["update", "correction"]), "Whether the world changed or we erred."),
    ])
}
