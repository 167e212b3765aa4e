import Facts
package import Kit
import Site

extension Check {
  /// The site says where it is served.
  static let baseURLMissing = releasedSite(.baseURLMissing) { input in
    guard input.site.settings.baseURL.isEmpty else { return [] }
    return [
      Diagnostic(
        .baseURLMissing, at: FileLocation(startOf: "content/site.yaml"),
        "“\(SiteFields.baseURL)” is missing: the sitemap, feeds and links to share lack the site’s"
          + " address",
        help: "write \(SiteFields.baseURL): \"https://example.org/desk/\" with the address at which"
          + " the site is served, or give --base-url")
    ]
  }
}

extension Rule {
  package static let baseURLMissing = Rule(
    "base-url-missing", .warning,
    catches:
      "A site that does not say where it is served; looked for by publish, with --strict, and"
      + " in every run if site.yaml gives the rule a severity.",
    why:
      "Feeds, the sitemap, citations and links to share need whole addresses, and readers of feeds"
      + " are the first to miss them.",
    wrong: "title: \"Ferry Desk\"",
    right: "title: \"Ferry Desk\"\nbase_url: \"https://example.org/desk/\"")
}
