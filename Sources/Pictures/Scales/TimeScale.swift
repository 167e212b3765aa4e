import Kit

/// A straight scale of time across a picture.
package struct TimeScale: Hashable, Sendable {
  package struct Tick: Hashable, Sendable {
    package let place: Share

    /// The year, such as `2021`, or the day, such as `2021-08-01`, that starts there.
    package let date: String
  }

  /// The ticks, in the order of time: at most three days, or five years.
  package let ticks: [Tick]

  /// The first day, and the day after the last, as numbers of `CalendarDate.dayNumber`.
  private let days: Range<Int>

  /// Creates a scale of days, months or years that holds all stretches of days; fails if there are
  /// none.
  ///
  /// - Parameter stretches: Days by their numbers; a stretch of one day is a known day.
  init?(covering stretches: [Range<Int>]) {
    guard let first = stretches.map(\.lowerBound).min(),
      let end = stretches.map(\.upperBound).max(), first < end
    else { return nil }
    let holdsDays = stretches.contains { $0.count == 1 }
    let unit = Unit(of: end - first, holdsDays: holdsDays)
    days = unit.bounds(around: first..<end)
    ticks = unit.ticks(in: days).map { [days] tick in
      Tick(place: Self.place(tick.day, in: days), date: tick.date)
    }
  }

  /// The place at which a day starts; one beyond the scale is put at its end.
  func place(_ day: Int) -> Share { Self.place(day, in: days) }

  /// Whether some of the days are on the scale.
  func holds(_ others: Range<Int>) -> Bool { days.overlaps(others) }

  /// Whether the scale begins after the days.
  func isAfter(_ others: Range<Int>) -> Bool { others.upperBound <= days.lowerBound }

  /// Whether the scale ends before the days.
  func isBefore(_ others: Range<Int>) -> Bool { days.upperBound <= others.lowerBound }

  private static func place(_ day: Int, in days: Range<Int>) -> Share {
    Share(along: Double(day - days.lowerBound) / Double(days.count))
  }
}

/// What a scale of time counts in.
private enum Unit {
  case days, months, years

  init(of span: Int, holdsDays: Bool) {
    self = span > 1100 ? .years : span > 62 || !holdsDays ? .months : .days
  }

  /// Whole units with something before and behind.
  func bounds(around days: Range<Int>) -> Range<Int> {
    switch self {
    case .days:
      let margin = max(1, days.count / 8)
      return days.lowerBound - margin..<days.upperBound + margin
    case .months:
      // A few weeks alone would fill the picture, and say nothing of how long they are.
      let margin = max(0, 190 - days.count) / 2
      let (first, last) = (days.lowerBound - margin, days.upperBound + margin)
      return start(.months, of: first)..<end(.months, of: last)
    case .years: return start(.years, of: days.lowerBound)..<end(.years, of: days.upperBound)
    }
  }

  private func start(_ unit: Unit, of day: Int) -> Int {
    guard let date = CalendarDate(dayNumber: day) else { return day }
    let month = unit == .years ? 1 : date.month
    return CalendarDate(year: date.year, month: month, day: 1)?.dayNumber ?? day
  }

  /// The start of the unit after the one that the day before `day` is in.
  private func end(_ unit: Unit, of day: Int) -> Int {
    guard let date = CalendarDate(dayNumber: day - 1) else { return day }
    let months = date.year * 12 + (unit == .years ? 12 : date.month)
    return CalendarDate(year: months / 12, month: months % 12 + 1, day: 1)?.dayNumber ?? day
  }

  /// The days at which ticks stand, so far apart that their words fit on a phone.
  func ticks(in days: Range<Int>) -> [(day: Int, date: String)] {
    guard let first = CalendarDate(dayNumber: days.lowerBound) else { return [] }
    switch self {
    case .days:
      let step = max(1, (days.count - 1) / 2)
      return stride(from: days.lowerBound, to: days.upperBound, by: step).prefix(3)
        .compactMap { tick(CalendarDate(dayNumber: $0), in: days) }
    case .months:
      let count = Double(days.count) / 30.4
      let step = [1, 2, 3, 6, 12, 18].first { Double($0) >= 0.38 * count } ?? 24
      return (0...2).compactMap { number in
        let months = first.year * 12 + first.month - 1 + number * step
        return tick(CalendarDate(year: months / 12, month: months % 12 + 1, day: 1), in: days)
      }
    case .years:
      let count = days.count / 365
      let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { count / $0 < 5 } ?? 2000
      let start = (first.year + step - 1) / step * step
      return (0...5).compactMap { number in
        tick(CalendarDate(year: start + number * step, month: 1, day: 1), in: days)
      }
    }
  }

  /// A tick at a day of the scale or at its end.
  private func tick(_ date: CalendarDate?, in days: Range<Int>) -> (day: Int, date: String)? {
    guard let date, date.dayNumber <= days.upperBound else { return nil }
    return (date.dayNumber, String("\(date)".prefix(self == .years ? 4 : 10)))
  }
}
