import Foundation

extension Rule {
  package static let mapData = Rule(
    "map-data", .error,
    catches: "A file of borders that is not GeoJSON of polygons.",
    why: "Maps are drawn on it; without the file they are drawn without borders.",
    wrong: "{ \"type\": \"Point\", \"coordinates\": [69.17, 34.53] }",
    right: "{ \"type\": \"FeatureCollection\", \"features\": [ { \"geometry\":"
      + " { \"type\": \"MultiPolygon\", \"coordinates\": [] } } ] }")
}

extension CountryBorders {
  /// Reads a collection of polygons in GeoJSON (RFC 7946).
  ///
  /// - Parameter bytes: The file `path`.
  /// - Returns: The countries, or nil and what is wrong.
  /// - Complexity: O(*n*).
  package static func reading(_ bytes: [UInt8]) -> (CountryBorders?, [Diagnostic]) {
    do {
      let file = try JSONDecoder().decode(FeatureCollection.self, from: Data(bytes))
      return (CountryBorders(countries: file.features.map(\.country)), [])
    } catch DecodingError.dataCorrupted(let context), DecodingError.typeMismatch(_, let context),
      DecodingError.valueNotFound(_, let context)
    {
      return (nil, [.noPolygons(at: context.codingPath)])
    } catch DecodingError.keyNotFound(let key, let context) {
      return (nil, [.noPolygons(at: context.codingPath + [key])])
    } catch {
      return (nil, [.noPolygons(at: [])])
    }
  }
}

extension Diagnostic {
  fileprivate static func noPolygons(at path: [any CodingKey]) -> Diagnostic {
    let steps = path.map { step in
      step.intValue.map { "feature \($0 + 1)" } ?? step.stringValue
    }
    let place = steps.isEmpty ? "" : " (at \(steps.prefix(3).joined(separator: ", ")))"
    return Diagnostic(
      .mapData, at: FileLocation(startOf: CountryBorders.path),
      "the file is not GeoJSON with polygons\(place)",
      help: "put Natural Earth’s countries there, or remove the file")
  }
}

private struct FeatureCollection: Decodable {
  let features: [Feature]
}

private struct Feature: Decodable {
  struct Properties: Decodable {
    let name: String?
  }

  let properties: Properties?
  let geometry: Geometry

  var country: CountryBorders.Country {
    CountryBorders.Country(name: properties?.name ?? "", rings: geometry.rings)
  }
}

/// A `Polygon` or a `MultiPolygon`.
private struct Geometry: Decodable {
  let rings: [CountryBorders.Ring]

  private enum Key: String, CodingKey {
    case type, coordinates
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let type = try container.decode(String.self, forKey: .type)
    let lines: [[[Double]]]
    switch type {
    case "Polygon": lines = try container.decode([[[Double]]].self, forKey: .coordinates)
    case "MultiPolygon":
      lines = try container.decode([[[[Double]]]].self, forKey: .coordinates).flatMap(\.self)
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: container, debugDescription: "neither Polygon nor MultiPolygon")
    }
    var rings: [CountryBorders.Ring] = []
    for line in lines {
      var points: [GeoPoint] = []
      for position in line {
        guard position.count >= 2,
          let point = GeoPoint(longitude: position[0], latitude: position[1])
        else {
          throw DecodingError.dataCorruptedError(
            forKey: .coordinates, in: container, debugDescription: "a point that is not on earth")
        }
        points.append(point)
      }
      if let ring = CountryBorders.Ring(points) { rings.append(ring) }
    }
    self.rings = rings
  }
}
