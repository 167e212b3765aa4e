package import Kit

/// Lengths of time as races and instruments tell them, of which no word says that they are numbers.
extension ArraySlice<UInt8> {
  /// The seconds of a text that is nothing but a length such as “3:56.12”, “2:04:35” or “3:56.12 minutes”;
  /// nil for anything else, such as a time of day.
  package var stopwatchSeconds: Rational? { stopwatchSeconds(ofMinutes: false) }

  /// The seconds of “38:12” as minutes and seconds; nil for what is no such length.
  package var secondsOfMinutes: Rational? { stopwatchSeconds(ofMinutes: true) }

  /// The seconds of a length in digits and colons; two numbers alone, which a time of day may be as well, are
  /// minutes and seconds where `isOfMinutes`.
  private func stopwatchSeconds(ofMinutes isOfMinutes: Bool) -> Rational? {
    let digits = prefix { $0.isDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    let unit = self[digits.endIndex...]
    let isOfHours = unit.isWord(in: [" hours", " hour", " h", " hrs"])
    let isNamed = isOfHours || unit.isWord(in: [" minutes", " min", " seconds"])
    guard unit.isEmpty || isNamed else { return nil }
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count == 3 || parts.count == 2,
      parts.count == 3 || isNamed || isOfMinutes || last.contains(UInt8(ascii: ".")),
      parts.allSatisfy({ !$0.isEmpty }), last.prefix(while: \.isDigit).count == 2
    else { return nil }
    var sum = Rational(0)
    for part in parts {
      guard let amount = DecimalNumber(String(decoding: part, as: UTF8.self)).map({ Rational($0) }),
        part.startIndex == startIndex || amount < Rational(60),
        let next = sum.multiplied(by: 60)?.adding(amount)
      else { return nil }
      sum = next
    }
    return isOfHours && parts.count == 2 ? sum.multiplied(by: 60) : sum
  }

  /// The seconds of a text that is nothing but digits with letters for units of time, as “2h 11m” and
  /// “4 min 7 s” are; nil for anything else.
  package var secondsInLetters: Rational? {
    var (rest, sum, last, count) = (self, Rational(0), Int.max, 0)
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
      let name = rest[digits.endIndex...].drop { $0 == UInt8(ascii: " ") }
        .prefix(while: \.isSmallLetter)
      // The minutes of “2h55” need no letter.
      let isBare = name.isEmpty && last == 3600 && digits.count == 2
      guard let amount = DecimalNumber(String(decoding: digits, as: UTF8.self)),
        let each = isBare ? 60 : LengthWords.seconds[name], each < last,
        let next = Rational(amount).multiplied(by: each).flatMap(sum.adding)
      else { return nil }
      (sum, last, count) = (next, each, count + 1)
      rest = rest[name.endIndex...].drop { $0.isOne(of: " ,") }
    }
    return count > 1 ? sum : nil
  }
}

private enum LengthWords {
  static let seconds = WordMap([
    ("h", 3600), ("hr", 3600), ("hrs", 3600), ("hour", 3600), ("hours", 3600), ("m", 60),
    ("min", 60), ("mins", 60), ("minute", 60), ("minutes", 60), ("s", 1), ("sec", 1), ("secs", 1),
    ("second", 1), ("seconds", 1),
  ])
}
