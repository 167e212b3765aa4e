extension RecordSchema {
  static let gap = RecordSchema(
    "a gap", "Something that the sources leave open.",
    fields: [
      .id(.gaps),
      .required("text", .text, "What is not known."),
      .about, .by, .at,
    ] + .assertion)

  static let assessment = RecordSchema(
    "an assessment", "A judgement of the desk’s own.",
    fields: [
      .id(.assessments),
      .required("text", .text, "The judgement."),
      .optional("likelihood", .vocabulary(likelihoods), "How likely it is, in ICD 203’s words."),
      .optional("confidence", .vocabulary(["low", "moderate", "high"]), "How sure the desk is."),
      .optional("basis", .oneOrMore(.fact()), "The facts on which it rests."),
      .optional("assumptions", .oneOrMore(.text), "What it takes for granted."),
      .optional("would_change_if", .oneOrMore(.text), "What would change it."),
      .optional("hedge", .text, "A word of doubt."),
      .optional("superseded_by", .oneOrMore(.fact()), "The later fact that counts instead."),
      .about, .by, .at,
    ] + .record)

  /// The two rows of the scale of Intelligence Community Directive 203, 2(e)(2)(a).
  private static let likelihoods = [
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely",
    "very likely", "almost certain", "almost certainly", "remote", "highly improbable",
    "improbable", "roughly even odds", "probable", "probably", "highly probable",
    "nearly certain",
  ]

  static let correction = RecordSchema(
    "a correction", "A change to what was published, told to readers.",
    fields: [
      .id(.corrections),
      .required("date", .date, "The day of the correction.", example: "\"2025-11-02\""),
      .optional("page", .text, "The page that it concerns, by its path."),
      .optional(
        "kind", .vocabulary(["update", "correction", "clarification", "retraction"]),
        "Whether the world changed or we erred."),
      .optional("was", .text, "What was said."),
      .optional("is", .text, "What is said now."),
      .optional("facts", .oneOrMore(.fact()), "The facts that it concerns."),
      .optional(
        "note", .text,
        "What readers are told about it; published, unlike the note of any other fact."),
    ] + .recordBesideNote)
}
