import Kit

/// Dates and times.
extension NumberContext {
  func isDate(_ number: Quantity, after previous: Quantity?) -> Bool {
    if number.isInDigits, isWrittenAsDate(number) || isEastAsianDate(number) { return true }
    if isTime(number) || isSpanFromNow(number) || isBesideMonth(number)
      || isClockOfOtherLanguage(number, after: previous)
    {
      return true
    }
    if let previous, isYear(number, comparedWith: previous) { return true }
    if let previous, previous.kind == .date, number.isInDigits, number.unit == nil {
      let gap = gap(previous, number)
      if number.mayBeYear, gap.isWord(in: [", ", " "]) || gap.isConnector { return true }
      if number.mayBeDay, previous.mayBeDay, gap.isWord(in: ["-", " - ", " to "]) { return true }
      // “September 9 and 14”, but not “September 9 and 14 people”.
      if number.mayBeDay, previous.mayBeDay, gap.isWord(in: [" and ", " or "]),
        case .month? = neighbors(of: previous).previous?.mark,
        after(number).first.map({ !$0.isLetterOrDigit && $0 != UInt8(ascii: " ") }) ?? true
      {
        return true
      }
    }
    return isYearInContext(number)
  }

  /// Whether a number is the year from which a difference counts, as in “17 points below 2019” and “up nine
  /// on 2023”.
  private func isYear(_ number: Quantity, comparedWith difference: Quantity) -> Bool {
    guard number.mayBeYear, difference.kind == .quantity, difference.end == nil,
      difference.value.map({ $0 < Rational(1000) }) == true,
      difference.extent.upperBound <= number.range.lowerBound
    else { return false }
    return text[difference.extent.upperBound..<number.range.lowerBound]
      .isWord(in: [" above ", " below ", " on ", " over ", " under "])
  }

  /// Whether the number belongs to a date or time that ends with the next one, as in
  /// `3 to 5 october` and `8 bis 18 uhr`.
  func isDate(_ number: Quantity, before next: Quantity) -> Bool {
    guard number.kind == .quantity, number.isInDigits, next.kind == .date else { return false }
    let gap = gap(number, next)
    guard number.unit == nil, gap.joinsNumbers || gap.isWord(in: [", ", "., "]) else {
      return isHour(number, before: next)
    }
    return (number.mayBeDay && next.mayBeDay) || (number.mayBeYear && next.mayBeYear)
      || isHour(number, before: next)
  }

  /// Whether signs alone make it a date or time, as in `2025-10-29`, `29/10` or `18:30`.
  private func isWrittenAsDate(_ number: Quantity) -> Bool {
    guard number.unit == nil, !isNumberOfYear(number) else { return false }
    for sign in [UInt8(ascii: "/"), UInt8(ascii: ":")] {
      if after(number).first == sign, after(number).dropFirst().first?.isDigit == true {
        return true
      }
      if before(number).last == sign, before(number).dropLast().last?.isDigit == true {
        return true
      }
    }
    return isPartOfISODate(number)
  }

  /// Whether it is the number of a text of a year, as in “Resolution 14/2026”.
  private func isNumberOfYear(_ number: Quantity) -> Bool {
    guard after(number).first == UInt8(ascii: "/"), let label = neighbors(of: number).previous,
      label.mark == .label
    else { return false }
    return text[label.range.upperBound..<number.range.lowerBound].isWord(in: [" ", ". ", " no. "])
      && after(number).dropFirst().prefix(4).allSatisfy(\.isDigit)
      && after(number).dropFirst(5).first?.isDigit != true
  }

  private func isPartOfISODate(_ number: Quantity) -> Bool {
    let token = before(number).suffix(10).suffix { $0.isDigit || $0 == UInt8(ascii: "-") }
    let whole = text[token.startIndex...].prefix(24).prefix {
      $0.isDigit || $0 == UInt8(ascii: "-")
    }
    guard whole.contains(UInt8(ascii: "-")) else { return false }
    let parts = whole.split(separator: UInt8(ascii: "-"))
    guard parts.count > 1, parts[0].count == 4 else { return false }
    return parts.dropFirst().allSatisfy { $0.count == 2 }
  }

  private func isTime(_ number: Quantity) -> Bool {
    let next = wordAfter(number)
    if number.isInDigits {
      if next.isWord(in: ["am", "pm", "gmt", "utc", "cet", "est", "bst", "edt"]) { return true }
      if number.range.count == 4, next.isWord(in: ["hours", "local"]) { return true }
      if after(number).starts(with: "pm".utf8) || after(number).starts(with: "am".utf8) {
        return true
      }
    }
    if isClockTime(number) || isHourAlone(number) { return true }
    if [" a.m", " p.m", " o'clock", "a.m.", "p.m."].contains(where: after(number).starts) {
      return true
    }
    return [" half past ", " quarter past ", " quarter to "].contains {
      before(number).endsWith($0)
    }
  }

