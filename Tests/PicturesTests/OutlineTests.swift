import Testing

@testable import Pictures

struct OutlineTests {
  private static let box = PictureBox(left: 0, top: 0, right: 10, bottom: 10)

  private static func line(_ points: (Double, Double)...) -> [PicturePoint] {
    points.map { PicturePoint(x: $0, y: $1) }
  }

  @Test func isCutAtTheEdges() {
    let square = Self.line((5, 5), (15, 5), (15, 15), (5, 15))
    let part = Outline.clipped(square, to: Self.box)
    #expect(Set(part) == Set(Self.line((5, 5), (10, 5), (10, 10), (5, 10))))
    #expect(Outline.area(of: part) == 25)
  }

  @Test func staysAsItIsWithinTheBox() {
    let triangle = Self.line((1, 1), (9, 1), (5, 9))
    #expect(Outline.clipped(triangle, to: Self.box) == triangle)
  }

  @Test func isGoneBesideTheBox() {
    #expect(Outline.clipped(Self.line((11, 1), (19, 1), (15, 9)), to: Self.box) == [])
    #expect(Outline.clipped([], to: Self.box) == [])
  }

  @Test func becomesTheBoxWhereItLiesAroundIt() {
    let around = Self.line((-5, -5), (15, -5), (15, 15), (-5, 15))
    #expect(Outline.area(of: Outline.clipped(around, to: Self.box)) == 100)
  }

  @Test func keepsBothHornsOfACrescent() {
    let crescent = Self.line((-5, 0), (5, 0), (5, 2), (-4, 2), (-4, 8), (5, 8), (5, 10), (-5, 10))
    #expect(Outline.area(of: Outline.clipped(crescent, to: Self.box)) == 20)
  }

  @Test func losesPointsThatHardlyShow() {
    let line = Self.line((0, 0), (5, 0.1), (10, 0), (10, 10), (5, 14), (0, 10))
    #expect(
      Outline.simplified(line, tolerance: 0.5)
        == Self.line((0, 0), (10, 0), (10, 10), (5, 14), (0, 10)))
    #expect(Outline.simplified(line, tolerance: 0.05) == line)
  }

  @Test func keepsNothingFurtherOffThanTheTolerance() {
    var generator = SeededGenerator(seed: 7)
    let line = (0..<2000).map { index in
      PicturePoint(
        x: Double(index), y: Double.random(in: 0...4, using: &generator))
    }
    let simple = Outline.simplified(line, tolerance: 1)
    #expect(simple.count < line.count)
    for (start, end) in zip(simple, simple.dropFirst()) {
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      for point in line where point.x > start.x && point.x < end.x {
        let cross = dx * (point.y - start.y) - dy * (point.x - start.x)
        #expect(abs(cross) / (dx * dx + dy * dy).squareRoot() < 1.001)
      }
    }
  }

  @Test func survivesALongStraightLine() {
    let line = (0..<50_000).map { PicturePoint(x: Double($0), y: 0) }
    #expect(Outline.simplified(line, tolerance: 1).count == 2)
  }

  @Test func isWrittenInWholeSteps() {
    #expect(
      Outline.path(of: Self.line((0.4, 0.4), (10, 0), (10.2, 10), (9.8, 10.3), (0, 10)))
        == "M0 0l10 0 0 10-10 0z")
    #expect(Outline.path(of: Self.line((0, 0), (0.2, 0.1), (0, 9))) == "")
  }

  @Test func findsItsLongestStretch() throws {
    // Two towers, the right one wider.
    let line = Self.line(
      (0, 0), (2, 0), (2, 8), (4, 8), (4, 0), (9, 0), (9, 10), (0, 10))
    let chord = try #require(Outline.longestChord(of: line, at: 4))
    #expect(chord == (4, 9))
    #expect(Outline.longestChord(of: line, at: 20) == nil)
  }
}

/// Numbers that are the same in each run, by Marsaglia’s xorshift64.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
