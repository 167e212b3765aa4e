import Kit

extension RecordSchema {
  static let when = RecordSchema(
    "a time", "When something was, is or may be, as far as the sources say.",
    fields: [
      .required("edtf", .edtf, "The date, with X for what is not known.", example: "\"2021-08\""),
      .optional("text", .text, "The source’s own words.", example: "earlier this month"),
      .optional(
        "anchor", .fact(.sources, .events), "What a relative wording counts from."),
      .optional("relation", .text, "How it lies to the anchor.", example: "same-month"),
      .optional("end_anchor", .fact(.sources, .events), "What the end counts from."),
      .optional(
        "weekday", .vocabulary(Weekday.allCases.map(\.rawValue)), "The day of the week."),
      .optional("before", .oneOrMore(.fact(.events)), "The events that it precedes."),
      .optional("after", .oneOrMore(.fact(.events)), "The events that it follows."),
      .optional("during", .fact(.events), "The event of which it is a part."),
      .optional("day", .integer(1...10_000), "The day of that event, counted from 1."),
      .optional("duration", .fact(.figures), "The figure that says how long it lasted."),
      .optional("start_event", .fact(.events), "The event with which it starts."),
      .optional("reason", .vocabulary(["not-stated"]), "Why the date is not known."),
      .deskNote,
    ])
}
