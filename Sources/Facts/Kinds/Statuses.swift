extension RecordSchema {
  static let status = RecordSchema(
    "a status", "How something stands at a time.",
    fields: [
      .id(.statuses),
      .required("state", .text, "How it stands, in or near the source’s words."),
      .requiredBy, .requiredAt,
      .expected("subject", .anyOf([.fact(), .record(.subject)]), "What stands so."),
      .optional("quote", .fact(.quotes), "The words that state it."),
      .optional("supersedes", .oneOrMore(.fact(.statuses)), "The older statuses it replaces."),
      .about,
    ] + .assertion)

  private static let subject = RecordSchema(
    "a subject", "Something that is no fact of its own.",
    fields: [
      .required("text", .text, "What it is."),
      .optional("actors", .oneOrMore(.fact(.actors)), "Whom it concerns."),
    ])

  static let prospect = RecordSchema(
    "a prospect", "A step that may follow.",
    fields: [
      .id(.prospects),
      .required("text", .text, "The step."),
      .requiredBy, .requiredAt,
      .optional("modal", .text, "The source’s own word of likelihood.", example: "could"),
      .optional("actors", .oneOrMore(.fact(.actors)), "Who would take it."),
      .optional("event", .fact(.events), "The event that it would be."),
      .optional("where", .place(or: ["unknown"]), "Where it would be."),
      .optional("where_modal", .text, "The source’s word of doubt about the place."),
      .optional("depends_on", .oneOrMore(.fact()), "What has to come first."),
      .about,
    ] + .assertion)
}
