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
      let words = figure.text.folded
      let spoken = Qualifier.spoken(in: words)
      let isRight =
        switch value.qualifier {
        case .plain: spoken == nil
        case .unquantified: true
        case .between: words.holds("-") || value.qualifier.isSpoken(in: words)
        default: value.qualifier.isSpoken(in: words)
        }
      return isRight ? nil : .qualifierDiffers(figure, value.qualifier, spoken: spoken)
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

extension Qualifier {
  /// What sources write beside the words that prose may use.
  fileprivate var sourceWordings: [String] {
    switch self {
    case .plain, .unquantified, .between: []
    case .nearly: ["fewer than", "less than", "under", "below", "just short of"]
    case .around: ["an estimated", "estimated", "circa", "or so", "in the region of"]
    case .moreThan: ["upwards of", "above", "exceeding", "in excess of", "greater than"]
    case .atLeast: ["no fewer than", "not fewer than", "no less than", "a minimum of"]
    case .upTo: ["as many as", "as much as", "no more than", "at most", "a maximum of"]
    }
  }

  /// Whether one of the qualifier's wordings stands in the folded words.
  fileprivate func isSpoken(in words: String) -> Bool {
    (wordings + sourceWordings).contains { words.holdsWords($0) }
  }

  /// The qualifier that folded words speak beyond doubt; nil if they speak none.
  fileprivate static func spoken(in words: String) -> Qualifier? {
    // “No more than” holds “more than”, so what is longer comes first.
    let order: [Qualifier] = [.atLeast, .upTo, .moreThan, .nearly, .around]
    let ambiguous = ["some", "about", "over", "under", "above", "below", "estimated"]
    return order.first { qualifier in
      (qualifier.wordings + qualifier.sourceWordings).contains {
        !ambiguous.contains($0) && words.holdsWords($0)
      }
    }
  }
}
