extension String {
  /// What a day with a time of day is called in the form of RFC 3339, without seconds if there are
  /// none; nil if the text holds no such, or its day may be one of several.
  ///
  /// Read are a date as in `suggestedDates` with a time before or after it (`10 November 2025,
  /// 2:00 pm`, `Mon, 10 Nov 2025 14:00:00 +0000`), the form without marks (`20251110T140000Z`), and
  /// seconds or milliseconds since 1970.
  package var suggestedMoment: (text: String, hasZone: Bool)? {
    let bytes = Array(String(String.UnicodeScalarView(unicodeScalars.map(\.asDigitOfASCII))).utf8)
    if let moment = Self.sinceEpoch(bytes) { return (moment, true) }
    let text = Self.withMarks(bytes)
    guard let colon = text.indices.first(where: { Self.isTime(text, around: $0) }) else {
      return nil
    }
    let start = text[..<colon].lastIndex { !$0.isDigit }.map { $0 + 1 } ?? 0
    var rest = text[start...]
    guard let time = Self.takeTime(from: &rest) else { return nil }
    let zone = Self.zone(in: rest)
    let before = String(decoding: text[..<start].dropLast(), as: UTF8.self)
    let days =
      before.suggestedDates.isEmpty
      ? String(decoding: rest, as: UTF8.self).suggestedDates : before.suggestedDates
    guard days.count == 1, days[0].utf8.count == 10 else { return nil }
    return ("\(days[0])T\(time)\(zone ?? "")", zone != nil)
  }

  private static func sinceEpoch(_ bytes: [UInt8]) -> String? {
    guard [10, 13].contains(bytes.count), let number = Int(decimalDigits: bytes[...]) else {
      return nil
    }
    return Instant(secondsSince1970: bytes.count == 13 ? number / 1_000 : number)?.rfc3339
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

  /// Whether an hour and minutes stand around a colon.
  private static func isTime(_ text: [UInt8], around colon: Int) -> Bool {
    text[colon] == UInt8(ascii: ":") && colon > 0 && text[colon - 1].isDigit
      && text[(colon + 1)...].prefix(while: \.isDigit).count == 2
  }

  /// Takes a time of day and whether it is after noon.
  private static func takeTime(from rest: inout ArraySlice<UInt8>) -> String? {
    let clock = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ":") }
    let numbers = clock.split(separator: UInt8(ascii: ":")).map { Int(decimalDigits: $0) ?? 99 }
    rest = rest[clock.endIndex...]
    if let mark = rest.first, ".,".utf8.contains(mark) {
      rest = rest.dropFirst().drop(while: \.isDigit)
    }
    rest = rest.drop { $0 == UInt8(ascii: " ") }
    var hour = numbers.first ?? 99
    let half = rest.prefix(4).filter(\.isLetter).map(\.lowercased).prefix(2)
    if half.elementsEqual("am".utf8) || half.elementsEqual("pm".utf8) {
      guard 1...12 ~= hour else { return nil }
      hour = hour % 12 + (half.first == UInt8(ascii: "p") ? 12 : 0)
      rest = rest.drop { $0.isLetter || $0 == UInt8(ascii: ".") }.drop { $0 == UInt8(ascii: " ") }
    }
    guard 2...3 ~= numbers.count, hour < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let seconds = numbers.count == 3 && numbers[2] > 0 ? ":\(numbers[2].padded(to: 2))" : ""
    return "\(hour.padded(to: 2)):\(numbers[1].padded(to: 2))\(seconds)"
  }

  /// The zone with which the text starts, as RFC 3339 writes it; nil if it is none that is known.
  private static func zone(in text: ArraySlice<UInt8>) -> String? {
    let word = text.prefix { $0.isLetterOrDigit || $0.isOne(of: "+-:") }
    guard let zone = MomentText.zone(word) else { return nil }
    let text = String(decoding: zone, as: UTF8.self)
    return text == "+00:00" ? "Z" : text
  }
}