  /// Whether it is a time as `19.58` is, or one of the numbers of “two minutes to eight”.
  private func isClockTime(_ number: Quantity) -> Bool {
    let digits = text[number.range]
    if number.isInDigits, number.unit == nil, 4...5 ~= digits.count,
      digits.suffix(3).first == UInt8(ascii: "."), let value = number.value,
      let minutes = value.multiplied(by: 100)?.integer, minutes < 2400, minutes % 100 < 60,
      wordBefore(number).isWord(in: ["at", "before", "after", "until", "till", "since"]),
      !["-", " to ", " and ", " or "].contains(where: after(number).starts)
    {
      return !isAfterPrice(number)
    }
    guard let hour = number.integer, 1...60 ~= hour else { return false }
    if isPastTheHour(number) { return true }
    if number.unit?.isTime == true {
      let rest = text[number.extent.upperBound...]
      return [" past ", " to "].contains { join in
        guard rest.starts(with: join.utf8) else { return false }
        let name = rest.dropFirst(join.utf8.count).wordAtStart
        let isSpan = [" hour", " minute"].contains { text[name.endIndex...].starts(with: $0.utf8) }
        return text[number.extent].endsWith("minutes") && name.isWord(in: Self.hours) && !isSpan
      }
    }
    return [" minutes past ", " minutes to "].contains { before(number).endsWith($0) }
      && hour <= 24
  }

  /// Whether it is one of the numbers of “twenty past four”.
  private func isPastTheHour(_ number: Quantity) -> Bool {
    guard !number.isInDigits, number.unit == nil else { return false }
    let minutes = ["five", "ten", "twenty", "twenty-five"]
    let join = " past "
    if after(number).starts(with: join.utf8) {
      return text[number.range].isWord(in: minutes)
        && after(number).dropFirst(join.utf8.count).wordAtStart.isWord(in: Self.hours)
    }
    return before(number).endsWith(join) && text[number.range].isWord(in: Self.hours)
      && minutes.contains { before(number).dropLast(join.utf8.count).endsWith($0) }
  }

  /// Words before an hour of the day.
  private static let besideHours = [
    "about", "after", "around", "at", "before", "by", "from", "past", "since", "till", "to",
    "until",
  ]

  /// Whether “at” tells a price or a value, as in “closed at 19.58”.
  private func isAfterPrice(_ number: Quantity) -> Bool {
    let rest = before(number)
    guard rest.endsWith(" at ") else { return false }
    return rest.dropLast(4).wordAtEnd.isWord(in: Self.prices)
  }

  /// Whether it is an hour alone, as in “resumes at 10.” and “open from 8 to 8”.
  private func isHourAlone(_ number: Quantity) -> Bool {
    guard let hour = number.integer, 0...24 ~= hour, number.unit == nil else { return false }
    let (rest, word) = (before(number), wordBefore(number))
    let verb = rest.dropLast(word.count + 1)
    let previous = (verb.last == UInt8(ascii: " ") ? verb.dropLast() : verb).wordAtEnd
    if word.isWord(in: ["from"]), previous.isWord(in: Self.openings) { return true }
    if word.isWord(in: ["to", "until", "till"]), let start = verb.dropLast().last, start.isDigit,
      Self.openings.contains(where: { verb.suffix(16).holdsWords("\($0) from".utf8) })
    {
      return true
    }
    // “Shortly after four in the morning”.
    let isOfDay = [" in the morning", " in the afternoon", " in the evening", " at night"]
      .contains { after(number).starts(with: $0.utf8) }
    if isOfDay, 1...12 ~= hour, word.isWord(in: Self.besideHours) { return true }
    let next = wordAfter(number)
    let isLast =
      after(number).first.map { $0.isOne(of: ".,;:)\n") } ?? true
      || next.isWord(in: ["on", "and", "tomorrow", "today", "this", "that", "local"])
      || after(number).starts(with: " in the ".utf8)
    let isFraction =
      after(number).first == UInt8(ascii: ".") || after(number).first == UInt8(ascii: ",")
    if isFraction, after(number).dropFirst().first?.isDigit == true { return false }
    guard isLast, hour > 0 else { return false }
    return word.isWord(in: ["at"]) && previous.isWord(in: Self.schedules)
      || word.isWord(in: ["before", "until", "till"]) && !number.isInDigits && hour <= 12
  }

