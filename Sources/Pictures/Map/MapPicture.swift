package import Kit

/// Places on a map of the countries around them.
package struct MapPicture: Sendable {
  /// A place of which the coordinates are known.
  package struct Place: Hashable, Sendable {
    package let id: String
    let name: String
    let point: GeoPoint

    package init(id: String, name: String, point: GeoPoint) {
      self.id = id
      self.name = name
      self.point = point
    }
  }

  /// A place as it is drawn.
  package struct Mark: Hashable, Sendable {
    package let id: String
    package let x: Int
    package let y: Int

    /// Where its name stands; nil if there is no room for it.
    package let label: LabelPlacement.Label?
  }

  /// A country's name, around the middle of a line.
  package struct CountryName: Hashable, Sendable {
    package let name: String
    package let x: Int
    package let y: Int

    /// Whether there is room for it only where letters are small, on wide screens.
    package let isForWideScreens: Bool
  }

  /// The most places that are drawn.
  static let limit = 60

  package let width: Int
  package let height: Int

  /// The countries as an SVG path; empty if there are none.
  package private(set) var land = ""

  /// The names of countries that have room for them.
  package private(set) var names: [CountryName] = []

  /// The first places, as many as `limit` allows.
  package let marks: [Mark]

  /// Draws a map.
  ///
  /// - Parameters:
  ///   - places: The places; nil is returned if there are none.
  ///   - borders: The countries; nil to draw none.
  /// - Complexity: O(*n*) in the points of the borders around the places.
  package init?(of places: [Place], on borders: CountryBorders?) {
    if places.isEmpty { return nil }
    let shown = places.prefix(Self.limit)
    let projection = MapProjection(showing: shown.map(\.point))
    width = Int(projection.width)
    height = Int(projection.height)
    var labels = LabelPlacement(
      within: PictureBox(
        left: 6, top: 4, right: projection.width - 6, bottom: projection.height - 4))
    marks = Self.marks(of: shown, projection, &labels)
    draw(borders?.countries ?? [], projection, &labels)
  }

  private static func marks(
    of places: ArraySlice<Place>, _ projection: MapProjection, _ labels: inout LabelPlacement
  ) -> [Mark] {
    let points = places.map { projection.place(of: $0.point) }
    for point in points {
      labels.block(
        PictureBox(left: point.x - 9, top: point.y - 9, right: point.x + 9, bottom: point.y + 9))
    }
    return zip(places, points).map { place, point in
      Mark(
        id: place.id, x: Int(point.x.rounded()), y: Int(point.y.rounded()),
        label: labels.place(place.name, beside: point))
    }
  }

  private mutating func draw(
    _ countries: [CountryBorders.Country], _ projection: MapProjection,
    _ labels: inout LabelPlacement
  ) {
    // Lines along the edge of what is cut off are drawn out of sight.
    let margin = 8.0
    let box = PictureBox(
      left: -margin, top: -margin, right: projection.width + margin,
      bottom: projection.height + margin)
    var outlines: [(name: String, line: [PicturePoint])] = []
    for country in countries {
      var largest: [PicturePoint] = []
      for ring in projection.rings(of: country, margin: margin) {
        let part = Outline.simplified(Outline.clipped(ring, to: box), tolerance: 1.2)
        // What is smaller than a point of a place would be taken for a mark.
        guard Outline.area(of: part) > 12 else { continue }
        land += Outline.path(of: part)
        if Outline.area(of: part) > Outline.area(of: largest) { largest = part }
      }
      outlines.append((country.name, largest))
    }
    draw(outlines, scale: 1, &labels)
    let named = Set(names.map(\.name))
    draw(outlines.filter { !named.contains($0.name) }, scale: DrawnText.wideScreenScale, &labels)
  }

  /// Writes the names of countries into them, where they have room.
  private mutating func draw(
    _ countries: [(name: String, line: [PicturePoint])], scale: Double,
    _ labels: inout LabelPlacement
  ) {
    for country in countries where !country.name.isEmpty {
      guard let name = Self.name(country.name, in: country.line, scale, &labels) else { continue }
      names.append(name)
    }
  }

  /// A country's name where its largest part is widest, if it has room for it.
  private static func name(
    _ name: String, in outline: [PicturePoint], _ scale: Double, _ labels: inout LabelPlacement
  ) -> CountryName? {
    let heights = outline.map(\.y)
    guard let top = heights.min(), let bottom = heights.max() else { return nil }
    let width = DrawnText.width(of: name) * scale
    let chords = (3...13).compactMap { step -> (y: Double, left: Double, right: Double)? in
      let y = top + (bottom - top) * Double(step) / 16
      return Outline.longestChord(of: outline, at: y).map { (y, $0.left, $0.right) }
    }.filter { $0.right - $0.left >= width }
    for chord in chords.sorted(by: { $0.right - $0.left > $1.right - $1.left }) {
      let label = LabelPlacement.Label(
        x: ((chord.left + chord.right) / 2).rounded(), y: (chord.y + 9 * scale).rounded(),
        anchor: .middle)
      if labels.take(label, width: width, scale: scale) {
        return CountryName(
          name: name, x: Int(label.x), y: Int(label.y), isForWideScreens: scale < 1)
      }
    }
    return nil
  }
}
