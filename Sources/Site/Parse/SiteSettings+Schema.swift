package import Facts
package import Kit

/// What `content/site.yaml` says about the whole site.
package enum SiteFields {
  package static let title = Key.required(
    "title", .text, "The site's name.", example: "\"Border Desk\"")
  package static let tagline = Key.optional("tagline", .text, "A line below the title.")
  package static let baseURL = Key.optional(
    "base_url", .url, "The site’s address; it may have a path.",
    example: "\"https://example.org/desk/\"")
  package static let language = Key.optional(
    "language", .language, "The language of pages, as a BCP 47 tag.", example: "en")
  package static let timeZone = Key.optional(
    "time_zone", .text,
    "The zone in which a day without a time begins, and of times that name none, by its name in the"
      + " IANA’s database; UTC if not given.",
    example: "\"Asia/Karachi\""
  ).gating
  package static let publisher = Key.optional(
    "publisher", .record(PublisherFields.schema), "Who answers for the site.")
  package static let license = Key.optional(
    "license", .record(LicenseFields.schema), "The terms under which the records may be used.")
  package static let navigation = Key.optional(
    "navigation", .list(.record(NavigationFields.schema)), "The links at the top of a page.")
  package static let home = Key.optional(
    "home", .record(HomeFields.schema), "What the home page shows.")
  package static let archive = Key.optional(
    "archive", .text, "The folder of archived texts.", example: "archive")
  package static let publish = Key.optional(
    "publish", .oneOrMore(.anyOf(.record(PublishFields.schema), .text)),
    "Where sitegen publish carries the site: a target, or a list of targets and of places with names.",
    example: "\"desk@example.org:/srv/www/desk\"")
  package static let pageSize = Key.optional(
    "page_size", .integer(1...1000), "How many entries a page of a list has.")
  package static let rawHTML = Key.optional(
    "raw_html", .boolean, "Whether HTML in Markdown is part of the page.")
  package static let imageHosts = Key.optional(
    "image_hosts", .list(.text), "The hosts from which pages may show images.",
    example: "[images.example.org]")
  package static let publicFiles = Key.optional(
    "public_files", .list(.text),
    "Files that look like keys, dumps or copies and are to be published all the same.",
    example: "[content/assets/talk.key]")
  package static let rules = Key.optional(
    "rules", .record(settings(of: [])), "The severity of single rules.")
  package static let accept = Key.optional(
    "accept", .list(.record(AcceptanceFields.schema(rules: []))),
    "Findings about facts that the desk has reviewed and accepts.")
  package static let accent = Key.optional(
    "accent", .text, "The color of links and marks.", example: "\"#8a1c1c\"")

  /// What becomes of the findings of a rule.
  static func setting(of rule: Rule) -> Key<SiteSettings.RuleSetting> {
    .optional(rule.name, .word(of: SiteSettings.RuleSetting.self), rule.catches, example: "off")
  }

  fileprivate static func settings(of rules: [Rule]) -> RecordSchema {
    var schema = RecordSchema(
      "rules", "The severity of single rules.",
      fields: rules.map { setting(of: $0).schema })
    schema.listing = "sitegen check --rules lists them all"
    return schema
  }
}

/// What the desk chooses for its home page; what it leaves out is chosen for it.
package enum HomeFields {
  package static let lead = Key.optional(
    "lead", .text, "The address of the briefing at the top; the newest if not given.",
    example: "\"/briefings/istanbul-round/\"")
  package static let figures = Key.optional(
    "figures", .list(.fact(.figures)),
    "The figures; else those with a number that most pages show.", example: "[figure.killed]")
  package static let statuses = Key.optional(
    "statuses", .list(.fact(.statuses)),
    "The statuses, in their order; the newest if not given.", example: "[status.ceasefire]")

  static let schema = RecordSchema(
    "the home page", "What the home page shows.", lead, figures, statuses)
}

package enum PublisherFields {
  package static let name = Key.required("name", .text, "The name.")
  package static let url = Key.optional("url", .url, "The home page.")

  static let schema = RecordSchema("a publisher", "Who answers for the site.", name, url)
}

package enum LicenseFields {
  package static let name = Key.required(
    "name", .text, "What it is called.", example: "\"CC BY 4.0\"")
  package static let url = Key.optional(
    "url", .url, "Where it can be read.",
    example: "\"https://creativecommons.org/licenses/by/4.0/\"")

  static let schema = RecordSchema(
    "a license", "The terms under which the records may be used.", name, url)
}

package enum NavigationFields {
  package static let title = Key.required("title", .text, "The words of the link.")
  package static let url = Key.required(
    "url", .text, "A path of the site, or a web address.", example: "\"/claims/\"")

  static let schema = {
    var schema = RecordSchema(
      "a link of the navigation", "A link at the top of every page.", title, url)
    schema.foreignKeys = ForeignKey.ofNavigation
    return schema
  }()
}

extension SiteSettings {
  /// The keys of `content/site.yaml`, in which any of `rules` may be set.
  package static func schema(rules: [Rule]) -> RecordSchema {
    var schema = RecordSchema(
      "site.yaml", "What holds for the whole site.",
      SiteFields.title, SiteFields.tagline, SiteFields.baseURL, SiteFields.language,
      SiteFields.timeZone, SiteFields.publisher, SiteFields.license, SiteFields.navigation,
      SiteFields.home,
      SiteFields.archive, SiteFields.publish,
      SiteFields.pageSize, SiteFields.rawHTML, SiteFields.imageHosts, SiteFields.publicFiles,
      SiteFields.rules.holding(.record(SiteFields.settings(of: rules))),
      SiteFields.accept.holding(.list(.record(AcceptanceFields.schema(rules: rules)))),
      SiteFields.accent)
    schema.foreignKeys = ForeignKey.ofSiteSettings
    return schema
  }
}
