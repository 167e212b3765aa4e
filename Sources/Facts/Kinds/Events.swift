extension RecordSchema {
  static let event = RecordSchema(
    "an event", "Something that happened, goes on, or may happen.",
    fields: [
      .id(.events),
      .required("title", .text, "What it is."),
      .optional(
        "kind",
        .vocabulary([
          "talks-round", "ceasefire", "strike", "fighting", "incident", "session", "statement",
          "takeover", "agreement", "meeting",
        ]), "What kind of event it is."),
      .optional("level", .text, "The level of talks.", example: "ministerial"),
      .optional(
        "modality",
        .vocabulary(["occurred", "ongoing", "alleged", "planned", "possible", "cancelled"]),
        "Whether it took place."),
      .optional("when", .record(.when), "When."),
      .optional("where", .place(or: ["unknown"]), "Where, or unknown."),
      .optional("where_role", .text, "What the place has to do with it.", example: "brokered-in"),
      .optional("where_certainty", .text, "The source’s word of doubt about the place."),
      .optional("participants", .list(.record(.participant)), "Who took part, and as what."),
      .optional("aims", .list(.record(.statement)), "What it was for."),
      .optional("outcome", .list(.record(.outcome)), "What came of it."),
      .by, .at,
    ] + .assertion)

  private static let participant = RecordSchema(
    "a participant", "Someone who took part.",
    fields: [
      .required("actor", .fact(.actors), "Who."),
      .optional("role", .text, "As what.", example: "mediator"),
      .optional("certainty", .text, "The source’s word of doubt.", example: "suspected"),
      .optional("basis", .basis, "Whether the source says so or the desk reads it so."),
      .at,
    ])

  private static let statement = RecordSchema(
    "an aim", "Something that was to be reached.",
    fields: [.required("text", .text, "The aim."), .by, .at])

  private static let outcome = RecordSchema(
    "an outcome", "Something that came of an event.",
    fields: [
      .required("text", .text, "The outcome."),
      .optional("produces", .fact(.events), "The event that followed from it."),
      .by, .at,
    ])
}
