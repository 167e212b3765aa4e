import Foundation

/// A time zone by its name in the IANA’s database, such as `Asia/Karachi`.
package struct Zone: Hashable, Sendable {
  private let zone: TimeZone

  /// Fails for a name that the database does not have.
  package init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  private init() {
    zone = .gmt
  }

  package static let utc = Self()

  /// The names that are suggested for a misspelt one.
  package static var names: [String] { TimeZone.knownTimeZoneIdentifiers }
}

extension Zone {
  /// The first moment of a day in the zone.
  ///
  /// Where clocks are put forward at midnight, the day begins at that moment; where they are put
  /// back across it, at the earlier of the two midnights.
  package func start(of day: CalendarDate) -> Instant {
    let midnight = day.dayNumber * 86_400
    let offsets = [offset(at: midnight - 86_400), offset(at: midnight + 86_400)].sorted(by: >)
    let start = offsets.map { midnight - $0 }.enumerated().first { offset(at: $1) == offsets[$0] }
    return Instant(day, startingAt: start?.element ?? midnight - offsets[1])
  }

  /// The moment at which clocks in the zone show what those in UTC show at another; the earlier one where
  /// they show it twice.
  package func moment(at local: Instant) -> Instant {
    let offsets = [offset(at: local.seconds - 86_400), offset(at: local.seconds + 86_400)]
      .sorted(by: >)
    let seconds = offsets.map { local.seconds - $0 }
    let right = zip(seconds, offsets).first { offset(at: $0) == $1 }?.0 ?? seconds[0]
    return Instant(secondsSince1970: right, on: local.date) ?? local
  }

  /// The day on which a moment is in the zone; the one in UTC at the ends of time.
  package func day(of moment: Instant) -> CalendarDate {
    let seconds = moment.seconds + offset(at: moment.seconds)
    return Instant(secondsSince1970: seconds)?.date ?? moment.date
  }

  /// The seconds by which the zone is ahead of UTC at a moment, in seconds since 1970.
  private func offset(at seconds: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
  }
}
