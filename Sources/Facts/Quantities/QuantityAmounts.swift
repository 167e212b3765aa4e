import Kit

/// Amounts of two quantities that can be compared.
extension Quantity {
  /// An amount in the unit of what prose says, beside the right one.
  struct Amounts {
    let said: Rational
    let right: Rational
    let place: Rational

    /// Whether the right amount was turned from one unit into another, by more than a power of ten.
    let isConverted: Bool

    /// Whether what is said is less by more than “about” may hide.
    var isClearlyLess: Bool {
      right.subtracting(said)?.multiplied(by: 50).map { right <= $0 } ?? false
    }
  }

  /// The amounts that can be compared; nil if both count different things.
  func amounts(_ said: Rational, _ right: Rational, _ own: Quantity) -> [Amounts]? {
    guard let per, let other = own.per else {
      return amounts(said, right, own, isConverted: false)
    }
    guard let (ratio, isExact) = per.ratio(to: other) else { return nil }
    if isExact, ratio == Rational(1) { return amounts(said, right, own, isConverted: false) }
    return right.multiplied(by: ratio).flatMap { amounts(said, $0, own, isConverted: true) }
  }

  private func amounts(
    _ said: Rational, _ right: Rational, _ own: Quantity, isConverted: Bool
  ) -> [Amounts]? {
    var amounts: [Amounts] = []
    if unit == nil || own.unit == nil, !isScaledByLetter, !own.isScaledByLetter {
      amounts.append(Amounts(said: said, right: right, place: place, isConverted: isConverted))
    }
    // A chance of 65 percent is one of 0.65.
    if unit == nil, own.unit == .percent, isInDigits, said < Rational(1), place < Rational(1),
      let percent = said.multiplied(by: 100), let last = place.multiplied(by: 100)
    {
      amounts.append(Amounts(said: percent, right: right, place: last, isConverted: isConverted))
    }
    let pairs = (unit ?? .count).pairs(with: own.unit ?? .count)
    if pairs.isEmpty, amounts.isEmpty { return roughAmounts(said, right, own) }
    return amounts
      + pairs.compactMap { mine, theirs in
        guard let base = theirs.base(own.isNegative ? right.negated : right),
          let converted = mine.amount(ofBase: base)?.magnitude
        else { return nil }
        let isOther =
          mine.offset != theirs.offset
          || mine.factor != theirs.factor
            && (mine.dimension == .share || !mine.factor.isPowerOfTen(times: theirs.factor))
        return Amounts(
          said: said, right: converted, place: place,
          isConverted: isConverted || isOther && mine.dimension != .count)
      }
  }

  /// Months beside hours, days or weeks, which no number makes the same, where a word says that the
  /// number is rough; nil otherwise.
  private func roughAmounts(
    _ said: Rational, _ right: Rational, _ own: Quantity
  ) -> [Amounts]? {
    guard !qualifiers.isEmpty, let unit, let other = own.unit,
      let (ratio, _) = other.ratio(to: unit), let converted = right.multiplied(by: ratio)
    else { return nil }
    return [Amounts(said: said, right: converted, place: place, isConverted: false)]
  }

  /// Whether a range that is said to be rough holds a number: “around £46-47 million” for 46.5.
  func holds(_ own: Quantity) -> Bool {
    guard let value, let end, let right = own.value, qualifiers.contains(.around),
      own.qualifiers.isEmpty || own.qualifiers.contains(.around),
      let width = end.subtracting(value)?.multiplied(by: 10)
    else { return false }
    return amounts(value, right, own)?.contains {
      $0.said <= $0.right && $0.right <= end && width <= $0.right
    } ?? false
  }
}

extension Rational {
  /// Whether it is ten, a hundred and so on times another number, or the other way round.
  fileprivate func isPowerOfTen(times other: Rational) -> Bool {
    var (low, high) = self < other ? (self, other) : (other, self)
    guard Rational(0) < low else { return false }
    while low < high, let next = low.multiplied(by: 10) { low = next }
    return low == high
  }
}

extension QuantityUnit {
  /// Whether it is a scale of temperatures, and which is known.
  var isDegrees: Bool { readings.count == 1 && mayBe(.temperature) }
}
