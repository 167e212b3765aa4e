package import Kit

/// A number in a folded English text, in digits or words, without what stands around it.
package struct WrittenNumber: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// It says how many or how much.
    case quantity

    /// It says which one of a row, as `third` does.
    case ordinal

    /// It is part of a date or a time of day, or says how long ago something was.
    case date

    /// It is part of a name, as in `line 33` or `F-16`.
    case label

    /// It says a size without a value, as `dozens` does.
    case vague
  }

  package var kind: Kind

  /// Nil for what has no value of its own, such as `dozens`.
  package var value: Rational?

  /// The bytes of the text that say it, without its unit.
  package var range: Range<Int>

  /// Whether it begins with a digit.
  package var isInDigits: Bool

  /// The place to which it is written: a thousand for `34,000`, a tenth for `34.2`.
  package var place: Rational

  /// Where letters that belong to the digits begin, as in `5km`; nil if there are none.
  package var suffix: Int?

  /// What the number itself says that it counts, as “a third” and “twice” do; nil if it does not.
  package var unit: QuantityUnit?
}
