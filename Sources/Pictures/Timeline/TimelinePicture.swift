import Facts

/// A timeline: events with a date on a scale, and below it those of which only the order is known.
///
/// Nothing is put where it may not have been. A day is a point, a month or year of which the day
/// is not known a hollow bar as wide as that, and what has no date stands on no scale. A day far from
/// all others is an arrow at the end of the scale.
package struct TimelinePicture: Hashable, Sendable {
  package struct DatedRow: Hashable, Sendable {
    /// The number of the event among those that were given.
    package let number: Int
    package let title: WrappedLabel
    package let words: String
    package let modality: String
    package let mark: DatedMark

    /// The lower edge of the first line of words, and the middle of the mark.
    package let textTop: Int
    package let markTop: Int
  }

  package struct SequenceRow: Hashable, Sendable {
    package let number: Int
    package let title: WrappedLabel

    /// What the source says in the place of a date, and what order no arrow shows.
    package let words: WrappedLabel
    package let modality: String
    package let textTop: Int

    /// The middle of the mark, across and down.
    package let left: Int
    package let top: Int
  }

  /// An arrow from one row to others, in pixels.
  package struct Arrow: Hashable, Sendable {
    package let left: Int
    package let start: End
    package let ends: [End]

    package struct End: Hashable, Sendable {
      package let left: Int
      package let top: Int
    }
  }

  /// A line from an event down along its parts.
  package struct Bracket: Hashable, Sendable {
    package let left: Int
    package let top: Int
    package let bottom: Int
  }

  /// Nil if no event has a date.
  package let scale: TimeScale?
  package let dated: [DatedRow]

  /// Events of which an order is known, then those of which nothing is.
  package let sequence: [SequenceRow]
  package let unorderedCount: Int
  package let arrows: [Arrow]
  package let brackets: [Bracket]

  /// Events beyond the limit, which are not drawn.
  package let leftOut: Int

  /// Where the three parts start, and where the picture ends.
  package let sequenceTop: Int
  package let unorderedTop: Int
  package let height: Int
}

extension TimelinePicture {
  /// The most events that a picture holds: more of them are a list, and no picture.
  static let limit = 60

  /// The width for which the words of a picture are broken.
  package enum Width: Hashable, Sendable {
    /// A phone: 280 pixels.
    case narrow

    /// Anything from 560 pixels.
    case wide

    /// A letter is up to 7 pixels wide.
    fileprivate var letters: Int { pixels / 7 }

    var pixels: Int { self == .narrow ? 280 : 560 }
  }

  /// Fails if there are no events.
  ///
  /// - Parameters:
  ///   - items: The events, in their order as far as it is known.
  ///   - width: How much room there is.
  package init?(_ items: [TimelineItem], width: Width = .narrow) {
    if items.isEmpty { return nil }
    let shown = items.prefix(Self.limit)
    let scale = TimeScale(
      covering: ShownTime(of: shown.flatMap { $0.date?.stretches ?? [] }).stretches)
    let isDated = shown.map(\.isDated)
    let numbers = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    self.scale = scale
    leftOut = items.count - shown.count
    dated =
      scale.map { scale in
        Self.rows(
          shown.indices.filter { isDated[$0] }.map { ($0, shown[$0]) }, on: scale, width.letters)
      } ?? []
    sequenceTop = dated.last.map { $0.markTop + 24 } ?? 0
    let sequence = EventSequence(shown.indices.filter { !isDated[$0] }.map { shown[$0] })
    let layout = SequenceLayout(
      sequence, top: sequenceTop, width: width.pixels, titles: items, numbers)
    self.sequence = layout.rows
    unorderedCount = sequence.items.count - sequence.orderedCount
    unorderedTop = layout.unorderedTop
    arrows = layout.arrows
    brackets = layout.brackets
    height = layout.bottom
  }

  /// The rows of events with a date, in the order of the list beside the picture.
  private static func rows(_ items: [(Int, TimelineItem)], on scale: TimeScale, _ letters: Int)
    -> [DatedRow]
  {
    let marked = items.compactMap { number, item in
      item.date.flatMap { DatedMark($0, on: scale) }.map { (number, item, $0) }
    }
    var top = 40
    return marked.map { number, item, mark in
      let title = WrappedLabel(item.title, width: letters)
      let row = DatedRow(
        number: number, title: title, words: item.words, modality: item.modality?.rawValue ?? "",
        mark: mark,
        textTop: top, markTop: top + 16 * title.lines.count + 14)
      top = row.markTop + 32
      return row
    }
  }
}
