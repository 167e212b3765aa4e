import Facts
package import Kit

extension Rule {
  package static let figureValueDiffersFromWording = Rule(
    "figure-value-differs-from-wording", .error,
    catches: "A figure whose number is not the one in its words.",
    why: "Pages print the words, charts and tables the number; both have to say the same.",
    wrong: "as_text: \"nearly 1,800\"\n  value: { qualifier: nearly, point: 1880 }",
    right: "as_text: \"nearly 1,800\"\n  value: { qualifier: nearly, point: 1800 }")
}

extension BaseCheck {
  /// Words in which no number is understood are passed over.
  static let figureValueDiffersFromWording = BaseCheck(.figureValueDiffersFromWording) { input in
    input.base.facts(of: .figures).flatMap { figure -> [Diagnostic] in
      guard let value = figure.figureValue else { return [] }
      let found = [UInt8](folding: figure.text.utf8)[...].writtenNumbers.compactMap(\.value)
      let named =
        value.qualifier == .between
        ? [("low", value.low), ("high", value.high)] : [("point", value.point)]
      guard !found.isEmpty else { return [] }
      return named.compactMap { name, number in
        guard let number, !found.contains(number) else { return nil }
        return .figureValueDiffers(figure, name, number, found: found)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func figureValueDiffers(
    _ figure: Fact, _ name: String, _ number: DecimalNumber, found: [DecimalNumber]
  ) -> Diagnostic {
    let field = figure.record["value"]?.record?[name]
    return Diagnostic(
      .figureValueDiffersFromWording, at: field?.location ?? figure.location(of: "value"),
      "the value is \(number), but the words are “\(figure.text.clipped)”",
      help: "write \(name): \(found.map(\.description).asAlternatives)", id: figure.id)
  }
}
