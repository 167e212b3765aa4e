import Facts
import Kit

/// Days of the year that are called by a name, as “New Year's Eve” is.
enum NamedDays {
  /// Whether folded words name a day, and which it is in the year of a date.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - date: A day of the year that is meant.
  /// - Returns: Whether they call the date by its name; nil if they hold no name of a day.
  static func name(_ words: ArraySlice<UInt8>, _ date: CalendarDate) -> Bool? {
    if let named = fixed.first(where: { words.holdsWords($0.name) }) {
      return date.month == named.month && date.day == named.day
    }
    guard let named = movable.first(where: { words.holdsWords($0.name) }) else { return nil }
    return CalendarDate.easter(of: date.year).map { $0 + named.distance == date.dayNumber }
  }

  /// The longer names stand before those that they hold.
  private static let fixed: [(name: [UInt8], month: Int, day: Int)] = [
    ("new year's eve", 12, 31), ("new years eve", 12, 31), ("new year's day", 1, 1),
    ("new year's", 1, 1), ("christmas eve", 12, 24), ("christmas day", 12, 25),
    ("boxing day", 12, 26), ("st stephen's day", 12, 26), ("st. stephen's day", 12, 26),
    ("christmas", 12, 25), ("epiphany", 1, 6), ("valentine's day", 2, 14),
    ("st patrick's day", 3, 17), ("st. patrick's day", 3, 17), ("april fools' day", 4, 1),
    ("may day", 5, 1), ("bastille day", 7, 14), ("halloween", 10, 31), ("all saints' day", 11, 1),
    ("all souls' day", 11, 2), ("armistice day", 11, 11), ("human rights day", 12, 10),
  ].map { (Array($0.0.utf8), $0.1, $0.2) }

  /// Days by how many days they stand behind Easter Sunday.
  private static let movable: [(name: [UInt8], distance: Int)] = [
    ("shrove tuesday", -47), ("ash wednesday", -46), ("palm sunday", -7), ("maundy thursday", -3),
    ("good friday", -2), ("easter monday", 1), ("easter", 0), ("ascension day", 39),
    ("whit sunday", 49), ("whit monday", 50), ("corpus christi", 60),
  ].map { (Array($0.0.utf8), $0.1) }
}

extension CalendarDate {
  /// The number of the day of Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
  fileprivate static func easter(of year: Int) -> Int? {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let correction = (century + 8) / 25
    let moon =
      (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * weekday) / 451
    let days = moon + weekday - 7 * late + 114
    return CalendarDate(year: year, month: days / 31, day: days % 31 + 1)?.dayNumber
  }
}
