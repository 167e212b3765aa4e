import Facts
import Kit

/// Words that tell a date by the calendar, from where the page stands in it.
extension ArraySlice<UInt8> {
  /// Whether folded words name a date by its weekday alone, as “on a Friday” and “last Sunday” do.
  ///
  /// - Parameters:
  ///   - date: The day that is meant; nil if the base knows none.
  ///   - today: The page's day; nil if it has none.
  /// - Returns: Whether the weekday is that of the date, and the date on the side of the page's day that
  ///   “last” or “next” says.
  func tellsWeekday(of date: CalendarDate?, _ today: CalendarDate?) -> Bool {
    let words = meaningWords
    guard let date, let named = words.last.flatMap({ Weekday(folded: Array($0)[...]) }),
      named == date.weekday,
      words.dropLast().allSatisfy({ $0.isWord(in: Self.wordsBesideWeekday) })
    else { return false }
    guard let today else { return true }
    let distance = date.dayNumber - today.dayNumber
    if words.contains(where: { $0.isWord(in: ["last", "past", "previous"]) }) {
      return -13...0 ~= distance
    }
    if words.contains(where: { $0.isWord(in: ["next", "coming"]) }) { return 0...13 ~= distance }
    if words.contains(where: { $0.isWord(in: ["this"]) }) { return -6...6 ~= distance }
    return true
  }

  private static var wordsBesideWeekday: [String] {
    ["a", "by", "coming", "last", "next", "of", "on", "past", "previous", "the", "this", "until"]
  }

  /// Whether folded words name a date by an end of the page's year or month, as “by the end of the
  /// year” does, or by “next month” and the like.
  ///
  /// - Parameters:
  ///   - date: The day that is meant.
  ///   - today: The page's day; nil if it has none.
  /// - Returns: Whether the date lies there.
  func tellsPeriod(of date: CalendarDate, _ today: CalendarDate?) -> Bool {
    guard let today, !contains(where: \.isDigit) else { return false }
    let words = meaningWords
    let isAtEnd = words.contains { $0.isWord(in: ["close", "end", "yearend"]) }
    let isAtStart = words.contains { $0.isWord(in: ["beginning", "start"]) }
    let offset =
      words.contains { $0.isWord(in: ["last", "previous"]) }
      ? -1 : words.contains { $0.isWord(in: ["coming", "next"]) } ? 1 : 0
    if words.contains(where: { $0.isWord(in: ["year", "year-end", "yearend"]) }) {
      return date.year == today.year + offset && (!isAtEnd || date.month == 12)
        && (!isAtStart || date.month == 1)
    }
    guard words.contains(where: { $0.isWord(in: ["month"]) }) else { return false }
    let months = (date.year - today.year) * 12 + date.month - today.month
    return months == offset && (!isAtEnd || date.day > 27) && (!isAtStart || date.day < 4)
  }
}
