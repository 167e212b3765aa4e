import Foundation

extension Zone {
  /// The names for an offset from UTC that was written in the place of a zone, such as `+05:00`: that of a
  /// place with this time all year round, if there is one, and that of the offset itself.
  ///
  /// - Returns: Nil for what is no offset, and for one that no place has.
  package static func names(ofOffset text: String) -> (place: String, offset: String?)? {
    guard let seconds = seconds(ofOffset: Array(text.utf8)[...]) else { return nil }
    // Names of offsets have the sign of POSIX, with west as plus.
    let hours = seconds / 3600
    let offset =
      seconds % 3600 == 0
      ? (hours == 0 ? "UTC" : "Etc/GMT\(hours > 0 ? "-" : "+")\(abs(hours))") : nil
    let candidates = wellKnown + names.filter { $0.utf8.contains(UInt8(ascii: "/")) }
    let place =
      candidates.first { hasAlways(seconds, $0) } ?? candidates.first { hasInWinter(seconds, $0) }
    return place.map { ($0, offset.flatMap { TimeZone(identifier: $0) == nil ? nil : $0 }) }
  }

  /// Zones of many people, which stand for their time before others do.
  private static let wellKnown = [
    "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka", "Asia/Jakarta", "Asia/Shanghai", "Asia/Tokyo",
    "Australia/Brisbane", "Pacific/Auckland", "Asia/Dubai", "Asia/Tehran", "Asia/Kabul",
    "Europe/Istanbul",
    "Africa/Johannesburg", "Africa/Lagos", "Africa/Abidjan", "America/Sao_Paulo", "America/Bogota",
    "Europe/Berlin", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
  ]

  /// The seconds of an offset such as `+05:00`, `+0530`, `UTC+5` and `GMT-3`; nil for anything else.
  private static func seconds(ofOffset text: ArraySlice<UInt8>) -> Int? {
    let name = text.prefix(while: \.isLetter)
    guard name.isEmpty || name.elementsEqual("UTC".utf8) || name.elementsEqual("GMT".utf8),
      let sign = text.dropFirst(name.count).first, sign.isOne(of: "+-")
    else { return nil }
    let rest = text.dropFirst(name.count + 1)
    let digits = rest.filter { $0 != UInt8(ascii: ":") }
    guard 1...4 ~= digits.count, rest.count - digits.count <= 1, digits.allSatisfy(\.isDigit),
      let number = Int(decimalDigits: digits[...])
    else { return nil }
    let (hours, minutes) = digits.count > 2 ? (number / 100, number % 100) : (number, 0)
    guard hours <= 14, minutes < 60 else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// Whether clocks in a zone were ahead by some seconds both in January and in July of 2025.
  private static func hasAlways(_ seconds: Int, _ name: String) -> Bool {
    hasInWinter(seconds, name)
      && TimeZone(identifier: name)?.secondsFromGMT(for: Date(timeIntervalSince1970: 1_752_000_000))
        == seconds
  }

  private static func hasInWinter(_ seconds: Int, _ name: String) -> Bool {
    TimeZone(identifier: name)?.secondsFromGMT(for: Date(timeIntervalSince1970: 1_736_500_000))
      == seconds
  }
}
