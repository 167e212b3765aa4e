import Facts
import Kit
import Site

/// A map of the site for language models (https://llmstxt.org), in Markdown.
struct SiteGuide: Sendable {
  /// The most briefings that it names.
  private static let limit = 50

  private let renderer: SiteRenderer

  init(renderer: SiteRenderer) { self.renderer = renderer }

  private var site: Site { renderer.site }

  var bytes: [UInt8] {
    var text = "# \(site.settings.title.asMarkdown)\n\n"
    if !site.settings.tagline.isEmpty { text += "> \(site.settings.tagline.asMarkdown)\n\n" }
    text += """
      Every statement is linked to a record: who says it, in which source and line, how it stands \
      and what speaks against it. “Not contested” means not contested in the sources used. Keep \
      attributions, hedges such as “nearly”, and the other side when you cite.

      """
    text += section("Briefings", site.briefings.prefix(Self.limit).map(line))
    text += section("About", site.plainPages.filter(\.page.frontMatter.isListed).map(line))
    text += section("The record", FactKind.allCases.compactMap(line))
    text += section("Data", data)
    return Array(text.utf8)
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n## \(title)\n\n" + lines.map { "- \($0)\n" }.joined()
  }

  private func link(_ title: String, _ path: String, _ remark: String) -> String {
    let words = remark.isEmpty ? "" : ": \(remark.asMarkdown)"
    return "[\(title.asMarkdown)](\(renderer.url(of: path)))\(words)"
  }

  private func line(_ page: SitePage) -> String {
    let date = page.page.frontMatter.date.map { "\($0.date). " } ?? ""
    let path =
      page.page.kind == .briefing ? SitePaths.markdown(of: page.address) : page.address
    return link(page.page.frontMatter.title, path, date + site.summary(of: page))
  }

  private func line(_ kind: FactKind) -> String? {
    let count = site.facts.current(kind).count
    guard count > 0 else { return nil }
    return link(kind.listTitle, SitePaths.index(of: kind), "\(count)")
  }

  private var license: String {
    site.settings.license.map { "records under \($0.title)" } ?? "the terms are not stated"
  }

  private var data: [String] {
    [
      link("All facts", SitePaths.factsData, "JSON; one file per fact at its page’s index.json"),
      link("Their schema", SitePaths.factsSchema, "JSON Schema"),
      link("Figures", SitePaths.figures, "CSV"),
      link("Events", SitePaths.calendar, "iCalendar, events with known days"),
      link("Newest briefings", SitePaths.atomFeed, "Atom, full text"),
      link("Newest briefings", SitePaths.jsonFeed, "JSON Feed, full text"),
      link("What changed", SitePaths.changes, "corrections, revisions, what is gone or new"),
      link("The newest changes", SitePaths.changesFeed, "Atom"),
      link("What all of this is", SitePaths.dataPage, license),
    ]
  }
}

extension String {
  /// The text on one line, what Markdown would take for markup escaped.
  fileprivate var asMarkdown: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      if "\\`*_[]<>#".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte < 0x20 ? UInt8(ascii: " ") : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
