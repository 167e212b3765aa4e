import Facts
import Kit
import Pictures
import Site
import Templates

/// What templates see of a map.
struct MapValues: Sendable {
  private let facts: FactBase
  private let borders: CountryBorders?
  private let fields: FieldValues

  init(_ site: Site, _ records: FactRecords) {
    facts = site.facts
    borders = site.borders
    fields = records.fields
  }

  /// A map of the places called `ids`; none if none of them has coordinates.
  func map(of ids: [String]) -> Value {
    let located = ids.compactMap { id -> MapPicture.Place? in
      guard let fact = facts[id], let point = fact.point else { return nil }
      return MapPicture.Place(id: id, name: fact.label, point: point)
    }
    guard let picture = MapPicture(of: located, on: borders) else { return .none }
    let named = Set(located.map(\.id))
    let marks = picture.marks.map(value)
    return .map([
      "width": .integer(picture.width), "height": .integer(picture.height),
      "land": .string(picture.land), "names": .list(picture.names.map(value)),
      "marks": .list(marks), "unlabeled": .integer(picture.marks.count { $0.label == nil }),
      "located": .list(located.map { fields.reference($0.id) }),
      "unlocated": .list(
        ids.filter { facts[$0] != nil && !named.contains($0) }.map(fields.reference)),
      "sources": .list(sources(of: located)),
    ])
  }

  private func value(of mark: MapPicture.Mark) -> Value {
    .map([
      "place": fields.reference(mark.id), "x": .integer(mark.x), "y": .integer(mark.y),
      "label": mark.label.map { label in
        .map([
          "x": .integer(Int(label.x.rounded())), "y": .integer(Int(label.y.rounded())),
          "anchor": .string(label.anchor.rawValue),
        ])
      } ?? .none,
    ])
  }

  private func value(of name: MapPicture.CountryName) -> Value {
    .map([
      "name": .string(name.name), "x": .integer(name.x), "y": .integer(name.y),
      "wide": .bool(name.isForWideScreens),
    ])
  }

  /// The sources of the coordinates, each once.
  private func sources(of places: [MapPicture.Place]) -> [Value] {
    places.compactMap { facts[$0.id]?[PlaceFields.geoSource]?.reference }.uniqued()
      .map(fields.reference)
  }
}
