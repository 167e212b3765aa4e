/// A decimal number, held exactly.
package struct DecimalNumber: Hashable, Sendable {
  /// The digits as one whole number, without trailing zeros after the point.
  package let significand: Int

  /// How many of the digits stand after the decimal point.
  package let fractionDigits: Int

  package init(_ whole: Int) {
    significand = whole
    fractionDigits = 0
  }

  /// Creates the number whose digits are those of `significand`, the last `fractionDigits` of them
  /// after the decimal point.
  package init(significand: Int, fractionDigits: Int) {
    var (significand, fractionDigits) = (significand, fractionDigits)
    while fractionDigits > 0, significand.isMultiple(of: 10) {
      significand /= 10
      fractionDigits -= 1
    }
    self.significand = significand
    self.fractionDigits = fractionDigits
  }

  /// Creates a number from digits with an optional sign and decimal point, such as `-12.50`.
  ///
  /// Fails for anything else, and for more than 18 digits.
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    guard let number = Self(digits: bytes) else { return nil }
    self.init(
      significand: isNegative ? -number.significand : number.significand,
      fractionDigits: number.fractionDigits)
  }

  /// Creates a number from digits with an optional decimal point between them, such as `12.50`.
  ///
  /// Fails for anything else, and for more than 18 digits.
  package init?(digits bytes: ArraySlice<UInt8>) {
    var (significand, count) = (0, 0)
    var point: Int?
    for byte in bytes {
      if byte == UInt8(ascii: "."), point == nil, count > 0 {
        point = count
      } else if byte.isDigit, count < 18 {
        significand = significand * 10 + Int(byte & 0x0F)
        count += 1
      } else {
        return nil
      }
    }
    guard count > 0, point != count else { return nil }
    self.init(significand: significand, fractionDigits: point.map { count - $0 } ?? 0)
  }
}

extension DecimalNumber: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    let (left, right) = (lhs.whole, rhs.whole)
    guard left == right else { return left < right }
    let digits = max(lhs.fractionDigits, rhs.fractionDigits)
    return lhs.fraction(digits: digits) < rhs.fraction(digits: digits)
  }

  /// The part before the decimal point, cut towards zero.
  private var whole: Int { significand / .powerOfTen(fractionDigits) }

  /// The part after the decimal point, with the number's sign, as `digits` digits.
  private func fraction(digits: Int) -> Int {
    significand % .powerOfTen(fractionDigits) * .powerOfTen(digits - fractionDigits)
  }
}

extension Int {
  /// Ten to the power of an exponent from 0 to 18.
  package static func powerOfTen(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}

extension DecimalNumber: CustomStringConvertible {
  package var description: String {
    guard fractionDigits > 0 else { return String(significand) }
    let digits = Int(significand.magnitude).padded(to: fractionDigits + 1)
    return "\(significand < 0 ? "-" : "")\(digits.dropLast(fractionDigits))"
      + ".\(digits.suffix(fractionDigits))"
  }
}

extension DecimalNumber {
  /// The product with a power of ten or another whole number; nil if it has too many digits.
  func multiplied(by factor: Int) -> DecimalNumber? {
    let product = significand.multipliedReportingOverflow(by: factor)
    guard !product.overflow, product.partialValue.magnitude < 1_000_000_000_000_000_000 else {
      return nil
    }
    return DecimalNumber(significand: product.partialValue, fractionDigits: fractionDigits)
  }
}
