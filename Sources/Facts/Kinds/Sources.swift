extension RecordSchema {
  static let source = RecordSchema(
    "a source", "A text, broadcast or talk from which facts are taken.",
    fields: [
      .id(.sources),
      .required("title", .text, "Its title."),
      .expected("type", .vocabulary(cslTypes), "What it is, as CSL calls it."),
      .expected("publisher", .fact(.actors, or: ["unknown"]), "Who published it."),
      .expected("author", .oneOrMore(.text), "Who wrote it, or unknown."),
      .expected("published", .moment, "When it was published."),
      .expected("accessed", .moment, "When the desk read it."),
      .expected("url", .anyOf([.vocabulary(["unknown"]), .url]), "Its address, or unknown."),
      .optional("dateline", .text, "The place line at its head."),
      .optional("genre", .text, "Its IPTC genre."),
      .optional("language", .text, "Its language, as a BCP 47 tag."),
      .optional("descriptor", .text, "What limits it, in the sense of ICD 206."),
      .optional("standfirst_at", .locator, "Where its standfirst stands."),
      .optional("archive", .record(.archive), "The archived text that locators count lines of.")
        .unpublished,
      .optional("reliability", .reliability, "How reliable it is, from A to F."),
      .at,
    ] + .record)

  private static let archive = RecordSchema(
    "an archived text", "A copy of a source’s text, kept for checks and never published.",
    fields: [
      .required("file", .text, "The file in the archive’s folder."),
      .required("sha256", .text, "The SHA-256 of its bytes, in hexadecimal."),
      .required("lines", .integer(1...10_000_000), "How many lines it has."),
    ])

  /// The types of CSL 1.0.2, and `broadcast` of CSL-M.
  private static let cslTypes = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]
}
