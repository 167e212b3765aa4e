/// A date, or an interval of dates, that may be partly unknown.
///
/// The subset of the Extended Date/Time Format (ISO 8601-2, level 1) that briefings need: a year,
/// season, month or day, `X` for digits that are not known from the right on, `?` uncertain, `~`
/// approximate, `%` both, a time of day after a known day, with or without its offset from UTC, and
/// intervals whose ends may be open (`..`) or unknown (nothing).
package struct EDTF: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case date(EDTFDate)
    case interval(start: EDTFEnd, end: EDTFEnd)
  }

  /// The date as it was written.
  package let text: String

  package let value: Value
}

/// An end of an interval.
package enum EDTFEnd: Hashable, Sendable {
  case date(EDTFDate)

  /// `..`: the interval has no such end.
  case open

  /// Nothing stands there: the end is not known.
  case unknown

  package var date: EDTFDate? {
    guard case .date(let date) = self else { return nil }
    return date
  }
}

/// A year, month or day of which digits may be unknown from the right on.
package struct EDTFDate: Hashable, Sendable {
  /// The first and the last year that it may be; nil if the year is not known at all.
  package var years: ClosedRange<Int>?

  /// The month, from 1; nil if it is not given or not known.
  package var month: Int?

  /// The day of the month, from 1; nil if it is not given or not known.
  package var day: Int?

  /// The season in the month's place, from spring, which is 1, to winter; nil if none stands there.
  package var season: Int?

  /// The time of day as it is written, such as `04:17+03:00`; nil if none stands after the day.
  package var time: String?

  /// Whether `?` or `%` follows.
  package var isUncertain = false

  /// Whether `~` or `%` follows.
  package var isApproximate = false
}

extension EDTFDate {
  /// The year; nil if not every digit is known.
  package var year: Int? {
    guard let years, years.lowerBound == years.upperBound else { return nil }
    return years.lowerBound
  }

  private var isSeasonOfTwoYears: Bool { season == 2 || season == 4 }

  /// The first day that it may be; nil if the year is not known.
  ///
  /// Winter in one half of the globe and summer in the other lie in two years, of which a writer may
  /// name either.
  package var earliest: CalendarDate? {
    if isSeasonOfTwoYears, let year, let day = CalendarDate(year: year - 1, month: 12, day: 1) {
      return day
    }
    return years.flatMap { CalendarDate(year: $0.lowerBound, month: month ?? 1, day: day ?? 1) }
  }

  /// The last day that it may be; nil if the year is not known.
  package var latest: CalendarDate? {
    guard let years else { return nil }
    if isSeasonOfTwoYears, let day = CalendarDate(year: years.upperBound + 1, month: 2, day: 28) {
      return day
    }
    let month = month ?? 12
    let length = CalendarDate.length(ofMonth: month, in: years.upperBound)
    return CalendarDate(year: years.upperBound, month: month, day: day ?? length ?? 1)
  }
}

extension EDTF {
  /// The first day that it may be, or that the interval may start on; nil if that is not known.
  package var earliest: CalendarDate? {
    switch value {
    case .date(let date): date.earliest
    case .interval(let start, _): start.date?.earliest
    }
  }

  /// The last day that it may be, or that the interval may end on; nil if that is not known.
  package var latest: CalendarDate? {
    switch value {
    case .date(let date): date.latest
    case .interval(_, let end): end.date?.latest
    }
  }

  /// The day, if it is one known day.
  package var exactDay: CalendarDate? {
    guard case .date(let date) = value, date.day != nil else { return nil }
    return date.earliest
  }

  /// Whether nothing is known of it.
  package var isUnknown: Bool { earliest == nil && latest == nil }

  /// Whether it is an interval whose end cannot come after its start.
  package var runsBackwards: Bool {
    guard case .interval(let start, let end) = value, let first = start.date?.earliest,
      let last = end.date?.latest
    else { return false }
    return first > last
  }
}
