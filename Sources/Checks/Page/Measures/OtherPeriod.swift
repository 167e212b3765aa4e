import Facts
import Kit

/// Quarters, months and years that words name by their order.
extension PageProse {
  /// The finding for a quarter, “next year” or month beside a figure that is not the one it is of; nil
  /// if there is none.
  func otherPeriod(_ context: FigureContext) -> Diagnostic? {
    let around = context.around[...]
    if let other = other(
      than: context.subjectParts.quarters, among: { context.aroundParts.quarters })
      ?? other(than: context.subject[...].yearsByOrder, among: { around.yearsByOrder })
      ?? other(than: context.subjectParts.spans, among: { context.aroundParts.spans })
      ?? context.subjectParts.otherOrdinal(among: context.aroundParts)
    {
      return .otherMeasure(context, other, self)
    }
    return otherMonth(context, around)
  }

  /// One of the names that are said, where the figure has others; nil if it has none.
  private func other(than own: Set<String>, among said: () -> Set<String>) -> String? {
    if own.isEmpty { return nil }
    let said = said()
    return own.isDisjoint(with: said) ? said.first : nil
  }

  /// The finding for “in June” beside a figure whose period is another month.
  private func otherMonth(_ context: FigureContext, _ around: ArraySlice<UInt8>) -> Diagnostic? {
    let period = context.figure.fact[FigureFields.period]?.date
    guard let first = period?.earliest, let last = period?.latest, first.year == last.year,
      first.month == last.month
    else { return nil }
    let said = around.markedWords.filter { word in
      guard case .month = word.mark else { return false }
      return around[..<word.range.lowerBound].endsWith("in ")
    }
    guard said.count == 1, case .month(let month) = said[0].mark, month != first.month else {
      return nil
    }
    return .otherMeasure(context, String(decoding: around[said[0].range], as: UTF8.self), self)
  }
}

extension [ArraySlice<UInt8>] {
  /// The quarters of a year that the words name, as `q4`.
  fileprivate var quarters: Set<String> {
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
}

extension [ArraySlice<UInt8>] {
  /// The spans of time of which the words tell an amount each, as “monthly” and “a month” do.
  fileprivate var spans: Set<String> {
    var found: Set<String> = []
    for (index, word) in enumerated() {
      for (span, adjectives) in Self.namesOfSpans {
        if word.isWord(in: adjectives) { found.insert(span) }
        guard index > 0, word.elementsEqual(span.utf8) else { continue }
        // “In the year of the report” is of no month.
        if index + 1 < count, self[index - 1].isWord(in: ["the"]), self[index + 1].isWord(in: ["of"]) {
          found.insert(span)
        }
        guard
          self[index - 1].isWord(in: ["a", "an", "per", "each", "every", "single"])
        else { continue }
        // “A week ago” and “half a year” are no rates.
        let isOther =
          index + 1 < count && self[index + 1].isWord(in: Self.distances)
          || index > 1 && self[index - 2].isWord(in: Self.lengths)
        if !isOther { found.insert(span) }
      }
    }
    return found
  }

  private static var namesOfSpans: [(String, [String])] {
    [
      ("hour", ["hourly"]), ("day", ["daily"]), ("week", ["weekly"]), ("month", ["monthly"]),
      ("quarter", ["quarterly"]), ("year", ["yearly", "annual", "annually"]),
    ]
  }

  private static var distances: [String] {
    ["ago", "before", "earlier", "later", "after", "of", "on", "old", "long", "and", "or", "when"]
  }

  private static var lengths: [String] {
    ["half", "than", "over", "within", "in", "for", "quarter", "to", "after", "once", "twice", "nearly"]
  }

  /// The words that give a noun of these another place in an order, as “first dose” does beside “second
  /// dose”; nil if none do.
  fileprivate func otherOrdinal(among said: [ArraySlice<UInt8>]) -> String? {
    for (word, next) in zip(self, dropFirst()) where word.isWord(in: Self.ordinals) {
      let told = zip(said, said.dropFirst()).filter {
        $0.0.isWord(in: Self.ordinals) && $0.1.stem == next.stem
      }
      guard let other = told.first, !told.contains(where: { $0.0.elementsEqual(word) }) else {
        continue
      }
      return "\(String(decoding: other.0, as: UTF8.self)) \(String(decoding: other.1, as: UTF8.self))"
    }
    return nil
  }

  private static var ordinals: [String] {
    [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "last", "final",
    ]
  }
}

extension ArraySlice<UInt8> {
  /// “This year”, “next year” and “last year”, as far as the text names them.
  fileprivate var yearsByOrder: Set<String> {
    Set(["this year", "next year", "last year"].filter { holdsWords($0.utf8) })
  }
}
