import Facts
package import Kit

extension Rule {
  package static let figureRangeInverted = Rule(
    "figure-range-inverted", .error,
    catches: "A figure whose lower bound is above its upper.",
    why: "The two are swapped, or one is wrong.",
    wrong: "value: { qualifier: between, low: 5, high: 4 }",
    right: "value: { qualifier: between, low: 4, high: 5 }")
}

extension Check {
  static let figureRangeInverted = base(.figureRangeInverted) { input in
    input.base.facts(of: .figures).compactMap { figure in
      guard let value = figure.figureValue, let low = value.low, let high = value.high, low > high
      else { return nil }
      return Diagnostic(
        .figureRangeInverted, at: figure.location(of: FigureFields.value, FigureValueFields.low),
        "the lower bound \(low) is above the upper bound \(high)",
        help: "write \(FigureValueFields.low): \(high), \(FigureValueFields.high): \(low)",
        id: figure.id)
    }
  }
}
