import Facts
import Kit
import Markdown
import Site

extension Check {
  /// A weekday, month or year alone right after an event, the ends of one that lasted, and the order of
  /// two, are those that the base has.
  static let timeOfEvent = prose(.dateDiffersFromEvent) { prose in
    let isDated = prose.links.contains { $0.fact?.fact.when != nil }
    guard isDated, prose.isEnglish else { return [] }
    let told = prose.sentences { $0.isToEvent }
    return told.compactMap { prose.otherTimeAlone(of: $0.link, in: $0.sentence) }
      + told.compactMap {
        prose.wrongNeighbor(of: $0.link, in: $0.sentence)
          ?? prose.wrongLead(of: $0.link, in: $0.sentence)
      }
      + prose.ownDates.flatMap { prose.otherEnds($0) }
  }
}

extension PageProse.Link {
  fileprivate var isToEvent: Bool {
    fact?.fact.kind == .events && field == nil && fact?.fact.when?.date.isUnknown == false
  }
}

/// Parts of dates.
extension PageProse {
  /// The finding for “on Tuesday”, “in November” or “in 2024” right after an event that was at another
  /// time; nil if there is none.
  fileprivate func otherTimeAlone(of link: Link, in sentence: Sentence) -> Diagnostic? {
    guard mayNameTime(link.block), let event = link.fact, let moment = event.fact.when else {
      return nil
    }
    let rest = bytes[
      min(link.range.upperBound, sentence.range.upperBound)..<sentence.range.upperBound]
    guard let place = rest.placeAfterOn else { return nil }
    let marks = timeMarks(in: sentence.range, of: link.block)
    guard let said = marks.first(where: { $0.range.lowerBound == place }),
      !ownDates.contains(where: {
        $0.date.range.overlaps(said.range) || $0.date.weekdayRange == said.range
      }),
      moment.date.excludes(said.mark),
      !sentence.links.contains(where: {
        $0.fact?.fact.when?.date.timeMarks.contains(said.mark) ?? false
      })
    else { return nil }
    return otherTime(said.range, of: event.fact, moment)
  }

  private func otherTime(_ range: Range<Int>, of event: Fact, _ moment: When) -> Diagnostic {
    let own = moment.text.map { "“\($0.clipped)” (\(moment.date.text))" } ?? moment.date.text
    return Diagnostic(
      .dateDiffersFromEvent, at: location(of: range),
      "“\(written(range).clipped)”, but \(event.id) was on \(own)",
      help: "correct the date, or say what was then\(event.placeInSource)", id: event.id)
  }
}

/// Events that lasted.
extension PageProse {
  /// The findings for days that are told as the first or last of an event that lasted, and are not.
  fileprivate func otherEnds(_ found: SentenceDate) -> [Diagnostic] {
    let start = min(
      found.date.weekdayRange?.lowerBound ?? found.date.range.lowerBound,
      found.date.range.lowerBound)
    guard found.date.day != nil,
      let link = found.sentence.links.last(where: { $0.range.upperBound <= start }), link.isToEvent,
      let event = link.fact?.fact, let moment = event.when, let ends = moment.date.ends
    else { return [] }
    let gap = bytes[link.range.upperBound..<start]
    guard gap.count <= 48, !gap.contains(where: { $0.isOne(of: ",;:()\n") }) else { return [] }
    let words = gap.meaningWords
    guard let last = words.last else { return [] }
    let told = bytes[link.range].meaningWords + words
    if last.isWord(in: ["to", "until", "till"]) {
      let first = words.dropLast().last.flatMap { Int(decimalDigits: $0) }
      let isSpan = words.dropLast(2).last?.isWord(in: ["from", "lasted", "between"]) ?? false
      let isOtherFirst =
        isSpan
        && first.map { day in
          day != ends.first.day && found.date.month == ends.first.month
        } ?? false
      return isOtherFirst || !found.date.isDay(ends.last)
        ? [otherTime(found.date.range, of: event, moment)] : []
    }
    let isSaid = last.isWord(in: ["on", "from", "since"]) && words.count <= 4
    let isFirst =
      last.isWord(in: ["from", "since"]) || told.contains { $0.isWord(in: Self.beginnings) }
    let isLast = told.contains { $0.isWord(in: Self.endings) }
    guard isSaid, isFirst != isLast,
      !found.date.isDay(isFirst ? ends.first : ends.last)
    else { return [] }
    return [otherTime(found.date.range, of: event, moment)]
  }

