import Facts
import Kit

/// What can be worked out of figures.
struct Arithmetic {
  /// The figures of the sentence, and those of the whole paragraph.
  let sentence: [Operand]
  let paragraph: [Operand]

  /// Whether a number is a sum, difference, quotient or repetition of the figures.
  func explains(_ number: Quantity) -> Bool {
    repeats(number) || isSum(number) || isDifference(number) || isQuotient(number)
  }

  private func repeats(_ number: Quantity) -> Bool {
    paragraph.contains { operand in
      number.comparison(with: operand.quantity, ignoringDoubtful: false) == .same
    }
  }

  /// Whether it is the sum of figures that follow each other.
  private func isSum(_ number: Quantity) -> Bool {
    for start in paragraph.indices.dropLast() {
      var sum = paragraph[start].value
      for operand in paragraph[(start + 1)...].prefix(12) where operand.isLike(paragraph[start]) {
        guard let next = sum.adding(operand.value) else { break }
        sum = next
        if number.states(sum, paragraph[start].quantity.unit) { return true }
      }
    }
    return false
  }

  private func isDifference(_ number: Quantity) -> Bool {
    pairs(in: paragraph).contains { one, other in
      guard one.value > other.value, let difference = one.value.subtracting(other.value) else {
        return false
      }
      return number.states(difference, one.quantity.unit?.ofDifference)
    }
  }

  /// Whether it says how much of another figure, or how many times as much, a figure is, or by which
  /// part it is more or less.
  private func isQuotient(_ number: Quantity) -> Bool {
    guard let unit = number.unit, unit.mayBe(.share) || unit.mayBe(.times) else { return false }
    return pairs(in: sentence.count > 1 ? sentence : Array(paragraph.prefix(6))).contains { one, other in
      guard let quotient = one.value.magnitude.divided(by: other.value.magnitude) else { return false }
      return quotientMatches(number, quotient)
    }
  }

  private func quotientMatches(_ number: Quantity, _ quotient: Rational) -> Bool {
    if number.unit?.mayBe(.times) == true { return number.states(quotient, .times, isQuotient: true) }
    let change = quotient.subtracting(Rational(1))?.magnitude
    return [quotient, change].compactMap(\.self).contains {
      number.states($0, .share, isQuotient: true)
    }
  }

  /// All ordered pairs of figures that can be compared; of a long list those near each other.
  private func pairs(in operands: [Operand]) -> [(Operand, Operand)] {
    operands.indices.flatMap { first in
      operands.indices.filter { $0 != first && abs($0 - first) <= 6 }.compactMap { second in
        operands[first].isLike(operands[second]) ? (operands[first], operands[second]) : nil
      }
    }
  }
}

extension QuantityUnit {
  /// What the difference of two amounts counts: shares differ by percentage points.
  var ofDifference: QuantityUnit { mayBe(.share) ? QuantityUnit(.points) : self }
}
