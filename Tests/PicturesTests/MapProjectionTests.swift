import Testing

@testable import Kit
@testable import Pictures

struct MapProjectionTests {
  @Test func putsTheMiddleInTheMiddle() throws {
    let map = MapProjection(showing: [try point(60, 30), try point(70, 40)])
    let middle = map.place(of: try point(65, 35))
    #expect(middle == PicturePoint(x: map.width / 2, y: map.height / 2))
  }

  /// On the middle parallel a degree eastward is shorter than one northward by its cosine.
  @Test func keepsDistancesAlongTheMiddleParallel() throws {
    let map = MapProjection(showing: [try point(0, 50), try point(10, 70)])
    let start = map.place(of: try point(5, 60))
    let east = map.place(of: try point(6, 60))
    let north = map.place(of: try point(5, 61))
    #expect(abs((east.x - start.x) / (start.y - north.y) - 0.5) < 0.001)
  }

  @Test func showsNorthAboveAndEastToTheRight() throws {
    let map = MapProjection(showing: [try point(0, 0), try point(20, 10)])
    let (first, second) = (map.place(of: try point(0, 0)), map.place(of: try point(20, 10)))
    #expect(first.x < second.x && second.y < first.y)
  }

  @Test(arguments: [
    [(0.0, 0.0), (1, 1)], [(-75, -30), (60, 50)], [(30, -89), (40, 89)], [(-170, 10), (170, 20)],
    [(179, -16), (-178, -18), (174, -41)], [(-180, 0), (180, 0)], [(0, 90), (90, 90)],
    [(-150, 0), (-30, 0), (90, 0)],
  ])
  func showsAllOfItsPoints(_ places: [(Double, Double)]) throws {
    let points = try places.map { try point($0, $1) }
    let map = MapProjection(showing: points)
    for place in points.map(map.place(of:)) {
      #expect((0...map.width).contains(place.x) && (0...map.height).contains(place.y))
    }
    #expect((map.width / 2 - 1...map.width * 3 / 4 + 1).contains(map.height))
  }

  /// Fiji and Samoa are neighbors, though their longitudes are far apart in numbers.
  @Test func liesAcrossTheAntimeridianWhereThatIsShorter() throws {
    let (west, east) = (try point(178, -18), try point(-172, -14))
    let map = MapProjection(showing: [west, east])
    #expect(map.place(of: west).x < map.place(of: east).x)
    #expect(abs(map.longitude.magnitude - 177) < 0.001)
    let ring = try #require(
      CountryBorders.Ring([try point(-173, -14), try point(-171, -14), try point(-172, -13)]))
    let country = CountryBorders.Country(name: "Samoa", rings: [ring])
    let lines = map.rings(of: country, margin: 0)
    #expect(lines.count == 1)
    #expect(lines.joined().allSatisfy { $0.x > map.width / 2 && $0.x < map.width })
  }

  @Test func leavesOutWhatLiesElsewhere() throws {
    let map = MapProjection(showing: [try point(60, 30), try point(70, 40)])
    let ring = try #require(
      CountryBorders.Ring([try point(-60, 30), try point(-50, 30), try point(-55, 40)]))
    #expect(map.rings(of: CountryBorders.Country(name: "", rings: [ring]), margin: 8) == [])
  }

  @Test func showsTheLandAroundOnePlace() throws {
    let map = MapProjection(showing: [try point(66.4, 31)])
    let degree = map.place(of: try point(66.4, 30)).y - map.place(of: try point(66.4, 31)).y
    #expect(map.height / degree >= 9)
  }

  @Test(arguments: [(181.0, 0.0), (0, 90.5), (-180.1, 0), (.nan, 0), (0, .infinity)])
  func isOfPointsOnEarth(longitude: Double, latitude: Double) {
    #expect(GeoPoint(longitude: longitude, latitude: latitude) == nil)
  }
}

/// A point that has to be on earth.
func point(_ longitude: Double, _ latitude: Double) throws -> GeoPoint {
  try #require(GeoPoint(longitude: longitude, latitude: latitude))
}
