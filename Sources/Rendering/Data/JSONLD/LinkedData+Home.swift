import Kit
import Markdown
import Site

extension LinkedData {
  /// The site, who answers for it, and the briefings on the home page.
  var home: [JSONValue] {
    let settings = site.settings
    let website: JSONValue = .members([
      ("@type", "WebSite"), ("@id", .string(url("/") + "#site")), ("name", .string(settings.title)),
      ("url", .string(url("/"))), ("inLanguage", .string(settings.language)),
      ("publisher", publisher),
    ])
    let newest = site.briefings.indices.prefix(SiteRenderer.homeLimit)
    let page: JSONValue = .members([
      ("@type", "CollectionPage"), ("@id", .string(url("/"))), ("url", .string(url("/"))),
      ("isPartOf", ["@id": .string(url("/") + "#site")]),
      ("mainEntity", itemList(of: newest)),
    ])
    return [organization, website, page]
  }

  /// The record as data, with where it can be had and how it may be used.
  var dataset: JSONValue {
    let settings = site.settings
    let files = [
      (SitePaths.factsData, "application/json"), (SitePaths.figures, "text/csv"),
      (SitePaths.calendar, "text/calendar"),
    ].map { path, type -> JSONValue in
      [
        "@type": "DataDownload", "contentUrl": .string(url(path)), "encodingFormat": .string(type),
      ]
    }
    let license = settings.license.map { $0.url.isEmpty ? $0.title : $0.url }
    return .members([
      ("@type", "Dataset"), ("@id", .string(url(SitePaths.dataPage) + "#it")),
      ("name", .string(settings.title)), ("url", .string(url(SitePaths.dataPage))),
      ("inLanguage", .string(settings.language)), ("creator", publisher),
      ("license", license.map(JSONValue.string)),
      ("dateModified", site.briefings.isEmpty ? nil : .string("\(site.lastChange.date)")),
      ("distribution", .array(files)),
    ])
  }

  /// Who answers for the site, and where the rules stand that it works by.
  var organization: JSONValue {
    let name = site.settings.publisher?.title ?? site.settings.title
    return .members(
      [
        ("@type", "Organization"), ("@id", .string(url("/") + "#org")), ("name", .string(name)),
        ("url", .string(url("/"))),
      ] + policies)
  }

  private static let methods = "/methods/"

  /// The page on methods and the parts of it that say how the desk works; nothing where there is
  /// no such page.
  private var policies: [(name: String, value: JSONValue?)] {
    guard let index = site.page(at: Self.methods) else { return [] }
    let anchors = site.page(index).headings
    func policy(_ anchor: String) -> JSONValue? {
      anchors.contains(anchor) ? .string("\(url(Self.methods))#\(anchor)") : nil
    }
    return [
      ("publishingPrinciples", .string(url(Self.methods))),
      ("correctionsPolicy", policy("corrections")),
      ("unnamedSourcesPolicy", policy("unnamed")),
      ("actionableFeedbackPolicy", policy("feedback")),
    ]
  }

  /// A page beside the briefings; that on methods also says who works so.
  func plainPage(_ page: SitePage) -> [JSONValue] {
    let isMethods = page.address == Self.methods
    let isAbout = isMethods || page.address == "/about/"
    let node: JSONValue = .members([
      ("@type", isAbout ? "AboutPage" : "WebPage"), ("@id", .string(url(page.address))),
      ("url", .string(url(page.address))), ("name", .string(page.page.frontMatter.title)),
      ("isPartOf", ["@id": .string(url("/") + "#site")]),
      ("about", isAbout ? publisher : nil),
    ])
    return isMethods ? [node, organization] : [node]
  }
}
