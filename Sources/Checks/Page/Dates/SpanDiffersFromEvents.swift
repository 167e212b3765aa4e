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
      prose.quantities[prose.blocks[block].quantities].compactMap { prose.wrongSpan($0, in: block) }
    }
  }
}

/// Two days between which a span of time lies, with the names of what was on them.
private struct SpanEnds {
  let first: (name: String, day: CalendarDate)
  let last: (name: String, day: CalendarDate)

  var days: Int { abs(last.day.dayNumber - first.day.dayNumber) }
}

extension PageProse {
  /// The finding for “four days later” and the like, where the days are not that far apart or the other
  /// way round; nil if they are, or are not known.
  fileprivate func wrongSpan(_ span: Quantity, in block: Int) -> Diagnostic? {
    guard let days = span.daysSpanned, span.qualifiers.isEmpty,
      prose(of: block)?.quotation == nil,
      let sentence = sentences(of: block).first(where: { $0.range.overlaps(span.range) })
    else { return nil }
    let rest = bytes[
      min(span.extent.upperBound, sentence.range.upperBound)..<sentence.range.upperBound]
    let isBefore = rest.starts(with: " before ".utf8)
    let ends: SpanEnds?
    let isOrdered = [" later", " earlier"].contains { rest.starts(with: $0.utf8) }
    if isOrdered {
      // Months may be told from what an earlier page says.
      ends = span.unit?.mayBe(.months) == true ? nil : eventsBeside(span, in: block, sentence)
    } else if isBefore || rest.starts(with: " after ".utf8) {
      ends = eventsAround(span, sentence, isBefore: isBefore)
    } else {
      return nil
    }
    guard let ends else { return nil }
    let isTurned = isBefore ? ends.first.day < ends.last.day : ends.last.day < ends.first.day
    if days.contains(ends.days), isOrdered || !isTurned { return nil }
    return wrongSpan(span, ends, isTurned: !isOrdered && isTurned, isBefore: isBefore)
  }

  private func wrongSpan(
    _ span: Quantity, _ ends: SpanEnds, isTurned: Bool, isBefore: Bool
  ) -> Diagnostic {
    let count = ends.days == 1 ? "1 day" : "\(ends.days) days"
    let (words, relation) = (written(span.extent), isBefore ? "before" : "after")
    let message =
      isTurned
      ? "“\(words) \(relation)”, but \(ends.last.name) was \(count)"
        + " \(isBefore ? "after" : "before") \(ends.first.name)"
      : "“\(words)”, but from \(ends.first.name) to \(ends.last.name) it is \(count)"
    return Diagnostic(
      .dateDiffersFromEvent, at: location(of: span.extent), message,
      help: "write \(count)\(isTurned ? isBefore ? " after" : " before" : ""), or correct the dates"
    )
  }

  /// The event of the sentence to which the span leads, and the last one that was told before it.
  private func eventsBeside(_ span: Quantity, in block: Int, _ sentence: Sentence) -> SpanEnds? {
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
    _ span: Quantity, _ sentence: Sentence, isBefore: Bool
  ) -> SpanEnds? {
    let next = sentence.links.first { $0.range.lowerBound >= span.extent.upperBound }
    guard let next, next.range.lowerBound < span.extent.upperBound + 24, let origin = day(of: next),
      let days = span.daysSpanned
    else { return nil }
    let others = sentence.links.filter { $0.range != next.range }
    let dated = others.compactMap { day(of: $0) }.filter { $0.name != origin.name }
    if let other = dated.only {
      let isOwn = others.allSatisfy { day(of: $0) == nil || isSubject($0, of: span) }
      return isOwn ? SpanEnds(first: origin, last: other) : nil
    }
    // Whatever was so many days later can not be told before; “that” is what was told elsewhere.
    let matter = page.page.frontMatter
    let subject = bytes[sentence.range].meaningWords.first
    guard !isBefore, dated.isEmpty, subject?.isWord(in: Self.pronouns) != true,
      let today = (matter.updated ?? matter.date)?.date,
      today >= origin.day,
      today.dayNumber - origin.day.dayNumber + 1 < days.lowerBound
    else { return nil }
    return SpanEnds(first: origin, last: ("the day of the page", today))
  }

  /// Whether the words between a link and a span let the span tell of it: of “heard the case, filed a
  /// week after” the filing is meant.
  private func isSubject(_ link: Link, of span: Quantity) -> Bool {
    guard link.range.upperBound <= span.extent.lowerBound else { return true }
    let gap = bytes[link.range.upperBound..<span.extent.lowerBound]
    return !gap.contains { $0.isOne(of: ",;:()") }
      && !gap.wordRanges.contains { gap[$0].isWord(in: ["and", "but", "that", "which", "who"]) }
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
