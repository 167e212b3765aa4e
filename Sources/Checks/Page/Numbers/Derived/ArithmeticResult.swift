import Facts
import Kit

/// What figures give, for a message.
struct ArithmeticResult {
  let working: String
  let words: String
}

extension ArithmeticResult {
  init(sumOf operands: [Operand], _ sum: Rational, _ unit: QuantityUnit?) {
    working = operands.map(\.words).joined(separator: " and ")
    words = sum.said(in: unit)
  }
}

extension Rational {
  /// The amount as a message says it, in the unit of its dimension.
  func said(in unit: QuantityUnit?) -> String {
    if unit?.mayBe(.share) == true, let percent = multiplied(by: 100) {
      return "\(percent) percent"
    }
    return grouped
  }

  /// The number as prose writes it, with commas between thousands.
  fileprivate var grouped: String {
    guard let integer else { return description }
    // As prose tells large numbers.
    for (scale, name) in [(1_000_000_000, "billion"), (1_000_000, "million")]
    where integer.magnitude >= scale.magnitude && integer.isMultiple(of: scale / 1000) {
      if let amount = Rational(integer, over: scale) { return "\(amount) \(name)" }
    }
    var digits = Substring(String(integer.magnitude))
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return (integer < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}
