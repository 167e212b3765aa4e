import Facts
import Kit
import Markdown
import Site

extension Check {
  static let dateDiffersFromEvent = prose(.dateDiffersFromEvent) { prose in
    let isDated = prose.links.contains { $0.fact?.fact.kind == .events }
    guard isDated else { return [] }
    var places = PlaceCursor(prose)
    return prose.ownDates.compactMap { found in
      guard !found.date.isImpossible,
        let event = prose.eventDated(by: found) ?? prose.eventOfEntry(found),
        let moment = event.fact.when, !moment.date.isUnknown, !found.date.fits(moment.date),
        !prose.isDateOfAnother(found, in: found.sentence)
      else { return nil }
      let own = moment.text.map { "“\($0.clipped)” (\(moment.date.text))" } ?? moment.date.text
      return Diagnostic(
        .dateDiffersFromEvent, at: places.location(of: found.date.range),
        "“\(places.written(found.date.range))”, but \(event.fact.id) was on \(own)",
        help: "correct the date, or say what was on that day\(event.fact.placeInSource)",
        id: event.fact.id)
    }
  }
}

extension Rule {
  static let dateDiffersFromEvent = Rule(
    "date-differs-from-event", .warning,
    catches: "A date in prose, beside a link to an event or claim, that is not the one it has; days"
      + " between two events that their dates do not give.",
    why: "A wrong day is as wrong as a wrong number, and as easily typed.",
    wrong: "[Kabul fell](fact:event.taliban-takeover) on 15 September 2021.",
    right: "[Kabul fell](fact:event.taliban-takeover) on 15 August 2021.")
}

extension PageProse {
  /// The event that a date in the sentence is said to be of: the one linked just before it, or just
  /// after it, with nothing between that could give the date to something else.
  fileprivate func eventDated(by found: SentenceDate) -> FactWords? {
    let date = found.date.range
    // A weekday before the date, and the comma after it, stand within what tells the day.
    let start = min(found.date.weekdayRange?.lowerBound ?? date.lowerBound, date.lowerBound)
    for link in found.sentence.links {
      guard let fact = link.fact, fact.fact.kind == .events else { continue }
      if let field = link.field {
        if field == EventFields.when.name, isDay(of: link, goingOnIn: date) { return fact }
        continue
      }
      // A date within the words of the link is the event's.
      if link.range.contains(date.lowerBound) { return fact }
      if link.range.upperBound <= start {
        let gap = bytes[link.range.upperBound..<start]
        let isNext = !found.sentence.links.contains {
          $0.range.lowerBound >= link.range.upperBound && $0.range.lowerBound < date.lowerBound
        }
        if isNext,
          gap.leadsToDate || gap.tellsWhen(of: fact.meaning)
            || fact.fact.isOfSeveralDays && gap.leadsToEnd
            || gap.leadsToPlannedDay && !tellsChange(around: link) && fact.fact.isAhead
        {
          return fact
        }
      } else if date.upperBound <= link.range.lowerBound,
        bytes[date.upperBound..<link.range.lowerBound].leadsFromDate,
        bytes[found.sentence.range.lowerBound..<date.lowerBound].endsWithDay,
        !bytes[found.sentence.range.lowerBound..<date.lowerBound].tellsPlan
      {
        return fact
      }
    }
    return nil
  }

  /// Whether the sentence of a link tells that a plan was changed, and so may name a former day.
  private func tellsChange(around link: Link) -> Bool {
    bytes[sentenceRange(around: link)].wordsInTurn.contains { word in
      word.isWord(in: [
        "already", "but", "changed", "delayed", "earlier", "first", "initially", "instead", "later",
        "moved", "now",
        "once", "originally", "postponed", "put", "rescheduled", "until",
      ])
    }
  }

  /// Whether a date goes on with the day that a link tells, as in “[Thursday], 19 June”.
  private func isDay(of link: Link, goingOnIn date: Range<Int>) -> Bool {
    link.range.upperBound < date.lowerBound
      && bytes[link.range.upperBound..<date.lowerBound].isWord(in: [", ", " ", " the "])
  }

  /// Whether the date is that of another event that the sentence links to.
  fileprivate func isDateOfAnother(_ found: SentenceDate, in sentence: Sentence) -> Bool {
    sentence.links.contains { link in
      guard let fact = link.fact?.fact, let moment = fact.when else { return false }
      return found.date.fits(moment.date) && !moment.date.isUnknown
    }
  }
}

extension Fact {
  /// Whether the event is none that has been.
  fileprivate var isAhead: Bool {
    self[EventFields.modality].map { [.planned, .possible, .cancelled].contains($0) } ?? false
  }

