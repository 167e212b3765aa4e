/// All decimal digits of a number, from which it is rounded without error.
///
/// Every binary fraction ends in decimal as well: `m · 2^-e` is `m · 5^e / 10^e`.
struct ExactDecimal {
  /// Digits from 0 to 9, the most significant first, without zeros before them.
  private(set) var digits: [UInt8]

  /// Where the decimal point stands, counted from before the first digit.
  private(set) var point: Int

  /// The digits of a finite number's magnitude.
  ///
  /// - Complexity: O(*e*²) in the number's exponent, which is at most 1074.
  init(_ number: Double) {
    guard number != 0, number.isFinite else {
      digits = []
      point = 0
      return
    }
    var limbs: [UInt64] = []
    let exponent = Int(number.exponent) - 52
    let significand =
      number.isNormal
      ? number.significandBitPattern | (1 << 52) : number.significandBitPattern
    let binary = number.isNormal ? exponent : -1074
    Self.multiply(&limbs, by: 0, adding: significand)
    for _ in 0..<binary.magnitude {
      Self.multiply(&limbs, by: binary > 0 ? 2 : 5, adding: 0)
    }
    digits = Self.digits(of: limbs)
    point = digits.count - (binary < 0 ? -binary : 0)
  }

  /// Limbs hold nine digits each, the least significant first.
  private static func multiply(_ limbs: inout [UInt64], by factor: UInt64, adding start: UInt64) {
    var carry = start
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % 1_000_000_000
      carry = product / 1_000_000_000
    }
    while carry > 0 {
      limbs.append(carry % 1_000_000_000)
      carry /= 1_000_000_000
    }
  }

  private static func digits(of limbs: [UInt64]) -> [UInt8] {
    var result: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        result.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while result.last == 0 { result.removeLast() }
    return result.reversed()
  }

  /// Keeps `count` digits, the last rounded to the nearest, half to even.
  mutating func keep(_ count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let isHalf = digits[count] == 5 && digits[(count + 1)...].allSatisfy { $0 == 0 }
    let isOdd = count > 0 && digits[count - 1] % 2 == 1
    let roundsUp = isHalf ? isOdd : digits[count] >= 5
    digits.removeLast(digits.count - count)
    if roundsUp { increment() }
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }
}

extension Double {
  /// The number with that many digits after the point, rounded half to even; no sign.
  ///
  /// Source: `float.__round__` and the `f` format of Python, which round the exact value.
  func fixedText(decimals: Int) -> String {
    var decimal = ExactDecimal(self)
    decimal.keep(decimal.point + decimals)
    // Place 0 is the first digit; places before it are zeros.
    let count = decimal.point + decimals
    let text = (0..<max(0, count)).map { place in
      0x30 + (place < decimal.digits.count ? decimal.digits[place] : 0)
    }
    return Self.withPoint(text, decimals: decimals)
  }

  private static func withPoint(_ digits: [UInt8], decimals: Int) -> String {
    var digits = digits
    while digits.count <= decimals { digits.insert(0x30, at: 0) }
    guard decimals > 0 else { return String(decoding: digits, as: UTF8.self) }
    digits.insert(UInt8(ascii: "."), at: digits.count - decimals)
    return String(decoding: digits, as: UTF8.self)
  }

  /// The number rounded to that many digits after the point, or before it if negative.
  func rounded(decimals: Int) -> Double {
    guard isFinite, self != 0, decimals < 324 else { return self }
    let text: String
    if decimals >= 0 {
      text = magnitude.fixedText(decimals: decimals)
    } else {
      var decimal = ExactDecimal(self)
      decimal.keep(decimal.point + decimals)
      let digits = decimal.digits.map { $0 + 0x30 }
      text =
        digits.isEmpty
        ? "0" : String(decoding: digits, as: UTF8.self) + "e\(decimal.point - digits.count)"
    }
    let result = Double(text) ?? magnitude
    return sign == .minus ? -result : result
  }
}
