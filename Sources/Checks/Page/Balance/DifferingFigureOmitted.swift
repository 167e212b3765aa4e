import Facts
import Kit
import Site

extension Check {
  static let differingFigureOmitted = prose(.differingFigureOmitted) { prose in
    let figures = prose.namedFacts.filter { $0.fact.has(FigureFields.differsFrom) }
    if figures.isEmpty { return [] }
    let shown = prose.shownIDs
    return figures.compactMap { figure in
      let rivals = figure.fact[FigureFields.differsFrom].compactMap { prose.site.facts[$0] }
      guard let rival = rivals.first(where: { !shown.contains($0.id) }) else { return nil }
      return Diagnostic(
        .differingFigureOmitted, at: prose.firstPlace(of: figure.fact.id),
        "“\(figure.fact.text.clipped)” appears without \(rival.id), which differs",
        help: "add [\(rival.text)](fact:\(rival.id))", id: figure.fact.id)
    }
  }
}

extension Rule {
  static let differingFigureOmitted = Rule(
    "differing-figure-omitted", .warning,
    catches: "One of two figures that differ, without the other.",
    why: "Readers take the one that they see for the one that there is.",
    wrong: "They took [four days](fact:figure.four-days).",
    right: "They took [four days](fact:figure.four-days), or [five days](fact:figure.five-days).")
}
