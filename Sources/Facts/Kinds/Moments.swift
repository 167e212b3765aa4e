package import Kit

/// When something was, is or may be.
package enum MomentFields {
  package static let edtf = Key.required(
    "edtf", .edtf, "The date, with X for what is not known.", example: "\"2021-08\"")
  package static let text = Key.optional(
    "text", .text, "The source’s own words.", example: "earlier this month")
  package static let anchor = Key.optional(
    "anchor", .fact(.sources, .events), "What a relative wording counts from.")
  package static let relation = Key.optional(
    "relation", .text, "How it relates to the anchor.", example: "same-month")
  package static let endAnchor = Key.optional(
    "end_anchor", .fact(.sources, .events), "What the end counts from.")
  package static let weekday = Key.optional(
    "weekday", .word(of: Weekday.self), "The day of the week.")
  package static let before = Key.optional(
    "before", .oneOrMore(.fact(.events)), "The events that it precedes.")
  package static let after = Key.optional(
    "after", .oneOrMore(.fact(.events)), "The events that it follows.")
  package static let during = Key.optional(
    "during", .fact(.events), "The event of which it is a part."
  ).listed
  package static let day = Key.optional(
    "day", .integer(1...10_000), "The day of that event, counted from 1.")
  package static let duration = Key.optional(
    "duration", .fact(.figures), "The figure that says how long it lasted.")
  package static let startEvent = Key.optional(
    "start_event", .fact(.events), "The event with which it starts.")
  package static let reason = Key.optional(
    "reason", .word(of: Reason.self), "Why the date is not known.")

  package enum Reason: String, Vocabulary {
    case notStated = "not-stated"
  }

  package static let schema = RecordSchema(
    "a time", "When something was, is or may be, as far as the sources say.",
    edtf, text, anchor, relation, endAnchor, weekday, before, after, during, day, duration,
    startEvent, reason, SharedFields.note)
}
