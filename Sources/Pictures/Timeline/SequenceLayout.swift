import Facts

/// Where the events without a date stand in a timeline: one below the other, with arrows where one
/// precedes another, and set in below the event of which they are a part.
struct SequenceLayout: Hashable, Sendable {
  private(set) var rows: [TimelinePicture.SequenceRow] = []
  private(set) var arrows: [TimelinePicture.Arrow] = []
  private(set) var brackets: [TimelinePicture.Bracket] = []

  /// Where the events without any order start, and where all end.
  private(set) var unorderedTop = 0
  private(set) var bottom: Int

  private static let laneWidth = 12
  private static let inset = 18
  private static let deepest = 3
  private let width: Int

  /// - Parameters:
  ///   - sequence: The events.
  ///   - top: Where the first line stands; a heading is left room for.
  ///   - width: How wide the narrowest picture is, in pixels.
  ///   - items: All events of the picture, to name those to which no arrow can lead.
  ///   - numbers: Their numbers by their ids.
  init(
    _ sequence: EventSequence, top: Int, width: Int, titles items: [TimelineItem],
    _ numbers: [String: Int]
  ) {
    self.width = width
    let lanes = SequenceLanes(sequence.steps, limit: 5)
    let gutter = lanes.width * Self.laneWidth + 10
    let drawn = Set(sequence.items.map(\.id))
    var levels: [Int] = []
    bottom = top + (sequence.orderedCount > 0 ? 24 : 0)
    for (index, item) in sequence.items.enumerated() {
      if index == sequence.orderedCount {
        unorderedTop = bottom
        bottom += 24
      }
      let level =
        sequence.wholes[index].map { whole in
          min(whole < index ? levels[whole] + 1 : 0, Self.deepest)
        } ?? 0
      levels.append(level)
      let left = gutter + level * Self.inset
      let words = Self.words(of: item, besides: drawn, items, numbers)
      append(item, words, number: numbers[item.id] ?? 0, left: left)
    }
    arrows = lanes.lanes.map { arrow($0, gutter: gutter) }
    brackets = rows.indices.compactMap { bracket($0, sequence.wholes) }
  }

  /// What the source says in the place of a date, and the order that no arrow shows.
  private static func words(
    of item: TimelineItem, besides drawn: Set<String>, _ items: [TimelineItem],
    _ numbers: [String: Int]
  ) -> String {
    var words = item.words.isEmpty ? [] : ["“\(item.words)”"]
    for (word, ids) in [("after", item.after), ("before", item.before), ("during", item.during)] {
      for id in ids where !drawn.contains(id) {
        if let number = numbers[id] { words.append("\(word) \(items[number].title)") }
      }
    }
    return words.joined(separator: ", ")
  }

  private mutating func append(_ item: TimelineItem, _ words: String, number: Int, left: Int) {
    let letters = max(16, (width - 10 - left) / 7)
    let title = WrappedLabel(item.title, width: letters)
    let remark = WrappedLabel(words, width: letters, limit: 2)
    let isPlain = item.modality == nil || item.modality == .occurred
    rows.append(
      TimelinePicture.SequenceRow(
        number: number, title: title, words: remark, modality: item.modality?.rawValue ?? "",
        textTop: bottom + 14,
        left: left, top: bottom + 10))
    bottom += 16 * (title.lines.count + remark.lines.count + (isPlain ? 0 : 1)) + 12
  }

  private func arrow(_ lane: SequenceLanes.Lane, gutter: Int) -> TimelinePicture.Arrow {
    // What leaves an event does so below what arrives there.
    func end(_ row: Int, _ shift: Int) -> TimelinePicture.Arrow.End {
      TimelinePicture.Arrow.End(left: rows[row].left - 6, top: rows[row].top + shift)
    }
    return TimelinePicture.Arrow(
      left: gutter - 10 - lane.number * Self.laneWidth - 4, start: end(lane.from, 4),
      ends: lane.targets.map { end($0, -2) })
  }

  /// The line along the parts of an event; nil if it has none below it.
  private func bracket(_ row: Int, _ wholes: [Int?]) -> TimelinePicture.Bracket? {
    guard let last = wholes.lastIndex(of: row), last > row else { return nil }
    return TimelinePicture.Bracket(
      left: rows[row].left, top: rows[row].top + 8, bottom: rows[last].top + 6)
  }
}
