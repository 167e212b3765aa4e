package import Facts
import Kit

/// A figure as a picture draws it.
package struct FigureItem: Hashable, Sendable {
  let id: String

  /// What is counted, and the source's words for how many.
  let measure: String
  let words: String

  /// Nil if no number is given.
  var value: Fact.FigureValue?

  /// Nil if that is not given: such a figure is compared with none.
  var unit: String?

  /// The id of the figure of which it is a part; nil if it is a part of none.
  var whole: String?

  /// The ids of the figures that say otherwise.
  var rivals: [String] = []
}

extension FigureItem {
  /// - Parameters:
  ///   - figure: The figure.
  ///   - value: Its number; nil if it has none.
  ///   - unit: What the number counts; nil if that is not given.
  package init(_ figure: Fact, value: Fact.FigureValue?, unit: String?) {
    self.init(
      id: figure.id, measure: figure.label, words: figure.text, value: value,
      unit: unit, whole: figure[FigureFields.partOf],
      rivals: figure[FigureFields.differsFrom])
  }
}

/// Figures of one unit that count the like, on one scale.
package struct FigurePicture: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// The number of the figure among those that were given.
    package let number: Int
    package let words: WrappedLabel
    package let measure: WrappedLabel

    package let mark: FigureMark

    /// How far the figure reaches of which this one is a part; nil if it is a part of none here.
    package let whole: Stretch?

    /// Whether it says otherwise than the row above.
    package let isRival: Bool
    package let textTop: Int
    package let markTop: Int
  }

  package let unit: String
  package let scale: ValueScale
  package let rows: [Row]

  /// Figures beyond the limit, which are not drawn.
  package let leftOut: Int
  package let height: Int
}

extension FigurePicture {
  /// The most figures that a picture holds, as all of them stand in the list below it.
  static let limit = 20

  /// The fewest figures of which a picture tells more than their list.
  private static let least = 3

  /// A picture for each unit and each thing that is counted in it of which there are three figures
  /// with a number, in the order of the figures.
  ///
  /// - Complexity: O(*n* · *m*) in the figures of a unit and the things that are counted.
  package static func pictures(of items: [FigureItem]) -> [FigurePicture] {
    items.enumerated().filter { $0.element.unit != nil && $0.element.hasNumber }
      .groupedInOrder { Array(($0.element.unit ?? "").utf8) }
      .flatMap { group in MeasureFamily.families(of: group.map { ($0.offset, $0.element) }) }
      .compactMap { FigurePicture($0.items) }
  }

  /// Fails for less than three figures, and if all of them are zero.
  private init?(_ items: [(Int, FigureItem)]) {
    let shown = Self.arranged(Array(items.prefix(Self.limit)))
    let values = shown.compactMap { $0.1.value }
    let numbers = values.flatMap { [$0.point, $0.low, $0.high].compactMap(\.self) }
    guard items.count >= Self.least, let unit = items.first?.1.unit,
      let scale = ValueScale(covering: numbers)
    else { return nil }
    var rows: [Row] = []
    var top = 40
    for (place, (number, item)) in shown.enumerated() {
      let row = Row(
        number, item, at: top, on: scale, isRival: Self.isRival(place, in: shown),
        whole: shown.first { $0.1.id == item.whole }?.1.value)
      guard let row else { continue }
      rows.append(row)
      top = row.markTop + 40
    }
    self.unit = unit
    self.scale = scale
    self.rows = rows
    leftOut = items.count - shown.count
    height = top - 14
  }

  /// The figures, a part behind its whole and a rival behind what it differs from.
  private static func arranged(_ items: [(Int, FigureItem)]) -> [(Int, FigureItem)] {
    var rest = items
    var arranged: [(Int, FigureItem)] = []
    var waiting: [(Int, FigureItem)] = []
    while !rest.isEmpty || !waiting.isEmpty {
      let next = waiting.isEmpty ? rest.removeFirst() : waiting.removeLast()
      arranged.append(next)
      let related = { (other: (Int, FigureItem)) in
        other.1.whole == next.1.id || other.1.rivals.contains(next.1.id)
          || next.1.rivals.contains(other.1.id)
      }
      waiting += rest.filter(related).reversed()
      rest.removeAll(where: related)
    }
    return arranged
  }

  private static func isRival(_ place: Int, in items: [(Int, FigureItem)]) -> Bool {
    guard place > 0 else { return false }
    let (above, own) = (items[place - 1].1, items[place].1)
    return own.rivals.contains(above.id) || above.rivals.contains(own.id)
  }
}

extension FigurePicture.Row {
  /// Fails if the words name no number.
  fileprivate init?(
    _ number: Int, _ item: FigureItem, at top: Int, on scale: ValueScale, isRival: Bool,
    whole: Fact.FigureValue?
  ) {
    guard let mark = item.value.flatMap({ FigureMark($0, on: scale) }) else { return nil }
    self.mark = mark
    self.number = number
    words = WrappedLabel(item.words, width: 30, limit: 2)
    measure = WrappedLabel(item.measure, width: 40)
    let extent = whole?.greatest.map { scale.place($0) }
    let zero = scale.place(DecimalNumber(0))
    self.whole = extent.map { Stretch(from: min(zero, $0), to: max(zero, $0)) }
    self.isRival = isRival
    textTop = top
    markTop = top + 16 * (words.lines.count + measure.lines.count)
  }
}
