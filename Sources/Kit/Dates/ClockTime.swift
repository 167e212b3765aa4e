/// A time of day in words or numbers, in whatever form people write it.
///
/// Read are `14:00`, `14:00:05,5`, `2:00 pm`, `2pm`, `2.30 p.m.`, `14h`, `14h30`, `14 Uhr`, `14.30 Uhr`,
/// `1400 hours` and `noon`. Midnight is none, as it may be that before the day or after it.
struct ClockTime {
  /// `hh:mm` or `hh:mm:ss`.
  let text: String

  /// The bytes that say it.
  let range: Range<Int>
}

extension ClockTime {
  /// The first time of day in a text, which has ASCII digits; fails if there is none.
  init?(in text: [UInt8]) {
    let text = text.map(\.lowercased)
    for start in text.indices where Self.mayStart(text, at: start) {
      guard let time = Self.noon(text[start...]) ?? Self.time(text[start...]) else { continue }
      self = time
      return
    }
    return nil
  }

  private static let noons = WordSet("noon midday")
  private static let clockWords = WordSet("h uhr hrs hours")

  private static func mayStart(_ text: [UInt8], at place: Int) -> Bool {
    guard text[place].isLetterOrDigit else { return false }
    guard place > 0 else { return true }
    let before = text[place - 1]
    if !before.isLetterOrDigit { return before < 0x80 }
    // The T of ISO 8601.
    return text[place].isDigit && before == UInt8(ascii: "t") && place > 1
      && text[place - 2].isDigit
  }

  private static func noon(_ rest: ArraySlice<UInt8>) -> Self? {
    let word = rest.prefix(while: \.isLetter)
    guard noons.contains(word) else { return nil }
    return Self(text: "12:00", range: word.startIndex..<word.endIndex)
  }

  /// The time with which the text starts, with the words that make its numbers one.
  private static func time(_ text: ArraySlice<UInt8>) -> Self? {
    let hour = text.prefix(while: \.isDigit)
    var (numbers, rest) = ([hour], text[hour.endIndex...])
    if hour.count == 4 {
      numbers = [hour.prefix(2), hour.suffix(2)]
    } else if !(1...2 ~= hour.count) {
      return nil
    }
    let mark = rest.first
    var isTime = false
    if hour.count < 3, let mark, mark.isOne(of: ":.") {
      takeParts(of: &numbers, from: &rest, after: mark)
      isTime = mark == UInt8(ascii: ":") && numbers.count > 1
    }
    let half = takeHalf(from: &rest)
    if half == nil { isTime = takeWord(from: &rest, &numbers) || isTime }
    guard isTime || half != nil, let time = clock(numbers, half) else { return nil }
    return Self(text: time, range: text.startIndex..<rest.startIndex)
  }

  /// Takes minutes and seconds of two digits each, and passes over parts of a second.
  private static func takeParts(
    of numbers: inout [ArraySlice<UInt8>], from rest: inout ArraySlice<UInt8>, after mark: UInt8
  ) {
    while rest.first == mark, numbers.count < 3 {
      let digits = rest.dropFirst().prefix(while: \.isDigit)
      guard digits.count == 2 else { return }
      numbers.append(digits)
      rest = rest[digits.endIndex...]
    }
    guard numbers.count == 3, let point = rest.first, point.isOne(of: ".,"),
      rest.dropFirst().first?.isDigit == true
    else { return }
    rest = rest.dropFirst().drop(while: \.isDigit)
  }

  /// Takes `am` or `pm`, with or without points: whether it is after noon.
  private static func takeHalf(from rest: inout ArraySlice<UInt8>) -> Bool? {
    let word = rest.drop { $0 == UInt8(ascii: " ") }
    let mark = word.prefix { $0.isLetter || $0 == UInt8(ascii: ".") }
    let letters = mark.filter(\.isLetter)
    guard letters.elementsEqual("am".utf8) || letters.elementsEqual("pm".utf8) else { return nil }
    rest = rest[mark.endIndex...]
    return letters.first == UInt8(ascii: "p")
  }

  /// Takes a word that makes numbers a time, such as the `h` of `14h30` with the minutes after it.
  private static func takeWord(
    from rest: inout ArraySlice<UInt8>, _ numbers: inout [ArraySlice<UInt8>]
  ) -> Bool {
    let word = rest.drop { $0 == UInt8(ascii: " ") }.prefix(while: \.isLetter)
    guard clockWords.contains(word) else { return false }
    rest = rest[word.endIndex...]
    if word.count == 1, numbers.count == 1 {
      let minutes = rest.minutesAtStart
      if !minutes.isEmpty {
        guard minutes.count == 2 else { return false }
        numbers.append(minutes)
        rest = rest[minutes.endIndex...]
      }
    }
    return true
  }

  private static func clock(_ numbers: [ArraySlice<UInt8>], _ isAfterNoon: Bool?) -> String? {
    var values = numbers.map { Int(decimalDigits: $0) ?? 99 }
    if let isAfterNoon {
      guard 1...12 ~= values[0] else { return nil }
      values[0] = values[0] % 12 + (isAfterNoon ? 12 : 0)
    }
    guard values[0] < 24, values.allSatisfy({ $0 < 60 }) else { return nil }
    if values.count == 1 { values.append(0) }
    if values.count == 3, values[2] == 0 { values.removeLast() }
    return values.map { $0.padded(to: 2) }.joined(separator: ":")
  }
}

extension ArraySlice<UInt8> {
  /// The digits behind the sign of hours, a space apart only where no word follows, such as a month;
  /// empty if there are none.
  fileprivate var minutesAtStart: Self {
    let apart = drop { $0 == UInt8(ascii: " ") }
    let digits = apart.prefix(while: \.isDigit)
    let after = self[digits.endIndex...].drop { $0 == UInt8(ascii: " ") }
    if apart.startIndex > startIndex, digits.count != 2 || after.first?.isLetter == true {
      return prefix(0)
    }
    return digits
  }
}
