import Facts
package import Kit

extension Rule {
  package static let coordinatesImpossible = Rule(
    "coordinates-impossible", .error,
    catches: "Coordinates that are not a longitude and a latitude.",
    why: "The place would be in the wrong spot on the map, or missing from it.",
    wrong: "geo: [34.53, 169.17, 1790]", right: "geo: [69.17, 34.53]")
}

extension Check {
  static let coordinatesImpossible = base(.coordinatesImpossible) { input in
    input.base.facts(of: .places).compactMap { place in
      guard let field = place.record.field(PlaceFields.geo), place.point == nil else { return nil }
      let degrees = field.items.compactMap(\.decimal)
      return Diagnostic(
        .coordinatesImpossible, at: field.location,
        "\(degrees.isEmpty ? "an empty list" : degrees.map(\.description).joined(separator: ", "))"
          + " is not a longitude and latitude",
        help: "write degrees east (−180 to 180), then degrees north (−90 to 90):"
          + " \(PlaceFields.geo): [69.17, 34.53]", id: place.id)
    }
  }
}
