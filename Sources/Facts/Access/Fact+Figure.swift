package import Kit

/// The number of a figure.
extension Fact {
  /// What a figure's words mean.
  package struct FigureValue: Hashable, Sendable {
    package var qualifier: Qualifier

    /// The number that is named; nil if none is.
    package var point: DecimalNumber?

    /// The least that it may be; nil if nothing bounds it.
    package var low: DecimalNumber?

    /// The most that it may be; nil if nothing bounds it.
    package var high: DecimalNumber?

    package init(
      qualifier: Qualifier, point: DecimalNumber? = nil, low: DecimalNumber? = nil,
      high: DecimalNumber? = nil
    ) {
      self.qualifier = qualifier
      self.point = point
      self.low = low
      self.high = high
    }

    /// The greatest number that the value names; nil if it names none.
    package var greatest: DecimalNumber? { high ?? point ?? low }
  }

  /// The number of a figure; nil if it has none.
  package var figureValue: FigureValue? { self[FigureFields.value]?.figureValue }
}

extension Record {
  /// The number that the record, a figure's value, holds; nil if it has no qualifier.
  package var figureValue: Fact.FigureValue? {
    guard let qualifier = self[FigureValueFields.qualifier] else { return nil }
    return Fact.FigureValue(
      qualifier: qualifier, point: self[FigureValueFields.point], low: self[FigureValueFields.low],
      high: self[FigureValueFields.high])
  }
}
