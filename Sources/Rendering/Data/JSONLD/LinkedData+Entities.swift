import Facts
import Kit

extension LinkedData {
  func actor(_ actor: Fact) -> JSONValue {
    let roles = actor[ActorFields.affiliations]
    let isPerson = actor.id.actorKind == .person
    return .members([
      ("@type", actorType(of: actor)), ("@id", .string(url(actor.id.factAddress) + "#it")),
      ("name", .string(actor.title)), ("alternateName", .texts(actor.otherNames.map(\.text))),
      ("honorificPrefix", isPerson ? actor[ActorFields.honorific].map(JSONValue.string) : nil),
      ("jobTitle", .texts(roles.compactMap { $0[AffiliationFields.role] })),
      (
        isPerson ? "affiliation" : "parentOrganization",
        references(
          to: isPerson ? roles.compactMap { $0[AffiliationFields.actor] } : parents(of: actor))
      ),
      ("mainEntityOfPage", .string(url(actor.id.factAddress))),
      ("subjectOf", sources(of: actor)),
    ])
  }

  /// The bodies that it is part of; a state's are not bodies that it belongs to.
  private func parents(of actor: Fact) -> [String] {
    actor.id.actorKind == .state ? [] : actor[ActorFields.of]
  }

  func place(_ place: Fact) -> JSONValue {
    .members([
      ("@type", place.placeKind?.isCity ?? false ? "City" : "Place"),
      ("@id", .string(url(place.id.factAddress) + "#it")),
      ("name", .string(place.title)), ("alternateName", .texts(place.otherNames.map(\.text))),
      ("containedInPlace", place[PlaceFields.within]?.id.map(reference)),
      ("geo", coordinates(of: place)),
      ("mainEntityOfPage", .string(url(place.id.factAddress))),
      ("subjectOf", sources(of: place)),
    ])
  }

  private func coordinates(of place: Fact) -> JSONValue? {
    // Those of something near by, such as a town beside a crossing, are not the place's own.
    guard !place.has(PlaceFields.geoOf) else { return nil }
    let degrees = place[PlaceFields.geo]
    guard degrees.count == 2 else { return nil }
    return [
      "@type": "GeoCoordinates", "latitude": .decimal(degrees[1]),
      "longitude": .decimal(degrees[0]),
    ]
  }

  func source(_ source: Fact) -> JSONValue {
    let type = source[SourceFields.type].flatMap { Self.creativeWorks[$0] } ?? "CreativeWork"
    let authors = source[SourceFields.author].filter { $0 != ReservedWord.unknown.rawValue }
    return .members([
      ("@type", .string(type)), ("@id", .string(url(source.id.factAddress) + "#it")),
      ("headline", .string(source.title)),
      (
        "dateline",
        type == "NewsArticle" ? source[SourceFields.dateline].map(JSONValue.string) : nil
      ),
      ("creditText", .oneOrMore(authors)),
      ("publisher", source[SourceFields.publisher]?.id.flatMap(actorReference)),
      ("datePublished", source[SourceFields.published]?.date.schemaDates(in: zone).start),
      ("url", source[SourceFields.url].map(JSONValue.string)),
      ("inLanguage", source[SourceFields.language].map(JSONValue.string)),
      ("mainEntityOfPage", .string(url(source.id.factAddress))),
    ])
  }

  /// The types of schema.org for the types of CSL that have one.
  private static let creativeWorks: [SourceType: String] = [
    .articleNewspaper: "NewsArticle", .articleJournal: "ScholarlyArticle",
    .articleMagazine: "Article", .article: "Article", .book: "Book", .chapter: "Chapter",
    .dataset: "Dataset", .legislation: "Legislation", .map: "Map", .post: "SocialMediaPosting",
    .postWeblog: "BlogPosting", .report: "Report", .thesis: "Thesis", .treaty: "Legislation",
    .webpage: "WebPage",
  ]
}
