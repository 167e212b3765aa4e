package import Facts
package import Kit

extension Rule {
  package static let pageWithoutAsOf = Rule(
    "page-without-as-of", .error,
    catches: "A briefing that does not say for which moment its facts hold.",
    why: "A reader cannot tell whether a number is from today or from last year.",
    wrong: "date: \"2025-10-29\"", right: "date: \"2025-10-29\"\nas_of: \"2025-10-28\"")
}

/// What a page says about itself.
package enum PageFields {
  package static let title = Key.required(
    "title", .text, "The headline.", example: "\"What happened\"")
  package static let date = Key.optional("date", .instant, "When it was published.")
  package static let asOf = Key.optional(
    "as_of", .edtf(or: .unknown), "The moment for which the facts hold.")
  package static let summary = Key.optional(
    "summary", .markdownLine, "The standfirst; without it, the first paragraph.")
  package static let updated = Key.optional("updated", .instant, "When it last changed.")
  package static let slug = Key.optional(
    "slug", .text, "The last part of the address.", example: "some-words")
  package static let topics = Key.optional("topics", .oneOrMore(.text), "What it is about.")
  package static let series = Key.optional(
    "series", .oneOrMore(.text), "The series that it belongs to.")
  package static let authors = Key.optional("authors", .oneOrMore(.text), "Who wrote it.")
  package static let dateline = Key.optional("dateline", .text, "Where it was written.")
  package static let keyPoints = Key.optional(
    "key_points", .list(.markdownLine), "The bottom line, shown first.")
  package static let draft = Key.optional(
    "draft", .boolean, "Whether it is left out of the site."
  ).gating
  package static let listed = Key.optional(
    "listed", .boolean, "Whether lists, search and sitemap name it; true if not given.",
    example: "false"
  ).gating
  package static let publishAt = Key.optional(
    "publish_at", .instant, "When it appears on the site."
  ).gating
  package static let expiresAt = Key.optional(
    "expires_at", .instant, "When it is removed from the site."
  ).gating
  package static let embargoUntil = Key.optional(
    "embargo_until", .instant, "Until when nothing of it may be on the site."
  ).gating
  package static let aliases = Key.optional(
    "aliases", .oneOrMore(.text), "Old paths that lead here.", example: "[/old/]")
  package static let allowNumbers = Key.optional(
    "allow_numbers", .oneOrMore(.anyOf(.number, .text)), "Numbers that need no fact.",
    example: "[2, 2021]")
  package static let accept = Key.optional(
    "accept", .list(.record(AcceptanceFields.schema(rules: []))),
    "Findings that the desk has reviewed and accepts.",
    example: "[{ rule: unlinked-number, why: \"a street number\" }]")
  package static let template = Key.optional(
    "template", .text, "Another template.", example: "briefing-wide.html")
  package static let language = Key.optional(
    "lang", .language, "The page's language, as a BCP 47 tag.")
  package static let extra = Key.optional(
    "extra", .anyMapping, "What templates of your own need to know: page.extra.",
    example: "{ color: blue }")
}

extension FrontMatter {
  /// The keys of a briefing's front matter, in which findings of `rules` may be accepted.
  package static func briefing(rules: [Rule]) -> RecordSchema {
    var schema = RecordSchema(
      "front matter of a briefing", "What a briefing says about itself.",
      PageFields.title, PageFields.date.required(example: "\"2025-10-29\""),
      PageFields.asOf.required(example: "\"2025-10-28\"", breaking: .pageWithoutAsOf),
      and: shared(rules))
    schema.foreignKeys = ForeignKey.ofFrontMatter
    return schema
  }

  /// The keys of a plain page's front matter, in which findings of `rules` may be accepted.
  package static func page(rules: [Rule]) -> RecordSchema {
    var schema = RecordSchema(
      "front matter of a page", "What a plain page says about itself.",
      PageFields.title.required(example: "\"About us\""), PageFields.date, PageFields.asOf,
      and: shared(rules))
    schema.foreignKeys = ForeignKey.ofFrontMatter
    return schema
  }

  private static func shared(_ rules: [Rule]) -> [FieldSchema] {
    let acceptance = AcceptanceFields.schema(rules: rules)
    return [FieldSchema](
      PageFields.summary, PageFields.updated, PageFields.slug, PageFields.topics,
      PageFields.series, PageFields.authors, PageFields.dateline, PageFields.keyPoints,
      PageFields.draft, PageFields.listed, PageFields.publishAt, PageFields.expiresAt,
      PageFields.embargoUntil,
      PageFields.aliases, PageFields.allowNumbers,
      PageFields.accept.holding(.list(.record(acceptance))), PageFields.template,
      PageFields.language, PageFields.extra)
  }
}
