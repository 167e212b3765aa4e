package import Kit

extension FactBase {
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
