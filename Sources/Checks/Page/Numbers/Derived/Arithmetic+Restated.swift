import Facts
import Kit

/// What says figures once more: an end or the middle of a range, a time in another unit, two figures as a
/// proportion.
extension Arithmetic {
  /// Whether it is one end of a range of its sentence: “€180 or more a car, and no more than €220”.
  func isEndOfRange(_ number: Quantity) -> Bool {
    var bare = number
    bare.qualifiers = []
    return number.end == nil
      && ranges.contains { bare.states($0.low, $0.unit) || bare.states($0.high, $0.unit) }
  }

  /// Whether it says a figure of its sentence once more, one of both in brackets, or roughly: “two hundred and eight
  /// (208)”, “some 16 percent, 16.2 to be exact”.
  func isSaidTwice(_ number: Quantity) -> Bool {
    guard let value = number.value, number.end == nil else { return false }
    return sentence.contains { operand in
      guard number.range.lowerBound != operand.range.lowerBound,
        number.unit == nil || operand.unit == nil
          || number.unit?.agrees(with: operand.unit ?? .times) == true
      else { return false }
      if number.states(operand.value, operand.unit),
        isInBrackets(number.range) || isInBrackets(operand.range)
      {
        return true
      }
      var bare = number
      bare.qualifiers = []
      let isExact = ["to be exact", "to be precise", "precisely", "exactly"].contains {
        text.holdsWords($0.utf8)
      }
      return isExact
        && (operand.value.rounded(to: number.place) == value
          || bare.unit == .percent
            && operand.value.multiplied(by: 100)?.rounded(to: number.place) == value)
    }
  }

  private func isInBrackets(_ range: Range<Int>) -> Bool {
    text.indices.contains(range.lowerBound - 1) && text[range.lowerBound - 1] == UInt8(ascii: "(")
  }

  /// Whether it is the middle of a range or of two figures, as the words say: “has a midpoint of €10.5bn”.
  func isMiddle(_ number: Quantity) -> Bool {
    let isSaid = ["average", "averages", "mean", "midpoint", "mid-point", "middle", "halfway"]
      .contains { text.holdsWords($0.utf8) }
    guard isSaid else { return false }
    let ends =
      allRanges.map { ($0.low, $0.high, $0.unit) }
      + pairs(in: near).map { ($0.value, $1.value, $0.unit) }
    return ends.contains { low, high, unit in
      low.adding(high)?.divided(by: Rational(2)).map { number.states($0, unit) } ?? false
    }
  }

  /// Whether it is a time of the sentence in another unit, as far as that can be rounded: “90 days, or
  /// roughly three months”.
  func isSameTime(_ number: Quantity) -> Bool {
    guard let unit = number.unit, unit.isTime, let amount = number.value, number.end == nil else {
      return false
    }
    return sentence.contains { operand in
      guard let own = operand.unit, own.isTime, own != unit else { return false }
      if let days = own.ratio(to: .day)?.0.multiplied(by: operand.value)?.integer {
        return number.tells(days: days, as: unit, amount)
      }
      guard let months = own.ratio(to: QuantityUnit(.months))?.0.multiplied(by: operand.value),
        let days = unit.ratio(to: .day)?.0.multiplied(by: amount),
        let least = months.multiplied(by: Rational(28)),
        let most = months.multiplied(by: Rational(31))
      else { return false }
      return least <= days && days <= most
    }
  }

  /// Whether it is one of two numbers whose proportion is that of two figures: “five euros for every nine”.
  func isProportion(_ number: Quantity) -> Bool {
    guard let value = number.value, number.end == nil else { return false }
    let joint = Array(" for every ".utf8)
    let end = min(max(number.extent.upperBound, text.startIndex), text.endIndex)
    let start = min(max(number.extent.lowerBound, text.startIndex), end)
    let other: Quantity?
    // What is counted may stand between: “nine euros for every two”.
    if let place = text[end...].prefix(30).firstRange(of: joint) {
      other = text[place.upperBound...].prefix(40).quantities.first
    } else if text[..<start].endsWith(" for every ") {
      other = text[..<(start - joint.count)].suffix(40).quantities.last
    } else {
      return false
    }
    guard let told = other?.value.flatMap({ value.divided(by: $0) }) else { return false }
    return pairs(in: near + wholes).contains { one, other in
      one.value.divided(by: other.value)
        .flatMap { $0.divided(by: told)?.subtracting(Rational(1))?.magnitude }
        .map { $0 <= Self.roundingOfProportions } ?? false
    }
  }

  /// How far the proportion of small numbers may be from that of the figures.
  private static let roundingOfProportions = Rational(3, over: 100) ?? Rational(0)
}

extension QuantityUnit {
  fileprivate static let day = QuantityUnit(.hours, Rational(24))
}
