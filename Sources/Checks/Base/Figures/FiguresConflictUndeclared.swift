import Facts
package import Kit

extension Rule {
  package static let figuresConflictUndeclared = Rule(
    "figures-conflict-undeclared", .error,
    catches: "Two values of one measure that are not linked as rivals.",
    why: "A page would print one as if the other were not there.",
    wrong: "two figures for “Length of the talks”, 4 and 5, with nothing between them",
    right: "differs_from on both")
}

extension BaseCheck {
  static let figuresConflictUndeclared = BaseCheck(.figuresConflictUndeclared) { input in
    var firsts: [[String]: Fact] = [:]
    return input.base.facts(of: .figures).compactMap { figure in
      guard let value = figure.figureValue, figure.record["superseded_by"] == nil else {
        return nil
      }
      guard let first = firsts[figure.measureKey] else {
        firsts[figure.measureKey] = figure
        return nil
      }
      guard first.figureValue != value, !figure.ids("differs_from").contains(first.id),
        !first.ids("differs_from").contains(figure.id)
      else { return nil }
      return Diagnostic(
        .figuresConflictUndeclared, at: figure.location(of: "value"),
        "“\(figure.text.clipped)” and “\(first.text.clipped)” (\(first.id)) are values of one"
          + " measure", help: "link them with “differs_from” on both, or say how they differ",
        id: figure.id)
    }
  }
}

extension Fact {
  /// What two figures have in common that count the same at the same time.
  fileprivate var measureKey: [String] {
    let words = ["measure", "unit", "population"].map { record[$0]?.text?.folded ?? "" }
    let dates = ["period", "as_of"].map { name in
      record[name].flatMap { When($0) }.map { "\($0.date.text) \($0.text ?? "")" } ?? ""
    }
    return words + dates + ids("about")
  }
}
