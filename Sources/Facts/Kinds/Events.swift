package enum EventFields {
  package static let title = Key.required("title", .text, "What it is.")
  package static let kind = Key.optional("kind", .word(of: Kind.self), "What kind of event it is.")
  package static let level = Key.optional(
    "level", .text, "The level of talks.", example: "ministerial")
  package static let modality = Key.optional(
    "modality", .word(of: Modality.self), "Whether it took place.")
  package static let when = Key.optional("when", .time, "When.")
  package static let place = Key.optional("where", .place(or: .unknown), "Where, or unknown.")
  package static let placeRole = Key.optional(
    "where_role", .text, "What the place has to do with it.", example: "brokered-in")
  package static let placeCertainty = Key.optional(
    "where_certainty", .text, "The source’s word of doubt about the place.")
  package static let participants = Key.optional(
    "participants", .list(.record(ParticipantFields.schema)), "Who took part, and as what.")
  package static let aims = Key.optional(
    "aims", .list(.record(AimFields.schema)), "What it was for.")
  package static let outcome = Key.optional(
    "outcome", .list(.record(OutcomeFields.schema)), "What came of it.")

  /// Where an event names what it follows, what it precedes and what it is part of.
  package static let afterPath = when.path(to: MomentFields.after)
  package static let beforePath = when.path(to: MomentFields.before)
  package static let duringPath = when.path(to: MomentFields.during)

  package enum Kind: String, Vocabulary {
    case talksRound = "talks-round"
    case ceasefire, strike, fighting, incident, session, statement, takeover, agreement, meeting
  }

  package enum Modality: String, Vocabulary {
    case occurred, ongoing, alleged, planned, possible, cancelled
  }

  static let schema = RecordSchema(
    "an event", "Something that happened, goes on, or may happen.",
    SharedFields.id(of: .events), title, kind, level, modality, when, place, placeRole,
    placeCertainty, participants, aims, outcome, SharedFields.by, SharedFields.at, and: .assertion)
}

/// Someone who took part.
package enum ParticipantFields {
  package static let actor = Key.required("actor", .fact(.actors), "Who.")
  package static let role = Key.optional("role", .text, "In what role.", example: "mediator")
  package static let certainty = Key.optional(
    "certainty", .text, "The source’s word of doubt.", example: "suspected")

  static let schema = RecordSchema(
    "a participant", "Someone who took part.",
    actor, role, certainty, SharedFields.basis, SharedFields.at)
}

/// Something that was to be reached.
package enum AimFields {
  package static let text = Key.required("text", .text, "The aim.")

  static let schema = RecordSchema(
    "an aim", "Something that was to be reached.", text, SharedFields.by, SharedFields.at)
}

/// Something that came of an event.
package enum OutcomeFields {
  package static let text = Key.required("text", .text, "The outcome.")
  package static let produces = Key.optional(
    "produces", .fact(.events), "The event that followed from it.")

  static let schema = RecordSchema(
    "an outcome", "Something that came of an event.",
    text, produces, SharedFields.by, SharedFields.at)
}
