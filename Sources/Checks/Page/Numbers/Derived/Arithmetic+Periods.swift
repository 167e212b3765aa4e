import Facts
import Kit

/// What follows from a figure of a span of time, or from one and its change.
extension Arithmetic {
  /// Whether it is what a figure of a week, day or decade makes in a day, hour or year: “160 a day” of 1,130 in the
  /// week.
  func isOfPeriod(_ number: Quantity) -> Bool {
    let after = text[min(max(number.range.upperBound, text.startIndex), text.endIndex)...]
    let words = after.prefix(40).wordsInTurn.prefix(6)
    guard
      let place = words.dropLast().firstIndex(where: {
        $0.isWord(in: ["a", "an", "each", "every", "per"])
      })
    else { return false }
    let unit = words[place + 1]
    return paragraph.contains { operand in
      Self.periods.contains { period, part, count in
        unit.isWord(in: [part]) && operand.subject.contains(period)
          && (operand.value.divided(by: Rational(count)).map {
            number.states($0, operand.unit, isQuotient: true)
          } ?? false)
      }
    }
  }

  /// Spans of time, the parts of them, and how many of these they have.
  private static let periods = [
    ("week", "day", 7), ("day", "hour", 24), ("decade", "year", 10), ("hour", "minute", 60),
    ("fortni", "day", 14),
  ]

  /// Whether it is the share by which a figure is more or less than what it was before another figure changed it:
  /// “14 percent above”, where the rise is one figure and what it came to another.
  func isShareOfFormer(_ number: Quantity) -> Bool {
    guard number.unit?.mayBe(.share) == true,
      ["above", "below", "more", "less", "higher", "lower", "up", "down"].contains(where: {
        text.holdsWords($0.utf8)
      })
    else { return false }
    return pairs(in: near).contains { now, change in
      guard change.value.magnitude < now.value else { return false }
      return [now.value.subtracting(change.value), now.value.adding(change.value)]
        .compactMap { $0.flatMap { change.value.magnitude.divided(by: $0) } }
        .contains { number.states($0, .share, isQuotient: true) }
    }
  }
}
