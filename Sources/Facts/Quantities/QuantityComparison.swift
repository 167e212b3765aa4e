import Kit

/// How a quantity that prose says compares with one of the base.
package enum QuantityComparison: Hashable, Sendable {
  case same

  /// The number is another.
  case otherNumber

  /// The number is right for another unit or currency.
  case otherUnit

  /// The number is right, but on the other side of zero, or the other way.
  case otherSign

  /// The number is rounded rightly, and no word says that it is rounded.
  case silentRounding

  /// The number is right, and its “nearly” or the like is dropped.
  case lostQualifier

  /// The number is right, and a “nearly” or the like is added.
  case addedQualifier

  /// The number is right, and another word than the right one says how exact it is.
  case otherQualifier
}

extension Quantity {
  /// Compares what prose says with what the base says.
  ///
  /// - Parameters:
  ///   - own: What the base says.
  ///   - ignoringDoubtful: Whether a qualifier that may mean something else is no addition.
  /// - Returns: How they compare.
  package func comparison(
    with own: Quantity, ignoringDoubtful: Bool = true
  ) -> QuantityComparison {
    guard let said = value, let right = own.value else {
      return value == nil && own.value == nil ? .same : .otherNumber
    }
    if isSpeed != own.isSpeed, let (one, two) = asSpeeds(with: own) {
      return one.comparison(with: two, ignoringDoubtful: ignoringDoubtful)
    }
    if let scaled = scaledByLetter(like: own) {
      return scaled.comparison(with: own, ignoringDoubtful: ignoringDoubtful)
    }
    if let rate = rateOfBasisPoints(like: own) {
      return rate.comparison(with: own, ignoringDoubtful: ignoringDoubtful)
    }
    guard let amounts = amounts(said, right, own) else { return .otherUnit }
    if end != nil, own.end == nil, holds(own) { return .same }
    if end == nil, own.end != nil, isBound(of: own) { return .same }
    if end != nil || own.end != nil { return compareRanges(with: own, ignoringDoubtful) }
    if amounts.contains(where: { $0.said == $0.right })
      || (isExactShare(own) && qualifiers == own.qualifiers)
    {
      return hasOtherSign(than: own) ? .otherSign : exactness(than: own, ignoringDoubtful)
    }
    return hasOtherSign(than: own) ? .otherNumber : rounding(amounts, own)
  }

  /// A rate of less than a percent that is told in basis points, as a percentage; nil for anything else.
  private func rateOfBasisPoints(like own: Quantity) -> Quantity? {
    guard own.unit == .percent, let right = own.value, right < Rational(1), let unit,
      unit.readings.count == 1, unit.mayBe(.points),
      unit.basis(of: Rational(100))?.amount == Rational(1),
      let percent = value?.divided(by: Rational(100)), let last = place.divided(by: Rational(100))
    else { return nil }
    var rate = self
    (rate.value, rate.unit, rate.place) = (percent, .percent, last)
    return rate
  }

  /// Whether a letter beside the number may stand for millions, as in “5m”.
  var isScaledByLetter: Bool {
    unit?.readings.contains { $0.dimension == .count && $0.factor != Rational(1) } ?? false
  }

  /// The number in the unit of the base, where its letter can be that of millions alone: “0.98m” of tonnes.
  private func scaledByLetter(like own: Quantity) -> Quantity? {
    guard isScaledByLetter, let unit, let other = own.unit, !unit.agrees(with: other),
      let factor = unit.readings.first(where: { $0.dimension == .count })?.factor
    else { return nil }
    var scaled = self
    scaled.unit = other
    scaled.value = value?.multiplied(by: factor)
    scaled.end = end?.multiplied(by: factor)
    scaled.place = place.multiplied(by: factor) ?? place
    return scaled
  }

  /// Whether a fraction of words rounds to the percentage of the base, as a third does to 33%.
  private func isExactShare(_ own: Quantity) -> Bool {
    guard unit == .share, own.unit == .percent, let right = own.value, let value,
      let percent = value.multiplied(by: 100)
    else { return false }
    return percent.rounded(to: own.place) == right
  }

