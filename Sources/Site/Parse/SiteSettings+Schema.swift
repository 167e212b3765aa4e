package import Facts
package import Kit

extension SiteSettings {
  /// The keys of `content/site.yaml`, in which any of `rules` may be set.
  package static func schema(rules: [Rule]) -> RecordSchema {
    RecordSchema(
      "site.yaml", "What holds for the whole site.",
      fields: [
        .required("title", .text, "The site's name.", example: "\"Border Desk\""),
        .optional("tagline", .text, "A line below the title."),
        .optional(
          "base_url", .url, "Where the site will stand; a path is honoured.",
          example: "\"https://example.org/desk/\""),
        .optional("language", .text, "The language of pages, as a BCP 47 tag.", example: "en"),
        .optional("time_zone", .text, "The zone of times in prose, for readers.", example: "UTC"),
        .optional("publisher", .record(publisherKeys), "Who answers for the site."),
        .optional("navigation", .list(.record(navigationKeys)), "The links at the head of a page."),
        .optional("archive", .text, "The folder of archived texts.", example: "archive"),
        .optional("page_size", .integer(1...1000), "How many entries a page of a list has."),
        .optional("raw_html", .boolean, "Whether HTML in Markdown goes to the page as it stands."),
        .optional(
          "rules", .record(settings(of: rules)), "What becomes of the findings of single rules."),
        .optional("accent", .text, "The colour of links and marks.", example: "\"#8a1c1c\""),
      ])
  }

  private static let publisherKeys = RecordSchema(
    "a publisher", "Who answers for the site.",
    fields: [
      .required("name", .text, "The name."), .optional("url", .url, "The home page."),
    ])

  private static let navigationKeys = RecordSchema(
    "a link of the navigation", "A link at the top of every page.",
    fields: [
      .required("title", .text, "The words of the link."),
      .required("url", .text, "A path of the site, or a web address.", example: "\"/claims/\""),
    ])

  private static func settings(of rules: [Rule]) -> RecordSchema {
    RecordSchema(
      "rules", "What becomes of the findings of single rules.",
      fields: rules.map { rule in
        .optional(
          rule.name, .vocabulary(RuleSetting.allCases.map(\.rawValue)), rule.catches, example: "off"
        )
      })
  }
}
