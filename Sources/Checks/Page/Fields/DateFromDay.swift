import Facts
import Kit

extension ArraySlice<UInt8> {
  /// Whether folded words tell a day by its distance from the page's own, or from another that they
  /// do not name, and are not known to be wrong.
  ///
  /// - Parameters:
  ///   - field: The field of a fact to which the words link.
  ///   - today: The page's day; nil if it has none.
  /// - Returns: Whether they do.
  func tellsFromDay(_ field: Field, _ today: CalendarDate?) -> Bool {
    let moments = field.items.compactMap { When($0)?.date }
    guard let last = moments.first?.latest else { return false }
    if tellsPeriod(of: last, today) { return true }
    guard let first = moments.first?.earliest else { return false }
    if let distance = daysFromToday {
      return today.map { $0.dayNumber + distance == first.dayNumber } ?? true
    }
    if tellsWeekday(of: first == last ? first : nil, today) { return true }
    let words = meaningWords
    if words.contains(where: Self.wordsOfDistance.contains) {
      // “Next month” may be told from the page's day.
      let isNext = words.contains { $0.isWord(in: ["next", "previous", "following", "same"]) }
      return words.contains(where: (isNext ? Self.partsOfDay : Self.wordsOfTime).contains)
        || quantities.contains { $0.unit?.isTime == true }
    }
    if words.last?.isWord(in: ["ago"]) == true {
      return today.map { isAgo(first, last, $0) } ?? true
    }
    let season = words.compactMap { Season.months[String(decoding: $0, as: UTF8.self)] }.first
    guard let season, !quantities.contains(where: { $0.mayBeYear && $0.integer != first.year })
    else {
      return false
    }
    return season.contains(first.month)
  }

  /// Words that tell a time by another one.
  private static let wordsOfDistance = WordSet(
    "after afterwards before earlier following later next previous same")

  private static let partsOfDay = WordSet(
    "afternoon day days evening hours minutes morning night")

  private static let wordsOfTime = WordSet(
    "afternoon day days evening hours minutes month months morning night week weeks year years")

  /// How many days “yesterday” or the like lies from today; nil for other words.
  private var daysFromToday: Int? {
    for (name, days) in [("yesterday", -1), ("today", 0), ("tomorrow", 1)]
    where holdsWords(name.utf8) { return days }
    return nil
  }

  /// Whether “six months ago” is as far from today as a date, rounded to the unit that is named.
  private func isAgo(_ first: CalendarDate, _ last: CalendarDate, _ today: CalendarDate) -> Bool {
    guard let number = quantities.first(where: { $0.unit?.isTime == true }),
      let value = number.value,
      let unit = number.unit
    else { return true }
    let day = QuantityUnit(.hours, Rational(24))
    guard let days = unit.ratio(to: day)?.0, let distance = days.multiplied(by: value) else {
      return true
    }
    let (most, least) = (today.dayNumber - first.dayNumber, today.dayNumber - last.dayNumber)
    let (middle, reach) = (distance.approximation, days.approximation)
    return Double(most) > middle - reach && Double(least) < middle + reach
  }
}

/// The seasons of the year.
private enum Season {
  /// The months that a season may be said of, in either half of the globe.
  static let months: [String: Set<Int>] = [
    "spring": [3, 4, 5, 6, 9, 10, 11], "summer": [6, 7, 8, 9, 12, 1, 2],
    "autumn": [9, 10, 11, 12, 3, 4, 5], "winter": [12, 1, 2, 3, 6, 7, 8],
  ]
}

extension CalendarDate {
  /// The day as prose tells it, such as “15 October 2026”.
  var inWords: String {
    let name = EnglishMonths.names[(month - 1) % 12]
    return "\(day) \(name) \(year)"
  }
}
