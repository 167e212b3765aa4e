import Facts
import Kit

extension ForeignKey {
  /// The keys of Jekyll, Hugo, Zola, Eleventy, Astro and their like, in folded form, and their names
  /// here.
  static let ofFrontMatter: [String: ForeignKey] = {
    var keys: [String: ForeignKey] = [
      "layout": .advice(
        "remove it: the theme chooses; “\(PageFields.template.name)” names a template of your own")
    ]
    for key in ["published", "ispublished", "publish"] {
      keys[key] = .opposite(of: PageFields.draft.name, orDate: PageFields.publishAt.name)
    }
    for key in keysForWhoSees { keys[key] = .advice(adviceOnWhoSees) }
    for key in ["permalink", "url", "path", "route", "uri"] { keys[key] = .advice(adviceOnAddress) }
    for key in keysForTemplates { keys[key] = .within(PageFields.extra.name) }
    for (here, there) in names {
      for key in there.utf8.split(separator: UInt8(ascii: " ")) {
        keys[String(Substring(key))] = .renamed(here)
      }
    }
    return keys
  }()

  private static let names = [
    (PageFields.topics.name, "tags tag categories category keywords taxonomies"),
    (PageFields.authors.name, "author by byline writer writers creator contributors"),
    (PageFields.aliases.name, "redirectfrom redirects alias"),
    (
      PageFields.summary.name,
      "description excerpt abstract subtitle standfirst desc metadescription subheading deck lede intro"
        + " teaser blurb"
    ),
    (
      PageFields.updated.name,
      "lastmod lastmodified lastmodifiedat lastupdated lastupdate modified modifieddate modifiedat"
        + " updatedat updateddate datemodified"
    ),
    (
      PageFields.expiresAt.name,
      "expirydate expiry expires expire expiredate expiration expirationdate unpublishdate"
        + " unpublishat removeat"
    ),
    (PageFields.publishAt.name, "publishdate publishedat scheduled scheduledat releasedate golive"),
    (PageFields.language.name, "language locale langcode languagecode"),
    (PageFields.title.name, "headline heading"),
    (PageFields.date.name, "pubdate created createdat datepublished publishedtime posted"),
    (PageFields.asOf.name, "asof"), (PageFields.draft.name, "isdraft"),
    (PageFields.embargoUntil.name, "embargo embargountil embargoeduntil"),
    (PageFields.keyPoints.name, "keypoints highlights takeaways"),
    (PageFields.template.name, "templatekey"),
    (PageFields.extra.name, "params custom vars variables"),
  ]

  /// Keys that say who is to see a page, each in the words of one tool.
  private static let keysForWhoSees = words(
    """
    status state hidden private public unlisted visibility noindex robots sitemap sitemapexclude
    unpublished wip archived exclude eleventyexcludefromcollections excludefromsearch search searchable
    insearchindex headless render build
    """)

  private static var adviceOnWhoSees: String {
    "write \(PageFields.draft.name): true for a page that is not to be published yet, or"
      + " \(PageFields.listed.name): false for one that is to stand in no list; else remove it"
  }

  private static var adviceOnAddress: String {
    "write the last part of the address as “\(PageFields.slug.name)”, or keep the whole as one of the"
      + " “\(PageFields.aliases.name)”, which lead to the page"
  }

  /// Keys that say something to templates alone.
  private static let keysForTemplates = words(
    """
    image images cover coverimage hero heroimage header thumbnail thumb featuredimage featureimage banner
    poster gallery photo preview ogimage socialimage shareimage imagealt caption credit toc
    tableofcontents tocdepth weight order navorder position priority math mathjax katex mermaid comments
    comment disqus pin pinned sticky featured feature type kind format section parent color colour icon
    theme style class bodyclass css js sidebar sidebarposition sidebarlabel menu menus nav breadcrumbs
    eleventynavigation readingtime meta metadata metatitle seo seotitle opengraph twitter canonical
    canonicalurl data
    """)

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
