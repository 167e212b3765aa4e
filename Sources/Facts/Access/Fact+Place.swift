package import Kit

extension Fact {
  /// Where a place lies; nil if it has no coordinates, or such as no place can have.
  package var point: GeoPoint? {
    let degrees = self[PlaceFields.geo]
    guard kind == .places, degrees.count == 2 else { return nil }
    return GeoPoint(
      longitude: degrees[0].approximation, latitude: degrees[1].approximation)
  }
}
