import Facts
import Kit
import Site
import Templates

extension LinkedData {
  /// A briefing; as most pages are one, it is made as templates see it, of what is ready of each
  /// fact.
  func briefing(_ page: SitePage) -> Value {
    let matter = page.page.frontMatter
    let url = url(page.address)
    let sources = references(to: renderer.records.sources(of: page.factPlaces))
    return .members([
      ("@type", .string("NewsArticle")), ("@id", .string("\(url)#it")),
      ("mainEntityOfPage", .string(url)), ("headline", .string(matter.title)),
      ("genre", .string("http://cv.iptc.org/newscodes/genre/Summary")),
      ("inLanguage", .string(matter.language ?? site.settings.language)),
      ("datePublished", matter.date.map { .string("\($0.date)") }),
      ("dateModified", matter.updated.map { .string("\($0.date)") }),
      ("author", authors(matter.authors)), ("publisher", publisher.templateValue),
      ("keywords", matter.topics.isEmpty ? nil : .list(matter.topics.map(Value.string))),
      ("isBasedOn", sources), ("citation", sources),
      ("about", references(to: page.factPlaces, of: .events)),
      ("mentions", references(to: page.factPlaces, of: .actors, .places)),
      ("hasPart", references(to: page.factPlaces, of: .claims, .quotes)),
      ("correction", corrections(of: page)),
    ])
  }

  /// Those who wrote it: persons, but for the desk itself.
  private func authors(_ names: [String]) -> Value? {
    let desk = [site.settings.publisher?.title, site.settings.title].compactMap(\.self)
    let authors = names.map { name -> Value in
      desk.contains(name)
        ? publisher.templateValue
        : .map(["@type": .string("Person"), "name": .string(name)])
    }
    return authors.isEmpty ? nil : .list(authors)
  }

  /// References to the facts of the kinds; an unnamed voice is described nowhere.
  private func references(to places: [Int], of kinds: FactKind...) -> Value? {
    references(
      to: places.filter {
        let traits = renderer.records.traits(at: $0)
        return kinds.contains(traits.kind) && !traits.isUnnamed
      })
  }

  /// References to facts, by their places; nil if there is none.
  private func references(to places: [Int]) -> Value? {
    places.isEmpty ? nil : .list(renderer.records.linkedDataReferences(to: places))
  }

  private func corrections(of page: SitePage) -> Value? {
    let comments = site.corrections(of: page).compactMap(correction).map(\.templateValue)
    return comments.isEmpty ? nil : .list(comments)
  }
}
