import Facts
import Kit
import Markdown
import Site

extension Check {
  /// Years, months and weekdays in titles and summaries are looked up as numbers are.
  static let timeNotOnPage = prose(.numberNotOnPage) { prose in
    guard prose.isEnglish else { return [] }
    let said = prose.plainTimes
    if said.isEmpty { return [] }
    // Mostly the text has the very words, and no date has to be read.
    let rare = said.filter { !prose.textHolds(prose.bytes[$0.range]) }
    if rare.isEmpty { return [] }
    let known = prose.timesElsewhere
    var places = PlaceCursor(prose)
    return rare.filter { !known.contains($0.mark) }.map { time in
      Diagnostic(
        .numberNotOnPage, at: places.location(of: time.range),
        "“\(places.written(time.range))” stands neither in the text of the page nor in a fact that it"
          + " links to",
        help: "write a year, month or day of the page, or add this one to its text")
    }
  }
}

extension PageProse {
  /// The years, months and weekdays in words that can hold no link.
  fileprivate var plainTimes: [(mark: TimeMark, range: Range<Int>)] {
    blocks.indices.filter { blocks[$0].isPlain && mayNameTime($0) }.flatMap { block in
      timeMarks(in: blocks[block].range, of: block)
        .filter { $0.mark.isYear || $0.mark.isWeekday || $0.mark.isMonth }
        .map { ($0.mark, $0.mark.isYear ? bytes.yearRange(in: $0.range) : $0.range) }
    }
  }

  /// Whether the body has some words.
  fileprivate func textHolds(_ words: ArraySlice<UInt8>) -> Bool {
    blocks.contains { !$0.isPlain && bytes[$0.range].holdsWords(words) }
  }

  /// The years and weekdays of the text, of the page's own dates, and of all facts that it names.
  fileprivate var timesElsewhere: Set<TimeMark> {
    var marks: Set<TimeMark> = []
    for block in blocks.indices where !blocks[block].isPlain && mayNameTime(block) {
      marks.formUnion(timeMarks(in: blocks[block].range, of: block).map(\.mark))
    }
    let matter = page.page.frontMatter
    // The first of June is in June.
    for mark in marks { if case .day(let month, _) = mark { marks.insert(.month(month)) } }
    for day in [matter.date?.date, matter.updated?.date].compactMap(\.self) {
      marks.formUnion(day.timeMarks)
      // What was last year and comes next year needs no fact.
      marks.formUnion([.year(day.year - 1), .year(day.year + 1)])
    }
    marks.formUnion(matter.asOf?.timeMarks ?? [])
    for named in namedFacts {
      marks.formUnion(named.fact.when?.date.timeMarks ?? [])
      named.fact.record.forEachField { _, field in
        marks.formUnion(field.date?.timeMarks.filter(\.isMonth) ?? [])
      }
      marks.formUnion(named.text[...].timeMarks.map(\.mark).filter(\.isMonth))
      marks.formUnion(
        named.numbers.compactMap { $0.mayBeYear ? $0.integer.map(TimeMark.year) : nil })
    }
    // A date of the text tells its weekday.
    for date in ownDates {
      guard let day = date.date.day,
        let year = date.date.year ?? matter.date?.date.year,
        let whole = CalendarDate(year: year, month: date.date.month, day: day)
      else { continue }
      marks.insert(.weekday(whole.weekday))
    }
    return marks
  }
}

extension [UInt8] {
  /// The four digits of the year at the end of a date, or the whole if there are none.
  fileprivate func yearRange(in date: Range<Int>) -> Range<Int> {
    let start = date.upperBound - 4
    return start > date.lowerBound && self[start..<date.upperBound].allSatisfy(\.isDigit)
      ? start..<date.upperBound : date
  }
}

/// Days in titles and summaries.
extension Check {
  /// Days of a month in titles and summaries are looked up as numbers are.
  static let dayNotOnPage = prose(.numberNotOnPage) { prose in
    let plain = prose.blocks.filter(\.isPlain).map(\.range)
    let isPlain = { (date: WrittenDate) in plain.contains { $0.contains(date.range.lowerBound) } }
    let dates = prose.ownDates.map(\.date).filter { $0.day != nil }
    let said = dates.filter { isPlain($0) && !prose.textHolds(prose.bytes[$0.range]) }
    if said.isEmpty { return [] }
    let told = dates.filter { !isPlain($0) }
    let times = prose.timesOfFacts
    var places = PlaceCursor(prose)
    return said.filter { date in
      !told.contains { $0.month == date.month && $0.day == date.day }
        && !prose.ownDays.contains { $0.month == date.month && $0.day == date.day }
        && !times.contains(where: date.isToldBy)
        && !prose.namedFacts.contains { $0.text[...].holdsWords(Array(prose.bytes[date.range])) }
    }.map { date in
      Diagnostic(
        .numberNotOnPage, at: places.location(of: date.range),
        "“\(places.written(date.range))” stands neither in the text of the page nor in a fact that it"
          + " links to",
        help: "write a day of the page, or add this one to its text")
    }
  }
}

extension WrittenDate {
  /// Whether a time tells the day: it is that day, or a span of some weeks that begins or ends with it
  /// or holds it.
  fileprivate func isToldBy(_ time: EDTF) -> Bool {
    let ends =
      switch time.value {
      case .date(let date): [date]
      case .interval(let start, let end): [start.date, end.date].compactMap(\.self)
      }
    if ends.contains(where: { $0.month == month && $0.day == day }) { return true }
    guard ends.count == 2, let first = time.earliest, let last = time.latest else { return false }
    return last.dayNumber - first.dayNumber < 60 && fits(time)
  }
}

extension PageProse {
  /// The days on which the page was published and changed.
  fileprivate var ownDays: [CalendarDate] {
    let matter = page.page.frontMatter
    return [matter.date?.date, matter.updated?.date].compactMap(\.self)
  }

  /// All times that the facts which the page names hold, and that for which the page's facts stand.
  fileprivate var timesOfFacts: [EDTF] {
    var times = [page.page.frontMatter.asOf].compactMap(\.self)
    for named in namedFacts {
      named.fact.record.forEachField { _, field in
        if let date = field.date { times.append(date) }
      }
    }
    return times
  }
}
