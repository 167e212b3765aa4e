package import Kit

/// What a figure says, at some time.
package struct FigureWording: Sendable {
  /// The words, folded.
  package let text: [UInt8]

  /// The numbers that prose has to name, in order; empty if there are none.
  package let numbers: [DecimalNumber?]

  /// The numbers that stand in the words, which may be more.
  package let writtenNumbers: [DecimalNumber?]
  package let qualifier: Qualifier

  /// What the numbers count; nil if the words do not tell.
  package let unit: WrittenNumber.Unit?

  /// What each of `writtenNumbers` counts.
  package let writtenUnits: [WrittenNumber.Unit?]

  /// What the figure says today.
  init(_ figure: Fact, text: [UInt8], written: [WrittenNumber]) {
    let field = figure[FigureFields.unit].map { [UInt8](folding: $0.utf8) } ?? []
    let isPercent = field.elementsEqual("%".utf8) || field[...].isWord(in: ["percent", "per cent"])
    let money = Currency.word(field[...]) ?? Currency.sign(atStartOf: field[...])
    self.init(
      text: text, written: written, value: figure.figureValue,
      unit: isPercent ? .percent : money.map { .money($0) })
  }

  package init(
    text: [UInt8], written: [WrittenNumber], value: Fact.FigureValue?, unit: WrittenNumber.Unit?
  ) {
    let compared = written.filter(\.isCompared)
    self.text = text
    // The words tell more than the field, as “US$” does of dollars.
    self.unit = compared.lazy.compactMap(\.unit).first ?? unit
    writtenNumbers = compared.map(\.value)
    writtenUnits = compared.map(\.unit)
    guard let value else {
      numbers = writtenNumbers
      qualifier = Qualifier(saidBy: text[...])
      return
    }
    qualifier = value.qualifier
    switch value.qualifier {
    case .unquantified: numbers = []
    case .between: numbers = [value.low, value.high].filter { $0 != nil }
    default: numbers = (value.point ?? value.low ?? value.high).map { [$0] } ?? []
    }
  }
}

extension WrittenNumber {
  /// Whether the number is one of those that have to be the figure's.
  package var isCompared: Bool { kind != .date && kind != .label }
}

extension Qualifier {
  /// The qualifier that folded words speak; `plain` if they speak none.
  package init(saidBy words: ArraySlice<UInt8>) {
    let order: [Qualifier] = [.atLeast, .upTo, .moreThan, .nearly, .around]
    self = order.first { $0.wordings.contains { words.holdsWords($0.utf8) } } ?? .plain
  }
}
