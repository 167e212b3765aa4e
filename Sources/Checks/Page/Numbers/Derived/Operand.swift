import Facts
import Kit

/// A figure that prose links to, as something to count with.
struct Operand {
  /// What the base says.
  let quantity: Quantity

  /// The number with its sign, and its unit, which for shares and points is that of the dimension.
  let value: Rational
  let unit: QuantityUnit?

  /// The words of the figure, for messages.
  let words: String

  /// The bytes of its link.
  let range: Range<Int>

  /// Whether both can be added.
  func isLike(_ other: Operand) -> Bool {
    guard let unit, let others = other.unit else { return unit == nil && other.unit == nil }
    return unit == others || (unit.isMoney && unit.agrees(with: others))
  }
}

extension PageProse {
  /// The figures with one number that a block links to, in order.
  func operands(of block: Int) -> [Operand] {
    links[blocks[block].links].compactMap { link in
      guard let figure = link.fact, link.field == nil, let wording = figure.wording(for: link),
        wording.expected.count == 1, let quantity = wording.expected.first, quantity.end == nil,
        let value = quantity.signed
      else { return nil }
      // Percent and basis points are told in each other's units, days and metres in their own.
      let unit = quantity.unit.flatMap { $0.mayBe(.share) || $0.mayBe(.points) ? $0 : nil }
      let base = unit.flatMap { $0.basis(of: value) }
      return Operand(
        quantity: quantity, value: base?.amount ?? value, unit: base?.unit ?? quantity.unit,
        words: figure.fact.wording(on: link.day) ?? figure.fact.text, range: link.range)
    }
  }
}

extension Quantity {
  /// Whether the words state a result, whose rounding they say if it is no quotient.
  func states(_ result: Rational, _ unit: QuantityUnit?, isQuotient: Bool = false) -> Bool {
    if self.unit != nil, unit == nil, !(self.unit?.isTime ?? false) { return false }
    let own = Quantity(result.magnitude, unit)
    switch comparison(with: own, ignoringDoubtful: false) {
    case .same: return true
    case .silentRounding: return isQuotient
    case .addedQualifier:
      return qualifiers.contains { [.around, .atLeast, .upTo].contains($0) }
    default: return false
    }
  }
}
