import Kit

/// Times of day as languages other than English write them.
extension NumberContext {
  /// Whether it is a time such as `18.30 Uhr`, `16 h 45`, `à 9 heures` or `kl. 14`, or its minutes.
  func isClockOfOtherLanguage(_ number: Quantity, after previous: Quantity?) -> Bool {
    guard number.isInDigits, number.unit == nil || number.unit?.isTime == true else { return false }
    if let previous, previous.kind == .date, number.range.count == 2, isMinutes(number),
      gap(previous, number).isWord(in: [" h ", "h ", " uhr "])
    {
      return true
    }
    guard isTimeByForm(number) else { return false }
    if let previous, previous.kind == .date, isTimeByForm(previous), isHourInWords(number),
      joinsHours(previous, number)
    {
      return true
    }
    let word = wordAfterUnit(number)
    if word.isWord(in: ["uhr"]) { return true }
    let before = wordBefore(number)
    if before.isWord(in: Self.clocks) { return true }
    // “um 14.30” is a time; an hour alone needs a word of its own too.
    if number.unit == nil, before.isWord(in: Self.timesAfter),
      text[number.range].contains(UInt8(ascii: "."))
    {
      return true
    }
    if after(number).starts(with: " h ".utf8) {
      let minutes = after(number).dropFirst(3).prefix(while: \.isDigit)
      if minutes.count == 2 { return true }
    }
    return before.isWord(in: Self.timesAfter + Self.placesInTime) && isHourInWords(number)
  }

  /// Whether a word or letter after the number says that it is an hour.
  private func isHourInWords(_ number: Quantity) -> Bool {
    wordAfterUnit(number).isWord(in: Self.hourWords) || isHourByLetter(number)
  }

  /// Whether it is the first hour of a span that the next number ends, as in `de 9 h à 17 h` and
  /// `8–10.30 Uhr`.
  func isHour(_ number: Quantity, before next: Quantity) -> Bool {
    guard number.unit == nil || isHourByLetter(number), isTimeByForm(number),
      isClockOfOtherLanguage(next, after: nil)
    else { return false }
    return joinsHours(number, next)
  }

  /// Whether nothing but what joins them, and the word of an hour, stands between two numbers.
  private func joinsHours(_ number: Quantity, _ next: Quantity) -> Bool {
    guard number.extent.upperBound <= next.range.lowerBound else { return false }
    let rest = text[number.extent.upperBound..<next.range.lowerBound]
    let word = rest.dropFirst().wordAtStart
    return rest.joinsNumbers
      || word.isWord(in: Self.hourWords) && rest[word.endIndex...].joinsNumbers
  }

  /// Whether the digits tell an hour of the day, with or without minutes after a point.
  private func isTimeByForm(_ number: Quantity) -> Bool {
    let digits = text[number.range]
    guard digits.count < 3 || digits.count < 6 && digits.contains(UInt8(ascii: ".")) else {
      return false
    }
    let parts = digits.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let first = parts.first, 1...2 ~= first.count,
      let hour = Int(decimalDigits: first), hour <= 24
    else { return false }
    if parts.count == 1 { return true }
    return parts.count == 2 && parts[1].count == 2
      && (Int(decimalDigits: parts[1]).map { $0 < 60 } ?? false)
  }

  private func isMinutes(_ number: Quantity) -> Bool {
    number.integer.map { 0..<60 ~= $0 } ?? false
  }

  /// The word after the number, which may be its unit; empty if none does.
  private func wordAfterUnit(_ number: Quantity) -> ArraySlice<UInt8> {
    let next = wordAfter(number)
    return next.isEmpty ? after(number).wordAtStart : next
  }

  /// Whether an `h` right after the digits says that they are an hour, as in `14h`.
  private func isHourByLetter(_ number: Quantity) -> Bool {
    after(number).first == UInt8(ascii: "h")
      && after(number).dropFirst().first?.isLetterOrDigit != true
  }

  /// Words that mean the time which follows them.
  private static let clocks = [
    "kl", "klo", "klokken", "klockan", "klokka", "ore", "saat", "godz", "godzinie", "الساعه",
    "الساعة", "ساعت",
  ]

  /// Words of no English after which digits with a point are a time of day.
  private static let timesAfter = [
    "ab", "alle", "bis", "dalle", "gegen", "nach", "om", "seit", "til", "um", "vers", "von", "vor",
    "в", "до", "к", "около", "после", "с",
  ]

  /// More words after which a time of day stands, or a span of time or place.
  private static let placesInTime = [
    "a", "antes", "apres", "as", "avant", "des", "desde", "dopo", "entre", "fino", "hasta", "las",
    "prima", "rond", "tot", "van", "vanaf", "verso", "zwischen", "по", "о",
  ]

  private static let hourWords = [
    "h", "heure", "heures", "hora", "horas", "uhr", "uur", "час", "часа", "часов", "часу", "ч",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether the bytes between two numbers of a row join them in some language, as in `3 et 4 mai`,
  /// `3. bis 5. Mai` and `pages 14 e 15`.
  var joinsNumbers: Bool {
    let marked = first == UInt8(ascii: ".") ? dropFirst() : self
    return marked.isConnector || marked.isWord(in: Self.joins)
  }

  private static var joins: [String] {
    [
      " a ", " al ", " au ", " bis ", " bis zum ", " do ", " e ", " en ", " et ", " i ", " o ",
      " och ", " oder ", " of ", " og ", " ou ", " t/m ", " til ", " till ", " tot ", " u ",
      " und ",
      " ve ", " y ", " и ", " й ", " по ", " та ", " или ", " до ", " و ",
    ]
  }
}
