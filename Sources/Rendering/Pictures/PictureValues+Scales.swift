import Kit
import Pictures
import Templates

extension Share {
  var value: Value { .string("\(self)") }

  /// How SVG sets words there so that they stay in the picture.
  var anchor: Value {
    .string(thousandths < 150 ? "start" : thousandths > 850 ? "end" : "middle")
  }
}

extension Stretch {
  var value: Value { .map(["x": from.value, "width": width.value, "end": to.value]) }
}

extension WrappedLabel {
  var value: Value { .list(lines.map(Value.string)) }
}

extension TimeScale {
  var value: Value {
    let ticks = ticks.map { tick -> Value in
      let isDay = tick.date.utf8.count > 4
      return .map([
        "x": tick.place.value, "anchor": tick.place.anchor, "date": .string(tick.date),
        "is_day": .bool(isDay),
      ])
    }
    return .map(["ticks": .list(ticks)])
  }
}

extension ValueScale {
  var value: Value {
    let ticks = ticks.map { tick -> Value in
      .map([
        "x": tick.place.value, "anchor": tick.place.anchor, "number": tick.number.value,
      ])
    }
    return .map(["ticks": .list(ticks)])
  }
}

extension DecimalNumber {
  /// The number as templates count with it.
  var value: Value { fractionDigits == 0 ? .integer(significand) : .number(approximation) }
}