  private func hasOtherSign(than own: Quantity) -> Bool {
    // Below zero in one scale of degrees may be above it in another.
    if unit != own.unit, unit?.isDegrees == true, own.unit?.isDegrees == true { return false }
    if isNegative != own.isNegative {
      // A fall may be told with a minus sign, and a minus by a word for a fall.
      let (minus, word) = isNegative ? (self, own) : (own, self)
      return minus.value != Rational(0) && word.direction != .down
    }
    guard let direction, let other = own.direction else { return false }
    return direction != other
  }

  /// Whether it says, truly, that a range is more than something near its lower end, or less than something
  /// near its upper end: “more than half” of 55 to 60 percent, “up to 150” of 120 to 150.
  private func isBound(of own: Quantity) -> Bool {
    let isLeast = qualifiers.contains { $0 == .moreThan || $0 == .atLeast }
    let isMost = qualifiers.contains { $0 == .lessThan || $0 == .upTo }
    guard isLeast != isMost, !isNegative, !own.isNegative, let value,
      let end = isLeast ? own.value : own.end, let amounts = amounts(value, end, own)
    else { return false }
    return amounts.contains { amount in
      let (low, high) = isLeast ? (amount.said, amount.right) : (amount.right, amount.said)
      guard let distance = high.subtracting(low),
        let relative = distance.divided(by: amount.right.magnitude)
      else { return false }
      return low <= high && relative <= Rational(1, over: 8) ?? Rational(0)
    }
  }

  private func compareRanges(with own: Quantity, _ ignoringDoubtful: Bool) -> QuantityComparison {
    guard let end, let right = own.end else { return .otherNumber }
    var (first, last, ownFirst, ownLast) = (self, self, own, own)
    (first.end, last.end, ownFirst.end, ownLast.end) = (nil, nil, nil, nil)
    (last.value, ownLast.value) = (end.magnitude, right.magnitude)
    (first.qualifiers, last.qualifiers, ownFirst.qualifiers, ownLast.qualifiers) = ([], [], [], [])
    guard first.comparison(with: ownFirst) == .same, last.comparison(with: ownLast) == .same else {
      return .otherNumber
    }
    // A range is a rough number, be it called so or not.
    if qualifiers == [.around], own.qualifiers.isEmpty { return .same }
    return exactness(than: own, ignoringDoubtful)
  }
}

/// How exact a number is said to be.
extension Quantity {
  private func exactness(than own: Quantity, _ ignoringDoubtful: Bool) -> QuantityComparison {
    if own.qualifiers.isEmpty || own.qualifiers.contains(.plain) && qualifiers.isEmpty {
      return qualifiers.isEmpty || qualifiers.contains(.plain) || (isDoubtful && ignoringDoubtful)
        ? .same : .addedQualifier
    }
    if qualifiers.isEmpty { return .lostQualifier }
    return qualifiers.contains(where: own.qualifiers.contains) ? .same : .otherQualifier
  }

  /// What a number is that is not the base's own.
  private func rounding(_ amounts: [Amounts], _ own: Quantity) -> QuantityComparison {
    let rounded = amounts.filter { isRounded($0, own) }
    guard let amount = rounded.first else { return .otherNumber }
    if amount.isConverted, qualifiers == own.qualifiers {
      return isCloseConversion(amount, own)
        ? .same : own.qualifiers.isEmpty ? .silentRounding : .otherNumber
    }
    let isSaid = qualifiers.contains { qualifier in
      switch qualifier {
      case .around:
        own.qualifiers.isEmpty || own.qualifiers.contains(.around) || own.qualifiers == qualifiers
      case .moreThan:
        amount.said < amount.right
          && (own.qualifiers.allSatisfy { [.moreThan, .atLeast].contains($0) }
            || own.qualifiers == [.around] && amount.isClearlyLess)
      case .atLeast:
        amount.said < amount.right
          && own.qualifiers.contains { [.moreThan, .atLeast].contains($0) }
      case .nearly, .lessThan: amount.said > amount.right && own.qualifiers.isEmpty
      case .plain, .upTo, .between, .unquantified: false
      }
    }
    if isSaid { return .same }
    return qualifiers.isEmpty && own.qualifiers.isEmpty ? .silentRounding : .otherNumber
  }