  private static let beginnings = [
    "began", "begun", "begins", "started", "starts", "opened", "opens",
  ]
  private static let endings = [
    "ended", "ends", "closed", "closes", "finished", "finishes", "stopped",
  ]
}

/// Two events of a sentence.
extension PageProse {
  /// The finding for “before”, “after” or “the day after” between an event and the next one, whose days
  /// are in another order; nil if there is none.
  fileprivate func wrongNeighbor(of link: Link, in sentence: Sentence) -> Diagnostic? {
    guard
      let next = sentence.links.first(where: { $0.range.lowerBound >= link.range.upperBound }),
      next.isToEvent, let first = link.fact?.fact, let second = next.fact?.fact,
      first.id != second.id,
      let one = first.when?.date, let other = second.when?.date
    else { return nil }
    let gap = bytes[link.range.upperBound..<next.range.lowerBound]
    var words = gap.meaningWords
    if words.last?.isWord(in: ["the", "its", "this", "that"]) == true { words.removeLast() }
    guard gap.count <= 48, !gap.contains(where: { $0.isOne(of: ",;:.()") }),
      let turn = words.last, turn.isWord(in: ["before", "after"]),
      !words.dropLast().contains(where: {
        MeaningWords.force(of: $0) != nil
          || $0.isWord(in: ["and", "but", "or", "that", "which", "who", "as", "will"])
      })
    else { return nil }
    let isBefore = turn.isWord(in: ["before"])
    let (early, late) = isBefore ? (one, other) : (other, one)
    // “After it had ended” is after its last day.
    let rest = bytes[next.range.upperBound..<max(next.range.upperBound, sentence.range.upperBound)]
    let told = rest.endOfEvent
    guard let start = isBefore || told != .last ? early.earliest : early.latest,
      let end = !isBefore || told != .first ? late.latest : late.earliest
    else { return nil }
    let isDayApart = gap[..<turn.startIndex].endsWithWords("the day ")
    let isWrong =
      start > end
      || isDayApart
        && (early.exactDay.flatMap { day in
          late.exactDay.map { $0.dayNumber - day.dayNumber != 1 }
        } ?? false)
    return isWrong
      ? wrongOrder(
        first, "\(isDayApart ? "the day " : "")\(isBefore ? "before" : "after")", second, next)
      : nil
  }

  /// The finding for “Before the …, ” or “After the … came ” before two events whose days are in another order;
  /// nil if there is none.
  fileprivate func wrongLead(of link: Link, in sentence: Sentence) -> Diagnostic? {
    let lead = bytes[
      sentence.range.lowerBound..<max(sentence.range.lowerBound, link.range.lowerBound)]
    guard lead.count < 16, let turn = lead.wordsInTurn.first,
      turn.isWord(in: ["before", "after"]),
      lead.meaningWords.dropFirst().allSatisfy({ $0.isWord(in: ["the", "a", "its", "this"]) }),
      let next = sentence.links.first(where: { $0.range.lowerBound >= link.range.upperBound }),
      next.isToEvent, let first = link.fact?.fact, let second = next.fact?.fact,
      first.id != second.id, let one = first.when?.date, let other = second.when?.date
    else { return nil }
    let gap = bytes[link.range.upperBound..<next.range.lowerBound]
    guard gap.count <= 48, gap.wordsInTurn.allSatisfy(\.mayStandBetweenEvents) else { return nil }
    let isBefore = turn.isWord(in: ["before"])
    let (early, late) = isBefore ? (other, one) : (one, other)
    guard let start = early.earliest, let end = late.latest, start > end else { return nil }
    return wrongOrder(second, isBefore ? "before" : "after", first, next)
  }

