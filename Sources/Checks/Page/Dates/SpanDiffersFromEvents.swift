import Facts
import Kit
import Markdown
import Site

extension Check {
  /// How long after one event another was, as the page tells it, is what their dates say.
  static let spanDiffersFromEvents = prose(.dateDiffersFromEvent) { prose in
    let isDated = prose.links.contains { $0.fact?.fact.when != nil }
    guard isDated, prose.isEnglish else { return [] }
    return prose.blocks.indices.flatMap { block in
      prose.spans(in: block).compactMap { prose.wrongSpan($0, in: block) }
    }
  }
}

/// Two days between which a span of time lies, with the names of what was on them.
private struct SpanEnds {
  let first: (name: String, day: CalendarDate)
  let last: (name: String, day: CalendarDate)

  var days: Int { abs(last.day.dayNumber - first.day.dayNumber) }
}

/// Words for a time of some days, such as “four days” and “a month”.
private struct Span {
  let range: Range<Int>

  /// The days that it may have.
  let days: ClosedRange<Int>

  /// Whether it is of days or weeks, which nobody tells loosely.
  let isExact: Bool
}

extension PageProse {
  /// The spans of a block of the desk's own words, in no particular order.
  fileprivate func spans(in block: Int) -> [Span] {
    guard prose(of: block)?.quotation == nil,
      links[blocks[block].links].contains(where: {
        day(of: $0) != nil || lastingDays(of: $0) != nil
      })
    else { return [] }
    let counted = quantities[blocks[block].quantities].compactMap { quantity -> Span? in
      guard let days = quantity.daysSpanned, quantity.qualifiers.isEmpty else { return nil }
      let isExact = quantity.unit?.mayBe(.months) == false
      return Span(range: quantity.extent, days: days, isExact: isExact)
    }
    let text = bytes[blocks[block].range]
    let words = text.wordRanges
    let single = zip(words, words.dropFirst()).compactMap { article, unit -> Span? in
      guard text[article].isWord(in: ["a", "one"]), let days = Self.units[text[unit]],
        !counted.contains(where: { $0.range.overlaps(unit) })
      else { return nil }
      return Span(
        range: article.lowerBound..<unit.upperBound, days: days, isExact: days.count <= 7)
    }
    return counted + single
  }

  /// The days of one day, week and so on, as far as they may be rounded.
  private static let units = WordMap<ClosedRange<Int>>([
    ("day", 1...1), ("week", 4...10), ("fortnight", 11...17), ("month", 15...46),
    ("year", 182...549),
  ])

  /// The finding for “four days later” and the like, where the days are not that far apart or the other
  /// way round; nil if they are, or are not known.
  fileprivate func wrongSpan(_ span: Span, in block: Int) -> Diagnostic? {
    guard let sentence = sentences(of: block).first(where: { $0.range.overlaps(span.range) }),
      // “Three weeks and a day” is told in two parts.
      !bytes[..<span.range.lowerBound].endsWith(" and ")
    else { return nil }
    let end = min(span.range.upperBound, sentence.range.upperBound)
    let rest = bytes[end..<sentence.range.upperBound]
    if [" later", " earlier"].contains(where: { rest.starts(with: $0.utf8) }) {
      // Months may be told from what an earlier page says.
      let ends = span.isExact ? eventsBeside(span, in: block, sentence) : nil
      return ends.flatMap { span.days.contains($0.days) ? nil : wrongSpan(span, $0) }
    }
    if let wrong = wrongLength(span, in: block, sentence) { return wrong }
    let isBefore = rest.starts(with: " before ".utf8)
    if isBefore || rest.starts(with: " after ".utf8),
      let ends = endsOfLasting(span, sentence, isBefore: isBefore)
    {
      return ends.contains { span.days.contains($0.days) }
        ? nil : ends.first.map { wrongSpan(span, $0) }
    }
    guard isBefore || rest.starts(with: " after ".utf8),
      let ends = eventsAround(span, sentence, isBefore: isBefore)
    else { return nil }
    let isTurned = isBefore ? ends.first.day < ends.last.day : ends.last.day < ends.first.day
    if isTurned {
      // Of two events in the order in which they are told the order itself is looked at.
      let isTold = sentence.links.contains {
        $0.range.upperBound <= span.range.lowerBound && day(of: $0)?.name == ends.last.name
      }
      return isTold ? nil : turnedSpan(span, ends, isBefore: isBefore)
    }
    return span.days.contains(ends.days) ? nil : wrongSpan(span, ends)
  }

