import Templates

/// Dates as templates see them: in ISO 8601's form and in words.
enum DateWords {
  /// A day.
  static func value(of date: CalendarDate) -> Value {
    .map(["iso": .string("\(date)"), "text": .string(words(of: date))])
  }

  /// The moment for which facts stand; nil means that it is not known.
  static func value(of moment: EDTF?) -> Value {
    let words = moment.map { $0.isUnknown ? "not known" : Self.words(of: $0) } ?? "not known"
    return .map([
      "edtf": .string(moment?.text ?? "unknown"), "text": .string(words), "words": .string(words),
    ])
  }

  static func words(of date: CalendarDate) -> String { "\(date.day) \(month(of: date))" }

  /// A month with its year, such as `October 2025`.
  static func month(of date: CalendarDate) -> String { "\(months[date.month - 1]) \(date.year)" }

  static func words(of date: EDTF) -> String { date.text }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