  private static let hours = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "noon", "midnight", "the",
  ]

  private static let openings = [
    "open", "opened", "opens", "ran", "runs", "run", "daily", "curfew",
  ]

  private static let prices = [
    "closed", "close", "closes", "ended", "finished", "opened", "priced", "quoted", "stands",
    "stood", "traded", "trades", "trading", "valued",
  ]

  private static let schedules = [
    "arrive", "arrived", "arrives", "began", "begin", "begins", "close", "closed", "closes", "due",
    "end", "ended", "ends", "landed", "leave", "leaves", "left", "meet", "meets", "met", "open",
    "opened", "opens", "ran", "resume", "resumed", "resumes", "sailed", "start", "started",
    "starts",
    "vote", "votes", "voted", "again",
  ]

  /// Whether it tells a time by its distance, as in “two weeks ago” and “in the past three years”.
  private func isSpanFromNow(_ number: Quantity) -> Bool {
    guard let unit = number.unit, unit.isTime, !unit.isMoney else { return false }
    let rest = text[number.extent.upperBound...]
    if rest.first == UInt8(ascii: " "), rest.dropFirst().wordAtStart.isWord(in: Self.distances) {
      return true
    }
    if rest.starts(with: " from now".utf8) || rest.starts(with: " and counting".utf8) {
      return true
    }
    return wordBefore(number).isWord(in: Self.windows)
  }

  private static let distances = [
    "after", "afterwards", "ago", "before", "beforehand", "earlier", "hence", "later", "on",
    "prior", "since",
  ]

  private static let windows = [
    "coming", "first", "following", "last", "latest", "next", "past", "preceding", "previous",
    "recent", "subsequent", "within",
  ]

  /// Whether a word of Chinese, Japanese or Korean right after the number makes it a part of a date
  /// or time, as in `2025年10月29日`.
  private func isEastAsianDate(_ number: Quantity) -> Bool {
    let rest = after(number)
    guard let first = rest.first, first >= 0x80 else { return false }
    return ["年", "月", "日", "号", "號", "時", "时", "点", "分", "秒", "년", "월", "일", "시", "분"]
      .contains { rest.starts(with: $0.utf8) }
  }

  private func isBesideMonth(_ number: Quantity) -> Bool {
    guard number.mayBeDay || number.mayBeYear, number.unit == nil,
      number.isInDigits || number.kind == .ordinal
    else { return false }
    let (previous, next) = neighbors(of: number)
    if next?.mark.month != nil, let start = next?.range.lowerBound, number.mayBeDay,
      text[number.range.upperBound..<start].isWord(in: [" ", " of ", " de ", ". ", "-"])
    {
      return true
    }
    guard case .month? = previous?.mark, let end = previous?.range.upperBound else { return false }
    return text[end..<number.range.lowerBound].isWord(in: [" ", ". ", ", ", " the ", "-", " of "])
  }

  /// Whether the words around a number of four digits make a year of it.
  private func isYearInContext(_ number: Quantity) -> Bool {
    guard isYearByForm(number) || isEarlierYear(number) else { return false }
    let next = wordAfter(number)
    if next.isWord(in: Self.countedNouns) { return false }
    if before(number).last == UInt8(ascii: "("), after(number).first == UInt8(ascii: ")") {
      return true
    }
    if ["'s ", "©", "© "].contains(where: before(number).endsWith) { return true }
    if wordBefore(number).isWord(in: Self.yearContexts) || number.range == text.indices
      || (before(number).last == UInt8(ascii: "-") && !before(number).dropLast().isEmpty)
    {
      return true
    }
    // A count of thousands has its comma; what it counts stands in the plural.
    return number.mayBeYear && next.last != UInt8(ascii: "s") && !isQualified(number)
  }

  private func isYearByForm(_ number: Quantity) -> Bool { number.mayBeYear }

  /// Whether it may be a year before 1900, beside a word that is mostly followed by one.
  private func isEarlierYear(_ number: Quantity) -> Bool {
    guard number.isInDigits, number.range.count == 4, number.unit == nil, let year = number.integer,
      1000..<1900 ~= year
    else { return false }
    return wordBefore(number).isWord(in: ["in", "since", "until", "circa", "before", "after", "by"])
      && wordAfter(number).last != UInt8(ascii: "s")
  }

  private func isQualified(_ number: Quantity) -> Bool {
    let word = wordBefore(number)
    return EnglishQualifiers.before[word] != nil && !word.isEmpty
  }

  private static let yearContexts = [
    "a", "after", "and", "autumn", "before", "between", "by", "circa", "during", "early", "end",
    "fall", "from", "in", "its", "late", "mid", "of", "or", "pre", "post", "since", "spring",
    "summer", "than", "the", "this", "through", "till", "to", "until", "winter", "year",
  ]

  private static let countedNouns = [
    "casualties", "children", "civilians", "dead", "deaths", "displaced", "families", "fighters",
    "hostages", "households", "injured", "killed", "men", "militants", "officers", "people",
    "personnel", "prisoners", "refugees", "soldiers", "troops", "victims", "women", "wounded",
  ]
}

extension ArraySlice<UInt8> {
  fileprivate func starts(with words: String) -> Bool { starts(with: words.utf8) }

  func suffix(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, predicate(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
