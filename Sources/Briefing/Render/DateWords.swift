import Templates

/// Dates as templates see them: in ISO 8601's form and in words.
enum DateWords {
  /// A day.
  static func value(of date: CalendarDate) -> Value {
    .map(["iso": .string("\(date)"), "text": .string(words(of: date))])
  }

  /// The moment for which facts stand; nil means that it is not known.
  static func value(of moment: EDTF?) -> Value {
    .map([
      "edtf": .string(moment?.text ?? "unknown"),
      "text": .string(moment.map(words) ?? "not known"),
      "words": .string(moment.map(words) ?? "not known"),
    ])
  }

  static func words(of date: CalendarDate) -> String { "\(date)" }

  static func words(of date: EDTF) -> String { date.text }
}
