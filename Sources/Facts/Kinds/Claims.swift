extension RecordSchema {
  static let claim = RecordSchema(
    "a claim", "Something that someone says is so.",
    fields: [
      .id(.claims),
      .required("text", .text, "One proposition, neutral, readable after “says that”."),
      .requiredBy, .requiredAt,
      .expected(
        "kind",
        .vocabulary([
          "factual", "characterisation", "accusation", "argument", "causal", "prediction",
          "warning", "value",
        ]), "What kind of claim it is."),
      .expected(
        "mode", .vocabulary(["quoted", "mixed", "paraphrased"]), "How the source gives it."),
      .expected(
        "standing", .vocabulary(["uncontested", "disputed", "unanswered", "conceded"]),
        "Whether the sources used contest it."),
      .optional("accuses", .oneOrMore(.fact(.actors)), "Whom it blames."),
      .optional("ascribes_to", .oneOrMore(.fact(.actors)), "To whom it puts an act."),
      .optional("response", .record(.response), "What those answer."),
      .relations, .about,
      .optional("to", .oneOrMore(.fact(.actors)), "To whom it was said."),
      .optional("figures", .oneOrMore(.fact(.figures)), "The figures in it."),
      .optional("credibility", .credibility, "How credible it is, from 1 to 6."),
    ] + .assertion)

  private static let response = RecordSchema(
    "a response", "What those concerned by a claim answer.",
    fields: [
      .required(
        "status", .vocabulary(["reported", "counter-accusation", "declined", "not-reported"]),
        "Whether an answer is known."),
      .optional("claim", .fact(.claims, .positions), "The answer."),
      .optional("basis", .basis, "Whether the source says so or the desk reads it so."),
      .reviewedBy,
    ])
}
