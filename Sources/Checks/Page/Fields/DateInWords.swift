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

  init(_ words: ArraySlice<UInt8>) {
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

  /// Whether the words name a date, and no part of it differs from `date`.
  func fits(_ date: EDTF) -> Bool {
    if isEmpty { return false }
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
