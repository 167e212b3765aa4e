package import Kit

extension FactBase {
  /// What a figure's number counts: its unit, or “share of people” where the words give a part of them, as
  /// “nearly half” does; nil if no unit is given.
  package func countedUnit(of figure: Fact) -> String? {
    guard let unit = figure[FigureFields.unit] else { return nil }
    guard isEnglish(figure), figure.text.utf8.count <= String.numberLimit else { return unit }
    let said = [UInt8](folding: figure.text.utf8)[...].quantities.first { $0.kind == .quantity }
    let own = ScaledUnit([UInt8](folding: unit.utf8)).unit
    guard said?.unit?.mayBe(.share) == true, own?.mayBe(.share) != true,
      let number = number(of: figure)?.greatest
    else { return unit }
    if number <= DecimalNumber(1) { return "share of \(unit)" }
    return said?.unit == .percent ? "percent of \(unit)" : unit
  }

  /// The number of a figure: the one that its record gives, or else the one that its English words name.
  ///
  /// - Returns: Nil if it has none, as “several times” does.
  package func number(of figure: Fact) -> Fact.FigureValue? {
    if figure[FigureFields.value] != nil { return figure.figureValue }
    return figure.kind == .figures && isEnglish(figure)
      ? Fact.FigureValue(readFrom: figure.text) : nil
  }
}

extension Fact {
  /// The number of a figure whose words are a number word alone, as “thirty-one” is; nil for all others.
  package var numberWord: DecimalNumber? {
    guard text.utf8.count <= String.numberLimit else { return nil }
    let words = [UInt8](folding: text.utf8)
    let quantities = words[...].figureQuantities
    guard quantities.count == 1, let first = quantities.first, !first.isInDigits, first.end == nil,
      first.range == words.indices, first.qualifiers.isEmpty
    else { return nil }
    return first.value?.decimal
  }
}

extension Fact.FigureValue {
  /// Reads a number with its qualifier from English words; fails if they do not name just one, or just one
  /// range.
  package init?(readFrom text: String) {
    guard text.utf8.count <= String.numberLimit else { return nil }
    let quantities = [UInt8](folding: text.utf8)[...].figureQuantities
    guard quantities.count == 1, let number = quantities[0].signed?.decimal else { return nil }
    let qualifier = quantities[0].qualifiers.first
    if let end = quantities[0].end {
      guard qualifier == nil || qualifier == .between, let high = end.decimal, number < high
      else { return nil }
      self.init(qualifier: .between, low: number, high: high)
    } else {
      self.init(qualifier: qualifier ?? .plain, point: number)
    }
  }
}

extension String {
  /// How many bytes words have at most that name one number.
  fileprivate static let numberLimit = 1_000
}
