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
