package enum ActorFields {
  package static let name = Key.required("name", .text, "The name, as the source writes it.")
    .only(for: .person, .state, .org, .media, .group, .delegation)
  package static let naming = Key.optional(
    "naming", .word(of: Naming.self), "Says that the name is a description.")
  package static let also = Key.optional(
    "also", .oneOrMore(.record(OtherNameFields.schema)), "Other names.")
  package static let honorific = Key.optional(
    "honorific", .text, "A title before the name.", example: "Lt. Gen.")
  package static let affiliations = Key.expected(
    "affiliations", .oneOrMore(.record(AffiliationFields.schema)), "For whom the person acts."
  ).only(for: .person)
  package static let of = Key.optional(
    "of", .oneOrMore(.fact(.actors)), "The state or body that it is part of.")
  package static let describedAs = Key.required(
    "described_as", .text, "The source’s words for who is not named.",
    breaking: .unnamedWithoutDescription
  ).only(for: .unnamed)
  package static let number = Key.expected(
    "number", .word(of: Number.self), "How many they are."
  ).only(for: .unnamed)
  package static let side = Key.expected(
    "side", .fact(.actors, or: .notStated), "The side they are on."
  ).only(for: .unnamed)
  package static let reasonUnnamed = Key.optional(
    "reason_unnamed", .text, "Why they are not named, or not-stated.")
  package static let partOf = Key.optional(
    "part_of", .fact(.actors), "The group to which they belong.")
  package static let speaks = Key.optional(
    "speaks", .boolean, "Whether anything is said in their name.")
  package static let groundRules = Key.optional(
    "ground_rules", .word(of: GroundRules.self), "How they may be quoted.")
  package static let event = Key.optional(
    "event", .fact(.events), "The event to which a delegation was sent.")
  package static let head = Key.optional("head", .fact(.actors), "Who leads it.")
  package static let members = Key.optional(
    "members", .oneOrMore(.fact(.actors)), "Who belongs to it.")
  package static let membersUnnamed = Key.optional(
    "members_unnamed", .oneOrMore(.record(UnnamedMemberFields.schema)), "Members without a name.")
  package static let membersComplete = Key.optional(
    "members_complete", .boolean, "Whether these are all.")

  package enum Naming: String, Vocabulary {
    case described
  }

  package enum Number: String, Vocabulary {
    case one, two, several, plural
  }

  /// How a speaker may be quoted.
  package enum GroundRules: String, Vocabulary {
    case onRecord = "on-record"
    case background
    case deepBackground = "deep-background"
    case offRecord = "off-record"
    case notStated = "not-stated"
  }

  static let schema: RecordSchema = {
    var schema = fields
    let name = "{ \(OtherNameFields.text): \"…\", \(OtherNameFields.use): short }"
    let advice = ForeignKey.advice("write \(ActorFields.also): [ \(name) ], with each other name")
    for key in ["alias", "aliases", "aka", "alsoknownas", "othername", "othernames", "shortname"] {
      schema.foreignKeys[key] = advice
    }
    return schema
  }()

  private static let fields = RecordSchema(
    "an actor", "A person, state, body or group, or a voice that the source does not name.",
    SharedFields.id(of: .actors), name, naming, also, honorific, affiliations, of, describedAs,
    number, side, reasonUnnamed, partOf, speaks, groundRules, event, head, members, membersUnnamed,
    membersComplete, SharedFields.by, SharedFields.at, and: .assertion)
}

/// Another name for the same actor or place.
package enum OtherNameFields {
  package static let text = Key.required("text", .text, "The name.")
  package static let use = Key.expected("use", .word(of: Use.self), "What kind it is.")

  package enum Use: String, Vocabulary {
    case abbreviation, short, metonym, variant
  }

  static let schema = RecordSchema(
    "another name", "Another name for the same actor or place.", text, use)
}

/// For whom a person acts.
package enum AffiliationFields {
  package static let actor = Key.required("actor", .fact(.actors), "The state or body.")
  package static let role = Key.optional("role", .text, "The role, in the source’s words.")

  static let schema = RecordSchema(
    "an affiliation", "For whom a person acts.", actor, role, SharedFields.basis, SharedFields.at)
}

/// A member of whom only a description is known.
package enum UnnamedMemberFields {
  package static let describedAs = Key.required("described_as", .text, "The source’s words.")
  package static let count = Key.optional("count", .integer(1...1_000_000), "How many they are.")

  static let schema = RecordSchema(
    "an unnamed member", "A member of whom only a description is known.", describedAs, count)
}
