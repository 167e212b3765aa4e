import Facts
import Kit

/// Where states stand down: by their numbers, or each wording on a line of its own.
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
      self.init(words: states.map(\.words))
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

  private init(words: [String]) {
    var places: [[UInt8]: Int] = [:]
    var levels: [HistoryPicture.Level] = []
    var top = 40
    var tops: [Int] = []
    for wording in words {
      let place = places[Array(wording.utf8), default: levels.count]
      places[Array(wording.utf8)] = place
      if place == levels.count {
        let label = WrappedLabel(wording, width: 40)
        let middle = top + 16 * label.lines.count - 4
        levels.append(
          HistoryPicture.Level(label: label, number: nil, textTop: top, top: middle))
        top = middle + 42
      }
      tops.append(levels[place].top)
    }
    self.levels = levels
    self.tops = tops
    bottom = top - 36
  }
}
