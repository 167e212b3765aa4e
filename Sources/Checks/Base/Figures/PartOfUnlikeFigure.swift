import Facts
package import Kit

extension Rule {
  package static let partOfUnlikeFigure = Rule(
    "part-of-unlike-figure", .error,
    catches: "A figure that is part of one with another unit or population.",
    why: "Days are no part of people, nor civilians of soldiers.",
    wrong: "unit: \"days\", with part_of: a figure of people",
    right: "unit: \"people\", with part_of: a figure of people")
}

extension BaseCheck {
  static let partOfUnlikeFigure = BaseCheck(.partOfUnlikeFigure) { input in
    input.base.facts(of: .figures).compactMap { figure in
      guard let link = figure.record["part_of"], let id = link.reference,
        let whole = input.base[id],
        let field = ["unit", "population"].first(where: { figure.differs(from: whole, in: $0) })
      else { return nil }
      let (own, others) = (figure.record[field]?.text, whole.record[field]?.text)
      return Diagnostic(
        .partOfUnlikeFigure, at: link.location,
        "\(figure.id) counts \(own.asWord), \(whole.id), of which it is said to be a part,"
          + " \(others.asWord)",
        help: "give both the same “\(field)”, or take “part_of” away", id: figure.id)
    }
  }
}

extension Fact {
  fileprivate func differs(from other: Fact, in field: String) -> Bool {
    record[field]?.text?.folded != other.record[field]?.text?.folded
  }
}

extension String? {
  fileprivate var asWord: String { map { "“\($0.clipped)”" } ?? "nothing named" }
}
