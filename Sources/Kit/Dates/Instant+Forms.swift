extension Instant {
  /// The moment in UTC as RFC 3339 writes it, such as `2025-10-29T13:30:00Z`.
  package var rfc3339: String {
    let (day, time) = inUTC
    return "\(day)T\(time.map { $0.padded(to: 2) }.joined(separator: ":"))Z"
  }

  /// The moment in UTC as iCalendar writes it, such as `20251029T133000Z`.
  package var iCalendar: String {
    let (day, time) = inUTC
    return "\(day.iCalendar)T\(time.map { $0.padded(to: 2) }.joined())Z"
  }

  /// The day in UTC, and hours, minutes and seconds.
  private var inUTC: (day: CalendarDate, time: [Int]) {
    let second = (seconds % 86_400 + 86_400) % 86_400
    // An offset may lead out of the years that days have; the day as written is the nearest.
    let day = CalendarDate(dayNumber: (seconds - second) / 86_400) ?? date
    return (day, [second / 3600, second / 60 % 60, second % 60])
  }
}

extension CalendarDate {
  /// The day as iCalendar writes it, such as `20251029`.
  package var iCalendar: String {
    String(decoding: description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }
}
