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
    if let isNamed = NamedDays.name(self, last) { return isNamed }
    if tellsWeekday(of: first == last ? first : nil, today) { return true }
    let words = meaningWords
    if tellsPartOfTime(words) { return true }
    if words.first?.isWord(in: ["in", "within"]) == true, isTimeAlone(words), let today {
      return isAgo(today, today, first) || isAgo(today, today, last)
    }
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

  /// Whether the words tell a day as a part of something that lasts, as “in the first week of the trial” and “at
  /// the start of the hearing” do, and name no date.
  private func tellsPartOfTime(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard let place = words.firstIndex(where: Self.parts.contains), place + 1 < words.count else {
      return words.first?.isWord(in: ["during"]) == true && !words.contains(where: Self.calendar)
    }
    var rest = words[(place + 1)...]
    // “The first week of”, but “the start of”.
    if let unit = rest.first, Self.wordsOfTime.contains(unit) { rest = rest.dropFirst() }
    guard rest.first?.isWord(in: ["of"]) == true else { return false }
    let whole = rest.dropFirst().drop {
      $0.isWord(in: ["a", "an", "her", "his", "its", "the", "their"])
    }
    return !whole.isEmpty && !whole.contains(where: Self.calendar)
  }

  /// Whether a word is one of the calendar, so that what it is a part of can be told.
  private static func calendar(_ word: ArraySlice<UInt8>) -> Bool {
    wordsOfTime.contains(word) || word.isWord(in: ["quarter", "decade", "century"])
      || word.contains(where: \.isDigit) || !word.markedWords.compactMap(\.mark.month).isEmpty
      || Weekday(folded: Array(word)[...]) != nil
      || Season.months[String(decoding: word, as: UTF8.self)] != nil
  }

  /// Whether the words after the first are no more than a span of time.
  private func isTimeAlone(_ words: [ArraySlice<UInt8>]) -> Bool {
    guard let number = quantities.first, number.unit?.isTime == true else { return false }
    return self[number.extent.upperBound...].wordsInTurn.allSatisfy {
      $0.isWord(in: ["time", "time's"])
    }
  }

  /// Words for a part of what lasts.
  private static let parts = WordSet(
    """
    beginning close closing course eighth end eve fifth final first fourth last middle ninth opening second \
    seventh sixth start third
    """)

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

extension EDTF {
  /// The date as prose tells it, such as “5 to 6 November 2026” or “June 2027”; nil if a part of it is not known.
  var inWords: String? {
    switch value {
    case .date(let date): return date.inWords
    case .interval(let start, let end):
      guard let first = start.date, let last = end.date, let words = first.inWords,
        let rest = last.inWords
      else { return nil }
      if let day = first.day, last.day != nil, first.year == last.year, first.month == last.month {
        return "\(day) to \(rest)"
      }
      return "\(words) to \(rest)"
    }
  }
}

extension EDTFDate {
  fileprivate var inWords: String? {
    guard let year, season == nil else { return nil }
    guard let month else { return "\(year)" }
    guard let day else { return "\(EnglishMonths.names[(month - 1) % 12]) \(year)" }
    return CalendarDate(year: year, month: month, day: day)?.inWords
  }
}

extension CalendarDate {
  /// The day as prose tells it, such as “15 October 2026”.
  var inWords: String {
    let name = EnglishMonths.names[(month - 1) % 12]
    return "\(day) \(name) \(year)"
  }
}
