import Facts
import Kit
import Markdown
import Site

extension Check {
  /// A day before, after or by which an event is said to be, against the day that it has.
  static let boundsOfEvent = prose(.dateDiffersFromEvent) { prose in
    guard prose.links.contains(where: { $0.fact?.fact.kind == .events }) else { return [] }
    var places = PlaceCursor(prose)
    return prose.ownDates.compactMap { found in
      guard !found.date.isImpossible, let (event, bound) = prose.eventBounded(by: found),
        let moment = event.when, !moment.date.isUnknown,
        let days = found.date.days(inYearOf: moment.date), bound.excludes(moment.date, days)
      else { return nil }
      let own = moment.text.map { "“\($0.clipped)” (\(moment.date.text))" } ?? moment.date.text
      return Diagnostic(
        .dateDiffersFromEvent, at: places.location(of: found.date.range),
        "“\(bound.words) \(places.written(found.date.range))”, but \(event.id) is \(own)",
        help: "correct the date\(event.placeInSource)", id: event.id)
    }
  }
}

/// How a day bounds when an event is.
private enum DayBound {
  case before, notBefore, after, by

  var words: String {
    switch self {
    case .before: "before"
    case .notBefore: "not before"
    case .after: "after"
    case .by: "by"
    }
  }

  /// Whether an event with a date is surely not within the bound, which some days make.
  func excludes(_ date: EDTF, _ days: ClosedRange<CalendarDate>) -> Bool {
    guard let first = date.earliest else { return false }
    let isOpen = date.latest == nil
    let isStart = first.year == days.lowerBound.year && first.month == days.lowerBound.month
    return switch self {
    case .before: first >= days.lowerBound
    // What is not known to be over by a day is not said to be by then.
    case .by: first > days.upperBound || isOpen && isStart
    case .notBefore:
      date.latest.map { $0 < days.lowerBound } ?? (first < days.lowerBound && !isStart)
    case .after: date.latest.map { $0 <= days.upperBound } ?? false
    }
  }
}

extension PageProse {
  /// The event that a date bounds, which is linked before it in the same clause, and how; nil if it bounds none.
  fileprivate func eventBounded(by found: SentenceDate) -> (Fact, DayBound)? {
    let start = min(
      found.date.weekdayRange?.lowerBound ?? found.date.range.lowerBound,
      found.date.range.lowerBound)
    guard let link = found.sentence.links.last(where: { $0.range.lowerBound < start }),
      link.range.upperBound <= start, link.field == nil, let event = link.fact?.fact,
      event.kind == .events
    else { return nil }
    let gap = bytes[link.range.upperBound..<start]
    guard gap.count <= 64, gap.last == UInt8(ascii: " "),
      !gap.contains(where: { $0.isOne(of: ",;:()\n") })
    else { return nil }
    let words = gap.meaningWords
    guard let last = words.last, words.count <= 9, words.first?.isWord(in: DayWords.verbs) == true,
      !words.contains(where: { $0.isWord(in: DayWords.turns) })
    else { return nil }
    let isDenied = words.contains { MeaningWords.force(of: $0) == .negation }
    switch last {
    case _ where last.isWord(in: ["before"]): return (event, isDenied ? .notBefore : .before)
    case _ where isDenied: return nil
    case _ where last.isWord(in: ["after"]): return (event, .after)
    case _ where last.isWord(in: ["by"]): return (event, .by)
    default: return nil
    }
  }
}

private enum DayWords {
  /// Verbs by which it is said when an event was or will be.
  static let verbs = [
    "began", "came", "can", "cannot", "comes", "had", "happened", "has", "is", "may", "must",
    "occurred",
    "opens", "should", "starts", "took", "was", "were", "will", "won't",
  ]

  /// Words that make a day that of something else.
  static let turns = [
    "a", "ago", "and", "announced", "but", "day", "days", "due", "expected", "hours", "if", "known",
    "later", "meant", "month", "months", "planned", "said", "scheduled", "shortly", "soon",
    "supposed",
    "that", "too", "until", "week", "weeks", "when", "which", "who", "year", "years",
  ]
}

extension WrittenDate {
  /// The days that it may mean, in the year of another date if it names none; nil if that has several.
  fileprivate func days(inYearOf other: EDTF) -> ClosedRange<CalendarDate>? {
    guard let year = year ?? other.earliest?.year,
      self.year != nil || other.latest.map({ $0.year == year }) ?? true,
      let first = CalendarDate(year: year, month: month, day: day ?? 1),
      let length = CalendarDate.length(ofMonth: month, in: year),
      let last = CalendarDate(year: year, month: month, day: day ?? length), first <= last
    else { return nil }
    return first...last
  }
}
