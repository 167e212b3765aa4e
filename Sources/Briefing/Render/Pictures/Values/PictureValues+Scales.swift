import Templates

extension Share {
  var value: Value { .string("\(self)") }
}

extension Stretch {
  var value: Value { .map(["x": from.value, "width": width.value, "end": to.value]) }
}

extension WrappedLabel {
  var value: Value { .list(lines.map(Value.string)) }
}

extension TimeScale {
  var value: Value {
    .map([
      "ticks": .list(ticks.map { .map(["x": $0.place.value, "date": .string($0.date)]) })
    ])
  }
}

extension ValueScale {
  var value: Value {
    .map([
      "ticks": .list(ticks.map { .map(["x": $0.place.value, "number": $0.number.value]) })
    ])
  }
}

extension DecimalNumber {
  /// The number as templates count with it.
  var value: Value { fractionDigits == 0 ? .integer(significand) : .number(approximation) }
}
