import Facts
package import Kit

extension Rule {
  package static let figureValueDiffersFromWording = Rule(
    "figure-value-differs-from-wording", .error,
    catches: "A figure whose number is not the one in its words.",
    why: "Pages print the words, charts and tables the number; both have to say the same.",
    wrong: "as_text: \"nearly 1,800\"\nvalue: { qualifier: nearly, point: 1880 }",
    right: "as_text: \"nearly 1,800\"\nvalue: { qualifier: nearly, point: 1800 }")
}

extension Check {
  /// Words in which no number is understood are passed over.
  static let figureValueDiffersFromWording = base(.figureValueDiffersFromWording) { input in
    input.base.facts(of: .figures).flatMap { figure -> [Diagnostic] in
      let unit = ScaledUnit([UInt8](folding: (figure[FigureFields.unit] ?? "").utf8))
      var values: [(Record, String)] = []
      if let value = figure[FigureFields.value] { values.append((value, figure.text)) }
      for former in figure[SharedFields.history] {
        guard let value = former[HistoryFields.value]?.record,
          let words = former[HistoryFields.asText]
        else { continue }
        values.append((value, words))
      }
      return values.flatMap { value, words in
        figure.differences(between: value, and: words, unit)
      }
    }
  }
}

extension Fact {
  /// What is wrong with a value and the words that go with it, today or at some other time.
  fileprivate func differences(
    between value: Record, and words: String, _ unit: ScaledUnit
  ) -> [Diagnostic] {
    let said = [UInt8](folding: words.utf8)[...].figureQuantities.filter { $0.value != nil }
    guard !said.isEmpty, let qualifier = value[FigureValueFields.qualifier] else { return [] }
    let keys =
      qualifier == .between
      ? [FigureValueFields.low, FigureValueFields.high] : [FigureValueFields.point]
    return keys.compactMap { key in
      guard let number = value[key], !said.contains(where: { unit.says(number, $0) }) else {
        return nil
      }
      return Diagnostic(
        .figureValueDiffersFromWording,
        at: value.location(of: key),
        "the value is \(number), but the words are “\(words.clipped)”",
        help: "write \(key.name): \(said.compactMap(\.signed).map(\.description).asAlternatives)",
        id: id)
    }
  }
}

extension ScaledUnit {
  /// Whether words say a number of the base, on the same side of zero.
  fileprivate func says(_ number: DecimalNumber, _ quantity: Quantity) -> Bool {
    let number = Rational(number)
    guard says(number, quantity) else { return false }
    if number == Rational(0) { return true }
    return number < Rational(0)
      ? quantity.isNegative || quantity.direction == .down : !quantity.isNegative
  }
}
