import Glibc
import Kit

/// An equirectangular projection whose scale is true at the middle of the map.
///
/// The map may lie across the antimeridian: longitudes are taken from its middle, east and west.
/// See J. P. Snyder, *Map Projections: A Working Manual* (USGS, 1987), §12.
struct MapProjection: Hashable, Sendable {
  /// The size of the picture, in its units.
  let width: Double
  let height: Double

  /// The middle of the map, in degrees.
  let longitude: Double
  let latitude: Double

  /// Units of the picture per degree, from west to east and from south to north.
  private let eastward: Double
  private let northward: Double

  /// The least part of the earth that is shown, in degrees of latitude, from west to east and from
  /// south to north: borders at 1:110 million are too coarse for less.
  private static let least = (east: 18.0, north: 9.0)

  /// A map that shows all of `points`, with some of the land around them.
  ///
  /// - Parameters:
  ///   - points: Places; with none, the map shows the earth.
  ///   - width: The width of the picture.
  init(showing points: [GeoPoint], width: Double = DrawnText.pictureWidth) {
    let (middle, span) = Self.longitudes(of: points)
    let latitudes = points.map(\.latitude)
    let (south, north) = (latitudes.min() ?? -60, latitudes.max() ?? 80)
    let parallel = max(0.2, cos((south + north) / 2 * .pi / 180))
    var east = max(Self.least.east, span * parallel * 1.5)
    var high = max(Self.least.north, (north - south) * 1.6)
    // No picture is flatter than 2 : 1 or higher than 4 : 3.
    (east, high) = (max(east, high * 4 / 3), max(high, east / 2))
    east = min(east, 360 * parallel)
    high = min(high, 180)
    self.width = width
    height = (width * high / east).rounded()
    longitude = middle
    latitude = min(max((south + north) / 2, high / 2 - 90), 90 - high / 2)
    northward = width / east
    eastward = northward * parallel
  }

  /// The middle of the shortest arc that holds all of the points, and its length, in degrees.
  ///
  /// - Complexity: O(*n* log *n*).
  private static func longitudes(of points: [GeoPoint]) -> (middle: Double, span: Double) {
    let sorted = points.map(\.longitude).sorted()
    guard let first = sorted.first, let last = sorted.last else { return (0, 360) }
    // The arc starts where the widest gap ends.
    var (start, gap) = (first, first + 360 - last)
    for (one, next) in zip(sorted, sorted.dropFirst()) where next - one > gap {
      (start, gap) = (next, next - one)
    }
    let middle = start + (360 - gap) / 2
    return (middle > 180 ? middle - 360 : middle, 360 - gap)
  }

  /// Where a point lies in the picture, or beside it.
  ///
  /// - Parameters:
  ///   - point: The point.
  ///   - turns: How many turns around the earth are added to its longitude.
  /// - Returns: Its place.
  func place(of point: GeoPoint, turns: Int) -> PicturePoint {
    PicturePoint(
      x: width / 2 + (point.longitude + 360 * Double(turns) - longitude) * eastward,
      y: height / 2 - (point.latitude - latitude) * northward)
  }

  /// Where a point lies in the picture, the nearest way around the earth.
  func place(of point: GeoPoint) -> PicturePoint {
    let east = point.longitude - longitude
    return place(of: point, turns: east > 180 ? -1 : east < -180 ? 1 : 0)
  }
}

extension MapProjection {
  /// The rings that reach into the picture, each as often as it does, with `margin` around it.
  func rings(of country: CountryBorders.Country, margin: Double) -> [[PicturePoint]] {
    var rings: [[PicturePoint]] = []
    for ring in country.rings {
      for turns in -1...1 where reaches(ring, turns: turns, margin: margin) {
        rings.append(ring.points.map { place(of: $0, turns: turns) })
      }
    }
    return rings
  }

  private func reaches(_ ring: CountryBorders.Ring, turns: Int, margin: Double) -> Bool {
    let offset = 360 * Double(turns) - longitude
    let left = width / 2 + (ring.longitudes.lowerBound + offset) * eastward
    let right = width / 2 + (ring.longitudes.upperBound + offset) * eastward
    let top = height / 2 - (ring.latitudes.upperBound - latitude) * northward
    let bottom = height / 2 - (ring.latitudes.lowerBound - latitude) * northward
    return left < width + margin && right > -margin && top < height + margin && bottom > -margin
  }
}
