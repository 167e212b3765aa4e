import Kit

/// Words that tell a part of time or a place in an order.
extension [ArraySlice<UInt8>] {
  /// The quarters of a year that the words name, as `q4`.
  package var quarters: Set<String> {
    var found: Set<String> = []
    for (index, word) in enumerated() {
      if word.count == 2, word.first == UInt8(ascii: "q"), word.last?.isDigit == true {
        found.insert(String(decoding: word, as: UTF8.self))
      } else if word.isWord(in: ["quarter"]), index > 0,
        let number = ["first", "second", "third", "fourth"]
          .firstIndex(where: { self[index - 1].elementsEqual($0.utf8) })
      {
        found.insert("q\(number + 1)")
      }
    }
    return found
  }

  /// The spans of time of which the words tell an amount each, as “monthly” and “a month” do.
  package var spans: Set<String> {
    var found: Set<String> = []
    for (index, word) in enumerated() {
      if let span = PeriodWords.adjectives[word] { found.insert(span) }
      guard index > 0, let span = PeriodWords.nouns[word] else { continue }
      let (before, next) = (self[index - 1], index + 1 < count ? self[index + 1] : [])
      // “In the year of the report” is of no month.
      if before.isWord(in: ["the"]), next.isWord(in: ["of"]) { found.insert(span) }
      guard before.isWord(in: ["a", "an", "per", "each", "every", "single"]) else { continue }
      // “A week ago” and “half a year” are no rates.
      let isOther =
        next.isWord(in: PeriodWords.distances)
        || index > 1 && self[index - 2].isWord(in: PeriodWords.lengths)
      if !isOther { found.insert(span) }
    }
    return found
  }

  /// The words that tell a place in an order, with the word after each.
  package var ordinals: [(order: ArraySlice<UInt8>, noun: ArraySlice<UInt8>)] {
    zip(self, dropFirst()).filter { PeriodWords.orders.contains($0.0) }.map { ($0, $1) }
  }
}

private enum PeriodWords {
  static let adjectives = WordMap([
    ("hourly", "hour"), ("daily", "day"), ("weekly", "week"), ("monthly", "month"),
    ("quarterly", "quarter"), ("yearly", "year"), ("annual", "year"), ("annually", "year"),
  ])

  static let nouns = WordMap(
    ["hour", "day", "week", "month", "quarter", "year"].map { ($0, $0) })

  static let orders = WordSet(
    "first second third fourth fifth sixth seventh eighth ninth tenth last final")

  static let distances = [
    "ago", "before", "earlier", "later", "after", "of", "on", "old", "long", "and", "or", "when",
  ]

  static let lengths = [
    "half", "than", "over", "within", "in", "for", "quarter", "to", "after", "once", "twice",
    "nearly",
  ]
}
