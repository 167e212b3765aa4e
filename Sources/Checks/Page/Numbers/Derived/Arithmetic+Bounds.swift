import Facts
import Kit

/// What follows from figures roughly, from figures in other units of a kind, and for parts of a span of time.
extension Arithmetic {
  /// Whether it is a mark that a length of time of the sentence does not reach, or exceeds by little: “22 minutes,
  /// less than half an hour”.
  func isBoundOfTime(_ number: Quantity) -> Bool {
    guard let unit = number.unit, unit.isTime, number.end == nil,
      let bound = number.value.flatMap({ unit.basis(of: $0) })
    else { return false }
    let isMost = number.qualifiers.contains(.lessThan) || number.qualifiers.contains(.nearly)
    let isLeast = number.qualifiers.contains(.moreThan)
    guard isMost != isLeast else { return false }
    return sentence.contains { operand in
      guard let own = operand.unit?.basis(of: operand.value), own.unit == bound.unit else {
        return false
      }
      let (low, high) = isMost ? (own.amount, bound.amount) : (bound.amount, own.amount)
      return low < high && (low.multiplied(by: 3).map { high <= $0.dividedInHalf } ?? false)
    }
  }

  /// Whether it is a round number right below the difference of figures of which one is rough: “by more than 450,
  /// from more than 1,100 to some 640”.
  func isRoughDifference(_ number: Quantity) -> Bool {
    guard number.qualifiers.contains(.moreThan) || number.qualifiers.contains(.around),
      number.end == nil, let value = number.value
    else { return false }
    return pairs(in: sentence).contains { greater, smaller in
      guard greater.value > smaller.value, number.unit == nil || number.unit == greater.unit,
        !greater.mayBeLess, !smaller.mayBeMore,
        greater.mayBeMore || smaller.quantity.qualifiers.contains(.around),
        let difference = greater.value.subtracting(smaller.value), value <= difference
      else { return false }
      return difference.subtracting(value)?.multiplied(by: 20).map { $0 <= difference } ?? false
    }
  }

  /// Whether it is the share that a figure has of one in another unit of its kind: “52,300 kg, or 89 percent” of
  /// 58.6 tonnes.
  func isShareOfUnits(_ number: Quantity) -> Bool {
    guard number.unit?.mayBe(.share) == true, sentence.count > 1 else { return false }
    return sentence.contains { whole in
      sentence.contains { part in
        guard let unit = part.unit, let other = whole.unit, unit != other, !unit.isMoney,
          let own = unit.basis(of: part.value), let all = other.basis(of: whole.value),
          own.unit == all.unit, own.amount < all.amount,
          let share = own.amount.divided(by: all.amount)
        else { return false }
        return number.states(share, .share, isQuotient: true)
      }
    }
  }

  /// Whether it says a length of time of the sentence in two units: “158 seconds, or two minutes and 38 seconds”.
  func isLengthInTwoUnits(_ number: Quantity) -> Bool {
    guard let unit = number.unit, unit.isTime, number.end == nil,
      let value = number.value.flatMap({ unit.basis(of: $0) }),
      text.indices.contains(number.range.lowerBound),
      text[number.range.lowerBound..<min(number.range.upperBound, text.endIndex)]
        .contains(UInt8(ascii: " "))
    else { return false }
    return sentence.contains { operand in
      operand.unit?.basis(of: operand.value).map { $0 == value } ?? false
    }
  }

  /// Whether it is what a figure makes in each of the years or the like of which the sentence tells, be the number
  /// of these a figure or not: “160 million a year” of 640 million over four years.
  func isEachOfSpan(_ number: Quantity) -> Bool {
    let end = min(max(number.range.upperBound, text.startIndex), text.endIndex)
    let words = text[end...].prefix(40).wordsInTurn.prefix(3)
    guard
      let place = words.dropLast().firstIndex(where: { $0.isWord(in: ["a", "an", "each", "per"]) }),
      let unit = words[place + 1].unitAtStart()?.unit, unit.isTime
    else { return false }
    let spans = text.quantities.filter { $0.end == nil && $0.unit == unit }.compactMap(\.value)
    return near.contains { whole in
      whole.unit?.isTime != true
        && spans.contains { span in
          whole.value.divided(by: span).map { number.states($0, whole.unit, isQuotient: true) }
            ?? false
        }
    }
  }
}

extension Rational {
  fileprivate var dividedInHalf: Rational { divided(by: Rational(2)) ?? self }
}

extension Quantity {
  /// Whether it is the share that one of a few counts has of another, or a bound of it: “more than a third” of “14
  /// of 37 contracts”.
  func isShare(among counts: [Quantity]) -> Bool {
    guard unit?.mayBe(.share) == true else { return false }
    let values = counts.filter {
      $0.kind == .quantity && $0.end == nil && $0.unit?.mayBe(.share) != true
    }
    .compactMap(\.value).prefix(8)
    return values.contains { part in
      values.contains { whole in
        guard part < whole, let quotient = part.divided(by: whole) else { return false }
        return states(quotient, .share, isQuotient: true) || isBound(near: quotient)
      }
    }
  }
}
