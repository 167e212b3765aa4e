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
  /// A tick has a `number`, or where all are great the number of `scale` that it counts, such as 20 of
  /// `bn`.
  var value: Value {
    let greatest = ticks.map { abs($0.number.approximation) }.max() ?? 0
    let scale = Self.scales.first { greatest >= $0.size }
    let (size, name) = (scale?.size ?? 1, scale?.name ?? "")
    let ticks = ticks.map { tick -> Value in
      let number =
        size == 1 ? tick.number.value : .number(tick.number.approximation / size)
      return .map([
        "x": tick.place.value, "anchor": tick.place.anchor, "number": number,
        "scale": .string(tick.number.significand == 0 ? "" : name),
      ])
    }
    return .map(["ticks": .list(ticks)])
  }

  private static let scales: [(size: Double, name: String)] = [
    (1e12, "tn"), (1e9, "bn"), (1e6, "m"),
  ]
}

extension DecimalNumber {
  /// The number as templates count with it.
  var value: Value { fractionDigits == 0 ? .integer(significand) : .number(approximation) }
}
