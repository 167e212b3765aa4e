import Facts

/// What a figure's words allow, on a scale of numbers: an end that they leave open is none.
package struct FigureMark: Hashable, Sendable {
  /// An end of what the number may be.
  package enum Ending: String, Hashable, Sendable {
    /// The number itself is allowed: a filled point.
    case included

    /// It is not: a ring.
    case excluded

    /// Nothing bounds it: shade without a measure, and an arrow.
    case open

    /// It is close, and how close is not said: shade without a measure.
    case near
  }

  /// What is known to be allowed; of one number, both ends of it.
  package let certain: Stretch
  package let low: Ending
  package let high: Ending

  /// Where the shade of ends lies that are open or near.
  package let shades: [Stretch]

  /// The number that is named, if the words only come near it: a line across; nil if there is none.
  package let near: Share?
}

extension FigureMark {
  /// How far the shade of an open end reaches, in thousandths; the words give no measure for it.
  private static let shadeWidth = 70

  /// Fails if the value names no number.
  init?(_ value: Fact.FigureValue, on scale: ValueScale) {
    guard let named = value.point ?? value.high ?? value.low else { return nil }
    let point = scale.place(named)
    let low = value.low.map { scale.place($0) }
    let high = value.high.map { scale.place($0) }
    switch value.qualifier {
    case .unquantified: return nil
    case .plain:
      self.init(from: point, to: point)
    case .between:
      self.init(from: low ?? point, to: high ?? point)
    case .nearly:
      self.init(from: low, to: high ?? point, beyond: .near, high: .excluded)
    case .lessThan:
      self.init(from: low, to: high ?? point, high: .excluded)
    case .upTo:
      self.init(from: low, to: high ?? point)
    case .moreThan:
      self.init(from: low ?? point, to: high, low: .excluded)
    case .atLeast:
      self.init(from: low ?? point, to: high)
    case .around:
      self.init(around: point, from: low, to: high)
    }
  }

  /// A value of which an end that is nil is open.
  private init(
    from start: Share?, to end: Share?, beyond: Ending = .open, low: Ending = .included,
    high: Ending = .included
  ) {
    let (first, last) = (start ?? end ?? .start, end ?? start ?? .end)
    certain = Stretch(from: min(first, last), to: max(first, last))
    self.low = start == nil ? beyond : low
    self.high = end == nil ? beyond : high
    let before = Stretch(from: first.moved(by: -Self.shadeWidth), to: first)
    let behind = Stretch(from: last, to: last.moved(by: Self.shadeWidth))
    shades = (start == nil ? [before] : []) + (end == nil ? [behind] : [])
    near = nil
  }

  private init(around point: Share, from start: Share?, to end: Share?) {
    certain = Stretch(from: min(start ?? point, point), to: max(end ?? point, point))
    low = start == nil ? .near : .included
    high = end == nil ? .near : .included
    let half = Self.shadeWidth / 2
    let before = Stretch(from: point.moved(by: -half), to: point)
    let behind = Stretch(from: point, to: point.moved(by: half))
    shades = (start == nil ? [before] : []) + (end == nil ? [behind] : [])
    near = point
  }
}
