import Facts
import Kit

/// A part of a date that words name.
enum TimeMark: Hashable, Sendable {
  case day(month: Int, day: Int)
  case month(Int)
  case year(Int)
  case weekday(Weekday)

  var isYear: Bool { if case .year = self { true } else { false } }

  var isMonth: Bool { if case .month = self { true } else { false } }

  var isDay: Bool { if case .day = self { true } else { false } }

  var isWeekday: Bool { if case .weekday = self { true } else { false } }

  /// Whether another says as much, or more: the first of June is in June.
  func isSaid(by other: TimeMark) -> Bool {
    if case .month(let month) = self, case .day(month, _) = other { return true }
    return self == other
  }

  /// Whether another is of the same kind, so that one of both may stand for the other by mistake.
  func isRival(of other: TimeMark) -> Bool {
    switch (self, other) {
    case (.day, .day), (.day, .month), (.month, .month), (.year, .year), (.weekday, .weekday): true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// The parts of dates that a folded text names, each with its bytes, in no particular order.
  var timeMarks: [(mark: TimeMark, range: Range<Int>)] {
    let words = markedWords
    return timeMarks(words[...], quantities(marked: words[...])[...])
  }

  /// The same, of a text of which the marked words and numbers are known, or those of more than the text.
  func timeMarks(
    _ words: ArraySlice<MarkedWord>, _ numbers: ArraySlice<Quantity>
  ) -> [(mark: TimeMark, range: Range<Int>)] {
    let dates = writtenDates(marked: words)
    var found: [(TimeMark, Range<Int>)] = []
    for date in dates {
      found.append(
        (date.day.map { .day(month: date.month, day: $0) } ?? .month(date.month), date.range))
      if let year = date.year { found.append((.year(year), date.range)) }
      if let weekday = date.weekday {
        found.append((.weekday(weekday), date.weekdayRange ?? date.range))
      }
    }
    for number in numbers where number.kind == .date && holds(number.range) {
      if let mark = mark(of: number, beside: dates) { found.append((mark, number.range)) }
    }
    for word in words where holds(word.range) {
      guard case .month(let month) = word.mark,
        !dates.contains(where: { $0.range.overlaps(word.range) }),
        EnglishOpposites.isMeant(self[word.range], in: self)
      else { continue }
      found.append((.month(month), word.range))
    }
    for range in dayNames {
      guard !dates.contains(where: { $0.weekdayRange?.overlaps(range) == true }),
        let weekday = Weekday(folded: self[range])
      else { continue }
      found.append((.weekday(weekday), range))
    }
    return found
  }

  private func holds(_ range: Range<Int>) -> Bool {
    startIndex <= range.lowerBound && range.upperBound <= endIndex
  }

  /// The year that a number is, or the first day of “between 2 and 8 May”; nil if it is neither.
  private func mark(of number: Quantity, beside dates: [WrittenDate]) -> TimeMark? {
    if dates.contains(where: { $0.range.overlaps(number.range) }) { return nil }
    if number.mayBeYear { return number.integer.map { .year($0) } }
    guard number.mayBeDay, let day = number.integer,
      let next = dates.first(where: { $0.range.lowerBound >= number.range.upperBound }),
      next.day != nil, number.range.upperBound + 8 >= next.range.lowerBound
    else { return nil }
    return .day(month: next.month, day: day)
  }

  /// The words that end with “day” and are long enough for the name of one.
  var dayNames: [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = dropFirst(3)
    while let place = rest.firstPlace(of: Self.day[...]) {
      rest = rest[(place + Self.day.count)...]
      if rest.first?.isSmallLetter == true { continue }
      let word = self[..<rest.startIndex].wordAtEnd
      if word.count > 5 { found.append(word.startIndex..<word.endIndex) }
    }
    return found
  }

  private static var day: [UInt8] { Array("day".utf8) }
}

extension EDTF {
  /// The parts of its first and last day.
  var timeMarks: Set<TimeMark> {
    guard let first = earliest, let last = latest else { return [] }
    return first.timeMarks.union(last.timeMarks)
  }
}

extension CalendarDate {
  var timeMarks: Set<TimeMark> {
    [.day(month: month, day: day), .month(month), .year(year), .weekday(weekday)]
  }
}
