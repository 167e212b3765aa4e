import Testing

@testable import Kit
@testable import Pictures

struct MapPictureTests {
  private static func place(_ name: String, _ longitude: Double, _ latitude: Double) throws
    -> MapPicture.Place
  {
    MapPicture.Place(id: "place.\(name)", name: name, point: try point(longitude, latitude))
  }

  /// The box that a label takes, as wide as its text.
  private static func box(_ label: LabelPlacement.Label, _ text: String) -> PictureBox {
    let width = DrawnText.width(of: text, isBold: true)
    let left =
      switch label.anchor {
      case .start: label.x
      case .middle: label.x - width / 2
      case .end: label.x - width
      }
    return PictureBox(
      left: left, top: label.y - 22, right: left + width, bottom: label.y + 6)
  }

  @Test func needsAPlace() { #expect(MapPicture(of: [], on: nil) == nil) }

  @Test func isDrawnWithoutBorders() throws {
    let map = try #require(MapPicture(of: [try Self.place("Kabul", 69.17, 34.53)], on: nil))
    #expect(map.land == "" && map.names == [])
    #expect(map.marks.first?.x == map.width / 2)
    #expect(map.marks.first?.label?.anchor == .start)
  }

  @Test func putsNoNameOverAnother() throws {
    let places = try (0..<40).map { index in
      try Self.place("Town number \(index)", 60 + Double(index % 7), 30 + Double(index / 7))
    }
    let map = try #require(MapPicture(of: places, on: nil))
    let named = zip(map.marks, places).compactMap { mark, place in
      mark.label.map { Self.box($0, place.name) }
    }
    #expect(named.count > 3 && named.count < 40)
    let frame = PictureBox(
      left: 0, top: 0, right: Double(map.width), bottom: Double(map.height))
    for (index, box) in named.enumerated() {
      #expect(frame.contains(box))
      #expect(!named[..<index].contains(where: box.overlaps))
      for mark in map.marks {
        let (x, y) = (Double(mark.x), Double(mark.y))
        let dot = PictureBox(left: x - 7, top: y - 7, right: x + 7, bottom: y + 7)
        #expect(!box.overlaps(dot))
      }
    }
  }

  @Test func drawsACertainNumberOfPlaces() throws {
    let places = try (0..<100).map { try Self.place("\($0)", Double($0), 0) }
    #expect(MapPicture(of: places, on: nil)?.marks.count == MapPicture.limit)
  }

  @Test func namesCountriesThatHaveRoom() throws {
    let ring = try #require(
      CountryBorders.Ring([
        try point(60, 25), try point(80, 25), try point(80, 45), try point(60, 45),
      ]))
    let small = try #require(
      CountryBorders.Ring([try point(58, 30), try point(59, 30), try point(59, 31)]))
    let borders = CountryBorders(countries: [
      CountryBorders.Country(name: "Large", rings: [ring]),
      CountryBorders.Country(name: "A very small country", rings: [small]),
    ])
    let map = try #require(MapPicture(of: [try Self.place("Kabul", 69.17, 34.53)], on: borders))
    #expect(map.names.map(\.name) == ["Large"])
    #expect(map.land.hasPrefix("M") && map.land.hasSuffix("z"))
  }
}

struct CountryBordersTests {
  private func reading(_ text: String) -> (CountryBorders?, [Diagnostic]) {
    CountryBorders.reading(Array(text.utf8))
  }

  private func geometry(_ geometry: String) -> String {
    "{\"features\":[{\"properties\":{\"name\":\"A\"},\"geometry\":\(geometry)}]}"
  }

  @Test func areReadFromPolygonsOfBothKinds() throws {
    let polygon = geometry("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,1],[0,0]]]}")
    let several = geometry(
      "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[0,1,99]]],[[[5,5],[6,5],[5,6]]]]}"
    )
    #expect(reading(polygon).0?.countries.map(\.rings.count) == [1])
    let country = try #require(reading(several).0?.countries.first)
    #expect(country.name == "A")
    #expect(country.rings.map(\.longitudes) == [0...1, 5...6])
  }

  @Test(arguments: [
    "", "[]", "{", "{\"features\":3}", "{\"features\":[{}]}", "\u{0}",
    "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}",
    "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1]]]}}]}",
    "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[200,0]]]}}]}",
    "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e999,0]]]}}]}",
    String(repeating: "[", count: 100_000),
  ])
  func areRefusedWhereTheyAreNone(_ text: String) {
    let (borders, findings) = reading(text)
    #expect(borders == nil)
    #expect(findings.map(\.rule) == [.mapData])
    #expect(findings.first?.location.path == "templates/data/world-110m.geojson")
  }

  @Test func areRefusedWithTheirPlace() {
    let text = "{\"features\":[{\"geometry\":{\"type\":\"Line\"}}]}"
    #expect(
      reading(text).1.first?.message
        == "the file is not GeoJSON with polygons (at features, feature 1, geometry)")
  }
}
