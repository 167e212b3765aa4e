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
      guard let value = figure.figureValue else { return [] }
      let found = [UInt8](folding: figure.text.utf8)[...].writtenNumbers.compactMap(\.value)
      let named =
        value.qualifier == .between
        ? [(FigureValueFields.low, value.low), (FigureValueFields.high, value.high)]
        : [(FigureValueFields.point, value.point)]
      guard !found.isEmpty else { return [] }
      return named.compactMap { key, number in
        guard let number, !found.contains(number) else { return nil }
        return .figureValueDiffers(figure, key, number, found: found)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func figureValueDiffers(
    _ figure: Fact, _ key: Key<DecimalNumber>, _ number: DecimalNumber, found: [DecimalNumber]
  ) -> Diagnostic {
    Diagnostic(
      .figureValueDiffersFromWording, at: figure.location(of: FigureFields.value, key),
      "the value is \(number), but the words are “\(figure.text.clipped)”",
      help: "write \(key.name): \(found.map(\.description).asAlternatives)", id: figure.id)
  }
}
