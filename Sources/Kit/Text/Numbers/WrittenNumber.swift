/// A number in a folded English text, in digits or words.
package struct WrittenNumber: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// It says how many or how much.
    case quantity

    /// It says which one of a row, as `third` does.
    case ordinal

    /// It is part of a date or a time of day.
    case date

    /// It is part of a name, as in `line 33` or `F-16`.
    case label

    /// It says a size without a value, as `dozens` does.
    case vague
  }

  /// What a number counts, where a sign or word beside it tells.
  package enum Unit: Hashable, Sendable {
    case percent

    case money(Currency)

    /// Whether both may be the same.
    package func agrees(with other: Unit) -> Bool {
      switch (self, other) {
      case (.percent, .percent): true
      case (.money(let one), .money(let two)): one.agrees(with: two)
      default: false
      }
    }
  }

  package var kind: Kind

  /// Nil for what has no value of its own, such as `dozens`.
  package var value: DecimalNumber?

  /// The bytes of the text that say it, without its unit.
  package var range: Range<Int>

  /// Whether it begins with a digit.
  package var isInDigits: Bool

  /// Nil if nothing beside the number tells.
  package var unit: Unit?
}

extension ArraySlice<UInt8> {
  /// The numbers in a folded text.
  ///
  /// - Parameters:
  ///   - words: The marked words of the text, or of more than the text, in order.
  ///   - isHeading: Whether the text is a heading, which may begin with a number of its own.
  /// - Returns: The numbers in order.
  package func writtenNumbers(
    marked words: ArraySlice<MarkedWord>, isHeading: Bool = false
  ) -> [WrittenNumber] {
    var assembly = NumberAssembly(text: self, words: words)
    let numbers = assembly.numbers()
    if numbers.isEmpty { return [] }
    return NumberContext(text: self, words: words, isHeading: isHeading).classify(numbers)
  }

  /// The numbers in a folded text that stands alone.
  package var writtenNumbers: [WrittenNumber] { writtenNumbers(marked: markedWords[...]) }
}

extension WrittenNumber {
  /// The number if it is a whole one and small enough to be counted with.
  package var integer: Int? {
    guard let value, value.fractionDigits == 0 else { return nil }
    return value.significand
  }

  /// Whether it may be a year of our time, by its form alone.
  package var mayBeYear: Bool {
    guard isInDigits, range.count == 4, unit == nil, let integer else { return false }
    return 1900...2099 ~= integer
  }

  package var mayBeDay: Bool { integer.map { 1...31 ~= $0 } ?? false }
}
