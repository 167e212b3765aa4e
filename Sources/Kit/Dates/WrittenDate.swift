/// A date in folded English words, such as `wednesday, 15 august 2021`, or in the form of ISO 8601.
package struct WrittenDate: Hashable, Sendable {
  /// Nil if none is named.
  package var year: Int?

  /// From 1 to 12; in the form of ISO 8601 any number of two digits.
  package var month: Int

  /// Nil if none is named; not always one that the month has.
  package var day: Int?

  /// The weekday beside it; nil if none is named.
  package var weekday: Weekday?

  /// The bytes of the text that say it, without its weekday.
  package var range: Range<Int>

  /// Where the weekday stands; nil if none is named.
  package var weekdayRange: Range<Int>?
}

extension WrittenDate {
  /// Whether the calendar has no such day in any year that may be meant.
  package var isImpossible: Bool {
    // Where the year is not known, it may be a leap year, as 2000 was.
    guard let length = CalendarDate.length(ofMonth: month, in: year ?? 2000) else { return true }
    return day.map { !(1...length ~= $0) } ?? false
  }

  /// Whether no part of it differs from the first or last day of a date, or from a day between.
  package func fits(_ date: EDTF) -> Bool {
    let ends: [EDTFDate] =
      switch date.value {
      case .date(let date): [date]
      case .interval(let start, let end): [start.date, end.date].compactMap(\.self)
      }
    if ends.contains(where: fits) { return true }
    guard case .interval = date.value else { return false }
    let years = year.map { [$0] } ?? ends.compactMap(\.year)
    return years.contains { year in
      guard let first = CalendarDate(year: year, month: month, day: day ?? 1),
        let last = CalendarDate(
          year: year, month: month, day: day ?? CalendarDate.length(ofMonth: month, in: year) ?? 1)
      else { return false }
      return date.earliest.map { $0 <= last } ?? true && date.latest.map { first <= $0 } ?? true
    }
  }

  private func fits(_ date: EDTFDate) -> Bool {
    guard let years = date.years else { return true }
    return year.map { years.contains($0) } ?? true && date.month.map { $0 == month } ?? true
      && (day == nil || date.day == nil || date.day == day)
  }
}

extension ArraySlice<UInt8> {
  /// The dates in a folded English text, or in the form of ISO 8601 in any, in order.
  ///
  /// - Parameter words: The marked words of the text, or of more than the text, in order.
  /// - Returns: The dates, of which some may not exist in the calendar.
  /// - Complexity: O(*n*) in the number of marked words.
  package func writtenDates(marked words: ArraySlice<MarkedWord>) -> [WrittenDate] {
    words.compactMap { word -> WrittenDate? in
      guard startIndex <= word.range.lowerBound, word.range.upperBound <= endIndex else {
        return nil
      }
      switch word.mark {
      case .month(let month): return date(month: month, at: word.range)
      case .otherMonth(let month): return dateInOtherWords(month: month, at: word.range)
      case .digits: return dateInDigits(at: word.range)
      default: return nil
      }
    }.map(addingWeekday)
  }

  /// The date around the name of a month; nil if neither a day nor a year stands beside it.
  private func date(month: Int, at range: Range<Int>) -> WrittenDate? {
    var date = WrittenDate(month: month, range: range)
    var end = range.upperBound
    if end < endIndex, self[end] == UInt8(ascii: "."), range.count < 5 { end += 1 }
    if let (day, start) = dayBefore(range) {
      date.day = day
      date.range = start..<end
    } else if let (day, dayEnd) = dayAfter(range, end) {
      date.day = day
      date.range = range.lowerBound..<dayEnd
      end = dayEnd
    }
    if let (year, yearEnd) = yearAfter(end) {
      date.year = year
      date.range = date.range.lowerBound..<yearEnd
    }
    return date.day == nil && date.year == nil ? nil : date
  }

  /// The date of a day and a month of another language, as in “3 mars 2025”.
  ///
  /// - Returns: Nil if no day stands before the month.
  private func dateInOtherWords(month: Int, at range: Range<Int>) -> WrittenDate? {
    var before = self[..<range.lowerBound]
    guard before.last == UInt8(ascii: " ") else { return nil }
    before = before.dropLast()
    if before.endsWith(" de") { before = before.dropLast(3) }
    if before.last == UInt8(ascii: "."), before.dropLast().last?.isDigit == true {
      before = before.dropLast()
    }
    guard let (day, start) = before.dayAtEnd else { return nil }
    var date = WrittenDate(month: month, day: day, range: start..<range.upperBound)
    if let (year, end) = yearAfter(range.upperBound) {
      date.year = year
      date.range = start..<end
    }
    return date
  }

  /// The day of the month that stands before a month, with where it starts.
  private func dayBefore(_ month: Range<Int>) -> (day: Int, start: Int)? {
    var rest = self[..<month.lowerBound]
    guard rest.last == UInt8(ascii: " ") else { return nil }
    rest = rest.dropLast()
    if rest.endsWith(" of") || rest.endsWith(" de") { rest = rest.dropLast(3) }
    guard let found = rest.dayAtEnd else { return nil }
    // “Article 12 may be invoked” names no month.
    if self[month].elementsEqual("may".utf8), yearAfter(month.upperBound) == nil,
      !isClauseEnd(at: month.upperBound), !self[..<found.start].endsBeforeDate
    {
      return nil
    }
    return found
  }

