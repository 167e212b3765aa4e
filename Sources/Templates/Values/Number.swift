/// A whole number or one with a fraction, with Python's arithmetic.
enum Number: Sendable {
  case integer(Int)
  case float(Double)

  var double: Double {
    switch self {
    case .integer(let integer): Double(integer)
    case .float(let double): double
    }
  }

  var value: Value {
    switch self {
    case .integer(let integer): .integer(integer)
    case .float(let double): .number(double)
    }
  }
}

extension Number: Comparable {
  static func == (left: Number, right: Number) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left == right
    case (.integer(let integer), .float(let double)), (.float(let double), .integer(let integer)):
      Int(exactly: double) == integer
    case (.float(let left), .float(let right)): left == right
    }
  }

  static func < (left: Number, right: Number) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left < right
    case (.float(let left), .float(let right)): left < right
    case (.integer(let left), .float(let right)): Double(left) < right
    case (.float(let left), .integer(let right)): left < Double(right)
    }
  }
}

extension Number {
  static let overflow = Problem("the result is too large for a whole number")
  static let zeroDivision = Problem("division by zero")

  /// What an operation makes of two numbers.
  static func result(
    of operation: Arithmetic, _ left: Number, _ right: Number
  ) throws(Problem) -> Number {
    switch operation {
    case .add: return try add(left, right)
    case .subtract: return try subtract(left, right)
    case .multiply: return try multiply(left, right)
    case .divide:
      guard right.double != 0 else { throw zeroDivision }
      return .float(left.double / right.double)
    case .floorDivide: return try floorDivide(left, right)
    case .remainder: return try remainder(left, right)
    case .power: return try power(left, right)
    }
  }

  private static func add(_ left: Number, _ right: Number) throws(Problem) -> Number {
    guard case .integer(let first) = left, case .integer(let second) = right else {
      return .float(left.double + right.double)
    }
    return try whole(first.addingReportingOverflow(second))
  }

  private static func subtract(_ left: Number, _ right: Number) throws(Problem) -> Number {
    guard case .integer(let first) = left, case .integer(let second) = right else {
      return .float(left.double - right.double)
    }
    return try whole(first.subtractingReportingOverflow(second))
  }

  private static func multiply(_ left: Number, _ right: Number) throws(Problem) -> Number {
    guard case .integer(let first) = left, case .integer(let second) = right else {
      return .float(left.double * right.double)
    }
    return try whole(first.multipliedReportingOverflow(by: second))
  }

  private static func whole(
    _ result: (partialValue: Int, overflow: Bool)
  ) throws(Problem) -> Number {
    guard !result.overflow else { throw overflow }
    return .integer(result.partialValue)
  }

  private static func floorDivide(_ left: Number, _ right: Number) throws(Problem) -> Number {
    guard right.double != 0 else { throw zeroDivision }
    guard case .integer(let first) = left, case .integer(let second) = right else {
      return .float(floorQuotient(left.double, right.double))
    }
    let quotient = first.dividedReportingOverflow(by: second)
    guard !quotient.overflow else { throw overflow }
    let isInexact = first % second != 0
    let isNegative = (first < 0) != (second < 0)
    return .integer(quotient.partialValue - (isInexact && isNegative ? 1 : 0))
  }

  private static func remainder(_ left: Number, _ right: Number) throws(Problem) -> Number {
    guard right.double != 0 else { throw zeroDivision }
    guard case .integer(let first) = left, case .integer(let second) = right else {
      return .float(floorRemainder(left.double, right.double))
    }
    let remainder = first.remainderReportingOverflow(dividingBy: second).partialValue
    return .integer(
      remainder != 0 && (remainder < 0) != (second < 0) ? remainder + second : remainder)
  }

  /// Source: `float_rem` of CPython's `floatobject.c`.
  private static func floorRemainder(_ left: Double, _ right: Double) -> Double {
    var remainder = left.truncatingRemainder(dividingBy: right)
    if remainder != 0 {
      if (right < 0) != (remainder < 0) { remainder += right }
      return remainder
    }
    return right < 0 ? -0.0 : 0.0
  }

  /// Source: `float_floor_div` of CPython's `floatobject.c`.
  private static func floorQuotient(_ left: Double, _ right: Double) -> Double {
    let remainder = left.truncatingRemainder(dividingBy: right)
    var quotient = (left - remainder) / right
    if remainder != 0, (right < 0) != (remainder < 0) { quotient -= 1 }
    guard quotient != 0 else { return (left / right).sign == .minus ? -0.0 : 0.0 }
    let floor = quotient.rounded(.down)
    return quotient - floor > 0.5 ? floor + 1 : floor
  }

  private static func power(_ base: Number, _ exponent: Number) throws(Problem) -> Number {
    guard case .integer(let first) = base, case .integer(let second) = exponent, second >= 0 else {
      return try floatPower(base.double, exponent)
    }
    var result = Number.integer(1)
    var factor = Number.integer(first)
    var remaining = second
    while remaining > 0 {
      if remaining & 1 == 1 { result = try multiply(result, factor) }
      remaining >>= 1
      if remaining > 0 { factor = try multiply(factor, factor) }
    }
    return result
  }

  /// A power with a whole exponent, or a square root.
  private static func floatPower(_ base: Double, _ exponent: Number) throws(Problem) -> Number {
    if base == 0, exponent.double < 0 { throw zeroDivision }
    if exponent.double == 0.5 { return try finite(base.squareRoot()) }
    guard let count = Int(exactly: exponent.double), count.magnitude <= 1024 else {
      throw Problem("'**' expects a whole exponent or 0.5")
    }
    var result = 1.0
    for _ in 0..<count.magnitude { result *= base }
    return try finite(count < 0 ? 1 / result : result)
  }

  private static func finite(_ double: Double) throws(Problem) -> Number {
    guard double.isFinite else { throw Problem("the result is not a number") }
    return .float(double)
  }
}
