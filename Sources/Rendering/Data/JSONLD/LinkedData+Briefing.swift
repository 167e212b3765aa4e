import Facts
import Kit
import Site

extension LinkedData {
  func briefing(_ page: SitePage) -> JSONValue {
    let matter = page.page.frontMatter
    let shown = page.factIDs.compactMap { facts[$0] }
    return .members([
      ("@type", "NewsArticle"), ("@id", .string(url(page.address) + "#it")),
      ("mainEntityOfPage", .string(url(page.address))),
      ("headline", .string(matter.title)),
      ("genre", "http://cv.iptc.org/newscodes/genre/Summary"),
      ("inLanguage", .string(matter.language ?? site.settings.language)),
      ("datePublished", matter.date.map { .string("\($0.date)") }),
      ("dateModified", matter.updated.map { .string("\($0.date)") }),
      ("author", authors(matter.authors)), ("publisher", publisher),
      ("keywords", .texts(matter.topics)),
      ("isBasedOn", references(to: sources(of: shown))),
      ("citation", references(to: sources(of: shown))),
      ("about", references(to: ids(of: shown, [.events]))),
      ("mentions", references(to: ids(of: shown, [.actors, .places]))),
      ("hasPart", references(to: ids(of: shown, [.claims, .quotes]))),
      ("correction", corrections(of: page)),
    ])
  }

  /// Those who wrote it: persons, but for the desk itself.
  private func authors(_ names: [String]) -> JSONValue? {
    let desk = [site.settings.publisher?.title, site.settings.title].compactMap(\.self)
    let authors = names.map { name -> JSONValue in
      desk.contains(name) ? publisher : ["@type": "Person", "name": .string(name)]
    }
    return authors.isEmpty ? nil : .array(authors)
  }

  private func sources(of shown: [Fact]) -> [String] {
    shown.flatMap(\.sourceIDs).uniqued()
  }

  /// What of the kinds is on the page; an unnamed voice is described nowhere.
  private func ids(of shown: [Fact], _ kinds: [FactKind]) -> [String] {
    shown.filter { kinds.contains($0.kind) && !$0.isUnnamed }.map(\.id)
  }

  private func corrections(of page: SitePage) -> JSONValue? {
    let comments = site.corrections(of: page).compactMap(correction)
    return comments.isEmpty ? nil : .array(comments)
  }
}
