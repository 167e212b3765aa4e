import Kit

package enum StatusFields {
  package static let state = Key.required(
    "state", .text, "How it stands, in or near the source’s words.")
  package static let subject = Key.expected(
    "subject", .anyOf(.fact(), .record(SubjectFields.schema)), "What is in this state.")
  package static let quote = Key.optional("quote", .fact(.quotes), "The words that state it.")
  package static let supersedes = Key.optional(
    "supersedes", .oneOrMore(.fact(.statuses)), "The older statuses it replaces.")

  static let schema = RecordSchema(
    "a status", "How something stands at a time.",
    SharedFields.id(of: .statuses), state, SharedFields.requiredBy, SharedFields.requiredAt,
    subject, quote, supersedes, SharedFields.about, and: .assertion)
}

/// Something that is not a fact of its own.
package enum SubjectFields {
  package static let text = Key.required("text", .text, "What it is.")
  package static let actors = Key.optional(
    "actors", .oneOrMore(.fact(.actors)), "Whom it concerns.")

  static let schema = RecordSchema(
    "a subject", "Something that is not a fact of its own.", text, actors)
}

package enum ProspectFields {
  package static let text = Key.required("text", .text, "The step.")
  package static let modal = Key.optional(
    "modal", .text, "The source’s own word of likelihood.", example: "could")
  package static let actors = Key.optional(
    "actors", .oneOrMore(.fact(.actors)), "Who would take it.")
  package static let event = Key.optional("event", .fact(.events), "The event that it would be.")
  package static let place = Key.optional("where", .place(or: .unknown), "Where it would be.")
  package static let placeModal = Key.optional(
    "where_modal", .text, "The source’s word of doubt about the place.")
  package static let dependsOn = Key.optional(
    "depends_on", .oneOrMore(.fact()), "What has to come first.")

  static let schema = RecordSchema(
    "a prospect", "A step that may follow.",
    SharedFields.id(of: .prospects), text, SharedFields.requiredBy, SharedFields.requiredAt, modal,
    actors, event, place, placeModal, dependsOn, SharedFields.about, and: .assertion)
}
