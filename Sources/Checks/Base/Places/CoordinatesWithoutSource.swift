import Facts
package import Kit

extension Rule {
  package static let coordinatesWithoutSource = Rule(
    "coordinates-without-source", .error,
    catches: "Coordinates of which nothing says where they are from.",
    why: "A point on a map is a statement like any other, and articles seldom make it: readers have"
      + " to be told who does.",
    wrong: "geo: [69.17, 34.53]", right: "geo: [69.17, 34.53]\ngeo_source: source.geonames")
}

extension Check {
  static let coordinatesWithoutSource = base(.coordinatesWithoutSource) { input in
    input.base.facts(of: .places).compactMap { place in
      guard let field = place.record.field(PlaceFields.geo), !place.has(PlaceFields.geoSource)
      else { return nil }
      return Diagnostic(
        .coordinatesWithoutSource, at: field.location,
        "nothing says where the coordinates of \(place.id) are from",
        help: "name the gazetteer among the sources, and that in “geo_source”; or write geo: null",
        id: place.id)
    }
  }
}
