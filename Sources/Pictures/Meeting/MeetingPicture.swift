/// A meeting as a plan of its table: those between the parties above it, the parties on its two
/// sides, and everyone else below.
package struct MeetingPicture: Sendable {
  /// A line of text in a box.
  package struct Line: Hashable, Sendable {
    package let text: String
    package let kind: SeatText.Kind

    /// Its baseline.
    package let y: Int
  }

  /// A box with what is written about a participant.
  package struct Box: Hashable, Sendable {
    package let x: Int
    package let y: Int
    package let width: Int
    package let height: Int

    /// Whether the source is in doubt about them.
    package let isDoubtful: Bool
    package let lines: [Line]
  }

  /// The table between two sides.
  package struct Table: Hashable, Sendable {
    package let x: Int
    package let y: Int
    package let width: Int
    package let height: Int
  }

  /// The most participants that are drawn.
  static let limit = 12

  package let width = Int(DrawnText.pictureWidth)
  package private(set) var height = 0
  package private(set) var boxes: [Box] = []

  /// Nil if there are no two parties.
  package private(set) var table: Table?

  /// How many participants are not drawn.
  package let left: Int

  /// The height of a line, the width of a box, and the space between boxes.
  private static let (lineHeight, column, gap) = (34.0, 316.0, 12.0)

  /// - Parameters:
  ///   - meeting: Who met.
  ///   - text: What is written about each.
  package init(of meeting: Meeting, writing text: SeatText) {
    let parties = meeting.parties.prefix(Self.limit)
    let between = meeting.between.prefix(Self.limit - parties.count)
    let others = meeting.others.prefix(Self.limit - parties.count - between.count)
    let all = meeting.parties.count + meeting.between.count + meeting.others.count
    left = all - parties.count - between.count - others.count
    var y = add(Array(between), text, from: 2)
    let start = y
    y = add(Array(parties), text, from: y)
    if parties.count > 1 { table = Self.table(from: start, to: y - Self.gap) }
    y = add(Array(others), text, from: y)
    height = Int(y - Self.gap + 2)
  }

  /// Draws participants in rows of two.
  ///
  /// - Returns: Where the next row starts.
  private mutating func add(_ seats: [Meeting.Seat], _ text: SeatText, from top: Double) -> Double {
    var y = top
    for first in stride(from: 0, to: seats.count, by: 2) {
      let row = seats[first..<min(first + 2, seats.count)]
      let texts = row.map { text.lines(of: $0, within: Self.column - 24) }
      let height = Double(texts.map(\.count).max() ?? 0) * Self.lineHeight + 18
      for (index, (seat, lines)) in zip(row, texts).enumerated() {
        let x = Self.left(of: index, in: row.count)
        boxes.append(Self.box(lines, isDoubtful: seat.certainty != nil, x, y, height))
      }
      y += height + Self.gap
    }
    return y
  }

  /// The left edge of a box: one stands in the middle, two on the sides.
  private static func left(of index: Int, in count: Int) -> Double {
    let room = DrawnText.pictureWidth - column
    return count == 1 ? room / 2 : index == 0 ? 2 : room - 2
  }

  private static func box(
    _ lines: [SeatText.Line], isDoubtful: Bool, _ x: Double, _ y: Double, _ height: Double
  ) -> Box {
    Box(
      x: Int(x), y: Int(y), width: Int(column), height: Int(height), isDoubtful: isDoubtful,
      lines: lines.enumerated().map { index, line in
        Line(text: line.text, kind: line.kind, y: Int(y + Double(index + 1) * lineHeight))
      })
  }

  private static func table(from top: Double, to bottom: Double) -> Table {
    let left = 2 + column + gap
    return Table(
      x: Int(left), y: Int(top), width: Int(DrawnText.pictureWidth - 2 * left),
      height: Int(bottom - top))
  }
}