  private func wrongSpan(_ span: Span, _ ends: SpanEnds) -> Diagnostic {
    let count = ends.days == 1 ? "1 day" : "\(ends.days) days"
    return Diagnostic(
      .dateDiffersFromEvent, at: location(of: span.range),
      "“\(written(span.range))”, but from \(ends.first.name) to \(ends.last.name) it is \(count)",
      help: "write \(count), or correct the dates")
  }

  private func turnedSpan(_ span: Span, _ ends: SpanEnds, isBefore: Bool) -> Diagnostic {
    let count = ends.days == 1 ? "1 day" : "\(ends.days) days"
    let (told, right) = isBefore ? ("before", "after") : ("after", "before")
    return Diagnostic(
      .dateDiffersFromEvent, at: location(of: span.range),
      "“\(written(span.range)) \(told)”, but \(ends.last.name) was \(count) \(right)"
        + " \(ends.first.name)",
      help: "write \(count) \(right), or correct the dates")
  }

  /// The event of the sentence to which the span leads, and the last one that was told before it.
  private func eventsBeside(_ span: Span, in block: Int, _ sentence: Sentence) -> SpanEnds? {
    let all = links[blocks[block].links]
    guard let target = sentence.links.compactMap({ day(of: $0) }).only,
      let origin = all.last(where: {
        $0.range.upperBound <= sentence.range.lowerBound && day(of: $0) != nil
      }).flatMap({ day(of: $0) }),
      origin.day != target.day
    else { return nil }
    return SpanEnds(first: origin, last: target)
  }

  /// The event from which the span leads, and the one that was so long before or after it, or the day of
  /// the page, if the span is longer than that.
  private func eventsAround(
    _ span: Span, _ sentence: Sentence, isBefore: Bool
  ) -> SpanEnds? {
    let next = sentence.links.first { $0.range.lowerBound >= span.range.upperBound }
    guard let next, leads(span, to: next), let origin = day(of: next) else { return nil }
    let others = sentence.links.filter { $0.range != next.range }
    let dated = others.compactMap { day(of: $0) }.filter { $0.name != origin.name }
    if let other = dated.only {
      let isOwn = others.allSatisfy { day(of: $0) == nil || isSubject($0, of: span) }
      return isOwn ? SpanEnds(first: origin, last: other) : nil
    }
    // Whatever was so many days later can not be told before; “that” is what was told elsewhere.
    let matter = page.page.frontMatter
    let subject = bytes[sentence.range].wordsInTurn.first
    guard !isBefore, dated.isEmpty, subject?.isWord(in: Self.pronouns) != true,
      let today = (matter.updated ?? matter.date)?.date,
      today >= origin.day, !tellsDay(in: sentence.range),
      today.dayNumber - origin.day.dayNumber + 1 < span.days.lowerBound
    else { return nil }
    return SpanEnds(first: origin, last: ("the day of the page", today))
  }

  /// Whether a sentence names a day itself, to which its span may lead.
  private func tellsDay(in sentence: Range<Int>) -> Bool {
    quantities.contains { $0.kind == .date && sentence.contains($0.range.lowerBound) }
  }

  /// The days between the one other event of a sentence and each end of the event that lasted from which a
  /// span leads, the nearer end first; nil if the span leads from no such event, or the other was during it.
  private func endsOfLasting(
    _ span: Span, _ sentence: Sentence, isBefore: Bool
  ) -> [SpanEnds]? {
    let next = sentence.links.first { $0.range.lowerBound >= span.range.upperBound }
    guard span.isExact, let next, next.range.lowerBound - span.range.upperBound < 24,
      let ends = lastingDays(of: next), let origin = next.fact?.fact.id,
      let other = sentence.links.filter({ $0.range != next.range }).compactMap({ day(of: $0) })
        .only,
      isBefore ? other.day < ends.first : ends.last < other.day
    else { return nil }
    let days = isBefore ? [ends.first, ends.last] : [ends.last, ends.first]
    return days.map { SpanEnds(first: (origin, $0), last: other) }
  }

