import Kit
import Templates

/// Dates as templates see them, in ISO 8601's form and in the words of a language.
struct DateWords: Hashable, Sendable {
  /// A BCP 47 tag.
  let language: String

  func words(of date: CalendarDate) -> String { dateInWords("\(date)", language: language) ?? "" }

  /// A date in words.
  ///
  /// - Parameters:
  ///   - date: The date.
  ///   - isDeadline: Whether one with an open start is the time by which something is to be done.
  /// - Returns: The date in words.
  func words(of date: EDTF, isDeadline: Bool = false) -> String {
    dateInWords(date.text, language: language, isDeadline: isDeadline) ?? date.text
  }

  /// A month such as `2025-10` with its name.
  func words(ofMonth month: String) -> String {
    dateInWords(month, language: language) ?? month
  }

  /// A day.
  func value(of date: CalendarDate) -> Value {
    .map(["iso": .string("\(date)"), Self.wordsName: .string(words(of: date))])
  }

  private static let wordsName = "text"

  /// The words of a day that `value(of:)` has made; nil for anything else.
  static func words(of value: Value) -> String? {
    guard case .map(let day) = value, case .string(let words)? = day[wordsName] else { return nil }
    return words
  }

  /// The moment for which facts stand; nil means that it is not known.
  func value(of moment: EDTF?) -> Value {
    let words = moment.flatMap { $0.isUnknown ? nil : self.words(of: $0) } ?? "not known"
    return .map([
      "edtf": .string(moment?.text ?? "unknown"), "text": .string(words), "words": .string(words),
    ])
  }
}
