extension RecordSchema {
  static let actor = RecordSchema(
    "an actor", "A person, state, body or group, or a voice that the source does not name.",
    fields: [
      .id(.actors),
      .required("name", .text, "The name, as the source writes it.")
        .only(for: "person", "state", "org", "media", "group", "delegation"),
      .optional("naming", .vocabulary(["described"]), "Says that the name is a description."),
      .optional("also", .list(.record(.otherName)), "Other names."),
      .optional("honorific", .text, "What stands before the name.", example: "Lt. Gen."),
      .expected("affiliations", .list(.record(.affiliation)), "For whom the person acts.")
        .only(for: "person"),
      .optional("of", .oneOrMore(.fact(.actors)), "The state or body that it is part of."),
      .required(
        "described_as", .text, "The source’s words for who is not named.",
        breaking: .unnamedWithoutDescription
      )
      .only(for: "unnamed"),
      .expected("number", .vocabulary(["one", "two", "several", "plural"]), "How many they are.")
        .only(for: "unnamed"),
      .expected("side", .fact(.actors, or: ["not-stated"]), "The side they are on.")
        .only(for: "unnamed"),
      .optional("reason_unnamed", .text, "Why they are not named, or not-stated."),
      .optional("part_of", .fact(.actors), "The group to which they belong."),
      .optional("speaks", .boolean, "Whether anything is said in their name."),
      .optional("ground_rules", .groundRules, "How they may be quoted."),
      .optional("event", .fact(.events), "The event to which a delegation was sent."),
      .optional("head", .fact(.actors), "Who leads it."),
      .optional("members", .list(.fact(.actors)), "Who belongs to it."),
      .optional("members_unnamed", .list(.record(.unnamedMember)), "Members without a name."),
      .optional("members_complete", .boolean, "Whether these are all."),
      .by, .at,
    ] + .assertion)

  static let otherName = RecordSchema(
    "another name", "A name that stands for the same.",
    fields: [
      .required("text", .text, "The name."),
      .expected(
        "use", .vocabulary(["abbreviation", "short", "metonym", "variant"]), "What kind it is."),
    ])

  private static let affiliation = RecordSchema(
    "an affiliation", "For whom a person acts.",
    fields: [
      .required("actor", .fact(.actors), "The state or body."),
      .optional("role", .text, "The role, in the source’s words."),
      .optional("basis", .basis, "Whether the source says so or the desk reads it so."),
      .at,
    ])

  private static let unnamedMember = RecordSchema(
    "an unnamed member", "A member of whom only a description is known.",
    fields: [
      .required("described_as", .text, "The source’s words."),
      .optional("count", .integer(1...1_000_000), "How many they are."),
    ])
}
