/// A point on the earth.
package struct GeoPoint: Hashable, Sendable {
  /// Degrees east of Greenwich, from −180 to 180.
  package let longitude: Double

  /// Degrees north of the equator, from −90 to 90.
  package let latitude: Double

  /// Fails for what is not on the earth.
  package init?(longitude: Double, latitude: Double) {
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
    self.longitude = longitude
    self.latitude = latitude
  }
}

extension Fact {
  /// Where a place lies; nil if it has no coordinates, or such as no place can have.
  package var point: GeoPoint? {
    let degrees = record["geo"]?.items.compactMap(\.decimal) ?? []
    guard kind == .places, degrees.count == 2 else { return nil }
    return GeoPoint(
      longitude: degrees[0].approximation, latitude: degrees[1].approximation)
  }
}