  private func wrongOrder(
    _ first: Fact, _ words: String, _ second: Fact, _ link: Link
  ) -> Diagnostic? {
    guard let mine = first.when, let theirs = second.when else { return nil }
    return Diagnostic(
      .dateDiffersFromEvent, at: location(of: link),
      "\(first.id) (\(mine.date.text)) is told as “\(words)” \(second.id) (\(theirs.date.text))",
      help: "correct the order, or the dates", id: first.id)
  }
}

/// An end of an event that lasted.
private enum EndOfEvent {
  case first, last
}

extension ArraySlice<UInt8> {
  /// Which end of an event words right after it name: “ had ended”, “ began”; nil if none.
  fileprivate var endOfEvent: EndOfEvent? {
    let words = prefix(30).prefix { !$0.isOne(of: ",;:.()") }.wordsInTurn.prefix(3)
    if words.contains(where: { MeaningWords.force(of: $0) != nil }) { return nil }
    let verb = words.first { !$0.isWord(in: ["had", "has", "was", "is", "were"]) } ?? []
    if verb.isWord(in: ["ended", "over", "finished", "completed", "concluded"]) { return .last }
    return verb.isWord(in: ["began", "begun", "started", "opened"]) ? .first : nil
  }

  /// Whether a word between two events tells no more than that the second was then.
  fileprivate var mayStandBetweenEvents: Bool {
    isWord(in: [
      "of", "on", "in", "the", "a", "came", "was", "were", "followed", "took", "place", "there",
      "its",
      "next", "first",
    ]) || first?.isDigit == true || EnglishMonths.foldedNames.contains { elementsEqual($0.utf8) }
      || Weekday(folded: self) != nil
  }
}

extension ArraySlice<UInt8> {
  /// Where what follows “on” or “in” starts, if no more than a verb that tells when something was stands
  /// before that; nil otherwise.
  fileprivate var placeAfterOn: Int? {
    let words = wordRanges.prefix(6)
    guard let place = words.firstIndex(where: { self[$0].isWord(in: ["on", "in"]) }),
      words[..<place].allSatisfy({ self[$0].isWord(in: Self.happening) }),
      place + 1 < words.endIndex,
      self[startIndex..<words[place].upperBound].allSatisfy({
        $0 == UInt8(ascii: " ") || $0.isSmallLetter
      })
    else { return nil }
    let next = words[place + 1]
    let isArticle = self[words[place]].isWord(in: ["on"]) && self[next].isWord(in: ["a", "the"])
    return isArticle && place + 2 < words.endIndex ? words[place + 2].lowerBound : next.lowerBound
  }

  private static var happening: [String] {
    [
      "was", "were", "is", "took", "place", "happened", "came", "began", "opened", "started",
      "ended",
      "occurred", "held", "struck", "had", "made", "published", "signed", "filed", "announced",
    ]
  }
}

extension EDTF {
  /// Whether a weekday, month or year is surely not one of the date's.
  fileprivate func excludes(_ mark: TimeMark) -> Bool {
    guard let first = earliest, let last = latest else { return false }
    return switch mark {
    case .weekday(let weekday): exactDay.map { $0.weekday != weekday } ?? false
    case .month(let month):
      (first.year, first.month) == (last.year, last.month) && month != first.month
    case .year(let year): first.year == last.year && year != first.year
    case .day: false
    }
  }

  /// The first and last day of an interval whose ends are days.
  fileprivate var ends: (first: CalendarDate, last: CalendarDate)? {
    guard case .interval(let start, let end) = value, start.date?.day != nil, end.date?.day != nil,
      let first = earliest, let last = latest
    else { return nil }
    return (first, last)
  }
}

extension WrittenDate {
  /// Whether no part of it differs from a day.
  fileprivate func isDay(_ other: CalendarDate) -> Bool {
    day == other.day && month == other.month && (year ?? other.year) == other.year
  }
}
