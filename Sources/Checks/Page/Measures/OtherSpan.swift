import Facts
import Kit

/// Spans of time in which something was counted, by their length: “the first nine months”, “two weeks”.
extension PageProse {
  /// The finding for “in the first quarter” beside a figure of the first nine months; nil if there is none.
  func otherSpan(_ context: FigureContext) -> Diagnostic? {
    let own = context.subjectParts.timeSpans(within: nil)
    if own.isEmpty { return nil }
    let said = context.aroundParts.timeSpans(within: TimeSpan.prepositions)
    let other = said.first { span in own.allSatisfy { $0.differs(from: span) } }
    // The number itself may be one of time.
    guard let other, said.allSatisfy({ span in own.allSatisfy { $0.differs(from: span) } }),
      quantity(of: context)?.unit?.isTime != true
    else { return nil }
    return .otherMeasure(context, other.words, self)
  }
}

/// A span of time in words.
private struct TimeSpan {
  /// What tells its place, as “first” does; empty if nothing does.
  let order: ArraySlice<UInt8>
  let days: Int
  let words: String

  /// Whether two spans of the same place are of another length, by more than their months differ.
  func differs(from other: TimeSpan) -> Bool {
    let isSamePlace = order.isEmpty ? other.order.isEmpty : order.elementsEqual(other.order)
    return isSamePlace && abs(days - other.days) * 10 > max(days, other.days)
  }

  static let prepositions = WordSet("during for in over within")
  static let orders = WordSet("final first last opening past previous")
  static let articles = WordSet("a its of the their")
  static let ends = WordSet("ago apart before earlier late later old time")

  static let units = WordMap([
    ("day", 1), ("days", 1), ("fortnight", 14), ("half", 182), ("month", 30), ("months", 30),
    ("quarter", 91), ("quarters", 91), ("week", 7), ("weeks", 7), ("year", 365), ("years", 365),
  ])

  static let numbers = WordMap(
    [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ].enumerated().map { ($1, $0 + 1) })
}

extension [ArraySlice<UInt8>] {
  /// The spans of time that the words name, those with a place in an order or a number.
  ///
  /// - Parameter prepositions: The words of which one has to stand before a span; nil if any may.
  /// - Returns: The spans, in order.
  fileprivate func timeSpans(within prepositions: WordSet?) -> [TimeSpan] {
    indices.compactMap { place in
      guard let unit = TimeSpan.units[self[place]], place > 0 else { return nil }
      let next = place + 1 < count ? self[place + 1] : []
      if TimeSpan.ends.contains(next) { return nil }
      let count = TimeSpan.numbers[self[place - 1]] ?? Int(decimalDigits: self[place - 1])
      let first = count == nil ? place - 1 : place - 2
      let isOrdered = first >= 0 && TimeSpan.orders.contains(self[first])
      // “The half of them” is no span, nor is “the week”.
      guard isOrdered || count != nil && !self[place].isWord(in: ["half"]), (count ?? 1) < 100
      else {
        return nil
      }
      var start = isOrdered ? first : place - 1
      if let prepositions {
        while start > 0, TimeSpan.articles.contains(self[start - 1]) { start -= 1 }
        guard start > 0, prepositions.contains(self[start - 1]) else { return nil }
        start = isOrdered ? first : place - 1
      }
      return TimeSpan(
        order: isOrdered ? self[first] : [], days: unit * (count ?? 1),
        words: self[start...place].map { String(decoding: $0, as: UTF8.self) }.joined(
          separator: " "))
    }
  }
}
