import Facts
import Kit

extension LinkedData {
  func actor(_ actor: Fact) -> JSONValue {
    let roles = actor.record.records("affiliations")
    let isPerson = actor.id.idPrefix == "person"
    return .members([
      ("@type", actorType(of: actor)), ("@id", .string(url(actor.id.factAddress) + "#it")),
      ("name", .string(actor.title)), ("alternateName", .texts(actor.otherNames.map(\.text))),
      ("honorificPrefix", isPerson ? actor["honorific"]?.text.map(JSONValue.string) : nil),
      ("jobTitle", .texts(roles.compactMap { $0["role"]?.text })),
      (
        isPerson ? "affiliation" : "parentOrganization",
        references(to: isPerson ? roles.flatMap { $0.ids("actor") } : parents(of: actor))
      ),
      ("mainEntityOfPage", .string(url(actor.id.factAddress))),
      ("subjectOf", sources(of: actor)),
    ])
  }

  /// The bodies that it is part of; a state's are not bodies that it belongs to.
  private func parents(of actor: Fact) -> [String] {
    actor.id.idPrefix == "state" ? [] : actor.ids("of")
  }

  func place(_ place: Fact) -> JSONValue {
    .members([
      ("@type", place["kind"]?.text == "city" ? "City" : "Place"),
      ("@id", .string(url(place.id.factAddress) + "#it")),
      ("name", .string(place.title)), ("alternateName", .texts(place.otherNames.map(\.text))),
      ("containedInPlace", place.ids("within").first.map(reference)),
      ("geo", coordinates(of: place)),
      ("mainEntityOfPage", .string(url(place.id.factAddress))),
      ("subjectOf", sources(of: place)),
    ])
  }

  private func coordinates(of place: Fact) -> JSONValue? {
    // Those of something near by, such as a town beside a crossing, are not the place's own.
    guard place["geo_of"] == nil else { return nil }
    let degrees = place["geo"]?.items.compactMap(\.decimal) ?? []
    guard degrees.count == 2 else { return nil }
    return [
      "@type": "GeoCoordinates", "latitude": .decimal(degrees[1]),
      "longitude": .decimal(degrees[0]),
    ]
  }

  func source(_ source: Fact) -> JSONValue {
    let type = Self.creativeWorks[source["type"]?.text ?? ""] ?? "CreativeWork"
    let authors = source.texts("author").filter { $0 != "unknown" }
    let address = source["url"]?.text.flatMap { $0 == "unknown" ? nil : $0 }
    let published = source["published"].flatMap { When($0) }
    return .members([
      ("@type", .string(type)), ("@id", .string(url(source.id.factAddress) + "#it")),
      ("headline", .string(source.title)),
      ("dateline", type == "NewsArticle" ? source["dateline"]?.text.map(JSONValue.string) : nil),
      ("creditText", .oneOrMore(authors)),
      ("publisher", source.ids("publisher").first.flatMap(actorReference)),
      ("datePublished", published?.date.schemaDates.start),
      ("url", address.map(JSONValue.string)),
      ("inLanguage", source["language"]?.text.map(JSONValue.string)),
      ("mainEntityOfPage", .string(url(source.id.factAddress))),
    ])
  }

  /// The types of schema.org for the types of CSL that have one.
  private static let creativeWorks = [
    "article-newspaper": "NewsArticle", "article-journal": "ScholarlyArticle",
    "article-magazine": "Article", "article": "Article", "book": "Book", "chapter": "Chapter",
    "dataset": "Dataset", "legislation": "Legislation", "map": "Map", "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting", "report": "Report", "thesis": "Thesis", "treaty": "Legislation",
    "webpage": "WebPage",
  ]
}
