package import Kit

/// Fields that records of several kinds have.
package enum SharedFields {
  package static let id = Key.required(
    "id", .identifier([]),
    "The name by which everything refers to the record; never used again.")

  /// The id of a fact of the kind.
  static func id(of kind: FactKind) -> Key<String> {
    id.holding(.identifier(kind.prefixes), example: "\(kind.prefixes[0]).some-words")
  }

  /// Where the sources say it.
  package static let at = Key.optional(
    "at", .oneOrMore(.locator), "Where the sources say it.", example: "[L7]")

  /// The same, as something asserted has to tell.
  static let requiredAt = at.required(breaking: .factWithoutSource)

  /// Who says it.
  package static let by = Key.optional(
    "by", .oneOrMore(.speaker), "Who says it.", example: "[person.some-name]")

  /// The same, as something asserted has to tell.
  static let requiredBy = by.required(breaking: .claimWithoutSpeaker)

  package static let about = Key.optional(
    "about", .oneOrMore(.fact()), "The facts that it is about.", example: "[event.some-event]")
  package static let relations = Key.optional(
    "relations", .oneOrMore(.record(RelationFields.schema)), "How it stands to other claims.")

  package static let note = Key.optional(
    "note", .text, "A remark of the desk; not published."
  ).shown(to: .desk)
  package static let accept = Key.optional(
    "accept", .list(.record(AcceptanceFields.ofRecord)),
    "Findings about the record that the desk has reviewed and accepts.",
    example: "[{ \(AcceptanceFields.rule): single-unnamed-source,"
      + " \(AcceptanceFields.why): \"No other source is known.\" }]"
  ).shown(to: .desk)
  package static let draft = Key.optional(
    "draft", .boolean, "Whether it is left out of the site."
  ).shown(to: .desk).gating
  package static let publishAt = Key.optional(
    "publish_at", .instant, "When it is published."
  ).shown(to: .desk).gating
  package static let embargoUntil = Key.optional(
    "embargo_until", .instant, "When it may first be published."
  ).shown(to: .desk).gating
  package static let asOf = Key.optional(
    "as_of", .momentOrUnknown, "The moment for which it holds, or unknown.")
  package static let reviewBy = Key.optional(
    "review_by", .edtf, "When it is due for a review."
  ).shown(to: .desk)
  package static let history = Key.optional(
    "history", .oneOrMore(.record(HistoryFields.schema)), "What it said before, oldest first.")
  package static let replacedBy = Key.optional(
    "replaced_by", .oneOrMore(.fact()), "What replaces a retired id.")

  package static let hedge = Key.optional(
    "hedge", .text, "The source’s own word of doubt.", example: "reportedly")
  package static let ambiguity = Key.optional(
    "ambiguity", .text, "What the source leaves unclear; shown to readers.")
  package static let supersededBy = Key.optional(
    "superseded_by", .oneOrMore(.fact()), "The later fact that counts instead.")
  package static let reviewedBy = Key.optional(
    "reviewed_by", .text, "The initials of who reviewed the desk’s reading."
  ).shown(to: .desk)

  /// Whether a source says something or the desk reads it out of the source.
  package static let basis = Key.optional(
    "basis", .word(of: Basis.self), "Whether the source says so or the desk reads it so.")

  package enum Basis: String, Vocabulary {
    case stated, explicit, implied, editorial
  }
}

extension [FieldSchema] {
  static let recordBesideNote = Self(
    SharedFields.draft, SharedFields.publishAt, SharedFields.embargoUntil, SharedFields.asOf,
    SharedFields.reviewBy,
    SharedFields.history, SharedFields.replacedBy, SharedFields.accept)

  /// What any record may say of itself.
  package static let record = Self(SharedFields.note) + recordBesideNote

  /// What a record that asserts something may add.
  static let assertion =
    record
    + Self(
      SharedFields.hedge, SharedFields.ambiguity,
      SharedFields.basis.saying("Whether the source says it or the desk reads it so."),
      SharedFields.supersededBy, SharedFields.reviewedBy)
}

extension FieldType {
  /// A point in time: a date alone, or with all that a source says of it.
  package static let moment = FieldType.anyOf([.edtf, .record(MomentFields.schema)])

  /// The same, or a word that says that it is not known.
  package static let momentOrUnknown = FieldType.anyOf([
    .vocabulary([ReservedWord.unknown.rawValue]), .edtf, .record(MomentFields.schema),
  ])
}

/// How a claim or position stands to another.
package enum RelationFields {
  package static let type = Key.required(
    "type", .word(of: Kind.self), "How it relates to the other.")
  package static let claim = Key.required("claim", .fact(.claims, .positions), "The other.")
  package static let part = Key.optional("part", .text, "The part of the other that is meant.")

  package enum Kind: String, Vocabulary {
    case disputes
    case explainsDifferently = "explains-differently"
    case supports, elaborates, repeats

    /// Whether the two cannot both be right.
    package var isContrary: Bool { self == .disputes || self == .explainsDifferently }
  }

  /// Where a record names what it relates to.
  package static let path = SharedFields.relations.path(to: claim)

  static let schema: RecordSchema = {
    var schema = RecordSchema(
      "a relation", "How a claim or position stands to another.",
      type, claim, SharedFields.basis, part, SharedFields.reviewedBy)
    // Each stands on the pages of both.
    schema.most = 100
    return schema
  }()
}

/// What a fact said before.
package enum HistoryFields {
  package static let asOf = Key.required("as_of", .edtf, "The day from which it held.")
  package static let value = Key.optional(
    "value", .anyOf(.record(FigureValueFields.schema), .decimal, .text), "The former value.")
  package static let asText = Key.optional("as_text", .text, "The former wording.")
  package static let why = Key.optional("why", .text, "Why it changed.")
  package static let kind = Key.optional(
    "kind", .word(of: Kind.self), "Whether the world changed or the desk was wrong.")

  package enum Kind: String, Vocabulary {
    case update, correction
  }

  static let schema = RecordSchema(
    "a former value", "What a fact said before.", asOf, value, asText, why, kind)
}
