/// A day of the Gregorian calendar, with no time and no zone.
///
/// Stored in 4 bytes, as much that is read of a site has its day.
package struct CalendarDate: Hashable, Sendable {
  private let storedYear: Int16
  private let storedMonth: Int8
  private let storedDay: Int8

  /// Creates a day; fails if the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard 0...9999 ~= year, let length = Self.length(ofMonth: month, in: year), 1...length ~= day
    else { return nil }
    self.init(knownYear: year, month: month, day: day)
  }

  /// Creates a day from `YYYY-MM-DD`.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Int(decimalDigits: bytes[0..<4]), let month = Int(decimalDigits: bytes[5..<7]),
      let day = Int(decimalDigits: bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days in a month; nil if there is no such month.
  package static func length(ofMonth month: Int, in year: Int) -> Int? {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: nil
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CalendarDate {
  /// The year, from 0 to 9999.
  package var year: Int { Int(storedYear) }

  /// The month, from 1.
  package var month: Int { Int(storedMonth) }

  /// The day of the month, from 1.
  package var day: Int { Int(storedDay) }

  /// Days since 1970-01-01, which is 0.
  ///
  /// The algorithm is `days_from_civil` of Howard Hinnant, “chrono-Compatible Low-Level Date
  /// Algorithms”, for years from 0.
  package var dayNumber: Int {
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days later; nil if it lies beyond the year 9999.
  package func adding(days: Int) -> CalendarDate? {
    CalendarDate(dayNumber: dayNumber + days)
  }

  /// Creates the day that lies `dayNumber` days after 1970-01-01; fails beyond the years 0 to 9999.
  ///
  /// The algorithm is `civil_from_days` of the same source.
  package init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (dayNumber % 7 + 7 + 3) % 7
    return Weekday.allCases[index]
  }
}

extension CalendarDate {
  /// 1970-01-01, of which the number is 0.
  static let epoch = CalendarDate(knownYear: 1970, month: 1, day: 1)

  private init(knownYear year: Int, month: Int, day: Int) {
    storedYear = Int16(year)
    storedMonth = Int8(month)
    storedDay = Int8(day)
  }
}

extension CalendarDate: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  package var description: String {
    "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

package enum Weekday: String, Hashable, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Int {
  /// Creates a number from ASCII digits alone; fails for anything else, and for none.
  package init?(decimalDigits bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte & 0x0F)
    }
    self = value
  }

  /// The number in at least so many digits.
  package func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
