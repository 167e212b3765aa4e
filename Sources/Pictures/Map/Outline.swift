/// Closed lines of a picture, whose last point is joined to their first.
enum Outline {
  /// The part of a closed line that lies within a box.
  ///
  /// The parts of a line that leaves the box and comes back are joined along the box's edge, so the
  /// box should reach a little beyond what is seen.
  ///
  /// The algorithm is that of I. E. Sutherland and G. W. Hodgman, *Reentrant Polygon Clipping*
  /// (Communications of the ACM 17, 1974).
  ///
  /// - Complexity: O(*n*).
  static func clipped(_ line: [PicturePoint], to box: PictureBox) -> [PicturePoint] {
    var line = line
    line = kept(line, \.x, from: box.left, sign: 1)
    line = kept(line, \.x, from: box.right, sign: -1)
    line = kept(line, \.y, from: box.top, sign: 1)
    return kept(line, \.y, from: box.bottom, sign: -1)
  }

  /// The part of a line on one side of an edge: above it if `sign` is 1, below it if it is −1.
  private static func kept(
    _ line: [PicturePoint], _ axis: KeyPath<PicturePoint, Double>, from edge: Double, sign: Double
  ) -> [PicturePoint] {
    guard var last = line.last else { return [] }
    var kept: [PicturePoint] = []
    for point in line {
      let before = (last[keyPath: axis] - edge) * sign
      let here = (point[keyPath: axis] - edge) * sign
      if (before < 0) != (here < 0) {
        let part = before / (before - here)
        kept.append(
          PicturePoint(
            x: last.x + (point.x - last.x) * part, y: last.y + (point.y - last.y) * part))
      }
      if here >= 0 { kept.append(point) }
      last = point
    }
    return kept
  }

  /// A closed line with fewer points, none of the others further than `tolerance` from it.
  ///
  /// The algorithm is that of D. H. Douglas and T. K. Peucker, *Algorithms for the Reduction of the
  /// Number of Points Required to Represent a Digitized Line* (Cartographica 10, 1973), without
  /// recursion.
  ///
  /// - Complexity: O(*n* log *n*) for most lines, O(*n*²) for the worst.
  static func simplified(_ line: [PicturePoint], tolerance: Double) -> [PicturePoint] {
    guard line.count > 3 else { return line }
    var isKept = Array(repeating: false, count: line.count)
    let far = farthest(in: line, 0, line.count, from: line[0], line[0]).index
    isKept[0] = true
    isKept[far] = true
    var spans = [(0, far), (far, line.count)]
    while let (start, end) = spans.popLast() {
      let last = line[end == line.count ? 0 : end]
      let (index, distance) = farthest(in: line, start + 1, end, from: line[start], last)
      guard distance > tolerance * tolerance else { continue }
      isKept[index] = true
      spans += [(start, index), (index, end)]
    }
    return zip(line, isKept).filter(\.1).map(\.0)
  }

  /// The point between two places of a line that lies farthest from a straight line, and its
  /// distance, squared.
  private static func farthest(
    in line: [PicturePoint], _ start: Int, _ end: Int, from first: PicturePoint,
    _ last: PicturePoint
  ) -> (index: Int, distance: Double) {
    var best = (index: start, distance: -1.0)
    for index in start..<max(start, end) {
      let distance = line[index].distanceSquared(to: first, last)
      if distance > best.distance { best = (index, distance) }
    }
    return best
  }

  /// The area within a closed line, in square units.
  static func area(of line: [PicturePoint]) -> Double {
    guard var last = line.last else { return 0 }
    var sum = 0.0
    for point in line {
      sum += last.x * point.y - point.x * last.y
      last = point
    }
    return abs(sum) / 2
  }

  /// The longest stretch at a height that lies within a closed line; nil if none does.
  static func longestChord(of line: [PicturePoint], at y: Double) -> (left: Double, right: Double)?
  {
    guard var last = line.last else { return nil }
    var crossings: [Double] = []
    for point in line {
      if (last.y < y) != (point.y < y) {
        crossings.append(last.x + (point.x - last.x) * (y - last.y) / (point.y - last.y))
      }
      last = point
    }
    crossings.sort()
    var best: (left: Double, right: Double)?
    for index in stride(from: 0, to: crossings.count - 1, by: 2) {
      let (left, right) = (crossings[index], crossings[index + 1])
      if right - left > best.map({ $0.right - $0.left }) ?? 0 { best = (left, right) }
    }
    return best
  }

  /// A closed line as commands of an SVG path, in whole units; empty if less than a triangle is
  /// left of it.
  static func path(of line: [PicturePoint]) -> String {
    var points: [(x: Int, y: Int)] = []
    for point in line {
      let (x, y) = (Int(point.x.rounded()), Int(point.y.rounded()))
      if points.last?.x != x || points.last?.y != y { points.append((x, y)) }
    }
    guard points.count > 2 else { return "" }
    var path = "M\(points[0].x) \(points[0].y)l"
    for (index, (one, next)) in zip(points, points.dropFirst()).enumerated() {
      let (x, y) = (next.x - one.x, next.y - one.y)
      // A minus sign parts numbers as well as a space does.
      path += "\(index > 0 && x >= 0 ? " " : "")\(x)\(y >= 0 ? " " : "")\(y)"
    }
    return path + "z"
  }
}

extension PicturePoint {
  /// The square of the distance to a stretch of a straight line.
  fileprivate func distanceSquared(to start: PicturePoint, _ end: PicturePoint) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let along = length == 0 ? 0 : ((x - start.x) * dx + (y - start.y) * dy) / length
    let part = min(1, max(0, along))
    let (offX, offY) = (x - start.x - part * dx, y - start.y - part * dy)
    return offX * offX + offY * offY
  }
}
