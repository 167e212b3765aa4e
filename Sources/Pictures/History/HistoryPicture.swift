package import Facts
package import Kit

/// What a fact said at a time.
package struct HistoryState: Hashable, Sendable {
  package let words: String

  /// The number; nil if there is none.
  var value: Fact.FigureValue?

  /// From when it held; nil if that is not known.
  package var since: EDTF?

  /// Whether what follows puts an error right, rather than the world having changed.
  package var isCorrected = false

  /// Why it changed; nil if that is not given.
  package var why: String?
}

extension HistoryState {
  /// What a fact said, oldest first and what it says now last.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - isEnglish: Whether numbers can be read from its words.
  /// - Returns: Nothing if it has no history.
  package static func states(of fact: Fact, isEnglish: Bool) -> [HistoryState] {
    func number(_ text: String?) -> Fact.FigureValue? {
      isEnglish && fact.kind == .figures ? Fact.FigureValue(readFrom: text ?? "") : nil
    }
    let former = fact.formerWordings.map { wording in
      HistoryState(
        words: wording.text ?? wording.value?.point?.description ?? "",
        value: wording.value ?? number(wording.text), since: wording.since,
        isCorrected: wording.isCorrected, why: wording.why)
    }
    let present = HistoryState(
      words: fact.text, value: fact.figureValue ?? number(fact.text), since: fact.asOf?.date)
    return former.isEmpty ? [] : former + [present]
  }
}

/// How a fact changed: time across, and down either a scale of numbers or a line for each wording.
package struct HistoryPicture: Hashable, Sendable {
  /// A time for which one thing was said.
  package struct Step: Hashable, Sendable {
    /// The number of the state, from 0.
    package let number: Int
    package let stretch: Stretch
    package let top: Int

    /// When it may have begun, if the day is not known; nil if it is.
    package let start: Stretch?

    /// How the words bound the number; nil for words without one.
    package let qualifier: Qualifier?

    /// The state before, to which a line leads; nil for the first.
    package let former: Int?
    package let isCorrected: Bool
    package let isLast: Bool
  }

  /// A line across, with what it stands for.
  package struct Level: Hashable, Sendable {
    package let label: WrappedLabel

    /// The number; nil if the level is a wording.
    package let number: DecimalNumber?
    package let textTop: Int
    package let top: Int
  }

  /// Nil if a date is not known: then the states stand in their order, at equal distances.
  package let scale: TimeScale?
  package let levels: [Level]
  package let steps: [Step]

  /// States before the limit, which are not drawn.
  package let leftOut: Int
  package let height: Int
}

extension HistoryPicture {
  /// The most states that a picture holds.
  static let limit = 24

  /// Fails for less than two states.
  ///
  /// - Parameter states: What was said, oldest first.
  package init?(_ states: [HistoryState]) {
    guard states.count > 1 else { return nil }
    let shown = Array(states.suffix(Self.limit))
    let layout = HistoryLevels(shown)
    let scale = HistoryColumns(shown)
    self.scale = scale.time
    levels = layout.levels
    leftOut = states.count - shown.count
    height = layout.bottom + 26
    var steps: [Step] = []
    for (index, state) in shown.enumerated() {
      let stretch = scale.stretch(index)
      steps.append(
        Step(
          number: index + leftOut, stretch: stretch, top: layout.tops[index],
          start: scale.doubt(index), qualifier: state.value?.qualifier,
          former: index > 0 ? layout.tops[index - 1] : nil, isCorrected: state.isCorrected,
          isLast: index == shown.count - 1))
    }
    self.steps = steps
  }
}

/// Where states stand across.
private struct HistoryColumns {
  let time: TimeScale?
  private let starts: [Share]
  private let doubts: [Stretch?]

  init(_ states: [HistoryState]) {
    let days = states.map { $0.since.flatMap(\.beginning) }
    let known = days.compactMap(\.self)
    // What is not in the order of time cannot stand on a scale of it.
    let isInOrder = zip(known, known.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound }
    time = known.count == states.count && isInOrder ? TimeScale(covering: known) : nil
    if let time {
      starts = known.map { time.place($0.lowerBound) }
      doubts = known.map { range in
        range.count == 1
          ? nil : Stretch(from: time.place(range.lowerBound), to: time.place(range.upperBound))
      }
    } else {
      starts = states.indices.map { Share(along: Double($0) / Double(states.count)) }
      doubts = states.map { _ in nil }
    }
  }

  func stretch(_ index: Int) -> Stretch {
    Stretch(from: starts[index], to: index + 1 < starts.count ? starts[index + 1] : .end)
  }

  func doubt(_ index: Int) -> Stretch? { doubts[index] }
}

extension EDTF {
  /// The days on one of which it begins; nil if that is not known.
  fileprivate var beginning: Range<Int>? {
    let start: EDTFDate? =
      switch value {
      case .date(let date): date
      case .interval(let start, _): start.date
      }
    guard let earliest = start?.earliest, let latest = start?.latest else { return nil }
    return earliest.dayNumber..<max(earliest, latest).dayNumber + 1
  }
}
