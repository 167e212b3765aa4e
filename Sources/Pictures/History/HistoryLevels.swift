import Facts
import Kit

/// Where states stand down: by their numbers, or each wording on a line of its own, the more above the less.
struct HistoryLevels: Hashable, Sendable {
  let levels: [HistoryPicture.Level]

  /// Of each state, how far down it stands.
  let tops: [Int]
  let bottom: Int

  private static let scaleHeight = 140
  private static let scaleTop = 34

  init(_ states: [HistoryState]) {
    let numbers = states.map { $0.value.flatMap { $0.point ?? $0.high ?? $0.low } }
    let known = numbers.compactMap(\.self)
    if known.count == states.count, let scale = ValueScale(covering: known) {
      self.init(known, on: scale)
    } else {
      self.init(words: states.map(\.words), by: numbers)
    }
  }

  private init(_ numbers: [DecimalNumber], on scale: ValueScale) {
    func top(_ place: Share) -> Int {
      Self.scaleTop + Self.scaleHeight * (1000 - place.thousandths) / 1000
    }
    levels = scale.ticks.map { tick in
      HistoryPicture.Level(
        label: WrappedLabel("", width: 1), number: tick.number, textTop: top(tick.place) - 4,
        top: top(tick.place))
    }
    tops = numbers.map { top(scale.place($0)) }
    bottom = Self.scaleTop + Self.scaleHeight
  }

  /// - Parameters:
  ///   - words: What was said, oldest first.
  ///   - numbers: The number of each, as far as there is one.
  private init(words: [String], by numbers: [DecimalNumber?]) {
    var levels: [HistoryPicture.Level] = []
    var tops: [[UInt8]: Int] = [:]
    var top = 40
    for state in Self.order(of: words, by: numbers) {
      let label = WrappedLabel(words[state], width: 40)
      let middle = top + 16 * label.lines.count - 4
      levels.append(HistoryPicture.Level(label: label, number: nil, textTop: top, top: middle))
      tops[Array(words[state].utf8)] = middle
      top = middle + 42
    }
    self.levels = levels
    self.tops = words.map { tops[Array($0.utf8)] ?? 0 }
    bottom = top - 36
  }

  /// The states that are the first with their words, from the top line down: in their order, or where two
  /// or more have a number from the most to the least, others beside the next one that has a number.
  private static func order(of words: [String], by numbers: [DecimalNumber?]) -> [Int] {
    let first = words.indices.uniqued { Array(words[$0].utf8) }
    guard numbers.count(where: { $0 != nil }) > 1 else { return first }
    let amounts = numbers.indices.map { state in
      numbers[state...].lazy.compactMap(\.self).first
        ?? numbers[..<state].lazy.compactMap(\.self).last
    }
    return first.sorted { one, other in
      guard let mine = amounts[one], let theirs = amounts[other], mine != theirs else {
        return one > other
      }
      return mine > theirs
    }
  }
}
