import Facts
package import Kit

extension Rule {
  package static let figuresConflictUndeclared = Rule(
    "figures-conflict-undeclared", .error,
    catches: "Two values of the same measure that are not linked as rivals.",
    why: "A page would print one as if the other were not there.",
    wrong: "measure: \"Length of the talks\"   # figure.five-days measures the same",
    right: "measure: \"Length of the talks, without the breaks\"")
}

extension Check {
  static let figuresConflictUndeclared = base(.figuresConflictUndeclared) { input in
    var firsts: [[String]: Fact] = [:]
    return input.base.facts(of: .figures).compactMap { figure in
      guard let value = figure.figureValue, !figure.has(SharedFields.supersededBy) else {
        return nil
      }
      guard let first = firsts[figure.measureKey] else {
        firsts[figure.measureKey] = figure
        return nil
      }
      guard first.figureValue != value, !figure[FigureFields.differsFrom].contains(first.id),
        !first[FigureFields.differsFrom].contains(figure.id)
      else { return nil }
      return Diagnostic(
        .figuresConflictUndeclared, at: figure.location(of: FigureFields.value),
        "“\(figure.text.clipped)” and “\(first.text.clipped)” (\(first.id)) are values of the"
          + " same measure",
        help: "link them with “\(FigureFields.differsFrom)” on both, or say how they differ",
        id: figure.id)
    }
  }
}

extension Fact {
  /// What two figures have in common that count the same at the same time.
  fileprivate var measureKey: [String] {
    let words = [FigureFields.measure, FigureFields.unit, FigureFields.population]
      .map { self[$0]?.folded ?? "" }
    let dates = [FigureFields.period, SharedFields.asOf].map { key in
      self[key].map { "\($0.date.text) \($0.text ?? "")" } ?? ""
    }
    return words + dates + self[SharedFields.about]
  }
}
