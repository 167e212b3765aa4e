/// A number, held exactly as a fraction in its lowest terms.
///
/// What does not fit is nil where it would be made, so nothing is ever rounded.
package struct Rational: Hashable, Sendable {
  package let numerator: Int

  /// Greater than 0.
  package let denominator: Int

  package init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// Creates the quotient of two numbers; nil if the second is 0, or if it does not fit.
  package init?(_ numerator: Int, over denominator: Int) {
    self.init(wide: Int128(numerator), over: Int128(denominator))
  }

  package init(_ number: DecimalNumber) {
    // A decimal number has at most 18 digits, so both fit.
    self =
      Rational(number.significand, over: .powerOfTen(number.fractionDigits))
      ?? Rational(number.significand)
  }

  private init?(wide numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    var (first, second) = (numerator.magnitude, denominator.magnitude)
    while second != 0 { (first, second) = (second, first % second) }
    let divisor = Int128(max(first, 1)) * (denominator < 0 ? -1 : 1)
    guard let top = Int(exactly: numerator / divisor),
      let bottom = Int(exactly: denominator / divisor), top > -.max
    else { return nil }
    self.numerator = top
    self.denominator = bottom
  }
}

extension Rational {
  package func adding(_ other: Rational) -> Rational? {
    Rational(
      wide: Int128(numerator) * Int128(other.denominator)
        + Int128(other.numerator) * Int128(denominator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  package func subtracting(_ other: Rational) -> Rational? { adding(other.negated) }

  package func multiplied(by other: Rational) -> Rational? {
    Rational(
      wide: Int128(numerator) * Int128(other.numerator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  package func multiplied(by factor: Int) -> Rational? { multiplied(by: Rational(factor)) }

  /// The quotient; nil if the other number is 0.
  package func divided(by other: Rational) -> Rational? {
    Rational(
      wide: Int128(numerator) * Int128(other.denominator),
      over: Int128(denominator) * Int128(other.numerator))
  }

  package var negated: Rational { Rational(top: -numerator, bottom: denominator) }

  package var magnitude: Rational { numerator < 0 ? negated : self }

  private init(top: Int, bottom: Int) {
    numerator = top
    denominator = bottom
  }
}

extension Rational: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    Int128(lhs.numerator) * Int128(rhs.denominator)
      < Int128(rhs.numerator) * Int128(lhs.denominator)
  }
}

extension Rational {
  /// The whole number that it is; nil if it has a fraction.
  package var integer: Int? { denominator == 1 ? numerator : nil }

  /// The nearest binary number.
  package var approximation: Double { Double(numerator) / Double(denominator) }

  /// The greatest power of ten of which it is a multiple, which is 1 for 0: the place to which it
  /// is written if nothing else tells.
  package var lastPlace: Rational {
    if let digits = decimal?.fractionDigits, digits > 0 {
      return Rational(1, over: .powerOfTen(digits)) ?? Rational(1)
    }
    var place = Rational(1)
    guard denominator == 1, numerator != 0 else { return place }
    var rest = numerator
    while rest.isMultiple(of: 10), let next = place.multiplied(by: 10) {
      (place, rest) = (next, rest / 10)
    }
    return place
  }

  /// The same number with a decimal point; nil if it would have more than 12 digits after it.
  package var decimal: DecimalNumber? {
    var digits = 0
    var power = 1
    while digits <= 12 {
      if power.isMultiple(of: denominator) {
        let product = numerator.multipliedReportingOverflow(by: power / denominator)
        return product.overflow
          ? nil : DecimalNumber(significand: product.partialValue, fractionDigits: digits)
      }
      power *= 10
      digits += 1
    }
    return nil
  }

  /// The multiple of `place` that is nearest to it, the greater of two; nil if it does not fit.
  package func rounded(to place: Rational) -> Rational? {
    guard let quotient = divided(by: place),
      let half = quotient.adding(Rational(top: 1, bottom: 2))
    else { return nil }
    let whole = half.numerator / half.denominator
    let floor = half.numerator < 0 && half.numerator % half.denominator != 0 ? whole - 1 : whole
    return place.multiplied(by: floor)
  }
}

extension Rational: CustomStringConvertible {
  package var description: String {
    decimal?.description ?? "\(numerator)/\(denominator)"
  }
}
