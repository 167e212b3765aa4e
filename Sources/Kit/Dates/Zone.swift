import Foundation

/// A time zone by its name in the IANA’s database, such as `Asia/Karachi`.
package struct Zone: Hashable, Sendable {
  private let zone: TimeZone

  /// Whether a desk named it, so that times of which no zone is told are those of its clocks.
  package let isNamed: Bool

  /// Fails for a name that the database does not have: an abbreviation, which may be that of several
  /// zones, and an offset, which says nothing of summer.
  package init?(_ name: String) {
    guard name.utf8.contains(UInt8(ascii: "/")) || Self.shortNames.contains(name),
      let zone = TimeZone(identifier: name)
    else { return nil }
    self.zone = zone
    isNamed = true
  }

  private init() {
    zone = .gmt
    isNamed = false
  }

  /// The names of the database that have no slash.
  private static let shortNames: Set<String> = [
    "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT",
    "GMT+0", "GMT-0", "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel",
    "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo",
    "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "UTC",
    "Universal", "W-SU", "WET", "Zulu",
  ]

  package static let utc = Self()

  /// The names that are suggested for a misspelt one.
  package static var names: [String] { TimeZone.knownTimeZoneIdentifiers }

  /// The name that was meant by one in other capitals, or by its last part alone, such as `Karachi`;
  /// nil if there is none.
  package static func name(like text: String) -> String? {
    let words = text.folded.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0 }
    return names.first { name in
      let folded = Array(name.folded.utf8)
      let place = folded.split(separator: UInt8(ascii: "/")).last ?? []
      return folded == words || place.elementsEqual(words)
    }
  }

  /// The name of a zone that an abbreviation, such as `PKT`, may be that of; nil if it is none.
  package static func name(abbreviated text: String) -> String? {
    TimeZone.abbreviationDictionary[text.uppercased()]
  }
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

  /// How often clocks in the zone show what those in UTC show at a moment, where that is not once: never when
  /// they are put forward over it, twice when they are put back.
  ///
  /// - Returns: Whether they show it at all, and the offsets from UTC that may be meant, such as `+02:00`; nil if
  ///   they show it once.
  package func ambiguity(of local: Instant) -> (isShown: Bool, offsets: [String])? {
    let offsets = [offset(at: local.seconds - 86_400), offset(at: local.seconds + 86_400)]
    let shown = Set(offsets).filter { offset(at: local.seconds - $0) == $0 }
    if shown.count == 1 { return nil }
    return (!shown.isEmpty, Set(offsets).sorted(by: >).map(Self.text(ofOffset:)))
  }

  /// By how much clocks in the zone are ahead of those in UTC when they show what those in UTC show at a moment, such
  /// as `+05:00`.
  package func offset(whenShowing local: Instant) -> String {
    Self.text(ofOffset: offset(at: moment(at: local).seconds))
  }

  private static func text(ofOffset seconds: Int) -> String {
    let (hours, minutes) = (abs(seconds) / 3600, abs(seconds) / 60 % 60)
    return "\(seconds < 0 ? "-" : "+")\(hours.padded(to: 2)):\(minutes.padded(to: 2))"
  }

  /// The name by which it was called.
  package var name: String { zone.identifier }

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
