extension DecimalNumber {
  /// The nearest binary number, for what is drawn.
  package var approximation: Double {
    var divisor = 1.0
    for _ in 0..<fractionDigits { divisor *= 10 }
    return Double(significand) / divisor
  }
}
