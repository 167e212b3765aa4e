extension String {
  /// What a date in words, or in numbers of another order, is called in the form of ISO 8601: more
  /// than one date if it may be read in several ways, none if it is not understood.
  ///
  /// Read are a day, the name of a month or its first letters, and a year, in any order
  /// (`10 November 2025`, `Nov 10th, 2025`, `Mon, 10 Nov 2025`, `10 novembre 2025`), a month and a
  /// year, and three numbers of which the year is first or last (`2025/11/10`, `10.11.2025`,
  /// `2025年11月10日`). A text that says more than a date, such as `after 10 November 2025`, is not
  /// understood, as a date alone would change what it says.
  package var suggestedDates: [String] { suggestedDates(passingOver: false) }

  /// The same, but for other words, such as the name of a time zone, if they are passed over.
  func suggestedDates(passingOver othersToo: Bool) -> [String] {
    guard !utf8.contains(where: { $0.isOne(of: "~?%") }) else { return [] }
    let words = asSpacedWords.map { Array($0.utf8)[...] }
      .filter { word in
        !Self.besideDates.contains(word) && Weekday(folded: word) == nil
          && !(othersToo && Self.isOther(word))
      }
    return Self.date(ofWords: words).map { [$0] } ?? Self.dates(ofNumbers: words)
  }

  /// Words beside a date that say nothing more: articles, prepositions that stand before days, words
  /// for year and day, and the names of weekdays, folded.
  private static let besideDates = WordSet(
    """
    the of on in at year day dated de del du le la el den der am um im à a o г г. года год року рік
    lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag
    samstag sonntag lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì
    giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira
    """)

  /// Whether a word has no digit and names no month.
  private static func isOther(_ word: ArraySlice<UInt8>) -> Bool {
    !word.contains(where: \.isDigit) && month(word) == nil
  }

  private static func date(ofWords words: [ArraySlice<UInt8>]) -> String? {
    let months = words.compactMap(Self.month)
    let years = words.filter { $0.count == 4 }.compactMap { Int(decimalDigits: $0) }
      .filter { $0 >= 1000 }
    let days = words.compactMap { word -> Int? in
      let digits = word.prefix(while: \.isDigit)
      let ending = word[digits.endIndex...]
      guard 1...2 ~= digits.count,
        ["", "st", "nd", "rd", "th", "er", "re"].contains(where: { ending.elementsEqual($0.utf8) })
      else { return nil }
      return Int(decimalDigits: digits)
    }
    guard months.count == 1, years.count == 1, days.count <= 1, words.count == 2 + days.count
    else { return nil }
    guard let day = days.first else {
      return "\(years[0].padded(to: 4))-\(months[0].padded(to: 2))"
    }
    return CalendarDate(year: years[0], month: months[0], day: day)?.description
  }

  /// The month that a word in small letters names, in English or else in another language.
  private static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3, word.contains(where: { !$0.isDigit }) else { return nil }
    return EnglishMonths.foldedNames.firstIndex { $0.utf8.starts(with: word) }.map { $0 + 1 }
      ?? OtherWords.month(of: String(decoding: word, as: UTF8.self))
  }

  private static func dates(ofNumbers words: [ArraySlice<UInt8>]) -> [String] {
    let numbers = words.compactMap { Int(decimalDigits: $0) }
    if words.count == 1, numbers.count == 1, words[0].count == 8 {
      let digits = words[0]
      let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)]
      return dates(ofNumbers: parts)
    }
    guard words.count == 3, numbers.count == 3 else { return [] }
    if words[0].count == 4 {
      return [CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])]
        .compactMap { $0?.description }
    }
    guard words[2].count == 4 else { return [] }
    let orders = [(day: numbers[0], month: numbers[1]), (day: numbers[1], month: numbers[0])]
    let dates = orders.compactMap {
      CalendarDate(year: numbers[2], month: $0.month, day: $0.day)?.description
    }
    return dates.count == 2 && dates[0] == dates[1] ? [dates[0]] : dates
  }
}