  /// The day of the month that stands after a month, with where it ends.
  ///
  /// A number that counts something, as in “in March 45 people”, is none.
  private func dayAfter(_ month: Range<Int>, _ place: Int) -> (day: Int, end: Int)? {
    let rest = self[place...]
    guard rest.first == UInt8(ascii: " ") else { return nil }
    let digits = rest.dropFirst().prefix { $0.isDigit }
    guard 1...2 ~= digits.count, let day = Int(decimalDigits: digits), day < 40 else { return nil }
    let end = digits.endIndex + self[digits.endIndex...].ordinalSuffix
    guard isWordFree(from: end) else { return nil }
    let isDate =
      isClauseEnd(at: end) || yearAfter(end) != nil || self[..<month.lowerBound].endsBeforeDate
    return isDate ? (day, end) : nil
  }

  /// The year after a day or month, with where it ends.
  private func yearAfter(_ place: Int) -> (year: Int, end: Int)? {
    var rest = self[place...]
    if rest.first == UInt8(ascii: ",") { rest = rest.dropFirst() }
    if rest.starts(with: " de ".utf8) { rest = rest.dropFirst(3) }
    guard rest.first == UInt8(ascii: " ") else { return nil }
    let digits = rest.dropFirst().prefix { $0.isDigit }
    guard digits.count == 4, let year = Int(decimalDigits: digits), 1000...2999 ~= year,
      isWordFree(from: digits.endIndex)
    else { return nil }
    return (year, digits.endIndex)
  }

  /// Whether the text, or a clause of it, ends at a place; a separator of digits ends none.
  private func isClauseEnd(at place: Int) -> Bool {
    guard place < endIndex else { return true }
    guard ".,;:!?)\"'".utf8.contains(self[place]) else { return false }
    return place + 1 >= endIndex || !self[place + 1].isDigit
  }

  /// A date such as `2021-08-15`, whose digits start at a range; nil if none does.
  private func dateInDigits(at range: Range<Int>) -> WrittenDate? {
    let start = range.lowerBound
    guard range.count == 4, start + 10 <= endIndex, self[start + 4] == UInt8(ascii: "-"),
      self[start + 7] == UInt8(ascii: "-"), let year = Int(decimalDigits: self[range]),
      let month = Int(decimalDigits: self[start + 5..<start + 7]),
      let day = Int(decimalDigits: self[start + 8..<start + 10]), 1000...2999 ~= year,
      start + 10 == endIndex
        || !self[start + 10].isLetterOrDigit && self[start + 10] != UInt8(ascii: "-"),
      start == startIndex
        || !self[start - 1].isLetterOrDigit && !"-/.".utf8.contains(self[start - 1])
    else { return nil }
    return WrittenDate(year: year, month: month, day: day, range: start..<start + 10)
  }

  private func addingWeekday(_ date: WrittenDate) -> WrittenDate {
    var date = date
    var before = self[..<date.range.lowerBound]
    for ending in [" the ", ", ", " (", " "] where before.endsWith(ending) {
      before = before.dropLast(ending.utf8.count)
      break
    }
    let word = before.wordAtEnd
    if before.endIndex < date.range.lowerBound, let weekday = Weekday(folded: word) {
      (date.weekday, date.weekdayRange) = (weekday, word.startIndex..<word.endIndex)
      return date
    }
    let after = self[date.range.upperBound...]
    for start in [", a ", " (a ", " ("] where after.starts(with: start.utf8) {
      let word = after.dropFirst(start.utf8.count).wordAtStart
      guard let weekday = Weekday(folded: word) else { continue }
      (date.weekday, date.weekdayRange) = (weekday, word.startIndex..<word.endIndex)
      break
    }
    return date
  }
}

extension ArraySlice<UInt8> {
  /// How many bytes of `st`, `nd`, `rd` or `th` begin the text.
  fileprivate var ordinalSuffix: Int {
    ["st", "nd", "rd", "th"].contains { starts(with: $0.utf8) } ? 2 : 0
  }

  /// The day of the month that ends the text, with where it starts; nil if no such number does.
  fileprivate var dayAtEnd: (day: Int, start: Int)? {
    var rest = self
    if rest.suffix(2).ordinalSuffix == 2 { rest = rest.dropLast(2) }
    let count = rest.reversed().prefix { $0.isDigit }.count
    guard 1...2 ~= count, let day = Int(decimalDigits: rest.suffix(count)), day < 40 else {
      return nil
    }
    let front = rest.dropLast(count)
    if let last = front.last, last.isLetterOrDigit || last >= 0x80 || "./,:".utf8.contains(last) {
      return nil
    }
    return (day, front.endIndex)
  }

  /// Whether a word ends the text after which a month is one, and a number beside it a day.
  fileprivate var endsBeforeDate: Bool {
    guard last == UInt8(ascii: " ") else { return false }
    let rest = dropLast()
    let word = (rest.last == UInt8(ascii: ",") ? rest.dropLast() : rest).wordAtEnd
    // “Between 2 and 8 May the” tells two days.
    if word.isWord(in: ["and", "to"]) {
      let start = rest[..<word.startIndex].dropLast()
      let day = start.wordAtEnd
      let opening = start[..<day.startIndex].dropLast().wordAtEnd
      return day.count < 3 && day.allSatisfy(\.isDigit) && opening.isWord(in: ["between", "from"])
    }
    return Weekday(folded: word) != nil
      || word.isWord(in: [
        "on", "the", "until", "from", "since", "by", "of", "dated", "before", "after",
      ])
  }
}

extension Weekday {
  /// Creates the day of which folded English words are the name or its abbreviation.
  package init?(folded word: ArraySlice<UInt8>) {
    guard word.count >= 3 else { return nil }
    let found = Self.allCases.first { day in
      let name = day.rawValue.utf8
      return word.elementsEqual(name)
        || word.count <= 5 && word.count > 2 && name.starts(with: word)
          && ["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"].contains {
            word.elementsEqual($0.utf8)
          }
    }
    guard let found else { return nil }
    self = found
  }
}