  /// Whether a number in another unit is as near as nobody needs to be told: no further off than the base's
  /// own number may be, or by one in forty.
  private func isCloseConversion(_ amount: Amounts, _ own: Quantity) -> Bool {
    guard unit?.mayBe(.share) != true, let right = own.value, right != Rational(0) else {
      return true
    }
    guard
      let error = amount.said.subtracting(amount.right)?.magnitude
        .divided(by: amount.right.magnitude),
      let exactness = own.place.divided(by: right.magnitude)?.divided(by: Rational(2))
    else { return true }
    return error <= max(exactness, Rational(1, over: 40) ?? Rational(0))
  }

  /// Whether the number is the right one rounded to the place to which it is written.
  private func isRounded(_ amounts: Amounts, _ own: Quantity) -> Bool {
    guard let distance = amounts.said.subtracting(amounts.right)?.magnitude,
      let relative = distance.divided(by: amounts.right.magnitude)
    else { return false }
    if isSmallBound(amounts, own) { return true }
    if unit == .share || (isSimpleFraction && !qualifiers.isEmpty) {
      // Whoever says “about a third” or “a little over a quarter” counts with no more than this.
      let isBound = qualifiers.contains(.moreThan) || qualifiers.contains(.lessThan)
      let most = isBound ? 6 : qualifiers.contains(.nearly) ? 8 : 12
      return relative <= Rational(1, over: most) ?? Rational(0)
    }
    let isNearest = amounts.right.rounded(to: amounts.place) == amounts.said
    let isCut =
      qualifiers.contains(.moreThan) || qualifiers.contains(.atLeast)
      || qualifiers.contains(.lessThan)
    // “Under 25%” of 23.
    let isBoundInFives = isCut && isPercentInFives && distance < Rational(5)
    // “More than two” of 2.3: no whole number is nearer.
    let isSmall = isCut && amounts.place == Rational(1) && amounts.said < Rational(10)
    let isNear = isNearest || (isCut && distance < amounts.place) || isBoundInFives
    return isNear && relative <= Rational(1, over: isBoundInFives || isSmall ? 6 : 8) ?? Rational(0)
  }
}

extension Quantity {
  /// Whether it is a percentage such as 25, which people take for a mark to measure others by.
  private var isPercentInFives: Bool {
    unit == .percent && value?.divided(by: Rational(5))?.integer != nil
  }

  /// Whether it is a small number that is said to be more than the right one, which is not much less: “less than
  /// two” of 1.6, “less than half a kilogram” of 340 grams.
  private func isSmallBound(_ amounts: Amounts, _ own: Quantity) -> Bool {
    guard qualifiers.contains(.lessThan), own.qualifiers.isEmpty, unit?.mayBe(.share) != true,
      amounts.right < amounts.said, amounts.said < Rational(10),
      amounts.place == Rational(1) || isSimpleFraction
    else { return false }
    guard let twice = amounts.said.multiplied(by: 2), let thrice = amounts.right.multiplied(by: 3)
    else { return false }
    return twice <= thrice
  }

  /// Whether it is a half, third or the like of something, in words.
  private var isSimpleFraction: Bool {
    !isInDigits && value.map { 2...5 ~= $0.denominator && $0 < Rational(1) } ?? false
  }

  /// Whether it says the same in another unit, as “(32 km/h)” does after knots, rounded as that needs.
  package func isConversion(of own: Quantity) -> Bool {
    guard let unit, let other = own.unit, unit != other, !unit.isMoney, unit.agrees(with: other)
    else { return false }
    // How exact it is has been said of the number beside it.
    var (bare, plain) = (self, own)
    (bare.qualifiers, plain.qualifiers) = ([], [])
    return bare.comparison(with: plain) == .same || bare.comparison(with: plain) == .silentRounding
  }
}
