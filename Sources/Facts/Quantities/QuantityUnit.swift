package import Kit

/// What a number counts, where a sign or word beside it tells.
///
/// Several readings, where a word may mean several things: “pounds” are money or a weight.
package struct QuantityUnit: Hashable, Sendable {
  package let readings: [Reading]

  /// One thing that a unit may mean.
  package struct Reading: Hashable, Sendable {
    package let dimension: Dimension

    /// How many of the dimension's own unit it is.
    let factor: Rational

    /// What is added after that, as for degrees Fahrenheit.
    let offset: Rational
  }

  /// What can be compared with each other.
  package enum Dimension: Hashable, Sendable {
    /// A number of things, such as millions of them.
    case count

    /// A part of a whole; 1 is the whole.
    case share

    /// Percentage points, by which shares differ.
    case points

    /// How many times something is another thing.
    case times

    case money(Currency)
    case length, area, volume, mass, speed, temperature, energy, power, data, magnitude
    case barrels, containers, pressure, warming, force

    /// In hours, and in months, which have no fixed number of those.
    case hours, months
  }
}

extension QuantityUnit {
  package init(_ dimension: Dimension, _ factor: Rational = Rational(1)) {
    readings = [Reading(dimension: dimension, factor: factor, offset: Rational(0))]
  }

  package init(_ readings: [Reading]) { self.readings = readings }

  package static let percent = QuantityUnit(.share, Rational(1, over: 100) ?? Rational(1))
  package static let share = QuantityUnit(.share)
  static let count = QuantityUnit(.count)
  static let second = QuantityUnit(.hours, Rational(1, over: 3600) ?? Rational(1))
  package static let times = QuantityUnit(.times)

  package static func money(_ currency: Currency) -> QuantityUnit { QuantityUnit(.money(currency)) }

  /// Whether a reading has the dimension.
  package func mayBe(_ dimension: Dimension) -> Bool {
    readings.contains { $0.dimension == dimension }
  }

  package var isMoney: Bool {
    readings.contains { reading in
      if case .money = reading.dimension { true } else { false }
    }
  }

  /// Whether a half may stand behind it: “two hours and a half”, “a point and a half”.
  package var mayHaveHalf: Bool {
    isTime || mayBe(.length) || mayBe(.mass) || mayBe(.points)
  }

  package var isTime: Bool { mayBe(.hours) || mayBe(.months) }

  /// An amount in the unit of its dimension, and that unit; nil if it may be one of several, or does
  /// not fit.
  package func basis(of amount: Rational) -> (amount: Rational, unit: QuantityUnit)? {
    guard readings.count == 1, let base = readings[0].base(amount) else { return nil }
    return (base, QuantityUnit(readings[0].dimension))
  }

  /// Whether it is nothing but a number of things.
  package var isCount: Bool { readings.allSatisfy { $0.dimension == .count } }

  /// Whether both may count the same.
  package func agrees(with other: QuantityUnit) -> Bool { !pairs(with: other).isEmpty }

  /// The currency that both a sign beside a number and another name may mean; nil if one of them is no
  /// currency alone.
  func limited(to other: QuantityUnit) -> QuantityUnit? {
    guard readings.count == 1, other.readings.count == 1,
      case .money(let own) = readings[0].dimension,
      case .money(let named) = other.readings[0].dimension, own.agrees(with: named)
    else { return nil }
    let both = Currency(codes: own.codes.intersection(named.codes))
    return QuantityUnit([
      Reading(dimension: .money(both), factor: readings[0].factor, offset: readings[0].offset)
    ])
  }

  /// The readings of both that can be compared.
  package func pairs(with other: QuantityUnit) -> [(Reading, Reading)] {
    readings.flatMap { own in
      other.readings.filter { own.dimension.agrees(with: $0.dimension) }.map { (own, $0) }
    }
  }
}

extension QuantityUnit.Reading {
  /// An amount in the dimension's own unit; nil if it does not fit.
  package func base(_ amount: Rational) -> Rational? {
    amount.multiplied(by: factor)?.adding(offset)
  }

  /// How much of the unit an amount in the dimension's own unit is; nil if it does not fit.
  package func amount(ofBase base: Rational) -> Rational? {
    base.subtracting(offset)?.divided(by: factor)
  }
}

extension QuantityUnit.Dimension {
  func agrees(with other: Self) -> Bool {
    if case .money(let one) = self, case .money(let two) = other { return one.agrees(with: two) }
    return self == other
  }
}