  fileprivate var isOfSeveralDays: Bool {
    guard let date = when?.date, let first = date.earliest, let last = date.latest else {
      return false
    }
    return first < last
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words between an event and a date give it the date: “ on ”, “ in Geneva on ”.
  fileprivate var leadsToDate: Bool {
    guard count <= 48, !contains(where: { $0.isOne(of: ",;:()\n") }) else { return false }
    var words = split(separator: UInt8(ascii: " "))
    // “Before dawn” is a time of the same day.
    while let place = words.firstIndex(where: {
      $0.isWord(in: ["before", "after", "at", "around"])
    }),
      place + 1 < words.count, words[place + 1].isWord(in: Self.timesOfDay)
    {
      words.removeSubrange(place...place + 1)
    }
    guard let last = words.last else { return false }
    let rest = words.dropLast(Weekday(folded: last) == nil ? 0 : 1)
    guard let preposition = rest.last, preposition.isWord(in: ["on", "of", "in"]) else {
      return false
    }
    return words.count <= 6 && !words.contains { $0.isWord(in: Self.turns) }
  }

  /// Whether the words between an event and a date say that it is planned for then: “ is scheduled for ”.
  fileprivate var leadsToPlannedDay: Bool {
    guard count <= 40, !contains(where: { $0.isOne(of: ",;:()\n") }) else { return false }
    let words = meaningWords
    let last = words.last.flatMap { Weekday(folded: $0) } == nil ? words[...] : words.dropLast()
    guard last.last?.isWord(in: ["for"]) == true, let verb = last.dropLast().last else {
      return false
    }
    return verb.isWord(in: ["due", "expected", "fixed", "planned", "scheduled", "set"])
      && last.dropLast(2).allSatisfy {
        $0.isWord(in: ["are", "been", "had", "has", "have", "is", "was", "were"])
      }
  }

  /// Whether the words between an event and a date tell by its own verb when it was: “, held on ”, “ was
  /// published on ” of a publication.
  fileprivate func tellsWhen(of event: FactMeaning) -> Bool {
    let rest = first == UInt8(ascii: ",") ? dropFirst() : self
    guard rest.count <= 48, !rest.contains(where: { $0.isOne(of: ",;:()\n") }) else { return false }
    let words = rest.meaningWords.drop {
      $0.isWord(in: ["which", "was", "were", "has", "have", "been"])
    }
    guard let verb = words.first,
      verb.isWord(in: ["held", "staged"]) || verb.endsWith("ed") && event.stems.contains(verb.stem),
      let preposition = words.dropFirst().first, preposition.isWord(in: ["on", "in"])
    else { return false }
    let last = words.dropFirst(2)
    return last.isEmpty || last.count == 1 && last.allSatisfy { Weekday(folded: $0) != nil }
  }

  /// Whether the words between an event of several days and a date make it its end.
  fileprivate var leadsToEnd: Bool {
    isWord(in: [" until ", ", until ", " lasted until ", " ran until ", " went on until "])
  }

  /// Whether the words between a date and an event give the event the date: “, the ”, “ ”.
  fileprivate var leadsFromDate: Bool {
    let words = split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    return words.allSatisfy { $0.isWord(in: ["a", "an", "the", "there", "was", "came"]) }
      && words.count <= 3
  }

  /// Whether the words before a date tell that something was meant to be then: “which was to begin on”.
  fileprivate var tellsPlan: Bool {
    let words = suffix(60).wordsInTurn.suffix(6)
    return words.contains {
      $0.isWord(in: ["due", "meant", "originally", "planned", "scheduled", "supposed"])
    }
      || zip(words, words.dropFirst()).contains {
        $0.isWord(in: ["was", "were"]) && $1.isWord(in: ["to"])
      }
  }

  /// Whether the words before a date say that something was on it.
  fileprivate var endsWithDay: Bool {
    let words = suffix(24).split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    let rest = words.dropLast(words.last.flatMap { Weekday(folded: $0) } == nil ? 0 : 1)
    return rest.last?.isWord(in: ["on", "in"]) ?? false
  }

  private static var timesOfDay: [String] {
    ["dawn", "daybreak", "dusk", "midday", "midnight", "night", "noon", "sunrise", "sunset"]
  }

  /// Words after which a date is another's, or an end of a span.
  private static var turns: [String] {
    [
      "after", "and", "as", "before", "but", "by", "days", "followed", "following", "from", "since",
      "that", "to", "until", "when", "which", "while", "who", "with", "reported", "said",
      "announced",
      "published", "confirmed", "again",
    ]
  }
}
