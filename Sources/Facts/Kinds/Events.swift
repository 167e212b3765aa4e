package enum EventFields {
  package static let title = Key.required("title", .text, "What it is.")
  package static let kind = Key.optional(
    "kind", .freeWord(like: Kind.self), "What kind of event it is, in a word.", example: "disaster")
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
    "participants", .oneOrMore(.record(ParticipantFields.schema)), "Who took part, and as what.")
  package static let aims = Key.optional(
    "aims", .oneOrMore(.record(AimFields.schema)), "What it was for.")
  package static let outcome = Key.optional(
    "outcome", .oneOrMore(.record(OutcomeFields.schema)), "What came of it.")

  /// Where an event names what it follows, what it precedes and what it is part of.
  package static let afterPath = when.path(to: MomentFields.after)
  package static let beforePath = when.path(to: MomentFields.before)
  package static let duringPath = when.path(to: MomentFields.during)

  /// The kinds that a general desk meets; a desk may use others.
  package enum Kind: String, Vocabulary {
    case talksRound = "talks-round"
    case ceasefire, strike, fighting, incident, session, statement, takeover, agreement, meeting
    case talks, summit, conference, negotiation, mediation, visit, speech, interview, hearing,
      debate
    case briefing, announcement, publication, launch, appointment, resignation, dismissal
    case decision, ruling, verdict, judgment, sentence, trial, indictment, lawsuit, appeal, arrest
    case detention, release, extradition, execution, pardon, investigation, inspection, raid
    case election, referendum, vote, resolution, legislation, veto, sanctions, treaty, ratification
    case coup, rebellion, protest, demonstration, march, rally, riot, unrest, crackdown, walkout
    case attack, airstrike, bombing, shelling, shooting, assassination, abduction, clash, battle
    case offensive, invasion, siege, withdrawal, mobilisation, evacuation, displacement, killing
    case murder, massacre, war, conflict, truce, blockade, explosion, crash, accident, collapse
    case derailment, spill, disaster, earthquake, aftershock, flood, storm, cyclone, hurricane
    case drought, fire, wildfire, eruption, landslide, avalanche, tsunami, heatwave, famine
    case outbreak, epidemic, pandemic, vaccination, rescue, aid, merger, acquisition, bankruptcy
    case audit, report, survey, census, closure, opening, outage, breach, cyberattack, recall
    case ceremony, funeral, inauguration, anniversary, concert, match, other
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
