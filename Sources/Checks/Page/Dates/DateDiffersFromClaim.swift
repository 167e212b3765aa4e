import Facts
import Kit
import Markdown
import Site

extension Check {
  /// A date beside what a claim says is that of the claim, if it names one.
  static let dateDiffersFromClaim = prose(.dateDiffersFromEvent) { prose in
    guard prose.isEnglish, prose.links.contains(where: \.isOfStatement) else { return [] }
    var places = PlaceCursor(prose)
    return prose.ownDates.compactMap { found in
      guard !found.date.isImpossible, let link = prose.statement(datedBy: found),
        let fact = link.fact, fact.isEnglish
      else { return nil }
      let own = fact.text[...].writtenDates(marked: fact.text[...].markedWords[...])
      let isBefore = prose.bytes[..<found.date.range.lowerBound].endsWith(" before ")
      guard !own.isEmpty, !own.contains(where: { $0.mayBe(found.date, isBefore: isBefore) })
      else { return nil }
      return .otherDate(found.date.range, of: fact.fact, &places)
    }
      + prose.links.compactMap {
        prose.otherYear($0, &places) ?? prose.otherYear(within: $0, &places)
      }
  }
}

extension Diagnostic {
  fileprivate static func otherDate(
    _ range: Range<Int>, of fact: Fact, _ places: inout PlaceCursor
  ) -> Diagnostic {
    Diagnostic(
      .dateDiffersFromEvent, at: places.location(of: range),
      "“\(places.written(range))”, but \(fact.id) says “\(fact.text.clipped)”",
      help: "correct the date, or say what was on that day\(fact.placeInSource)", id: fact.id)
  }
}

extension PageProse {
  /// The link to a claim or the like which a date in its words, or right after them, dates.
  fileprivate func statement(datedBy found: SentenceDate) -> Link? {
    let date = found.date.range
    guard
      let link = found.sentence.links.last(where: { $0.range.lowerBound <= date.lowerBound }),
      link.isOfStatement
    else { return nil }
    if link.range.contains(date.lowerBound) { return link }
    let start = found.date.weekdayRange?.lowerBound ?? date.lowerBound
    guard link.range.upperBound <= start else { return nil }
    return bytes[link.range.upperBound..<min(start, date.lowerBound)].leadsToDateOfStatement
      ? link : nil
  }

  /// The finding for a year within the words for what somebody says or wants, which names others.
  fileprivate func otherYear(within link: Link, _ places: inout PlaceCursor) -> Diagnostic? {
    guard link.isOfStatement, let fact = link.fact, fact.isEnglish else {
      return nil
    }
    let own = fact.text[...].quantities.filter(\.mayBeYear).compactMap(\.integer)
    let said = quantities[blocks[link.block].quantities].filter {
      link.range.contains($0.range.lowerBound) && $0.mayBeYear
    }
    // A date with a day or month is looked at as a whole.
    guard !own.isEmpty, said.count == 1, let year = said[0].integer, !own.contains(year),
      !ownDates.contains(where: { $0.date.range.overlaps(said[0].range) })
    else { return nil }
    return .otherDate(said[0].range, of: fact.fact, &places)
  }

  /// The finding for a year right after what a claim says, which names another.
  fileprivate func otherYear(_ link: Link, _ places: inout PlaceCursor) -> Diagnostic? {
    guard link.isOfStatement, let fact = link.fact else { return nil }
    let own = fact.numbers.filter(\.mayBeYear).compactMap(\.integer)
    guard Set(own).count == 1, !own.isEmpty else { return nil }
    let rest = bytes[link.range.upperBound..<blocks[link.block].range.upperBound]
    guard let join = [" since ", " in ", " by "].first(where: { rest.starts(with: $0.utf8) }) else {
      return nil
    }
    let place = rest.startIndex + join.utf8.count
    let all = quantities[blocks[link.block].quantities]
    guard let said = all.first(where: { $0.range.lowerBound == place }), said.mayBeYear,
      let year = said.integer, !own.contains(year),
      fact.text[...].holdsWords(join.utf8.dropFirst().dropLast())
    else { return nil }
    return .otherDate(said.range, of: fact.fact, &places)
  }
}

extension PageProse.Link {
  /// Whether it is to what somebody says, wants or expects.
  fileprivate var isOfStatement: Bool {
    guard let fact, field == nil, !isAutolink else { return false }
    return [.claims, .prospects, .statuses, .positions, .assessments].contains(fact.fact.kind)
  }
}

extension WrittenDate {
  /// Whether no part of both differs; the end of June is “before July”.
  fileprivate func mayBe(_ other: WrittenDate, isBefore: Bool) -> Bool {
    if isBefore, other.day == nil, month % 12 + 1 == other.month { return true }
    guard month == other.month else { return false }
    if let year, let otherYear = other.year, year != otherYear { return false }
    guard let day, let otherDay = other.day else { return true }
    return day == otherDay
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words between a statement and a date give it the date: “ by ”, “ by the end of ”.
  fileprivate var leadsToDateOfStatement: Bool {
    guard count <= 40, !contains(where: { $0.isOne(of: ",;:()\n") }) else { return false }
    let words = split(separator: UInt8(ascii: " "))
    guard let last = words.last, words.count <= 5 else { return false }
    return last.isWord(in: ["on", "by", "before", "until", "in", "since", "from", "of"])
      && !words.contains { $0.isWord(in: Self.verbsOfSpeech) }
  }

  private static var verbsOfSpeech: [String] {
    [
      "said", "says", "told", "announced", "reported", "wrote", "published", "and", "but", "which",
      "who", "that", "when", "after",
    ]
  }
}
