import Facts
import Kit

/// When an event is, in a calendar (RFC 5545, §3.6.1).
enum CalendarSpan: Sendable {
  case days(ClosedRange<CalendarDate>)

  /// From one moment to another, as iCalendar writes them; the end is nil if the event has none.
  case moments(start: String, end: String?)

  /// When a date is that is known for certain; nil for any other.
  ///
  /// - Parameters:
  ///   - date: The date.
  ///   - zone: The site's zone, in which a time without one is meant; without a zone it is the time
  ///     where the reader is, to iCalendar.
  init?(_ date: EDTF, in zone: Zone) {
    switch date.value {
    case .date(let date):
      guard let day = date.knownDay else { return nil }
      self = date.moment(in: zone).map { .moments(start: $0, end: nil) } ?? .days(day...day)
    case .interval(let start, let end):
      guard let start = start.date, let end = end.date, let first = start.knownDay,
        let last = end.knownDay, first <= last
      else { return nil }
      // An end has to be of the form of the start.
      if let from = start.moment(in: zone), let to = end.moment(in: zone), from.count == to.count,
        from < to
      {
        self = .moments(start: from, end: to)
      } else {
        self = .days(first...last)
      }
    }
  }

  func append(to writer: inout CalendarWriter) {
    switch self {
    case .days(let days):
      writer.property("DTSTART;VALUE=DATE", days.lowerBound.iCalendar)
      // The end is the first day after it; the calendar ends with the year 9999.
      if let end = days.upperBound.adding(days: 1) {
        writer.property("DTEND;VALUE=DATE", end.iCalendar)
      }
    case .moments(let start, let end):
      writer.property("DTSTART", start)
      if let end { writer.property("DTEND", end) }
    }
  }
}

extension EDTFDate {
  /// The day, if it is known for certain.
  fileprivate var knownDay: CalendarDate? {
    day == nil || isUncertain || isApproximate ? nil : earliest
  }

  /// The moment, in UTC where its zone is known; nil without a time of day.
  fileprivate func moment(in zone: Zone) -> String? {
    guard let time, let day = knownDay else { return nil }
    if let instant = Instant("\(day)T\(time)") { return instant.iCalendar }
    guard let local = Instant("\(day)T\(time)Z") else { return nil }
    return zone == .utc
      ? String(local.iCalendar.dropLast()) : zone.moment(at: local).iCalendar
  }
}
