import Facts
import Kit

extension ForeignKey {
  /// The keys of the settings of Jekyll, Hugo, Zola, Eleventy, Astro, MkDocs and their like, in folded form, and
  /// what they are called here.
  static let ofSiteSettings = table(
    renamed: [
      (SiteFields.title.name, "sitetitle sitename name"),
      (SiteFields.tagline.name, "description sitedescription subtitle slogan motto"),
      (
        SiteFields.baseURL.name,
        "baseurl url siteurl site host hostname domain cname canonicalurl rooturl"
      ),
      (SiteFields.language.name, "languagecode lang locale defaultlanguage defaultcontentlanguage"),
      (SiteFields.timeZone.name, "timezone tz"),
      (SiteFields.navigation.name, "menu menus nav navbar navlinks mainmenu headerlinks"),
      (SiteFields.pageSize.name, "pagesize paginate paginateby pagersize perpage postsperpage"),
      (SiteFields.rawHTML.name, "rawhtml unsafe html allowhtml"),
      (SiteFields.imageHosts.name, "imagehosts"), (SiteFields.publicFiles.name, "publicfiles"),
      (SiteFields.accent.name, "accentcolor color colour primarycolor themecolor"),
      (SiteFields.publish.name, "deploy deployment"),
    ],
    advised: [
      ("author authors owner organization organisation company", adviceOnPublisher),
      ("copyright copyrightholder", adviceOnLicense),
      ("theme themes skin remotetheme themeconfig templateengine", adviceOnTheme),
      ("params data vars variables extra custom", adviceOnParameters),
      ("permalink permalinks uglyurls trailingslash slugify", adviceOnAddresses),
      ("outputdir output publishdir destination dist outdir sitedir", adviceOnOutput),
      ("drafts builddrafts showdrafts future buildfuture", adviceOnDrafts),
      ("plugins plugin gems extensions modules module imports integrations", adviceOnPlugins),
      ("analytics googleanalytics disqus comments", adviceOnOthers),
      ("feed feeds rss atom sitemap robots enablerobotstxt search buildsearchindex", adviceOnMade),
      ("taxonomies taxonomy collections", adviceOnLists),
    ])

  /// The same of a link of the navigation.
  static let ofNavigation = table(
    renamed: [
      (NavigationFields.title.name, "name label text words"),
      (NavigationFields.url.name, "href link path to address page pageref"),
    ], advised: [])

  private static let adviceOnPublisher =
    "name who answers for the site: publisher: { name: \"…\", url: \"https://…\" }"
  private static let adviceOnLicense =
    "name the terms for readers: license: { name: \"…\", url: \"https://…\" }"
  private static let adviceOnTheme =
    "remove it: the theme is in sitegen; sitegen theme copy FILE puts a file of it into templates/, for you"
    + " to change"
  private static let adviceOnParameters =
    "remove it, and write what your templates say into them; what one page says is below “extra” in its"
    + " front matter"
  private static let adviceOnAddresses =
    "remove it: a page is called after its file, and “slug” in its front matter names it otherwise"
  private static let adviceOnOutput =
    "remove it, and name the folder when you build: sitegen build --output DIR"
  private static let adviceOnDrafts =
    "remove it: sitegen build --drafts builds drafts too, and sitegen serve --drafts --future shows all"
  private static let adviceOnPlugins =
    "remove it: sitegen takes no plugins; sitegen help templates says what templates can do"
  private static let adviceOnOthers = "remove it: no page asks another host for anything"
  private static let adviceOnMade = "remove it: each site has it"
  private static let adviceOnLists =
    "remove it: “topics” and “series” in the front matter of pages make their lists"

  private static func table(
    renamed: [(String, String)], advised: [(String, String)]
  ) -> [String: ForeignKey] {
    let names = renamed.flatMap { here, there in words(there).map { ($0, Self.renamed(here)) } }
    let advice = advised.flatMap { there, advice in words(there).map { ($0, Self.advice(advice)) } }
    return Dictionary(names + advice) { first, _ in first }
  }

  private static func words(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }
}