  /// The finding for “lasted six days” right after an event that lasted otherwise; nil if there is none.
  private func wrongLength(_ span: Span, in block: Int, _ sentence: Sentence) -> Diagnostic? {
    let link = links[blocks[block].links].last { $0.range.upperBound <= span.range.lowerBound }
    guard span.isExact, let link, let ends = lastingDays(of: link), let event = link.fact?.fact,
      bytes[link.range.upperBound..<span.range.lowerBound].isWord(in: [
        " lasted ", " lasted for ", " took ", " ran for ", " went on for ",
      ])
    else { return nil }
    let days = ends.last.dayNumber - ends.first.dayNumber
    // The last day may count or not.
    guard !span.days.contains(days), !span.days.contains(days + 1) else { return nil }
    return Diagnostic(
      .dateDiffersFromEvent, at: location(of: span.range),
      "“\(written(span.range))”, but \(event.id) lasted from \(ends.first) to \(ends.last)",
      help: "write \(days + 1) days, or correct the dates\(event.placeInSource)", id: event.id)
  }

  /// The first and last day of the event of several days to which a link leads; nil if it leads to none.
  private func lastingDays(of link: Link) -> (first: CalendarDate, last: CalendarDate)? {
    guard let fact = link.fact?.fact, fact.kind == .events, link.field == nil,
      let date = fact.when?.date, case .interval(let start, let end) = date.value,
      start.date?.day != nil, end.date?.day != nil, let first = date.earliest,
      let last = date.latest, first < last
    else { return nil }
    return (first, last)
  }

  /// Whether the words between a span and an event are about the event: few, or such as “after the two
  /// are due to meet on” before its day.
  private func leads(_ span: Span, to next: Link) -> Bool {
    let gap = bytes[span.range.upperBound..<next.range.lowerBound]
    // “26 days after the election, the court ruled” names what was before.
    if gap.count < 24 { return !gap.contains(UInt8(ascii: ",")) }
    return next.field == EventFields.when.name && gap.count < 90 && gap.endsWith(" on ")
      && gap.isOneClause
  }

  /// Whether the words between a link and a span let the span tell of it: of “heard the case, filed a
  /// week after” the filing is meant.
  private func isSubject(_ link: Link, of span: Span) -> Bool {
    guard link.range.upperBound <= span.range.lowerBound else { return true }
    let gap = bytes[link.range.upperBound..<span.range.lowerBound]
    return gap.isWord(in: [", "]) || gap.isOneClause
  }

  /// Words for what an earlier sentence told.
  private static let pronouns = ["that", "this", "it", "these", "those", "they", "which"]

  /// The day of the event to which a link leads; nil if it leads to none that was on one day.
  private func day(of link: Link) -> (name: String, day: CalendarDate)? {
    guard let fact = link.fact?.fact, fact.kind == .events, let day = fact.when?.date.exactDay
    else {
      return nil
    }
    return (fact.id, day)
  }
}

extension ArraySlice<UInt8> {
  /// Whether neither a sign nor a word among them begins another clause.
  fileprivate var isOneClause: Bool {
    !contains { $0.isOne(of: ",;:()") }
      && !wordRanges.contains { self[$0].isWord(in: ["and", "but", "that", "which", "who"]) }
  }
}

extension Quantity {
  /// The days that a span may have, by its unit, as far as it may be rounded; nil if it is none of time,
  /// or one of less than a day.
  fileprivate var daysSpanned: ClosedRange<Int>? {
    guard let count = integer, 1...1_000 ~= count, let unit, unit.isTime else { return nil }
    if unit.mayBe(.months) {
      guard let each = unit.ratio(to: QuantityUnit(.months))?.0.integer else { return nil }
      // Half of the unit to both sides, as days are rounded to it.
      return (count * each * 61 / 2 - each * 16)...(count * each * 61 / 2 + each * 16)
    }
    let day = QuantityUnit(.hours, Rational(24))
    guard let days = unit.ratio(to: day)?.0 else { return nil }
    switch days {
    case Rational(1): return count...count
    case Rational(7): return (count * 7 - 3)...(count * 7 + 3)
    default: return nil
    }
  }
}

extension Array where Element == (name: String, day: CalendarDate) {
  /// The only element, however often it stands there; nil if there is none or if there are several.
  fileprivate var only: Element? {
    guard let first, allSatisfy({ $0.name == first.name }) else { return nil }
    return first
  }
}
