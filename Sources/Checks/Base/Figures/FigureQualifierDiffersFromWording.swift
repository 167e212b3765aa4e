import Facts
package import Kit

extension Rule {
  package static let figureQualifierDiffersFromWording = Rule(
    "figure-qualifier-differs-from-wording", .error,
    catches: "A figure whose qualifier is not in its words, or whose words have one that it lacks.",
    why: "“Nearly” and “more than” are half of what a number says.",
    wrong: "as_text: \"nearly 1,800\"\nvalue: { qualifier: around, point: 1800 }",
    right: "as_text: \"nearly 1,800\"\nvalue: { qualifier: nearly, point: 1800 }")
}

extension Check {
  /// Only English words are known, so figures in other languages are passed over.
  static let figureQualifierDiffersFromWording = base(
    .figureQualifierDiffersFromWording
  ) { input in
    input.base.facts(of: .figures).compactMap { figure in
      guard let value = figure.figureValue, input.base.isEnglish(figure) else { return nil }
      let spoken = figure.spokenQualifiers(of: value)
      return value.qualifier.isSpoken(spoken, in: figure.text.folded)
        ? nil : .qualifierDiffers(figure, value.qualifier, spoken: spoken.first)
    }
  }
}

extension Diagnostic {
  fileprivate static func qualifierDiffers(
    _ figure: Fact, _ qualifier: Qualifier, spoken: Qualifier?
  ) -> Diagnostic {
    Diagnostic(
      .figureQualifierDiffersFromWording,
      at: figure.location(of: FigureFields.value, FigureValueFields.qualifier),
      "the qualifier is “\(qualifier.rawValue)”, but the words are “\(figure.text.clipped)”",
      help: "write \(FigureValueFields.qualifier): \((spoken ?? .plain).rawValue)", id: figure.id)
  }
}

extension Fact {
  /// The qualifiers that stand with the figure's number in its words, or with any number if none of
  /// them is that.
  fileprivate func spokenQualifiers(of value: FigureValue) -> [Qualifier] {
    let unit = ScaledUnit([UInt8](folding: (self[FigureFields.unit] ?? "").utf8))
    let said = [UInt8](folding: text.utf8)[...].figureQuantities
    let own = said.filter { quantity in
      [value.point, value.low, value.high].compactMap(\.self).contains {
        unit.says(Rational($0), quantity)
      }
    }
    return (own.isEmpty ? said : own).flatMap { quantity in
      (quantity.end == nil ? [] : [.between])
        + (quantity.isDoubtful && value.qualifier == .plain ? [] : quantity.qualifiers)
    }
  }
}

extension Qualifier {
  /// Whether a figure with these words, whose numbers stand with the qualifiers `spoken`, is this
  /// exact.
  fileprivate func isSpoken(_ spoken: [Qualifier], in words: String) -> Bool {
    switch self {
    case .plain: spoken.isEmpty || spoken == [.between]
    case .unquantified: true
    case .between:
      spoken.contains(self) || ["-", " or ", " to ", "between "].contains(where: words.holds)
    // Sources that say “fewer than” may mean either.
    case .nearly, .lessThan:
      spoken.contains(.nearly) || spoken.contains(.lessThan) || words.holdsPhrase(of: self)
    // “From €11.5 million” is the least that something costs.
    case .atLeast:
      spoken.contains(self) || words.holdsPhrase(of: self) || words.utf8.starts(with: "from ".utf8)
    default: spoken.contains(self) || words.holdsPhrase(of: self)
    }
  }
}

extension String {
  /// Whether the words of a qualifier stand anywhere in the folded words.
  fileprivate func holdsPhrase(of qualifier: Qualifier) -> Bool {
    qualifier.phrases.contains { holdsWords($0) }
  }
}
