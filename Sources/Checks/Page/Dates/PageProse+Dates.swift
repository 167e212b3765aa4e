import Facts
import Kit
import Markdown
import Site

extension PageProse {
  /// A date in a sentence of the desk's own words.
  struct SentenceDate: Sendable {
    let date: WrittenDate
    let sentence: Sentence
  }

  /// Finds the dates in the sentences of the page; those that somebody else wrote, in quotation marks
  /// or block quotes, are left out.
  func readOwnDates() -> [SentenceDate] {
    guard isEnglish else { return [] }
    return blocks.indices.filter { block in
      prose(of: block)?.quotation == nil
        && marks[blocks[block].marks].contains { $0.mark.mayBeInDate }
    }.flatMap { sentences(of: $0) }.flatMap { sentence in
      bytes[sentence.range].writtenDates(marked: sentence.marks)
        .filter { !sentence.quoted.hold($0.range.lowerBound) }
        .map { SentenceDate(date: $0, sentence: near($0.range, in: sentence)) }
    }
  }

  /// The day that a date means: with its own year, or that in which it is nearest to the page's
  /// day; nil if it names no day, or the sentence speaks of another year.
  func day(of found: SentenceDate) -> CalendarDate? {
    let date = found.date
    guard let day = date.day else { return nil }
    if let year = date.year { return CalendarDate(year: year, month: date.month, day: day) }
    if let year = yearOfEvent(found) {
      return CalendarDate(year: year, month: date.month, day: day)
    }
    let matter = page.page.frontMatter
    guard let today = matter.asOf?.latest ?? matter.date?.date,
      !bytes[found.sentence.range].namesYear(other: today.year)
    else { return nil }
    let days = (today.year - 1...today.year + 1).compactMap {
      CalendarDate(year: $0, month: date.month, day: day)
    }
    let nearest = days.min {
      abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber)
    }
    // Half a year away, either year may be meant.
    return nearest.flatMap { abs($0.dayNumber - today.dayNumber) < 150 ? $0 : nil }
  }
}

extension PageProse {
  /// Whether a date without a year, that is some months away from the page's day, has a weekday in the
  /// year before or after the one that was taken for it.
  func mayBe(_ weekday: Weekday, _ found: SentenceDate, instead day: CalendarDate) -> Bool {
    let matter = page.page.frontMatter
    guard found.date.year == nil, yearOfEvent(found) == nil,
      let today = matter.asOf?.latest ?? matter.date?.date,
      abs(day.dayNumber - today.dayNumber) > 60
    else { return false }
    return [day.year - 1, day.year + 1].contains { year in
      let other = CalendarDate(year: year, month: day.month, day: day.day)
      return other.map { $0.weekday == weekday && abs($0.dayNumber - today.dayNumber) < 366 }
        ?? false
    }
  }
}

extension PageProse {
  /// The year of an event that the sentence links to and whose day has the date's month; nil if none
  /// is, or they differ.
  private func yearOfEvent(_ found: SentenceDate) -> Int? {
    let years = found.sentence.links.compactMap { link -> Int? in
      guard let date = link.fact?.fact.when?.date, found.date.month == date.earliest?.month,
        let first = date.earliest?.year, first == date.latest?.year
      else { return nil }
      return first
    }
    return Set(years).count == 1 ? years[0] : nil
  }
}

extension MarkedWord.Mark {
  fileprivate var mayBeInDate: Bool {
    switch self {
    case .month, .digits: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether four digits stand in the text that are another year of our time.
  fileprivate func namesYear(other year: Int) -> Bool {
    split { !$0.isDigit }.contains { digits in
      digits.count == 4
        && Int(decimalDigits: digits).map { 1900...2099 ~= $0 && $0 != year } ?? false
    }
  }
}
