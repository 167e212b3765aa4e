import Facts
import Kit

/// What follows from figures in more than one step, or from figures that count different things.
extension Quantity {
  /// Whether it is a range, of numbers that follow each other, within which an average lies.
  fileprivate func holds(average: Rational, _ unit: QuantityUnit?) -> Bool {
    guard self.unit == nil, unit == nil, let value, let end, end == value.adding(Rational(1)) else {
      return false
    }
    return value <= average && average <= end
  }
}

extension Arithmetic {
  func followsInSteps(_ number: Quantity) -> Bool {
    isRest(number) || isComplement(number) || isFormer(number) || isProduct(number)
      || isEach(number) || isRatio(number) || isShareOfSum(number) || isRestated(number)
      || isOtherMoney(number) || isMargin(number) || isOfRange(number) || isSumOfRanges(number)
      || isOfWhole(number) || isConvertedRange(number) || isShareOfFormer(number)
      || isOfPeriod(number)
      || isPriceOfAll(number) || isOfTable(number) || isTotalOfEach(number) || isTwofold(number)
      || isEndOfRange(number) || isMiddle(number) || isSaidTwice(number) || isSameTime(number)
      || isProportion(number) || isBoundOfTime(number) || isRoughDifference(number)
      || isShareOfUnits(number) || isLengthInTwoUnits(number) || isEachOfSpan(number)
  }

  /// The figures that are near enough to be meant.
  var near: [Operand] {
    if sentence.count > 1 { return sentence }
    return block.count > 1 ? block : Array(paragraph.prefix(6))
  }

  /// The sums of two or three figures that follow each other, and what a majority of them needs.
  private var sums: [(value: Rational, unit: QuantityUnit?)] {
    var found: [(Rational, QuantityUnit?)] = []
    for start in near.indices {
      var sum = near[start].value
      for operand in near[(start + 1)...].prefix(2) where operand.isLike(near[start]) {
        guard let next = sum.adding(operand.value) else { break }
        sum = next
        found.append((sum, operand.unit))
      }
    }
    return found
  }

  /// What a majority of each figure needs, where the sentence tells of one.
  private var majorities: [Rational] {
    let isNeeded = ["needed", "short", "outright", "make", "simple"].contains {
      text.holdsWords($0.utf8)
    }
    guard isNeeded, text.holdsWords("majority".utf8) || text.holdsWords("needed".utf8) else {
      return []
    }
    return near.compactMap { operand in
      operand.unit == nil ? operand.value.integer.map { Rational($0 / 2 + 1) } : nil
    }
  }

  /// Whether it is what is left of a sum, or what is missing to a majority, or that majority.
  private func isRest(_ number: Quantity) -> Bool {
    let majorities = majorities
    if majorities.contains(where: { number.states($0, nil) }) { return true }
    for (sum, unit) in sums + near.map({ ($0.value, $0.unit) }) where unit == nil {
      if majorities.contains(where: { states(number, sum, minus: $0, nil) }) { return true }
    }
    return sums.contains { sum, unit in
      near.contains { operand in
        operand.unit == unit && states(number, sum, minus: operand.value, unit)
      }
    } || restOfAll.contains { number.states($0.value, $0.unit) }
  }

  /// What the greatest of more than two figures leaves when all others are taken from it.
  private var restOfAll: [(value: Rational, unit: QuantityUnit?)] {
    guard near.count > 2, let whole = near.max(by: { $0.value < $1.value }) else { return [] }
    var rest = whole.value
    for part in near where part.range != whole.range && part.isLike(whole) {
      rest = rest.subtracting(part.value) ?? rest
    }
    return Rational(0) < rest ? [(rest, whole.unit)] : []
  }

  func states(
    _ number: Quantity, _ one: Rational, minus other: Rational, _ unit: QuantityUnit?
  ) -> Bool {
    one.subtracting(other).map { $0 != Rational(0) && number.states($0.magnitude, unit) } ?? false
  }

  /// Whether it is the rest of a share, as “almost a third” is of 68.3 percent.
  private func isComplement(_ number: Quantity) -> Bool {
    guard number.unit?.mayBe(.share) == true else { return false }
    let shares = near.filter { $0.unit?.mayBe(.share) == true }
    // “54 and 22 percent; the remaining 24” are what all of them leave.
    if 2...6 ~= shares.count, let rest = shares.sum.flatMap({ Rational(1).subtracting($0.value) }),
      Rational(0) < rest, number.states(rest, .share, isQuotient: true)
    {
      return true
    }
    return near.contains { operand in
      guard operand.unit?.mayBe(.share) == true, operand.value.magnitude < Rational(1),
        let rest = Rational(1).subtracting(operand.value.magnitude)
      else { return false }
      return number.states(rest, .share, isQuotient: true)
    }
  }

  /// Whether it is what a figure was before it changed by another: “up 12% to £8.4m from £7.5m”.
  private func isFormer(_ number: Quantity) -> Bool {
    near.contains { change in
      guard let kind = change.unit else { return false }
      return near.contains { now in
        guard now.range != change.range else { return false }
        if kind.mayBe(.points), now.unit?.mayBe(.share) == true,
          let points = change.value.magnitude.divided(by: Rational(100))
        {
          return [now.value.adding(points), now.value.subtracting(points)].compactMap(\.self)
            .contains { number.states($0, now.unit) }
        }
        guard kind.mayBe(.share), now.unit?.mayBe(.share) != true else { return false }
        let share = change.value.magnitude
        return [Rational(1).adding(share), Rational(1).subtracting(share)].compactMap(\.self)
          .compactMap { now.value.divided(by: $0) }
          .contains { number.states($0, now.unit, isQuotient: true) }
      }
    }
  }

