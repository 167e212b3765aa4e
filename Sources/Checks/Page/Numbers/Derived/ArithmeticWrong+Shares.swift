import Facts
import Kit

extension PageProse {
  /// Whether words beside a share say that it has to be reached.
  func isDemanded(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
    let words = before.meaningWords.suffix(5) + after.prefix(50).meaningWords.prefix(6)
    return words.contains(where: ShareWords.demands.contains)
  }

  /// The share that one figure is of the other, if the number tells neither it nor what is left of the whole.
  func share(
    _ number: Quantity, _ one: Operand, _ other: Operand, in range: Range<Int>
  ) -> ArithmeticResult? {
    guard let quotient = min(one.value, other.value).divided(by: max(one.value, other.value)),
      let percent = quotient.multiplied(by: 1000)?.rounded(to: Rational(1))?
        .divided(by: Rational(10))
    else { return nil }
    let rest = Rational(100).subtracting(percent)?.rounded(to: number.place)
    let isOfRest = bytes[range].meaningWords.contains(where: ShareWords.remains.contains)
    guard rest == nil || rest != number.value, !number.isBound(ofShare: quotient),
      !isOfRest || Rational(1).subtracting(quotient).map(number.isBound(ofShare:)) != true
    else { return nil }
    let (part, whole) = one.value < other.value ? (one, other) : (other, one)
    return ArithmeticResult(
      working: "\(part.words) of \(whole.words)", words: "\(percent) percent")
  }
}

/// Words that tell of which part of a whole a share is.
enum ShareWords {
  /// Words by which a share may be what is left of the whole.
  static let remains = WordSet(
    "keep keeps kept leave leaves leaving left lose loses lost remain remained remaining remains stay stayed stays"
  )

  /// Words by which a share is one that has to be reached.
  static let demands = WordSet(
    """
    ask asked asks demand demanded demands must need needed needs prescribe prescribed prescribes quorum require \
    required requires threshold
    """)
}

extension Quantity {
  /// Whether it says truly that a share is more or less than it: “more than a fifth” of 40 percent.
  fileprivate func isBound(ofShare quotient: Rational) -> Bool {
    guard let bound = share else { return false }
    let isLeast = qualifiers.contains { [.moreThan, .atLeast].contains($0) }
    let isMost = qualifiers.contains { [.lessThan, .upTo].contains($0) }
    return isLeast && bound <= quotient || isMost && quotient <= bound
  }
}
