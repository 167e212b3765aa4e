import Facts
package import Kit

extension Rule {
  package static let coordinatesWithoutSource = Rule(
    "coordinates-without-source", .error,
    catches: "Coordinates without a source.",
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
        "the coordinates of \(place.id) have no source",
        help: "add the gazetteer to the sources and name it in “\(PlaceFields.geoSource)”, or"
          + " write \(PlaceFields.geo): null",
        id: place.id)
    }
  }
}
