import Facts
import Kit

extension ArraySlice<UInt8> {
  /// The parts of a date in numbers alone, as `14.3.2026`; nil if the words are none.
  ///
  /// Where both may be a month, the day and the month may be either.
  fileprivate var numericDate: (years: [Int], months: [Int], days: [Int])? {
    let token = split(separator: UInt8(ascii: " ")).last ?? []
    let parts = token.split { $0.isOne(of: "./") }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }), parts[2].count == 4,
      let one = Int(decimalDigits: parts[0]), let two = Int(decimalDigits: parts[1]),
      let year = Int(decimalDigits: parts[2]), 1...31 ~= one, 1...31 ~= two, one <= 12 || two <= 12
    else { return nil }
    let months = [two, one].filter { $0 <= 12 }
    return ([year], months, months.count == 1 ? [one == months[0] ? two : one] : [one, two])
  }
}

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

  /// The parts of a year or month that an ordinal counts, as “third quarter” and “second Sunday” do.
  private var parts: [PartOfTime] = []

  init(_ words: ArraySlice<UInt8>) {
    weekdays = words.split { !$0.isSmallLetter }.compactMap { Weekday(folded: $0) }
    let text = String(decoding: words.quotationCore, as: UTF8.self)
    if let date = CalendarDate(text) {
      (years, months, days) = ([date.year], [date.month], [date.day])
      return
    }
    if let written = words.numericDate {
      (years, months, days) = written
      return
    }
    let counted = words.partsOfTime
    parts = counted.map(\.part)
    let marks = words.markedWords
    months += marks.compactMap(\.mark.month)
    for number in words.quantities(marked: marks[...]) {
      guard let value = number.integer,
        !counted.contains(where: { $0.range.overlaps(number.range) })
      else { continue }
      if number.mayBeYear {
        years.append(value)
      } else if number.mayBeDay {
        days.append(value)
      }
      // “14-15 March” is a night between two days.
      if let end = number.end?.integer, number.mayBeDay { days.append(end) }
    }
  }

  private var isEmpty: Bool {
    years.isEmpty && months.isEmpty && days.isEmpty && parts.isEmpty
  }

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
    let isEither = years.count == 1 && months.count == 2 && days.count == 2
    if isEither {
      return ends.contains { end in
        guard let month = end.month, let day = end.day else { return false }
        return end.year == years[0] && [[month, day], [day, month]].contains(days)
      }
    }
    // Of a night between two days one is the date.
    let isNight = days.count == 2 && days[0] + 1 == days[1] && ends.count == 1
    return years.allSatisfy { year in ends.contains { $0.year == year } }
      && months.allSatisfy { month in ends.contains { $0.month == month } }
      && parts.allSatisfy { part in ends.contains { part.mayHold($0) } }
      && (isNight
        ? days.contains { day in ends.contains { $0.day == day } }
        : days.allSatisfy { day in ends.contains { $0.day == day } })
  }
}
