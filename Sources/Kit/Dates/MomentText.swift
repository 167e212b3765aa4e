/// A day and a time with its offset from UTC, in one of the forms that tools write.
///
/// Read are RFC 3339, ISO 8601 with fractions of a second or offsets such as `+0300` and `+03`, and
/// the forms with spaces of Jekyll, Hugo and `git`: `2025-10-29 14:00:00 +0300`.
struct MomentText {
  /// `YYYY-MM-DD`.
  let day: ArraySlice<UInt8>

  /// `hh:mm` or `hh:mm:ss`, a fraction of a second left out.
  let time: ArraySlice<UInt8>

  /// `Z`, or an offset such as `+05:00`.
  let zone: [UInt8]
}

extension MomentText {
  /// Fails for a text of another form; its numbers may be none of the calendar or the clock.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.count > 11, " Tt".utf8.contains(text[text.startIndex + 10]) else { return nil }
    day = text.prefix(10)
    let rest = text.dropFirst(11)
    let clock = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ":") }
    var after = rest[clock.endIndex...]
    if after.first == UInt8(ascii: "."), clock.count == 8 {
      let digits = after.dropFirst().prefix(while: \.isDigit)
      guard !digits.isEmpty else { return nil }
      after = after[digits.endIndex...]
    }
    if after.first == UInt8(ascii: " ") { after = after.dropFirst() }
    guard let zone = Self.zone(after) else { return nil }
    time = clock
    self.zone = zone
  }

  static func zone(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    if ["Z", "z", "UTC", "GMT"].contains(where: { text.elementsEqual($0.utf8) }) {
      return [UInt8(ascii: "Z")]
    }
    guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    var digits = Array(text.dropFirst())
    if digits.count == 5, digits[2] == UInt8(ascii: ":") { digits.remove(at: 2) }
    guard [2, 4].contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
    let minutes = digits.count == 4 ? digits[2...] : Array("00".utf8)[...]
    return [sign] + digits.prefix(2) + [UInt8(ascii: ":")] + minutes
  }

  /// The moment as RFC 3339 writes it, but for the seconds, which may be absent.
  var text: String {
    String(decoding: day + [UInt8(ascii: "T")] + time + zone, as: UTF8.self)
  }
}