  /// Whether it is a share of a figure, or what that leaves of it or adds to it, in numbers of these: “60 percent of
  /// the crew, about 14”.
  private func isProduct(_ number: Quantity) -> Bool {
    near.contains { share in
      guard share.unit?.mayBe(.share) == true else { return false }
      return near.contains { whole in
        guard whole.unit?.mayBe(.share) != true, let part = whole.value.multiplied(by: share.value),
          let rest = whole.value.subtracting(part)
        else { return false }
        let raised = saysRise ? whole.value.adding(part) : nil
        return [part, rest, raised].compactMap(\.self).contains {
          number.states($0, whole.unit, isQuotient: true)
        }
      }
    }
  }

  /// Whether it is how much of one figure falls to each of another, as the words say.
  private func isEach(_ number: Quantity) -> Bool {
    let after = text[min(number.extent.upperBound, text.endIndex)...].prefix(20)
    let isEach =
      number.per != nil
      || ["each", "every", "per", "apiece", "average"].contains { text.holdsWords($0.utf8) }
      || after.starts(with: " a ".utf8) || after.starts(with: " an ".utf8)
    guard isEach else { return false }
    if isRestForEach(number) { return true }
    return near.contains { one in
      near.contains { other in
        guard one.range != other.range, one.unit?.mayBe(.share) != true,
          let quotient = one.value.magnitude.divided(by: other.value.magnitude)
        else { return false }
        return number.states(quotient, one.unit, isQuotient: true)
          || number.holds(average: quotient, one.unit)
      }
    }
  }

  /// Whether it is how many of the others there are for every one: “for every station recounted seven were not”.
  private func isRestForEach(_ number: Quantity) -> Bool {
    guard number.unit == nil, text.holdsWords("for every".utf8) || text.holdsWords("for each".utf8)
    else { return false }
    return pairs(in: near + wholes).contains { whole, part in
      guard part.value < whole.value, let rest = whole.value.subtracting(part.value) else {
        return false
      }
      return [rest.divided(by: part.value), part.value.divided(by: rest)].compactMap(\.self)
        .contains { number.states($0, nil, isQuotient: true) }
    }
  }

  /// Whether it is how many times another figure one is, as in “almost 15 to one”.
  private func isRatio(_ number: Quantity) -> Bool {
    let after = text[min(number.extent.upperBound, text.endIndex)...]
    guard after.starts(with: " to one".utf8) || after.starts(with: " to 1".utf8) else {
      return false
    }
    return pairs(in: near).contains { one, other in
      one.value.divided(by: other.value).map { number.states($0, nil, isQuotient: true) } ?? false
    }
  }

  /// Whether it is the share that figures together have of another, or that one has of them all.
  private func isShareOfSum(_ number: Quantity) -> Bool {
    guard number.unit?.mayBe(.share) == true, near.count > 2 || text.holdsWords("than".utf8) else {
      return false
    }
    return sums.contains { sum, unit in
      near.contains { operand in
        guard operand.unit == unit || operand.unit?.isMoney == true && unit?.isMoney == true else {
          return false
        }
        let (part, whole) = (min(sum, operand.value), max(sum, operand.value))
        guard let share = part.divided(by: whole) else { return false }
        if number.states(share, .share, isQuotient: true) { return true }
        // “Which leaves a fifth” is what the parts are not.
        let rest = operand.value == whole ? Rational(1).subtracting(share) : nil
        return rest.map { number.states($0, .share, isQuotient: true) } ?? false
      }
    }
  }

  /// Whether it is the range that a figure has with another as its margin: “€2.4 billion, give or take
  /// 15 percent, so from about €2.0 billion to €2.8 billion”.
  private func isMargin(_ number: Quantity) -> Bool {
    guard let end = number.end else { return false }
    var (low, high) = (number, number)
    (low.end, high.end, high.value) = (nil, nil, end)
    return paragraph.contains { margin in
      guard margin.unit?.mayBe(.share) == true,
        let less = Rational(1).subtracting(margin.value),
        let more = Rational(1).adding(margin.value)
      else { return false }
      return paragraph.contains { figure in
        guard figure.range != margin.range, let first = figure.value.multiplied(by: less),
          let last = figure.value.multiplied(by: more)
        else { return false }
        return low.states(first, figure.unit, isQuotient: true)
          && high.states(last, figure.unit, isQuotient: true)
      }
    }
  }

  /// Whether it is a figure's amount in another currency, right beside it: “£3.6 million ($4.9
  /// million)”; at which rate is not known.
  private func isOtherMoney(_ number: Quantity) -> Bool {
    guard let unit = number.unit, unit.isMoney, let value = number.value else { return false }
    return sentence.contains { operand in
      guard let other = operand.unit, other.isMoney, !other.agrees(with: unit),
        operand.range.upperBound <= number.extent.lowerBound,
        number.extent.lowerBound - operand.range.upperBound <= 12,
        let ratio = value.divided(by: operand.value.magnitude)
      else { return false }
      let gap = text[operand.range.upperBound..<number.extent.lowerBound]
      return gap.contains { $0.isOne(of: ",(") }
        && Rational(0) < ratio
    }
  }

  /// Whether it says a share of the sentence once more in round words: “seven in ten voters, 68.3
  /// percent”.
  private func isRestated(_ number: Quantity) -> Bool {
    guard number.unit == .share, !number.isInDigits, let value = number.value else { return false }
    return sentence.contains { operand in
      operand.unit?.mayBe(.share) == true
        && operand.value.subtracting(value)
          .map { $0.magnitude < Rational(1, over: 20) ?? Rational(0) } ?? false
    }
  }
}
