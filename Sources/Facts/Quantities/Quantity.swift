package import Kit

/// A quantity as a folded English text says it: a number or two, what they count, and how exact they
/// are.
package struct Quantity: Hashable, Sendable {
  package var kind: WrittenNumber.Kind

  /// The number without its sign; nil for what has no value, such as `dozens`.
  package var value: Rational?

  /// The second number of a range or of a score such as `3-0`; nil if there is one number alone.
  package var end: Rational?

  /// What it counts; nil if nothing beside it tells.
  package var unit: QuantityUnit?

  /// Of what it is a rate, as in “90 tonnes a minute”; nil if nothing beside it tells.
  package var per: QuantityUnit?

  /// How exact it is said to be: one of these; empty if the number stands alone.
  package var qualifiers: [Qualifier] = []

  /// Whether the words of the qualifier may mean something else.
  package var isDoubtful = false

  /// Where the words of the qualifier stand; nil if it has none.
  package var qualifierRange: Range<Int>?

  /// Whether a minus sign or word makes the number negative.
  package var isNegative = false

  /// Which way the words before it say that something went, as in “lost 24,000”.
  package var direction: Direction?

  /// The place to which it is written.
  package var place: Rational

  /// The bytes of the number or numbers.
  package var range: Range<Int>

  /// The bytes of the numbers with their sign and unit.
  package var extent: Range<Int>
  package var isInDigits: Bool

  package enum Direction: Hashable, Sendable {
    case up
    case down
  }
}

extension Quantity {
  /// A number that stands in no text.
  package init(_ value: Rational, _ unit: QuantityUnit?) {
    self.init(
      kind: .quantity, value: value.magnitude, unit: unit, isNegative: value < Rational(0),
      place: value.lastPlace, range: 0..<0, extent: 0..<0, isInDigits: true)
  }
}

extension Quantity {
  /// The number with its sign; nil if it has none.
  package var signed: Rational? { isNegative ? value?.negated : value }

  package var isRange: Bool { end != nil }

  /// Whether it is one of those that have to be a figure's.
  package var isCounted: Bool { kind == .quantity || kind == .vague }

  /// The number if it is a whole one, and the only one.
  package var integer: Int? { end == nil ? value?.integer : nil }

  /// Whether it may be a year of our time, by its form alone.
  package var mayBeYear: Bool {
    guard isInDigits, range.count == 4, unit == nil, let integer else { return false }
    return 1900...2099 ~= integer
  }

  package var mayBeDay: Bool { integer.map { 1...31 ~= $0 } ?? false }
}
