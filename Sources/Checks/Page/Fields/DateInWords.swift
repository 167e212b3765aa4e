import Facts
import Kit

/// The parts of a date that folded words name.
struct DateInWords: Hashable, Sendable {
  /// The years, in order; empty if none is named.
  private(set) var years: [Int] = []

  /// The months, counted from 1.
  private(set) var months: [Int] = []

  /// The days of the month.
  private(set) var days: [Int] = []

  /// The weekdays.
  private(set) var weekdays: [Weekday] = []

  init(_ words: ArraySlice<UInt8>) {
    weekdays = words.split { !$0.isSmallLetter }.compactMap { Weekday(folded: $0) }
    let text = String(decoding: words.quotationCore, as: UTF8.self)
    if let date = CalendarDate(text) {
      (years, months, days) = ([date.year], [date.month], [date.day])
      return
    }
    let marks = words.markedWords
    for word in marks {
      if case .month(let month) = word.mark { months.append(month) }
    }
    for number in words.quantities(marked: marks[...]) {
      guard let value = number.integer else { continue }
      if number.mayBeYear {
        years.append(value)
      } else if number.mayBeDay {
        days.append(value)
      }
    }
  }

  private var isEmpty: Bool { years.isEmpty && months.isEmpty && days.isEmpty }

  /// Whether the words name a part of a date that `text` does not.
  func saysMore(than text: String) -> Bool {
    let other = DateInWords([UInt8](folding: text.utf8)[...])
    return years.count > other.years.count || months.count > other.months.count
      || days.count > other.days.count
  }

  /// Whether the words name a date, or the right weekday alone, and no part of it differs from another.
  ///
  /// - Parameters:
  ///   - date: The other date.
  ///   - weekday: Its weekday; nil if weekdays are not compared.
  /// - Returns: Whether they mean the same, as far as they say.
  func fits(_ date: EDTF, _ weekday: Weekday?) -> Bool {
    if let weekday, !weekdays.allSatisfy({ $0 == weekday }) { return false }
    if isEmpty { return weekday != nil && !weekdays.isEmpty }
    let ends: [EDTFDate] =
      switch date.value {
      case .date(let date): [date]
      case .interval(let start, let end): [start.date, end.date].compactMap(\.self)
      }
    return years.allSatisfy { year in ends.contains { $0.year == year } }
      && months.allSatisfy { month in ends.contains { $0.month == month } }
      && days.allSatisfy { day in ends.contains { $0.day == day } }
  }
}
