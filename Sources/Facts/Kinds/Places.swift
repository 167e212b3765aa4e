package import Kit

package enum PlaceFields {
  package static let name = Key.required("name", .text, "The name, as the source writes it.")
  package static let kind = Key.optional(
    "kind", .freeWord(like: Kind.self), "What kind of place it is, in a word.", example: "province")
  package static let within = Key.optional(
    "within", .place(or: .unknown), "The place that it lies in, or unknown.")
  package static let between = Key.optional(
    "between", .oneOrMore(.place), "The places that it divides.")
  package static let on = Key.optional("on", .place, "The border on which it lies.")
  package static let geo = Key.optional(
    "geo", .list(.decimal), "Longitude and latitude in degrees.")
  package static let geoSource = Key.optional(
    "geo_source", .anyOf(.fact(.sources), .text), "Where these are from.")
  package static let geoURL = Key.optional(
    "geo_url", .url, "The address of the place's entry there.")
  package static let geoOf = Key.optional(
    "geo_of", .text, "What the coordinates are of, if not the place itself.",
    example: "the town")

  /// The kinds that a general desk meets; a desk may use others.
  package enum Kind: String, Vocabulary {
    case city, crossing, border, airspace, region, described
    case continent, country, territory, state, province, governorate, prefecture, oblast, canton
    case county, district, municipality, department, commune, capital, town, village, settlement
    case neighbourhood, neighborhood, quarter, suburb, street, square, camp, base, fort, building
    case hospital, school, university, court, prison, church, mosque, temple, hotel, headquarters
    case airport, port, harbour, harbor, station, bridge, road, highway, railway, tunnel, canal
    case dam, plant, factory, mine, field, pipeline, reactor, laboratory, market, stadium, park
    case river, lake, sea, ocean, gulf, bay, strait, coast, beach, island, archipelago, peninsula
    case mountain, volcano, valley, plain, desert, forest, glacier, basin, fault, epicentre
    case epicenter, zone, front, corridor, checkpoint, area, site, ward, constituency, other

    /// Whether it is a town of some kind.
    package var isCity: Bool { self == .city || self == .capital || self == .town }
  }

  static let schema = RecordSchema(
    "a place", "A place at which something happens.",
    SharedFields.id(of: .places), name, ActorFields.also, kind, within, between, on, geo,
    geoSource, geoURL, geoOf, SharedFields.by, SharedFields.at, and: .assertion)
}

package enum IssueFields {
  package static let title = Key.required("title", .text, "The matter.")
  package static let place = Key.optional(
    "where", .place(or: .unknown), "The place that it concerns.")

  static let schema = RecordSchema(
    "an issue", "A matter on which parties take positions.",
    SharedFields.id(of: .issues), title, place, SharedFields.by, SharedFields.at, and: .assertion)
}
