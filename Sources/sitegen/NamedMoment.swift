import ArgumentParser
import Facts
import Foundation
import Kit
import Site

/// A moment that an option names.
struct NamedMoment: Hashable, Sendable {
  fileprivate let instant: Instant

  /// How it was named.
  fileprivate let form: Form

  fileprivate enum Form: Hashable {
    /// With a time and its offset from UTC.
    case exact

    /// A day, with no time.
    case day

    /// With what the clocks of the site show then; `instant` is when those in UTC do.
    case onClocks
  }
}

extension NamedMoment? {
  /// The moment for a site: a day begins when it does in the site's time zone, as one of its pages
  /// does; now if none is named.
  ///
  /// - Throws: If the site's settings are there and cannot be read.
  func instant(inSiteAt site: String) throws(FileError) -> Instant {
    try moment(inSiteAt: site).instant
  }

  /// The day for a site: the one that its clocks show at the moment.
  ///
  /// - Throws: If the site's settings are there and cannot be read.
  func day(inSiteAt site: String) throws(FileError) -> CalendarDate {
    try moment(inSiteAt: site).day
  }

  /// The moment for a site, and the day that its clocks show then.
  ///
  /// - Throws: If the site's settings are there and cannot be read.
  func moment(inSiteAt site: String) throws(FileError) -> (instant: Instant, day: CalendarDate) {
    moment(in: try Zone(ofSiteAt: site))
  }

  /// The moment in a time zone, and the day that its clocks show then.
  func moment(in zone: Zone) -> (instant: Instant, day: CalendarDate) {
    guard let self else {
      let now = Instant(secondsSince1970: Int(Date().timeIntervalSince1970)) ?? .epoch
      return (now, zone.day(of: now))
    }
    let instant =
      switch self.form {
      case .exact: self.instant
      case .day: zone.start(of: self.instant.date)
      case .onClocks: zone.moment(at: self.instant)
      }
    return (instant, zone.day(of: instant))
  }
}

extension Zone {
  /// The time zone of a site; that of UTC where it has no settings that name one, or where what stands in their
  /// place can never be read, of which whatever reads the site tells.
  ///
  /// - Throws: If the settings are there and reading them failed.
  init(ofSiteAt site: String) throws(FileError) {
    do throws(FileError) {
      self = try SiteSettings.read(of: site, rules: []).0.zone
    } catch  where error.isAbsence || error.leadsOut || error.code == nil {
      self = .utc
    }
  }
}

/// Reads the moment that an option names.
///
/// - Throws: `ValidationError` that says what to write, if the text is none.
func moment(_ text: String) throws -> NamedMoment {
  let bytes = Array(text.utf8)
  if let moment = Instant(text) {
    return NamedMoment(instant: moment, form: bytes.count == 10 ? .day : .exact)
  }
  if let moment = Instant("\(text)Z") { return NamedMoment(instant: moment, form: .onClocks) }
  let isWritten = bytes.count >= 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == bytes[4]
  let isDay = isWritten && CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)) != nil
  var reason = "“\(text.clipped)” is no moment"
  if isWritten, !isDay { reason += ", as the calendar has no such day" }
  if isDay { reason += ", as its time cannot be read" }
  let meant = (text.suggestedMoment?.texts ?? text.suggestedDates)
    .filter { Instant($0) != nil || Instant("\($0)Z") != nil }
  if !meant.isEmpty { throw ValidationError("\(reason); write \(meant.asAlternatives)") }
  throw ValidationError(
    "\(reason); write a day such as 2025-10-29, or a time with its offset from UTC such as"
      + " 2025-10-29T18:00Z")
}
