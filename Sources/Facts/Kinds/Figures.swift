extension RecordSchema {
  static let figure = RecordSchema(
    "a figure", "A number, and what it counts.",
    fields: [
      .id(.figures),
      .required("measure", .text, "What is counted, complete enough to stand alone."),
      .required("as_text", .text, "The source’s words.", example: "nearly 1,800"),
      .requiredBy, .requiredAt,
      .optional("value", .record(.figureValue), "The number that the words mean."),
      .optional("unit", .text, "The unit.", example: "people"),
      .optional("population", .text, "Who or what is counted."),
      .optional("period", .record(.when), "The time that it covers."),
      .optional("part_of", .fact(.figures), "The figure of which it is a part."),
      .optional("differs_from", .oneOrMore(.fact(.figures)), "Rival figures for the same."),
      .about,
    ] + .assertion)

  static let figureValue = RecordSchema(
    "a value", "The number that a figure’s words mean.",
    fields: [
      .required("qualifier", .vocabulary(Qualifier.allCases.map(\.rawValue)), "How exact it is."),
      .optional("point", .decimal, "The number that is named."),
      .optional("low", .decimal, "The least that it may be."),
      .optional("high", .decimal, "The most that it may be."),
      .optional("low_inclusive", .boolean, "Whether it may be the least itself."),
      .optional("high_inclusive", .boolean, "Whether it may be the most itself."),
    ])
}
