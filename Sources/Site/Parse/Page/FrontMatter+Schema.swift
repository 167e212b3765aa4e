package import Facts
package import Kit

extension Rule {
  package static let pageWithoutAsOf = Rule(
    "page-without-as-of", .error,
    catches: "A briefing that does not say for which moment its facts stand.",
    why: "A reader cannot tell whether a number is from today or from last year.",
    wrong: "date: \"2025-10-29\"", right: "date: \"2025-10-29\"\nas_of: \"2025-10-28\"")
}

extension FrontMatter {
  /// The keys of a briefing's front matter, in which findings of `rules` may be accepted.
  package static func briefing(rules: [Rule]) -> RecordSchema {
    RecordSchema(
      "front matter of a briefing", "What a briefing says about itself.",
      fields: [
        .required("title", .text, "The headline.", example: "\"Istanbul round ends\""),
        .required(
          "date", .instant, "When it was published.", example: "\"2025-10-29\""),
        .required(
          "as_of", .anyOf([.edtf, .vocabulary(["unknown"])]),
          "The moment for which the facts stand.", example: "\"2025-10-28\"",
          breaking: .pageWithoutAsOf),
      ] + shared(rules))
  }

  /// The keys of a plain page's front matter, in which findings of `rules` may be accepted.
  package static func page(rules: [Rule]) -> RecordSchema {
    RecordSchema(
      "front matter of a page", "What a plain page says about itself.",
      fields: [
        .required("title", .text, "The headline.", example: "\"About us\""),
        .optional("date", .instant, "When it was published."),
        .optional(
          "as_of", .anyOf([.edtf, .vocabulary(["unknown"])]),
          "The moment for which the facts stand."),
      ] + shared(rules))
  }

  private static func shared(_ rules: [Rule]) -> [FieldSchema] {
    [
      .optional("summary", .markdownLine, "The standfirst; else the first paragraph serves."),
      .optional("updated", .instant, "When it last changed."),
      .optional("slug", .text, "The last part of the address.", example: "istanbul-round"),
      .optional("topics", .oneOrMore(.text), "What it is about."),
      .optional("series", .oneOrMore(.text), "The series that it belongs to."),
      .optional("authors", .oneOrMore(.text), "Who wrote it."),
      .optional("dateline", .text, "Where it was written."),
      .optional("key_points", .list(.markdownLine), "The bottom line, shown first."),
      .optional("draft", .boolean, "Whether it is left out of the site."),
      .optional("publish_at", .instant, "When it starts to be on the site."),
      .optional("expires_at", .instant, "When it stops to be on the site."),
      .optional("embargo_until", .instant, "Until when nothing of it may be on the site."),
      .optional("aliases", .oneOrMore(.text), "Old paths that lead here.", example: "[/old/]"),
      .optional(
        "allow_numbers", .oneOrMore(.anyOf([.number, .text])), "Numbers that need no fact.",
        example: "[2, 2021]"),
      .optional(
        "accept", .list(.record(.acceptance(of: rules))),
        "Findings that the desk has looked at and lives with.",
        example: "[{ rule: unlinked-number, why: \"a street number\" }]"),
      .optional("template", .text, "Another template.", example: "briefing-wide.html"),
      .optional("lang", .text, "The page's language, as a BCP 47 tag."),
    ]
  }
}
