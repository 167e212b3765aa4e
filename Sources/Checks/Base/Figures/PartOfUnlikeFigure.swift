import Facts
package import Kit

extension Rule {
  package static let partOfUnlikeFigure = Rule(
    "part-of-unlike-figure", .error,
    catches: "A figure that is part of one with another unit or population.",
    why: "Days cannot be part of people, nor civilians of soldiers.",
    wrong: "unit: \"days\"\npart_of: figure.killed   # which counts people",
    right: "unit: \"people\"\npart_of: figure.killed")
}

extension Check {
  static let partOfUnlikeFigure = base(.partOfUnlikeFigure) { input in
    input.base.facts(of: .figures).compactMap { figure in
      guard let link = figure.record.field(FigureFields.partOf), let id = link.reference,
        let whole = input.base[id],
        let field = [FigureFields.unit, FigureFields.population]
          .first(where: { figure[$0]?.folded != whole[$0]?.folded })
      else { return nil }
      let (own, others) = (figure[field], whole[field])
      return Diagnostic(
        .partOfUnlikeFigure, at: link.location,
        "\(figure.id) counts \(own.asWord), \(whole.id), of which it is said to be a part,"
          + " \(others.asWord)",
        help: "give both the same “\(field.name)”, or remove “\(FigureFields.partOf)”",
        id: figure.id)
    }
  }
}

extension String? {
  fileprivate var asWord: String { map { "“\($0.clipped)”" } ?? "nothing" }
}
