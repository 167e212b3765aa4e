import Facts
import Kit
import Site
import Templates

/// What every template sees: the site, and the facts.
struct SiteValues: Sendable {
  let site: Site
  let factRecords: FactRecords
  let assets: ThemeAssets

  /// What browsers may load for a page.
  let policy: String

  /// What stands under names of their own: records, of which it is known who reads them.
  var globals: Map {
    ["site": factRecords.table.global(.site), "facts": factRecords.table.global(.facts)]
  }

  /// Those records, after the records of facts and pages.
  var records: [Map] {
    RecordTable.Global.allCases.map { global in
      switch global {
      case .site: siteMap
      case .facts: facts
      case .counts: counts
      }
    }
  }

  private var dates: DateWords { factRecords.dates }

  private var address: SiteAddress { factRecords.address }

  private var siteMap: Map {
    let settings = site.settings
    let navigation = settings.navigation.map { link -> Value in
      let isPath = link.url.utf8.first == UInt8(ascii: "/")
      let url = isPath ? address.link(link.url) : link.url
      return .map(["title": .string(link.title), "url": .string(url)])
    }
    return [
      "title": .string(settings.title), "tagline": .string(settings.tagline),
      "language": .string(settings.language),
      "dir": .string(settings.language.isRightToLeft ? "rtl" : "ltr"),
      "theme_language": .string(factRecords.themeLanguage),
      "theme_dir": .string(factRecords.themeLanguage.isRightToLeft ? "rtl" : "ltr"),
      "facts_language": .string(site.facts.language),
      "base_url": .string(settings.baseURL),
      "origin": .string(address.origin), "root": .string(address.root),
      "publisher": publisher, "license": license, "navigation": .list(navigation),
      "accent": settings.accent.map(Value.string) ?? .none,
      "style_url": url(of: "style.css"), "script_url": url(of: "search.js"),
      "icon_url": url(of: "icon.svg"), "style_integrity": integrity(of: "style.css"),
      "script_integrity": integrity(of: "search.js"), "policy": .string(policy),
      "feeds": .list(feeds), "as_of": .string(asOf), "counts": factRecords.table.global(.counts),
      "assets": .map(assetMap),
    ]
  }

  private var assetMap: Map {
    let sorted = assets.paths.sorted { $0.key < $1.key }
    return Map(sorted.map { ($0.key, .string(address.link($0.value))) })
  }

  private var publisher: Value {
    site.settings.publisher.map { publisher in
      .map([
        "name": .string(publisher.title),
        "url": publisher.url.isEmpty ? .none : .string(publisher.url),
      ])
    } ?? .none
  }

  private var license: Value {
    site.settings.license.map { license in
      .map([
        "name": .string(license.title),
        "url": license.url.isEmpty ? .none : .string(license.url),
      ])
    } ?? .none
  }

  private func url(of asset: String) -> Value {
    assets.paths[asset].map { .string(address.link($0)) } ?? .none
  }

  private func integrity(of asset: String) -> Value {
    assets.integrities[asset].map(Value.string) ?? .none
  }

  private var feeds: [Value] {
    [
      ("application/atom+xml", SitePaths.atomFeed), ("application/feed+json", SitePaths.jsonFeed),
    ].map { type, path in
      .map([
        "title": .string(site.settings.title), "type": .string(type),
        "url": .string(address.link(path)),
      ])
    }
  }

  /// The moment for which the base stands, in words.
  private var asOf: String {
    guard let moment = site.facts.asOf, !moment.date.isUnknown else { return "not known" }
    return dates.words(of: moment.date)
  }

  private var counts: Map {
    Map(FactKind.allCases.map { ($0.plural, .integer(site.facts.current($0).count)) })
  }

  private var facts: Map {
    var map = Map(
      FactKind.allCases.map { kind in
        (kind.plural, .list(site.facts.current(kind).map { factRecords.fields.reference($0.id) }))
      })
    map["by_id"] = .map(Map(site.facts.facts.map { ($0.id, factRecords.fields.reference($0.id)) }))
    return map
  }
}
