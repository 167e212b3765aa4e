import Facts
import Kit

/// A part of a date that words name.
enum TimeMark: Hashable, Sendable {
  case day(month: Int, day: Int)
  case month(Int)
  case year(Int)
  case weekday(Weekday)

  var isYear: Bool { if case .year = self { true } else { false } }

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
    var found: [(TimeMark, Range<Int>)] = []
    let dates = writtenDates(marked: words[...])
    for date in dates {
      found.append((date.day.map { .day(month: date.month, day: $0) } ?? .month(date.month), date.range))
      if let year = date.year { found.append((.year(year), date.range)) }
      if let weekday = date.weekday { found.append((.weekday(weekday), date.weekdayRange ?? date.range)) }
    }
    for number in quantities(marked: words[...]) where number.kind == .date && number.mayBeYear {
      guard let year = number.integer, !dates.contains(where: { $0.range.overlaps(number.range) })
      else { continue }
      found.append((.year(year), number.range))
    }
    // “Between 2 and 8 May” names two days, of which the first has no month beside it.
    for number in quantities(marked: words[...]) where number.kind == .date && number.mayBeDay {
      let next = dates.first { $0.range.lowerBound >= number.range.upperBound }
      guard let next, next.day != nil, number.range.upperBound + 8 >= next.range.lowerBound,
        let day = number.integer
      else { continue }
      found.append((.day(month: next.month, day: day), number.range))
    }
    for word in words {
      guard case .month(let month) = word.mark,
        !dates.contains(where: { $0.range.overlaps(word.range) }),
        EnglishOpposites.isMeant(self[word.range], in: self)
      else { continue }
      found.append((.month(month), word.range))
    }
    for word in split(whereSeparator: { !$0.isSmallLetter }) where word.count > 5 && word.endsWith("day") {
      let range = word.startIndex..<word.endIndex
      guard !dates.contains(where: { $0.weekdayRange?.overlaps(range) == true }),
        let weekday = Weekday(folded: word)
      else { continue }
      found.append((.weekday(weekday), range))
    }
    return found
  }
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
