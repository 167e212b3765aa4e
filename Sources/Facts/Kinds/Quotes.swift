extension RecordSchema {
  static let quote = RecordSchema(
    "a quotation", "Words that a source gives in quotation marks.",
    fields: [
      .id(.quotes),
      .required("text", .text, "The words, without the outer marks and the comma inside them."),
      .required(
        "speaker", .speaker, "Whose words they are.", breaking: .claimWithoutSpeaker),
      .required(
        "at", .locator, "Where the source gives them.", example: "L7",
        breaking: .factWithoutSource),
      .optional("form", .vocabulary(["full", "partial", "term"]), "How much of a sentence it is."),
      .optional(
        "attribution",
        .vocabulary(["explicit", "pronoun", "continuation", "unattributed", "display"]),
        "How the source says who speaks."),
      .optional("to", .oneOrMore(.fact(.actors)), "To whom it was said."),
      .optional("expresses", .oneOrMore(.fact()), "The facts that these words state."),
      .optional("variant_of", .fact(.quotes), "Another wording of the same."),
      .optional("condenses", .fact(.quotes), "The words that a headline shortens."),
      .optional("continues_in", .fact(.quotes), "The next part of the same speech."),
      .optional("usable", .boolean, "Whether they may be quoted as speech."),
      .optional("language", .text, "Their language, as a BCP 47 tag."),
    ] + .assertion)

  static let position = RecordSchema(
    "a position", "What a party wants, offers or refuses on an issue.",
    fields: [
      .id(.positions),
      .required("text", .text, "The position."),
      .requiredBy, .requiredAt,
      .optional("party", .fact(.actors), "Whose position it is."),
      .optional("issue", .fact(.issues), "The matter."),
      .optional(
        "kind",
        .vocabulary([
          "demand", "offer", "refusal", "red-line", "argument", "interpretation", "intention",
        ]), "What kind of position it is."),
      .optional("toward", .oneOrMore(.fact(.actors)), "To whom it is put."),
      .optional("responds_to", .oneOrMore(.fact(.positions, .claims)), "What it answers."),
      .optional("claim", .fact(.claims), "The claim that states it."),
      .optional("answer", .record(.answer), "The answer it met."),
      .relations, .about,
    ] + .assertion)

  private static let answer = RecordSchema(
    "an answer", "The answer that a position met.",
    fields: [
      .required("text", .text, "The answer."),
      .optional("claim", .fact(.claims, .positions), "The claim or position that states it."),
      .optional("basis", .basis, "Whether the source says so or the desk reads it so."),
      .by, .at,
    ])
}
