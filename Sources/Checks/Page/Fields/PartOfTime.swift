import Facts
import Kit

/// A part of a year or month that an ordinal counts.
enum PartOfTime: Hashable, Sendable {
  /// Some months of the year, counted from 1.
  case months(ClosedRange<Int>)

  /// Some days of the month.
  case days(ClosedRange<Int>)

  /// - Parameters:
  ///   - ordinal: Which one it is, from 1.
  ///   - name: What is counted, folded: quarters, halves or weekdays.
  init?(_ ordinal: Int, _ name: ArraySlice<UInt8>) {
    if name.isWord(in: ["quarter"]), 1...4 ~= ordinal {
      self = .months(3 * ordinal - 2...3 * ordinal)
    } else if name.isWord(in: ["half"]), 1...2 ~= ordinal {
      self = .months(6 * ordinal - 5...6 * ordinal)
    } else if Weekday(folded: name) != nil, 1...5 ~= ordinal {
      self = .days(7 * ordinal - 6...7 * ordinal)
    } else {
      return nil
    }
  }

  /// Whether a date may lie in it, as far as the date tells.
  func mayHold(_ date: EDTFDate) -> Bool {
    switch self {
    case .months(let months): date.month.map(months.contains) ?? true
    case .days(let days): date.day.map(days.contains) ?? true
    }
  }
}

extension ArraySlice<UInt8> {
  /// The parts of years and months that ordinals count, and where both words stand.
  var partsOfTime: [(part: PartOfTime, range: Range<Int>)] {
    let words = wordRanges
    return zip(words, words.dropFirst()).compactMap { first, second in
      guard let ordinal = Ordinals.numbers[self[first]],
        let part = PartOfTime(ordinal, self[second])
      else { return nil }
      return (part, first.lowerBound..<second.upperBound)
    }
  }
}

private enum Ordinals {
  static let numbers = WordMap([
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("1st", 1), ("2nd", 2),
    ("3rd", 3), ("4th", 4), ("5th", 5),
  ])
}
