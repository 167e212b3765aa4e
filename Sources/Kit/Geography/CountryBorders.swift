/// The countries on which maps are drawn.
package struct CountryBorders: Sendable {
  /// The theme's file of borders, which is read and never published.
  package static let path = "templates/data/world-110m.geojson"

  /// The most bytes that the file may have.
  package static let fileLimit = 8 << 20

  package struct Country: Sendable {
    /// Its name in the file; empty if it has none.
    package let name: String

    /// Its outlines, those of lakes and enclaves among them.
    package let rings: [Ring]
  }

  /// A closed line, whose last point is joined to its first.
  package struct Ring: Sendable {
    package let points: [GeoPoint]

    /// How far it reaches.
    package let longitudes: ClosedRange<Double>
    package let latitudes: ClosedRange<Double>

    /// Fails for a line of no points.
    init?(_ points: [GeoPoint]) {
      guard let first = points.first else { return nil }
      self.points = points
      var (west, east) = (first.longitude, first.longitude)
      var (south, north) = (first.latitude, first.latitude)
      for point in points {
        (west, east) = (min(west, point.longitude), max(east, point.longitude))
        (south, north) = (min(south, point.latitude), max(north, point.latitude))
      }
      longitudes = west...east
      latitudes = south...north
    }
  }

  /// In the order of the file.
  package let countries: [Country]

  /// The same borders with other names for countries, by their names in the file.
  package func naming(_ names: [String: String]) -> CountryBorders {
    CountryBorders(
      countries: countries.map { Country(name: names[$0.name] ?? $0.name, rings: $0.rings) })
  }
}
