/// A moment, such as `2025-10-29` or `2025-10-29T18:30+05:00`.
package struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00Z; those of a day with no time are its first in UTC.
  package let seconds: Int

  /// The day as written, in the zone that was written.
  package let date: CalendarDate

  /// Creates the moment so many seconds after 1970-01-01T00:00Z; fails outside the years 0 to 9999.
  package init?(secondsSince1970 seconds: Int) {
    let dayNumber = Int((Double(seconds) / 86_400).rounded(.down))
    guard let date = CalendarDate(dayNumber: dayNumber) else { return nil }
    self.seconds = seconds
    self.date = date
  }

  /// The first moment of 1970 in UTC.
  package static let epoch = Instant(seconds: 0, date: .epoch)

  private init(seconds: Int, date: CalendarDate) {
    self.seconds = seconds
    self.date = date
  }

  /// The first second, in UTC, of `date`.
  package init(_ date: CalendarDate) {
    self.init(date: date, secondOfDay: 0)
  }

  /// The moment at which `date` starts where it is meant, in seconds since 1970-01-01T00:00Z.
  init(_ date: CalendarDate, startingAt seconds: Int) {
    self.init(seconds: seconds, date: date)
  }

  /// The moment so many seconds after 1970-01-01T00:00Z, written on `day` in its zone; fails if the
  /// two are more than two days apart, which no zone makes them.
  package init?(secondsSince1970 seconds: Int, on day: CalendarDate) {
    guard abs(seconds - day.dayNumber * 86_400) <= 2 * 86_400 else { return nil }
    self.init(seconds: seconds, date: day)
  }

  private init(date: CalendarDate, secondOfDay: Int) {
    self.date = date
    seconds = date.dayNumber * 86_400 + secondOfDay
  }

  /// Creates a moment from `YYYY-MM-DD`, optionally followed by a time and its zone, as in
  /// `2025-10-29T18:30+05:00` and the other forms of `MomentText`; a time without a zone is refused.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let date = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    guard bytes.count > 10 else {
      self.init(date)
      return
    }
    guard let moment = MomentText(bytes[...]), let offset = Self.offset(moment.zone[...]),
      // No clock is further from UTC; “14:00-16:00” is a time from one hour to another.
      -12 * 3600...14 * 3600 ~= offset,
      let time = Self.time(moment.time, seconds: true)
    else { return nil }
    self.init(date: date, secondOfDay: time - offset)
  }

  /// The seconds by which a zone, `Z` or an offset such as `+05:00`, is ahead of UTC.
  static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual("Z".utf8) { return 0 }
    return time(bytes.dropFirst(), seconds: false).map {
      bytes.first == UInt8(ascii: "-") ? -$0 : $0
    }
  }

  /// The seconds of `hh:mm`, or `hh:mm:ss` where `seconds` allows it.
  static func time(_ bytes: ArraySlice<UInt8>, seconds: Bool) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2 || (parts.count == 3 && seconds), parts.allSatisfy({ $0.count == 2 })
    else { return nil }
    let numbers = parts.compactMap { Int(decimalDigits: $0) }
    guard numbers.count == parts.count, numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }
}

extension Instant: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.seconds < rhs.seconds }
}
