extension Double {
  /// The shortest text that reads back as this number, written as Python's `repr` writes it.
  ///
  /// Digits stand without an exponent from 1e-4 up to 1e16, and a whole number ends in `.0`.
  var pythonText: String {
    if isNaN { return "nan" }
    if isInfinite { return self < 0 ? "-inf" : "inf" }
    var decimal = ShortestDecimal(self)
    if decimal.digits.isEmpty { decimal.digits = [0x30] }
    let text = (-4 < decimal.point && decimal.point <= 16) ? decimal.plain : decimal.scientific
    return (sign == .minus ? "-" : "") + text
  }

  /// The same with all of its digits, and never an exponent.
  var plainText: String {
    guard isFinite else { return pythonText }
    var decimal = ShortestDecimal(self)
    if decimal.digits.isEmpty { decimal.digits = [0x30] }
    return (sign == .minus ? "-" : "") + decimal.plain
  }
}

/// A number's shortest decimal digits, taken from the standard library's description of it.
private struct ShortestDecimal {
  /// ASCII digits without leading or trailing zeros.
  var digits: [UInt8] = []

  /// Where the decimal point stands, counted from before the first digit.
  var point = 0

  init(_ number: Double) {
    var exponent = 0
    var fraction: Int?
    let parts = number.magnitude.description.utf8.split(separator: UInt8(ascii: "e"))
    if parts.count > 1 { exponent = Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 }
    for byte in parts[0] {
      if byte == UInt8(ascii: ".") {
        fraction = digits.count
      } else {
        digits.append(byte)
      }
    }
    point = (fraction ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0x30 { digits.removeLast() }
    if digits.isEmpty { point = 1 }
  }

  var plain: String {
    var text: [UInt8] = []
    if point <= 0 {
      text = Array("0.".utf8) + Array(repeating: 0x30, count: -point) + digits
    } else if digits.count <= point {
      text = digits + Array(repeating: 0x30, count: point - digits.count) + Array(".0".utf8)
    } else {
      text = digits[..<point] + [UInt8(ascii: ".")] + digits[point...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  var scientific: String {
    let exponent = point - 1
    var text = [digits[0]]
    if digits.count > 1 { text += [UInt8(ascii: ".")] + digits[1...] }
    text += exponent < 0 ? Array("e-".utf8) : Array("e+".utf8)
    if exponent.magnitude < 10 { text.append(0x30) }
    return String(decoding: text, as: UTF8.self) + String(exponent.magnitude)
  }
}
