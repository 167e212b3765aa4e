/// What a day with a time of day is called in the form of RFC 3339, without seconds if there are
/// none.
package struct SuggestedMoment: Hashable, Sendable {
  /// The days that may be meant, of the form `YYYY-MM-DD`; one or more.
  let days: [String]

  /// `hh:mm` or `hh:mm:ss`.
  let time: String

  /// `Z` or an offset such as `+05:00`; nil if none is named, or one that is not known.
  let zone: String?

  package var hasZone: Bool { zone != nil }

  /// The moments that may be meant, without a zone if none is known.
  package var texts: [String] { days.map { "\($0)T\(time)\(zone ?? "")" } }
}

extension String {
  /// What a day with a time of day may mean; nil if the text holds no such.
  ///
  /// Read are a date as in `suggestedDates` with a time before or after it (`10 November 2025,
  /// 2:00 pm`, `Mon, 10 Nov 2025 14:00:00 +0000`, `Mon Nov 10 14:00:00 2025 +0300`, `2025-11-10 2 p.m.`, `10.11.2025 14.30 Uhr`), the
  /// form without marks (`20251110T140000Z`), and seconds or milliseconds since 1970.
  package var suggestedMoment: SuggestedMoment? {
    let scalars = unicodeScalars.map { $0 == "\u{2212}" ? "-" : $0.asDigitOfASCII }
    let bytes = Self.withinTheClock(
      Self.withoutZoneName(Array(String(String.UnicodeScalarView(scalars)).utf8)))
    if let moment = Self.sinceEpoch(bytes) { return moment }
    let text = Self.withMarks(bytes)
    guard let time = ClockTime(in: text) else { return nil }
    let before = text[..<time.range.lowerBound]
    var after = text[time.range.upperBound...]
    let day = before.withoutSign
    let zone =
      Self.takeZone(from: &after, mayBeSpan: day.count == before.count)
      ?? Self.takeLastZone(from: &after)
    let rest = "\(String(decoding: day, as: UTF8.self)) \(String(decoding: after, as: UTF8.self))"
    let exact = rest.suggestedDates
    let days = exact.isEmpty ? rest.suggestedDates(passingOver: true) : exact
    guard days.first?.utf8.count == 10 else { return nil }
    // Where more is said than a day and a time, no zone makes it the moment that is meant.
    return SuggestedMoment(days: days, time: time.text, zone: exact.isEmpty ? nil : zone)
  }

  /// The text without the name of a zone behind its offset, as in `2025-10-29T14:00+02:00[Europe/Berlin]` and
  /// Go's `2025-10-29 14:00:00 +0000 UTC`.
  private static func withoutZoneName(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.last == UInt8(ascii: "]"), let open = bytes.lastIndex(of: UInt8(ascii: "[")) {
      return Array(bytes[..<open])
    }
    guard let space = bytes.lastIndex(of: UInt8(ascii: " ")), 3...5 ~= bytes.count - space - 1,
      bytes[(space + 1)...].allSatisfy(\.isCapitalLetter),
      let sign = bytes[..<space].last(where: { !$0.isDigit && $0 != UInt8(ascii: ":") }),
      sign.isOne(of: "+-")
    else { return bytes }
    return Array(bytes[..<space])
  }

  private static func sinceEpoch(_ bytes: [UInt8]) -> SuggestedMoment? {
    guard [10, 13].contains(bytes.count), let number = Int(decimalDigits: bytes[...]),
      let text = Instant(secondsSince1970: bytes.count == 13 ? number / 1_000 : number)?.rfc3339
    else { return nil }
    let time = String(Substring(text.utf8.dropFirst(11).dropLast()))
    return SuggestedMoment(days: [String(Substring(text.utf8.prefix(10)))], time: time, zone: "Z")
  }

  /// The text with the marks of ISO 8601 where it is a day and a time without them.
  private static func withMarks(_ bytes: [UInt8]) -> [UInt8] {
    let (day, clock) = (bytes.prefix(8), bytes.dropFirst(9).prefix(while: \.isDigit))
    guard day.count == 8, day.allSatisfy(\.isDigit), bytes.count > 9,
      bytes[8].lowercased == UInt8(ascii: "t"), clock.count == 4 || clock.count == 6
    else { return bytes }
    let times = stride(from: clock.startIndex, to: clock.endIndex, by: 2).map { clock[$0..<$0 + 2] }
    return day + [UInt8(ascii: " ")] + times.joined(separator: ":".utf8) + bytes[clock.endIndex...]
  }

  /// Takes the offset that ends the text, as in `Mon Nov 10 14:00:00 2025 +0300`; nil if none does.
  private static func takeLastZone(from text: inout ArraySlice<UInt8>) -> String? {
    guard let space = text.lastIndex(of: UInt8(ascii: " ")) else { return nil }
    var word = text[(space + 1)...]
    guard let zone = takeZone(from: &word, mayBeSpan: false), word.isEmpty else { return nil }
    text = text[..<space]
    return zone
  }

  /// Takes the zone with which the text starts, as RFC 3339 writes it; nil if it is none that is
  /// known, or a hyphen that may stand between two times.
  private static func takeZone(from text: inout ArraySlice<UInt8>, mayBeSpan: Bool) -> String? {
    let rest = text.drop { $0.isOne(of: " (") }
    let word = rest.prefix { $0.isLetterOrDigit || $0.isOne(of: "+-:") }
    guard let zone = MomentText.zone(word), !mayBeSpan || text.first != UInt8(ascii: "-") else {
      return nil
    }
    text = rest[word.endIndex...]
    guard let offset = Instant.offset(zone[...]), -12 * 3600...14 * 3600 ~= offset else {
      return nil
    }
    return offset == 0 ? "Z" : String(decoding: zone, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The text without the `T` that ISO 8601 has between a day and its time.
  fileprivate var withoutSign: Self {
    guard last?.lowercased == UInt8(ascii: "t"), dropLast().last?.isDigit == true else {
      return self
    }
    return dropLast()
  }
}
