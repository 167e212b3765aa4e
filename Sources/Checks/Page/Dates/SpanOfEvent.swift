import Facts
import Kit
import Markdown
import Site

extension Check {
  /// The two ends between which the words beside an event say that it went on, against those that it has.
  static let spanOfEvent = prose(.dateDiffersFromEvent) { prose in
    guard prose.ownDates.count > 1 else { return [] }
    var places = PlaceCursor(prose)
    return zip(prose.ownDates, prose.ownDates.dropFirst()).compactMap { first, last in
      guard let (event, moment) = prose.eventGoingOn(from: first, to: last),
        let wrong = moment.wrongEnd(first.date, last.date)
      else { return nil }
      return Diagnostic(
        .dateDiffersFromEvent, at: places.location(of: wrong.range),
        "“\(places.written(first.date.range.lowerBound..<last.date.range.upperBound).clipped)”, but"
          + " \(event.id) was on \(moment.text)",
        help: "correct the date, or say what was then\(event.placeInSource)", id: event.id)
    }
  }
}

extension PageProse {
  /// The event of several days that two dates of a sentence bound: “from March 2016 to June 2022 he [took
  /// deposits]”; nil if they bound none.
  fileprivate func eventGoingOn(
    from first: SentenceDate, to last: SentenceDate
  ) -> (Fact, EDTF)? {
    let (start, end) = (first.date.range, last.date.range)
    guard first.sentence.range.overlaps(last.sentence.range), start.upperBound < end.lowerBound,
      bytes[start.upperBound..<end.lowerBound].isWord(in: [
        " to ", " until ", " till ", " through ",
      ]),
      bytes[first.sentence.range.lowerBound..<start.lowerBound].endsWithWords("from ")
    else { return nil }
    let opening = start.lowerBound - 5
    let link = last.sentence.links.first { link in
      guard link.field == nil, link.fact?.fact.kind == .events else { return false }
      if link.range.upperBound <= opening {
        return leads(bytes[link.range.upperBound..<opening])
      }
      return end.upperBound <= link.range.lowerBound
        && leads(bytes[end.upperBound..<link.range.lowerBound])
    }
    guard let event = link?.fact?.fact, let moment = event.when?.date else { return nil }
    return (event, moment)
  }

  /// Whether no more than a subject or a verb stands between an event and the dates.
  private func leads(_ gap: ArraySlice<UInt8>) -> Bool {
    let words = gap.meaningWords
    return words.count <= 3 && !gap.contains { $0.isOne(of: ";:()\n") }
      && !words.contains {
        MeaningWords.force(of: $0) != nil || $0.isWord(in: ["after", "before"])
      }
  }
}

extension EDTF {
  /// The one of two months in words that is no end of the interval, where the other is or both are outside of it;
  /// a part of what went on may have dates of its own.
  fileprivate func wrongEnd(_ first: WrittenDate, _ last: WrittenDate) -> WrittenDate? {
    guard case .interval(let start, let end) = value, start.date?.month != nil,
      end.date?.month != nil, let earliest, let latest,
      let lower = first.months, let upper = last.months
    else { return nil }
    let (isFirst, isLast) = (
      lower == Self.month(of: earliest), upper == Self.month(of: latest)
    )
    if isFirst, isLast { return nil }
    let isOutside =
      lower < Self.month(of: earliest) || Self.month(of: latest) < upper
    guard isFirst || isLast || isOutside else { return nil }
    return isFirst ? last : first
  }

  private static func month(of day: CalendarDate) -> Int { day.year * 12 + day.month }
}

extension WrittenDate {
  /// The month counted from the start of our era; nil if no year is named.
  fileprivate var months: Int? { year.map { $0 * 12 + month } }
}
